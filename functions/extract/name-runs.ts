// Finds the runs of capitalised words that may be names, titles taken off: "Mayor Ada Lund of the Osk Council".
import { calendarNames, knownOrganisations, notActors, organisationHeads } from "./lexicon/organisations.ts";
import { leadingFamilyNames, femaleNames, maleNames, nameParticles } from "./lexicon/first-names.ts";
import { peoples, places } from "./lexicon/places.ts";
import { honorifics, roleNouns, titleAbbreviations, titleModifiers } from "./lexicon/titles.ts";
import { afterDateline } from "./dateline.ts";
import type { Range, Reading } from "./reading.ts";
import { isCommonWord } from "./tag-words.ts";

/** A run of capitalised words, and whether a title stood right before it. */
export interface NameRun extends Range {
  titled: boolean;
}

const capitalised = /^\p{Lu}/u;
const initial = /^\p{Lu}\.$/u;
/** "London-based": an adjective made of a name. */
const madeAdjective =
  /-(?:based|born|flagged|owned|led|backed|style|wide|era|made|bound|listed|registered|educated|trained|controlled|held|occupied|speaking)$/;
/** "al-Bashir", "d'Arc": a name that begins with a small particle. */
const particled = /^(?:al|el|ad|as|an|ar|ul|d|l|o)[-'’]\p{Lu}/u;
const linkers = /^(?:of|for|and|on|the|&|to|in)$/;
const longestRun = 10;

export const isFirstName = (lower: string): boolean => maleNames.has(lower) || femaleNames.has(lower);

const isTitle = (lower: string): boolean =>
  roleNouns.has(lower) ||
  roleNouns.has(lower.replace(/^(?:then|ex|vice|deputy)-/, "")) ||
  honorifics.has(lower) ||
  titleAbbreviations.has(lower);

/** A capital that stands here because a sentence begins, not because the word is a name. */
const opensSentenceOnly = (reading: Reading, index: number): boolean => {
  const { tokens, sentences, sentenceAt, tags } = reading;
  const lower = tokens[index]?.lower ?? "";
  if (reading.names.has(lower)) return false;
  const first = sentences[sentenceAt[index] ?? -1]?.from;
  let before = index - 1;
  while (before >= (first ?? 0) && tags[before] === "mark" && !/^[,;)]$/.test(tokens[before]?.text ?? "")) before -= 1;
  if (before >= (first ?? 0)) return false;
  return isCommonWord(lower) && !isFirstName(lower)
    ? true
    : /^\p{Ll}/u.test(tokens[index + 1]?.text ?? "") && isCommonWord(lower) && !reading.tags[index]?.startsWith("name");
};

const inDateline = ({ tokens, sentences, sentenceAt }: Reading, index: number): boolean => {
  const sentence = sentences[sentenceAt[index] ?? -1];
  if (!sentence || index - sentence.from > 4) return false;
  return tokens[sentence.from - 1]?.paragraph !== tokens[index]?.paragraph && afterDateline(tokens, sentence) > index;
};

const isNameWord = (reading: Reading, index: number): boolean => {
  const token = reading.tokens[index];
  if (!token || !capitalised.test(token.text) || madeAdjective.test(token.lower)) return false;
  // A dateline's capitals, or capitals that spell a name written small elsewhere: "OSK, Calvera — ".
  if (/^\p{Lu}{3,}$/u.test(token.text) && (reading.names.has(token.lower) || inDateline(reading, index))) return false;
  if (
    calendarNames.has(token.lower) &&
    !(token.lower === "may" || token.lower === "march" || token.lower === "april" || token.lower === "june")
  )
    return false;
  if (
    calendarNames.has(token.lower) &&
    !(capitalised.test(reading.tokens[index + 1]?.text ?? "") && !/^\d/.test(reading.tokens[index + 1]?.text ?? ""))
  )
    return false;
  if (
    /^(?:I|I'm|Hey|Hi|Hello|Dear|Oh|Yes|No|Well|Thanks|The|A|An|This|That|These|Those|His|Her|Its|Our|My|Their|Your|He|She|It|We|They|You)$/.test(
      token.text,
    )
  )
    return false;
  return !opensSentenceOnly(reading, index);
};

/** "Maritime Officers’ Guild", "Children's Fund": the genitive of many people in the middle of an organisation's name. */
const isGuild = ({ tokens, tags }: Reading, index: number): boolean => {
  if (tags[index] !== "genitive" || !/(?:s|men|women|children|people)$/.test(tokens[index - 1]?.lower ?? ""))
    return false;
  const plural =
    tokens[index]?.text.length === 1 || /(?:men|women|children|people)$/.test(tokens[index - 1]?.lower ?? "");
  return (
    plural &&
    [1, 2, 3].some(
      (ahead) =>
        organisationHeads.has(tokens[index + ahead]?.lower ?? "") &&
        capitalised.test(tokens[index + ahead]?.text ?? ""),
    )
  );
};

/** The raw run from `start`: capitalised words, particles and initials between them. */
const runFrom = (reading: Reading, start: number): number => {
  const { tokens, sentenceAt } = reading;
  const continues = (index: number): boolean => sentenceAt[index] === sentenceAt[start] && isNameWord(reading, index);
  let to = start + 1;
  while (to - start < longestRun) {
    const token = tokens[to];
    if (!token) break;
    if (particled.test(token.text) && sentenceAt[to] === sentenceAt[start]) to += 1;
    else if (continues(to) && (token.spaced || initial.test(tokens[to - 1]?.text ?? ""))) to += 1;
    else if (nameParticles.has(token.lower) && continues(to + 1) && !linkers.test(token.lower)) to += 2;
    else if (token.text === "&" && continues(to + 1)) to += 2;
    else if (isGuild(reading, to) && continues(to + 1)) to += 2;
    else if (/^(?:Jr|Sr)\.?$/.test(tokens[to + 1]?.text ?? "") && token.text === ",") to += 2;
    else break;
  }
  return to;
};

/** True where the word is the head of an organisation that goes on with "of": Ministry of …, Bank for … */
const goesOn = ({ tokens }: Reading, index: number): boolean => {
  const lower = tokens[index]?.lower ?? "";
  return organisationHeads.has(lower) && /^(?:of|for|on)$/.test(tokens[index + 1]?.lower ?? "");
};

/** "Institute for the Study of War": an organisation's head with what is hung on it. */
const withComplement = (reading: Reading, start: number, end: number): number => {
  const { tokens } = reading;
  let to = end;
  while (
    to - start < longestRun + 4 &&
    (to === end ? goesOn(reading, to - 1) : /^(?:of|for|and|&)$/.test(tokens[to]?.lower ?? ""))
  ) {
    let next = to + 1;
    if (/^(?:the|a|an)$/.test(tokens[next]?.lower ?? "")) next += 1;
    if (!isNameWord(reading, next) || (tokens[to]?.lower === "and" && !isCommonWord(tokens[next]?.lower ?? ""))) break;
    to = runFrom(reading, next);
  }
  return to;
};

/** "Agricultural Research and Extension Institute": two halves of one name, the head at the end of the second. */
const withSecondHalf = (reading: Reading, start: number, end: number): number => {
  const { tokens } = reading;
  if (!/^(?:and|&)$/.test(tokens[end]?.lower ?? "") || !isNameWord(reading, end + 1)) return end;
  const to = runFrom(reading, end + 1);
  const common = tokens.slice(start, end).every(({ lower }) => isCommonWord(lower) || lower.length > 7);
  const headless = !organisationHeads.has(tokens[end - 1]?.lower ?? "");
  return common && headless && to - end > 2 && organisationHeads.has(tokens[to - 1]?.lower ?? "") ? to : end;
};

const known = ({ tokens }: Reading, from: number, to: number): boolean => {
  const words = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
  return places.has(words) || knownOrganisations.has(words);
};

/** Divides a run at the titles in it: "New York Mayor Ada Lund" is a place, a title and a person. */
const divide = (reading: Reading, { from, to }: Range): NameRun[] => {
  const { tokens } = reading;
  const lower = (index: number): string => tokens[index]?.lower ?? "";
  const runs: NameRun[] = [];
  if (known(reading, from, to)) return [{ from, to, titled: false }];
  let start = from;
  let titled = false;
  for (let index = from; index < to; index += 1) {
    const isLast = index === to - 1;
    const surname =
      isLast && index > start && (isFirstName(lower(index - 1)) || initial.test(tokens[index - 1]?.text ?? ""));
    if (!isTitle(lower(index)) || surname) continue;
    const whole = known(reading, start, index) || (index - start > 1 && organisationHeads.has(lower(index - 1)));
    let left = index;
    if (!whole) while (left > start && (titleModifiers.has(lower(left - 1)) || peoples.has(lower(left - 1)))) left -= 1;
    if (left > start) runs.push({ from: start, to: left, titled });
    start = index + 1;
    titled = true;
  }
  // A people or a party before a name belongs to no name: "Republican Ada Lund".
  while (start < to - 1 && (peoples.has(lower(start)) || /^(?:former|then|late)$/.test(lower(start)))) start += 1;
  if (start < to) runs.push({ from: start, to, titled });
  return runs;
};

/** A title that ends right before `index`, within the sentence: "foreign minister", "Secretary of State", "Mr.". */
export const hasTitleBefore = ({ tokens, sentenceAt }: Reading, index: number): boolean => {
  const before = index - 1;
  return before >= 0 && sentenceAt[before] === sentenceAt[index] && isTitle(tokens[before]?.lower ?? "");
};

/** "Secretary of State Ada Lund": words of an office before the name. */
const office =
  /^(?:state|defense|defence|education|energy|commerce|labor|labour|treasury|justice|transportation|agriculture|health|interior|war|staff|security|affairs|finance|planning|environment|trade|house|information|culture|foreign)$/;

const withoutOffice = ({ tokens }: Reading, run: NameRun): NameRun => {
  const { from, to } = run;
  if (tokens[from - 1]?.lower !== "of" && !(tokens[from - 1]?.lower === "the" && tokens[from - 2]?.lower === "of"))
    return run;
  const role = tokens[from - (tokens[from - 1]?.lower === "the" ? 3 : 2)]?.lower ?? "";
  if (!isTitle(role) || tokens.slice(from, to).some(({ lower }) => linkers.test(lower))) return run;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  let start = words.findIndex((word) => isFirstName(word) || leadingFamilyNames.has(word));
  if (start < 0) start = words.findIndex((word) => !office.test(word) && !isCommonWord(word));
  return start > 0 && !organisationHeads.has(words.at(-1) ?? "") ? { from: from + start, to, titled: true } : run;
};

/** The runs of names in the sentences of the text, in order. */
export const nameRuns = (reading: Reading): NameRun[] => {
  const { tokens, credits, quotes, quoteAt } = reading;
  const runs: NameRun[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (credits.has(tokens[index]?.paragraph ?? -1) || !isNameWord(reading, index)) continue;
    // A title of a work: nothing but capitalised words between two marks.
    const quote = quotes[quoteAt[index] ?? -1];
    const plain = withSecondHalf(reading, index, runFrom(reading, index));
    const to = withComplement(reading, index, plain);
    const wholeQuote = quote !== undefined && quote.from >= index - 1 && quote.to <= to + 2;
    const words = tokens
      .slice(index, to)
      .map(({ lower }) => lower)
      .join(" ");
    const phrase = tokens
      .slice(index, index + 3)
      .map(({ lower }) => lower)
      .join(" ");
    if (notActors.has(phrase)) index += 2;
    else if (!notActors.has(words) && !(wholeQuote && to - index > 1)) {
      const whole = { from: index, to, titled: false };
      const organisation = to > plain || (organisationHeads.has(tokens[to - 1]?.lower ?? "") && to - index > 1);
      runs.push(...(organisation ? [whole] : divide(reading, whole)).map((run) => withoutOffice(reading, run)));
      index = to - 1;
    } else index = to - 1;
  }
  return runs.map((run) => ({ ...run, titled: run.titled || hasTitleBefore(reading, run.from) }));
};
