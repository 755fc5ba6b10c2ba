// Decides between rules and models where both name a speaker for a quotation.
import { reportingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Proposal } from "./proposal.ts";
import { lowerAt, type Range, type Reading } from "./reading.ts";
import { verbForms } from "./word-forms.ts";

/** Some token stands in both. */
export const overlaps = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.some((mine) => other.some((theirs) => mine.from < theirs.to && theirs.from < mine.to));

/** All of it stands in quotation marks. */
export const isWholeQuote = ({ quoteAt }: Reading, { content }: Proposal): boolean =>
  content.length > 0 && content.every(({ from, to }) => quoteAt.slice(from, to).every((quote) => quote >= 0));

/** "“…,” Obi said, according to Lund": what she tells may hold what another said. */
export const tellsOfOthers = (reading: Reading, { cue }: Proposal): boolean =>
  cue.some(({ from }) => lowerAt(reading, from) === "according");

/** "Lund said", "Lund saying": a verb of speech right behind its speaker leaves no doubt. */
const isPlain = (reading: Reading, { source, cue }: Proposal): boolean => {
  const [who, verb] = [source[0], cue[0]];
  if (!who || !verb || who.to !== verb.from || !/^(?:name|noun)$/.test(reading.tags[who.to - 1] ?? "")) return false;
  const word = lowerAt(reading, verb.to - 1);
  const lemma = verbForms.get(word)?.lemma ?? word;
  // "a sharp retort": the bare form may be a noun.
  return reportingVerbs.has(lemma) && lemma !== word;
};

/** "…, who said he was cheated, saying": the relative next to it is seldom the one. */
const isRelative = ({ tags }: Reading, { source: [who] }: Proposal): boolean =>
  who !== undefined && who.to - who.from === 1 && tags[who.from] === "wh";

/** The rule's words stand before the quotation, where syntax decides, and the model names a speaker there too. */
const knowsBetter = (reading: Reading, model: Proposal, rule: Proposal): boolean => {
  if (isPlain(reading, rule) || (isRelative(reading, model) && !isRelative(reading, rule))) return false;
  const { sentenceAt } = reading;
  const quote = rule.content[0]?.from ?? 0;
  const isBefore = ({ to }: Range): boolean => to <= quote && (sentenceAt[quote] ?? 0) - (sentenceAt[to - 1] ?? 0) <= 1;
  return [rule, model].every(
    ({ source, cue }) => source.length > 0 && source.every(isBefore) && cue.length > 0 && cue.every(isBefore),
  );
};

/**
 * Quotations go to the speakers that rules name for them: punctuation tells more there than words. Only of words before a
 * quotation the models know better whose they are.
 */
export const withSpokenQuotes = (
  reading: Reading,
  read: readonly Proposal[],
  rules: readonly Proposal[],
): Proposal[] => {
  let proposals = [...read];
  for (const rule of rules) {
    if (rule.source.length === 0 || !isWholeQuote(reading, rule)) continue;
    const rivals = proposals.filter(({ content }) => overlaps(content, rule.content));
    if (tellsOfOthers(reading, rule) && rivals.some(({ cue }) => cue.length > 0)) continue;
    if (rivals.some((rival) => overlaps(rival.source, rule.source) || knowsBetter(reading, rival, rule))) continue;
    proposals = proposals
      .map((one) => ({ ...one, content: one.content.filter((range) => !overlaps([range], rule.content)) }))
      .filter(({ content }) => content.length > 0);
    proposals.push(rule);
  }
  return proposals;
};

/**
 * “…,” Lund said, as the crowd cheered. “…”: the quotation that begins the next sentence is hers, as rules see it, and not that of
 * another cue of the sentence before.
 */
export const withLaterQuotes = (
  reading: Reading,
  read: readonly Proposal[],
  rules: readonly Proposal[],
): Proposal[] => {
  const sentenceOf = (range: Range | undefined): number => (range && reading.sentenceAt[range.from]) ?? -1;
  const proposals = read.map((one) => ({ ...one, content: [...one.content] }));
  const beside = Map.groupBy(proposals, ({ cue }) => sentenceOf(cue[0]));
  for (const rule of rules) {
    const sentence = sentenceOf(rule.cue[0]);
    if (sentence < 0 || rule.content.length < 2 || !isWholeQuote(reading, rule)) continue;
    const owner = (beside.get(sentence) ?? []).find(
      ({ source, cue }) => overlaps(source, rule.source) && overlaps(cue, rule.cue),
    );
    if (!owner) continue;
    for (const rival of beside.get(sentence) ?? []) {
      if (overlaps(rival.source, rule.source)) continue;
      const lost = rival.content.filter((quote) => sentenceOf(quote) > sentence && overlaps([quote], rule.content));
      rival.content = rival.content.filter((range) => !lost.includes(range));
      owner.content.push(...lost);
    }
  }
  return proposals.filter(({ content }) => content.length > 0);
};

/**
 * "Lund greeted her rival and then told the crowd: “…”": of two verbs of one speaker the one nearer to the quotation behind
 * them is its cue, where the rules see it.
 */
export const withNearerCue = (reading: Reading, read: readonly Proposal[], rules: readonly Proposal[]): Proposal[] =>
  read.map((one) => {
    const [cue, quote] = [one.cue.at(-1), one.content[0]];
    if (!cue || !quote || cue.to > quote.from || !isWholeQuote(reading, one)) return one;
    const nearer = rules.find(
      (rule) =>
        overlaps(rule.source, one.source) &&
        overlaps(rule.content, [quote]) &&
        rule.cue.length > 0 &&
        rule.cue.every(({ from, to }) => cue.to <= from && to <= quote.from),
    );
    return nearer ? { ...one, cue: nearer.cue, act: nearer.act } : one;
  });
