// English words that say nothing about which event an article is on: grammar, reporting, calendar, small numbers.

const grammar = `a about above after again against ago all almost along already also although always am among an and another any
are around as at away back be because been before behind being below between both but by came can cannot come could d did do does
doing done down during each either else enough especially even ever every few for from further get gets getting give given go goes
going gone got had has have having he her here hers herself him himself his how however i if in indeed instead into is it its itself
just keep kept last later least less let like likely ll long made make makes making many may me might mine more most much must my
myself near nearly need neither never new next no nobody none nor not nothing now of off often on once only onto or other others our
ours out over own per perhaps put quite rather re really s same see seen several shall she should since so some soon still such t
take taken than that the their theirs them themselves then there these they thing things this those though through thus to together
too toward towards under until up upon us use used ve very via was way we well went were what whatever when where whether which
while who whole whom whose why will with within without would yet you your yours yourself`;

const reporting = `according added adding announced asked called comment comments dr interview mr mrs ms news newspaper people
read report reported reportedly reporter reporters reports reuters said saying says source sources spokesman spokesperson
spokeswoman statement told updated wrote`;

const calendar = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december today tonight tomorrow yesterday morning afternoon evening night day days week weeks month
months year years hour hours minute minutes time times early earlier late recent recently`;

const smallNumbers = `zero one two three four five six seven eight nine ten first second third half`;

/** Weekdays and months with their short forms. "May" and "march" are mostly other words, and "sun" and "sat" too. */
const dateForms = `monday tuesday wednesday thursday friday saturday sunday january:jan february:feb april:apr june:jun july:jul
august:aug september:sep:sept october:oct november:nov december:dec`;

/**
 * Words of dates, each with the form it counts as. They say nothing of what an event is, but much of which one: reports of
 * one event name the same day, and a look-alike was on another.
 */
export const dateWords: ReadonlyMap<string, string> = new Map(
  dateForms.split(/\s+/).flatMap((entry) => {
    const forms = entry.split(":");
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);

/** Lower-case words, as a tokenizer gives them: "don't" comes as "don" and "t". */
export const stopwords: ReadonlySet<string> = new Set(
  [grammar, reporting, calendar, smallNumbers].flatMap((words) => words.split(/\s+/)),
);
