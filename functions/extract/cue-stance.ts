// Says what stance a speaker takes, by the words of the cue: whether they assert, deny, warn, promise, demand, praise or blame.
import { nounStances, type Stance, stanceReversals, verbStances } from "./lexicon/stances.ts";
import type { Proposal } from "./proposal.ts";
import type { Range, Reading } from "./reading.ts";
import { verbForms } from "./word-forms.ts";

const lemmaAt = ({ tokens }: Reading, at: number): string => {
  const lower = (tokens[at]?.lower ?? "").replace("’", "'");
  return verbForms.get(lower)?.lemma ?? lower;
};

/** The stance of the verb or noun at a token, the longest entry first: "lash out at" before "lash". */
const stanceAt = (reading: Reading, at: number): Stance | undefined => {
  const { tokens } = reading;
  const [next, last] = [tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  const lemma = lemmaAt(reading, at);
  return (
    verbStances.get(`${lemma} ${next} ${last}`) ??
    verbStances.get(`${lemma} ${next}`) ??
    verbStances.get(lemma) ??
    nounStances.get(tokens[at]?.lower ?? "")
  );
};

/** How many words a "not" may stand before the word it turns round: "did not, in so many words, deny" is beyond it. */
const reach = 3;

/** A word that takes the stance back stands closely before the token, in no part of the statement but the cue. */
const isTakenBack = (reading: Reading, { source, content }: Proposal, at: number): boolean => {
  const holds = ({ from, to }: Range, index: number): boolean => from <= index && index < to;
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    if ([...source, ...content].some((range) => holds(range, before))) return false;
    if (!/\p{L}/u.test(reading.tokens[before]?.text ?? "")) return false;
    if (stanceReversals.has(lemmaAt(reading, before))) return true;
  }
  return false;
};

/**
 * The stance of a statement. The first word of the cue that takes one decides: "promised to demand" is a promise. Other speech
 * asserts. Undefined where the cue is turned round ("did not deny") and for beliefs and intentions of no stance of their own.
 */
export const stanceOf = (reading: Reading, proposal: Proposal): Stance | undefined => {
  const places = proposal.cue.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
  const decides = places.find((at) => stanceAt(reading, at) !== undefined);
  const verb = decides ?? places.findLast((at) => verbForms.has(reading.tokens[at]?.lower ?? ""));
  if (verb !== undefined && isTakenBack(reading, proposal, verb)) return undefined;
  if (decides !== undefined) return stanceAt(reading, decides);
  return proposal.act === "communication" ? "asserts" : undefined;
};
