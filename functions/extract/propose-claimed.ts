// Proposes quotations that somebody claims with a verb that is in no list: “…,” an angry Lund retaliated; “…!” beamed Bo Obi.
import { nobody, timeNouns } from "./lexicon/around-verbs.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Proposal } from "./proposal.ts";
import { lowerAt, paragraphAt, quotedAt, type Range, type Reading, sameSentence, textAt } from "./reading.ts";
import type { Quote } from "./scan-quotes.ts";
import { isFinite } from "./subject-before.ts";
import { verbForms } from "./word-forms.ts";

/** A quotation of fewer tokens, its marks counted, is a title or a word held with tongs. */
const fewestTokens = 5;
/** These say what somebody is or has, not that they speak. */
const noSpeech = /^(?:be|have|do|get|become|remain|win|earn|sell|open|premiere|star|feature)$/;
const particle = /^(?:on|in|out|up|back|off)$/;

/** The quotation stops in a comma, or in a mark that a sentence may go on behind, and the reporter's words go on. */
const isHanded = (reading: Reading, { from, to, closed }: Quote): boolean => {
  if (!closed || to - from < fewestTokens || paragraphAt(reading, to) !== paragraphAt(reading, to - 1)) return false;
  // “…?” Obi went on: a new sentence by the look of it.
  if (textAt(reading, to - 2) === "," && !sameSentence(reading, to - 1, to)) return false;
  const startsSentence = !sameSentence(reading, from - 1, from) || quotedAt(reading, from - 1);
  return startsSentence && /^[,?!—–]$|^--$/.test(textAt(reading, to - 2));
};

/** The words behind the verb belong to something else: a mark, a manner, an occasion, nothing. */
const isDone = (reading: Reading, at: number): boolean => {
  if (!sameSentence(reading, at, at - 1) || quotedAt(reading, at)) return true;
  const tag = reading.tags[at] ?? "mark";
  return (
    tag === "mark" ||
    tag === "preposition" ||
    tag === "adverb" ||
    tag === "conjunction" ||
    tag === "subordinator" ||
    tag === "to"
  );
};

const isSpeech = (reading: Reading, verb: number): boolean => {
  const lemma = verbForms.get(lowerAt(reading, verb))?.lemma ?? lowerAt(reading, verb);
  return isFinite(reading.tags[verb]) && reading.tags[verb] !== "modal" && !noSpeech.test(lemma);
};

/** “…,” the shipowners state: a bare verb that was read as one more noun. */
const withoutVerb = (reading: Reading, { from, to }: Range): Range | undefined => {
  const last = lowerAt(reading, to - 1);
  const verb = to - from > 2 && verbForms.get(last)?.lemma === last && lowerAt(reading, to - 2).endsWith("s");
  return verb && isDone(reading, to) ? { from, to: to - 1 } : undefined;
};

/** “…!” Lund may begin another sentence: then nothing but a mark may stand behind her verb. */
const mayBeginAnother = (reading: Reading, at: number): boolean =>
  /^[?!]$/.test(textAt(reading, at - 2)) && /^\p{Lu}/u.test(textAt(reading, at));

/** “…,” an angry Lund retaliated. */
const claimedBefore = (reading: Reading, at: number): { source: Range; cue: Range } | undefined => {
  const phrase = nounPhraseAfter(reading, at, at + 20);
  if (!phrase) return undefined;
  let verb = phrase.to;
  while (reading.tags[verb] === "adverb") verb += 1;
  const bare = isSpeech(reading, verb) ? undefined : withoutVerb(reading, phrase);
  if (bare) return { source: bare, cue: { from: bare.to, to: phrase.to } };
  if (!isSpeech(reading, verb)) return undefined;
  const to = particle.test(lowerAt(reading, verb + 1)) ? verb + 2 : verb + 1;
  const done = isDone(reading, to) && !(mayBeginAnother(reading, at) && reading.tags[to] !== "mark");
  return done ? { source: phrase, cue: { from: phrase.to, to } } : undefined;
};

/** “…!” beamed Bo Obi of Osk. */
const claimedBehind = (reading: Reading, at: number): { source: Range; cue: Range } | undefined => {
  const isVerb = isSpeech(reading, at) || (reading.tags[at] === "participle" && lowerAt(reading, at).endsWith("ed"));
  const source = isVerb ? nounPhraseAfter(reading, at + 1, at + 20) : undefined;
  if (!source || !/^(?:name|determiner|noun|adjective)$/.test(reading.tags[source.from] ?? "")) return undefined;
  return isDone(reading, source.to) ? { source, cue: { from: at, to: at + 1 } } : undefined;
};

/** The quotations that stand in front of a subject and its verb, or of a verb and its subject. */
export const proposeClaimed = (reading: Reading): Proposal[] =>
  reading.quotes.flatMap((quote): Proposal[] => {
    if (!isHanded(reading, quote)) return [];
    const claim = claimedBehind(reading, quote.to) ?? claimedBefore(reading, quote.to);
    if (!claim) return [];
    const first = lowerAt(reading, claim.source.from);
    if (nobody.has(first) || timeNouns.has(lowerAt(reading, claim.source.to - 1)) || /^(?:it|which|who)$/.test(first))
      return [];
    const content = [{ from: quote.from, to: quote.to }];
    return [{ source: [claim.source], cue: [claim.cue], content, act: "communication" }];
  });
