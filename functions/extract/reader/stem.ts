// Brings the forms of a word together: "said", "says" and "saying" have one stem. A stem is a key, not a word.

/** Base form, then its irregular forms. */
const irregular = `
say said says saying; tell told tells telling; think thought; write wrote written writing; speak spoke spoken; know knew known;
feel felt; find found; hear heard; hold held; make made making; go went gone goes; come came coming; take took taken taking;
give gave given giving; see saw seen; get got getting gotten; put putting; seek sought; understand understood; swear swore sworn;
lead led; lay laid; lie lied lying; mean meant; keep kept; begin began begun beginning; choose chose chosen; forget forgot forgotten;
fight fought; leave left; let letting; lose lost; meet met; pay paid; run ran running; send sent; stand stood; strike struck;
teach taught; throw threw thrown; win won winning; be is are was were been being am; have has had having; do does did done doing;
add added adds adding; ask asked asks asking; aim aimed aims aiming; end ended ends ending; act acted acts acting; owe owed owes owing;
vow vowed vows vowing; try tried tries trying; bring brought; buy bought; build built; break broke broken; rise rose risen; fall fell fallen;
grow grew grown; show shown; draw drew drawn; drive drove driven; spend spent; sell sold; set setting; cut cutting; bid bidding;
call called calls calling; tell told; quit quitting; catch caught; deal dealt; read reading; hope hoped hopes hoping; note noted notes noting;
man men; woman women; child children; person people; spokesman spokesmen; spokeswoman spokeswomen
`;

const irregularStems: ReadonlyMap<string, string> = new Map(
  irregular
    .trim()
    .split(/\s*;\s*/)
    .flatMap((line) => {
      const [base = "", ...forms] = line.split(/\s+/);
      return [base, ...forms].map((form) => [form, base] as const);
    }),
);

/** Longer runs of letters are no words. */
const longestWord = 40;

const withoutFinalE = (word: string): string => (word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word);

const regularStem = (word: string): string => {
  if (word.length < 4 || word.length > longestWord || !/^[a-z-]+$/.test(word)) return word;
  if (/(?:ied|ies)$/.test(word)) return `${word.slice(0, -3)}y`;
  const past = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(word)?.[1];
  if (past && past.length > 2) {
    // "planned" has the stem of "plan", "called" that of "call".
    return /[aeiou]([bdgmnprt])\1$/.test(past) ? past.slice(0, -1) : withoutFinalE(past);
  }
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return withoutFinalE(word.endsWith("s") ? word.slice(0, -1) : word);
};

/** The stem of a lower-cased word with straight apostrophes. */
export const stemOf = (word: string): string => irregularStems.get(word) ?? regularStem(word);
