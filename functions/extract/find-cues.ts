// Finds the reporting verbs of a sentence, each with its subject and particle.
import type { Clauses, Cue } from "./cue.ts";
import { type ReportingVerb, reportingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Range, Reading } from "./reading.ts";
import type { Subject } from "./subjects.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A cue and the words that name its speaker. */
export interface SpokenCue {
  cue: Cue;
  source: Range;
}

/** The verb with its particle where the two together report ("called for", "lashed out at"), or the verb alone. */
const lookUp = (
  { tokens }: Reading,
  group: VerbGroup,
  limit: number,
): { verb: ReportingVerb; key: string; to: number } | undefined => {
  for (const length of [2, 1, 0]) {
    const to = group.to + length;
    const particles = tokens.slice(group.to, to).map(({ lower }) => lower);
    const key = [group.lemma, ...particles].join(" ");
    const verb = to <= limit || length === 0 ? reportingVerbs.get(key) : undefined;
    if (verb) return { verb, key, to };
  }
  return undefined;
};

/** "continued to praise", "went on to say": the first verb adds nothing but time. */
const leadsOn = ({ tokens }: Reading, leading: VerbGroup, group: VerbGroup): boolean => {
  if (group.form !== "infinitive" || leading.form !== "finite") return false;
  if (!/^(?:continue|proceed|go|begin|start)$/.test(leading.lemma)) return false;
  const between = tokens
    .slice(leading.to, group.from)
    .map(({ lower }) => lower)
    .join(" ");
  return between === "to" || between === "on to";
};

/** The reporting verbs of a sentence that have a subject; `subjects` has one entry for each of its verb groups. */
export const findCues = (reading: Reading, clauses: Clauses, subjects: readonly Subject[]): SpokenCue[] =>
  clauses.groups.flatMap((verb, index): SpokenCue[] => {
    const leading = clauses.groups[index - 1];
    const led = leading !== undefined && leadsOn(reading, leading, verb);
    const group = led ? { ...verb, from: leading.from, form: leading.form } : verb;
    const subject = subjects[led ? index - 1 : index];
    const entry = lookUp(reading, group, clauses.to);
    if (!entry || !subject?.range || group.form === "participle" || group.passive) return [];
    const { range, place } = subject;
    const inverted = place === "after";
    const clause = { from: place === "before" ? range.from : group.from, to: inverted ? range.to : entry.to };
    return [{ cue: { group, ...entry, clause, inverted }, source: range }];
  });
