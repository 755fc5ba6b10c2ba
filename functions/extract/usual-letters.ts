// Writes a text of nothing but capitals as news is written: capitals tell which words are names, and there they tell nothing.
import { knownAs } from "./actors/aliases.ts";
import { femaleNames, maleNames } from "./lexicon/first-names.ts";
import { functionWords } from "./lexicon/function-words.ts";
import { calendarNames, knownOrganisations, organisationHeads } from "./lexicon/organisations.ts";
import { peoples, places } from "./lexicon/places.ts";
import { honorifics, titleAbbreviations } from "./lexicon/titles.ts";
import { isRoleNoun } from "./role-words.ts";
import type { ProposedFindings } from "./evidence-gate.ts";
import { splitSentences } from "./split-sentences.ts";
import { isCommonWord } from "./tag-alone.ts";
import { type Token, tokenize } from "./tokenize.ts";
import type { ClusterTable } from "./names/word-clusters.ts";

/** A text with fewer letters is a heading. */
const fewestLetters = 40;
/** In shouted text one letter in so many may be small: "McKay", "iPad". */
const smallShare = 20;
/** Names of several words that lists have: "New York", "White House". */
const longestPhrase = 3;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

const isShouted = (text: string): boolean => {
  const capitals = count(text, /\p{Lu}/gu);
  return capitals >= fewestLetters && count(text, /\p{Ll}/gu) * smallShare <= capitals;
};

const isLetters = /^\p{L}/u;
/** "U.S.", "J.": letters with full stops stay as they are. */
const dotted = /^(?:\p{L}\.)+$/u;
const longestAcronym = 5;

/** "NATO", "UNHCR": known by these letters. */
const isAcronym = ({ text, lower }: Token): boolean =>
  text.length > 1 &&
  text.length <= longestAcronym &&
  !isCommonWord(lower) &&
  (knownAs("organisation", text) !== text || knownAs("place", text) !== text);

const listed: readonly ReadonlySet<string>[] = [
  maleNames,
  femaleNames,
  places,
  peoples,
  calendarNames,
  knownOrganisations,
];
const phrases: readonly ReadonlySet<string>[] = [places, peoples, knownOrganisations];

/** The word is written with a capital wherever it stands. */
const isName = ({ lower }: Token, clusters: ClusterTable): boolean => {
  if (functionWords.has(lower)) return false;
  if (titleAbbreviations.has(lower) || honorifics.has(lower)) return lower.endsWith(".");
  if (isCommonWord(lower) || isRoleNoun(lower)) return false;
  return listed.some((list) => list.has(lower)) || clusters.isNamed(lower);
};

/** One flag a token: it begins with a capital. */
const capitalsOf = (tokens: readonly Token[], clusters: ClusterTable): Uint8Array => {
  const capital = Uint8Array.from(tokens, (token) => (isLetters.test(token.text) && isName(token, clusters) ? 1 : 0));
  for (let from = 0; from < tokens.length; from += 1) {
    let phrase = tokens[from]?.lower ?? "";
    for (let to = from + 2; to <= Math.min(tokens.length, from + longestPhrase); to += 1) {
      phrase += ` ${tokens[to - 1]?.lower ?? ""}`;
      if (phrases.some((list) => list.has(phrase))) capital.fill(1, from, to);
    }
  }
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  for (let at = 0; at < tokens.length; at += 1) {
    // "Osk Council", "Council of Osk"
    const head = organisationHeads.has(lower(at)) && (capital[at - 1] || (lower(at + 1) === "of" && capital[at + 2]));
    if (head && !functionWords.has(lower(at))) capital[at] = 1;
  }
  // She said: “We …
  for (let at = 2; at < tokens.length; at += 1) {
    const opens = /^(?:["“]|``)$/.test(tokens[at - 1]?.text ?? "") && /^[,:]$/.test(tokens[at - 2]?.text ?? "");
    if (opens) capital[at] = 1;
  }
  // "Mayor Ada Lund"
  for (let at = tokens.length - 2; at >= 0; at -= 1) if (capital[at + 1] && isRoleNoun(lower(at))) capital[at] = 1;
  return capital;
};

/**
 * The text in usual letters where it is written in capitals, else as it is: sentences and names begin with a capital. As
 * long as the text is, so that every place in it stays.
 */
export const inUsualLetters = (text: string, clusters: () => ClusterTable): string => {
  if (!isShouted(text)) return text;
  const tokens = tokenize(text);
  const capital = capitalsOf(tokens, clusters());
  for (const { from, to } of splitSentences(tokens)) {
    const first = tokens.slice(from, to).findIndex((token) => isLetters.test(token.text));
    if (first >= 0) capital[from + first] = 1;
  }
  let written = "";
  let before = 0;
  tokens.forEach((token, at) => {
    const kept =
      dotted.test(token.text) || isAcronym(token) || token.text === "I" ? token.text.length : (capital[at] ?? 0);
    const small = token.text.slice(kept).toLowerCase();
    written += text.slice(before, token.start + kept);
    // A few letters have more parts small than big.
    written += small.length === token.text.length - kept ? small : token.text.slice(kept);
    before = token.end;
  });
  return written + text.slice(before);
};

const onOneLine = (text: string): string => text.replace(/\s+/g, " ");

/** The findings of a text that was `read` in other letters, with names and roles as `text` has them. */
export const asWritten = (text: string, read: string, proposed: ProposedFindings): ProposedFindings => {
  if (text === read) return proposed;
  const [written, usual] = [onOneLine(text), onOneLine(read)];
  const original = (words: string): string => {
    const at = usual.indexOf(words);
    return at < 0 ? words : written.slice(at, at + words.length);
  };
  const actors = proposed.actors.map((actor) => ({
    ...actor,
    name: original(actor.name),
    ...(actor.role === undefined ? {} : { role: original(actor.role) }),
  }));
  return { ...proposed, actors };
};
