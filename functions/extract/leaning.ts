// What a sentence leaves to others to say: "But", "The two", "that day", a surname that stands whole elsewhere.
import { type DraftActor, nameParts } from "./draft-actor.ts";
import { alwaysLeaning, connectives, leaningNouns, leaningTimes, leaningWords } from "./lexicon/summary-words.ts";
import { honorifics } from "./lexicon/titles.ts";
import { lowerAt, type Range, type Reading, wordsOf } from "./reading.ts";

/** Words from its first in which a sentence says what it goes on from. */
const opening = 8;

/** True where the sentence points back at those before it, or speaks of "he" or "she" before it names anybody. */
export const pointsBack = (reading: Reading, { from, to }: Range): boolean => {
  const { tokens, tags } = reading;
  const [first, second] = [lowerAt(reading, from), lowerAt(reading, from + 1)];
  if (leaningWords.has(first)) return true;
  // "Of those, half stayed", "In this case".
  if (tags[from] === "preposition" && /^(?:this|that|these|those)$/.test(second)) return true;
  const head = tokens.slice(from, Math.min(to, from + opening)).map(({ lower }) => lower);
  // "The two", "Where the others ran".
  if (first === "the" && leaningNouns.has(second)) return true;
  if (head.some((word, at) => word === "the" && alwaysLeaning.has(head[at + 1] ?? ""))) return true;
  // "The council, however, …"
  if (head.some((word, at) => connectives.has(word) && head[at - 1] === "," && head[at + 1] === ",")) return true;
  if (head.some((word, at) => leaningTimes.has(`${word} ${head[at + 1]}`))) return true;
  const pronoun = head.findIndex((word) => /^(?:he|she|they|his|her|their)$/.test(word));
  return pronoun >= 0 && !tags.slice(from, from + pronoun).includes("name");
};

const ofSpeech = /^(?:(?:[Yy]ou|I|[Ww]e)(?:['’]\p{L}+)?|[Yy]ours?|[Mm][ey]|us|[Oo]urs?)$/u;

/** True where the sentence speaks to the reader, or of the writer: it tells how a report is told, and not what of. */
export const addresses = ({ tokens, tags, quoteAt }: Reading, { from, to }: Range): boolean =>
  tokens.slice(from, to).some(
    ({ text }, index) =>
      // "World War I" is no speaker.
      ofSpeech.test(text) && (quoteAt[from + index] ?? -1) < 0 && tags[from + index - 1] !== "name",
  );

/** People of an article, those whom each sentence presents and those it takes as known. */
export interface People {
  presented: ReadonlySet<DraftActor>;
  assumed: ReadonlySet<DraftActor>;
}

/** Answers for any sentence whom it presents, by a whole name or with a title, and whom it names by a part of a name alone. */
export const peopleIn = (reading: Reading, actors: readonly DraftActor[]): ((sentence: Range) => People) => {
  const mentions = actors
    .filter(({ kind, name }) => kind === "person" && nameParts(name).length > 1)
    .flatMap((actor) => actor.mentions.filter(({ type }) => type === "name").map((mention) => ({ actor, mention })))
    .toSorted((one, other) => one.mention.from - other.mention.from);
  return ({ from, to }) => {
    const [presented, assumed] = [new Set<DraftActor>(), new Set<DraftActor>()];
    for (const { actor, mention } of mentions) {
      if (mention.from < from || mention.to > to || presented.has(actor) || assumed.has(actor)) continue;
      const isWhole = nameParts(wordsOf(reading, mention)).length > 1 || isTitled(reading, mention.from, from);
      (isWhole ? presented : assumed).add(actor);
    }
    return { presented, assumed };
  };
};

/** "Prime Minister Dussan", "the prosecutor Dragov"; "Mr Brandel" is somebody who was named before. */
const isTitled = (reading: Reading, at: number, from: number): boolean =>
  at > from &&
  (reading.tags[at - 1] === "name" || reading.tags[at - 1] === "noun") &&
  !honorifics.has(lowerAt(reading, at - 1));
