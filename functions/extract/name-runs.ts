// Finds the runs of capitalised words that may be names, titles taken off: "Mayor Ada Lund of the Osk Council".
import { divideRun, lowerWords, type NameRun, withoutOffice } from "./divide-run.ts";
import { nameParticles } from "./lexicon/first-names.ts";
import { notActors, organisationHeads } from "./lexicon/organisations.ts";
import { isNameWord } from "./name-words.ts";
import { lowerAt, paragraphAt, type Range, type Reading, sameSentence, textAt } from "./reading.ts";
import { isTitle } from "./role-words.ts";
import { isCommonWord } from "./tag-alone.ts";

const capitalised = /^\p{Lu}/u;
/** "al-Bashir", "d'Arc": a name that begins with a small particle. */
const particled = /^(?:al|el|ad|as|an|ar|ul|d|l|o)[-'’]\p{Lu}/u;
const longestRun = 10;
/** Words longer than this are no first names: they may be half of an organisation's name. */
const longWord = 7;

/** "Maritime Officers’ Guild", "Children's Fund": the genitive of many people in the middle of an organisation's name. */
const isGuild = (reading: Reading, index: number): boolean => {
  if (reading.tags[index] !== "genitive") return false;
  const owner = lowerAt(reading, index - 1);
  const plural = /(?:men|women|children|people)$/.test(owner);
  if (!plural && !(owner.endsWith("s") && textAt(reading, index).length === 1)) return false;
  return [1, 2, 3].some((ahead) => {
    const head = organisationHeads.has(lowerAt(reading, index + ahead));
    return head && capitalised.test(textAt(reading, index + ahead));
  });
};

/** The end of the run from `start`: capitalised words, particles and initials between them. */
const runEnd = (reading: Reading, start: number): number => {
  const { tokens } = reading;
  const continues = (index: number): boolean => sameSentence(reading, index, start) && isNameWord(reading, index);
  let to = start + 1;
  while (to - start < longestRun) {
    const token = tokens[to];
    if (!token) break;
    const spaced = token.spaced || /^\p{Lu}\.$/u.test(textAt(reading, to - 1));
    if ((spaced && continues(to)) || (particled.test(token.text) && sameSentence(reading, to, start))) to += 1;
    else if ((nameParticles.has(token.lower) || token.text === "&") && continues(to + 1)) to += 2;
    else if (isGuild(reading, to) && continues(to + 1)) to += 2;
    else if (token.text === "," && /^(?:Jr|Sr)\.?$/.test(textAt(reading, to + 1))) to += 2;
    else break;
  }
  return to;
};

/** "Institute for the Study of War": an organisation's head with what is hung on it. */
const withComplement = (reading: Reading, start: number, end: number): number => {
  const headed = (to: number): boolean => organisationHeads.has(lowerAt(reading, to - 1));
  let to = end;
  while (to - start < longestRun + 4) {
    const link = lowerAt(reading, to);
    const links = to === end ? headed(to) && /^(?:of|for|on)$/.test(link) : /^(?:of|for|and|&)$/.test(link);
    const next = /^(?:the|an?)$/.test(lowerAt(reading, to + 1)) ? to + 2 : to + 1;
    const other = link === "and" && !isCommonWord(lowerAt(reading, next));
    if (!links || other || !isNameWord(reading, next)) break;
    to = runEnd(reading, next);
  }
  return to;
};

/** "Agricultural Research and Extension Institute": two halves of one name, the head at the end of the second. */
const withSecondHalf = (reading: Reading, start: number, end: number): number => {
  if (!/^(?:and|&)$/.test(lowerAt(reading, end)) || !isNameWord(reading, end + 1)) return end;
  const to = runEnd(reading, end + 1);
  const first = reading.tokens.slice(start, end);
  const common = first.every(({ lower }) => isCommonWord(lower) || lower.length > longWord);
  const headless = !organisationHeads.has(lowerAt(reading, end - 1));
  return common && headless && to - end > 2 && organisationHeads.has(lowerAt(reading, to - 1)) ? to : end;
};

/** A title of a work: nothing but capitalised words between two quotation marks. */
const isWorkTitle = ({ quotes, quoteAt }: Reading, { from, to }: Range): boolean => {
  const quote = quotes[quoteAt[from] ?? -1];
  return quote !== undefined && quote.from >= from - 1 && quote.to <= to + 2 && to - from > 1;
};

/** A title ends right before `index`: "foreign minister", "Mr.". */
const hasTitleBefore = (reading: Reading, index: number): boolean =>
  sameSentence(reading, index - 1, index) && isTitle(lowerAt(reading, index - 1));

/** The runs of names in the text, in order; none from picture credits, none that name broadcasts and platforms. */
export const nameRuns = (reading: Reading): NameRun[] => {
  const runs: NameRun[] = [];
  for (let from = 0; from < reading.tokens.length; from += 1) {
    if (reading.credits.has(paragraphAt(reading, from)) || !isNameWord(reading, from)) continue;
    if (notActors.has(lowerWords(reading, { from, to: from + 3 }))) {
      from += 2;
      continue;
    }
    const plain = withSecondHalf(reading, from, runEnd(reading, from));
    const to = withComplement(reading, from, plain);
    const run = { from, to };
    if (!notActors.has(lowerWords(reading, run)) && !isWorkTitle(reading, run)) {
      const organisation = to > plain || (organisationHeads.has(lowerAt(reading, to - 1)) && to - from > 1);
      const divided = organisation ? [{ ...run, titled: false }] : divideRun(reading, run);
      runs.push(...divided.map((part) => withoutOffice(reading, part)));
    }
    from = to - 1;
  }
  return runs.map((run) => ({ ...run, titled: run.titled || hasTitleBefore(reading, run.from) }));
};
