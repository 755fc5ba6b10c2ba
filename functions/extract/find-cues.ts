// Finds the reporting verbs of a sentence, each with its subject and particle.
import { type ReportingVerb, reportingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Cue } from "./contents.ts";
import type { Reading } from "./reading.ts";
import type { Subject } from "./subjects.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The verb with its particle where the two together report ("called for", "lashed out at"), or the verb alone. */
const lookUp = (
  { tokens }: Reading,
  group: VerbGroup,
  limit: number,
): { verb: ReportingVerb; key: string; to: number } | undefined => {
  for (const length of [2, 1]) {
    if (group.to + length > limit) continue;
    const particle = tokens
      .slice(group.to, group.to + length)
      .map((token) => token.lower)
      .join(" ");
    const key = `${group.lemma} ${particle}`;
    const verb = reportingVerbs.get(key);
    if (verb) return { verb, key, to: group.to + length };
  }
  const verb = reportingVerbs.get(group.lemma);
  return verb && { verb, key: group.lemma, to: group.to };
};

/** "continued to praise", "went on to say": the first verb adds nothing but time. */
const leadsOn = ({ tokens }: Reading, leading: VerbGroup, group: VerbGroup): boolean => {
  if (
    group.form !== "infinitive" ||
    leading.form !== "finite" ||
    !/^(?:continue|proceed|go|begin|start)$/.test(leading.lemma)
  )
    return false;
  const between = tokens
    .slice(leading.to, group.from)
    .map(({ lower }) => lower)
    .join(" ");
  return between === "to" || between === "on to";
};

/** The reporting verbs among `groups`; `limit` is the end of the sentence's words. */
export const findCues = (
  reading: Reading,
  groups: readonly VerbGroup[],
  subjects: readonly Subject[],
  limit: number,
): { cue: Cue; subject: Subject }[] =>
  groups.flatMap((found, index) => {
    const leading = groups[index - 1];
    const leads = leading !== undefined && leadsOn(reading, leading, found);
    const group = leads ? { ...found, from: leading.from, form: leading.form } : found;
    const subject = leads ? subjects[index - 1] : subjects[index];
    const entry = lookUp(reading, group, limit);
    if (!entry || !subject || group.form === "participle" || group.passive) return [];
    const { range, place } = subject;
    const inverted = place === "after";
    const from = range && place === "before" ? range.from : group.from;
    const to = range && inverted ? range.to : entry.to;
    return [
      { cue: { group, verb: entry.verb, key: entry.key, to: entry.to, clause: { from, to }, inverted }, subject },
    ];
  });
