// Proposes quotations whose speaker stands in the sentence before them, with no verb of speech: "Lund was blunt. “…”".
import { announcements, attitudes, copulas, gestures, giving, interruptions } from "./lexicon/attitudes.ts";
import { nobody, vagueSubjects } from "./lexicon/around-verbs.ts";
import type { Proposal } from "./proposal.ts";
import { lowerAt, paragraphAt, quotedAt, type Range, type Reading, sameSentence, textAt } from "./reading.ts";
import type { Quote } from "./scan-quotes.ts";
import { findSubjects } from "./subjects.ts";
import { type VerbGroup, verbGroups } from "./verb-groups.ts";

/** A quotation of fewer tokens, its marks counted, may be a title. */
const fewestTokens = 5;
/** An attitude stands so near behind its verb: "was a good deal less sure". */
const nearAttitude = 5;
/** A longer sentence tells of more than how somebody spoke. */
const longestSentence = 30;

/** The quotation that begins right behind the sentence, in its paragraph, and whose own sentence nobody claims. */
const quoteBehind = (reading: Reading, { to }: Range): Quote | undefined => {
  const quote = reading.quotes[reading.quoteAt[to] ?? -1];
  if (!quote || quote.from !== to || quote.to - quote.from < fewestTokens) return undefined;
  if (paragraphAt(reading, to - 1) !== paragraphAt(reading, to)) return undefined;
  return sameSentence(reading, quote.to - 1, quote.to) ? undefined : quote;
};

/** The token behind the words that tell how the subject speaks; undefined where they tell something else. */
const portrayalEnd = (reading: Reading, { lemma, to, passive }: VerbGroup, end: number): number | undefined => {
  const near = reading.tokens.slice(to, Math.min(end, to + nearAttitude)).map(({ lower }) => lower);
  if (gestures.has(lemma)) return to;
  if (interruptions.has(`${lemma} ${near[0] ?? ""}`)) return to + 1;
  // "was stunned" is read as a verb in the passive.
  if (passive && attitudes.has(lowerAt(reading, to - 1))) return to;
  const words = copulas.has(lemma) ? attitudes : giving.has(lemma) ? announcements : undefined;
  const at = words ? near.findIndex((word) => words.has(word)) : -1;
  // "was a measured comment": the comment was, not the one who made it.
  const describes = words === attitudes && /^(?:noun|name|adjective)$/.test(reading.tags[to + at + 1] ?? "");
  return at < 0 || describes ? undefined : to + at + 1;
};

/** The proposal of one sentence, if it portrays whoever speaks in the quotation behind it. */
export const proposePortrayed = (reading: Reading, sentence: Range): Proposal[] => {
  const quote = quoteBehind(reading, sentence);
  const ends = textAt(reading, sentence.to - 1);
  if (!quote || !/^[.:!]$/.test(ends) || sentence.to - sentence.from > longestSentence) return [];
  const groups = verbGroups(reading, sentence);
  const subjects = findSubjects(reading, groups, sentence);
  for (const [index, group] of groups.entries()) {
    const source = subjects[index]?.range;
    const to = group.form === "finite" ? portrayalEnd(reading, group, sentence.to) : undefined;
    if (to === undefined || !source || subjects[index]?.place === "after") continue;
    for (let at = group.from; at < sentence.to; at += 1) if (quotedAt(reading, at)) return [];
    const alone = source.to - source.from === 1 ? lowerAt(reading, source.from) : "";
    if (nobody.has(alone) || (vagueSubjects.has(alone) && alone !== "they")) return [];
    return [
      {
        source: [source],
        cue: [{ from: group.from, to }],
        content: [{ from: quote.from, to: quote.to }],
        act: "communication",
      },
    ];
  }
  return [];
};
