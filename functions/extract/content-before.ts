// Finds what was said where it stands before the verb, around it, or far behind it: “…,” Lund said.
import { afterCue, type Clauses, type Content, type Cue } from "./cue.ts";
import { quotedAt, type Range, type Reading, textAt } from "./reading.ts";

const dash = /^(?:[—–―]|--)$/;

const hasFiniteVerb = ({ groups }: Clauses, from: number, to: number): boolean =>
  groups.some((group) => group.form === "finite" && group.from >= from && group.to <= to);

/** What stands before subject and verb: a quotation or a clause that ends in a comma or a mark. */
export const contentBefore = (reading: Reading, cue: Cue, clauses: Clauses): Range | undefined => {
  const floor = clauses.from;
  const mark = cue.clause.from - 1;
  const text = textAt(reading, mark);
  const ends = quotedAt(reading, mark) || dash.test(text) || /^[,?!:]$/.test(text);
  if (mark < floor || !ends) return undefined;
  let to = mark + 1;
  while (to > floor && (dash.test(textAt(reading, to - 1)) || /^[,:]$/.test(textAt(reading, to - 1)))) to -= 1;
  if (to - floor < 2) return undefined;
  const quoted = reading.quoteAt.slice(floor, to).some((quote) => quote >= 0);
  return quoted || hasFiniteVerb(clauses, floor, to) ? { from: floor, to } : undefined;
};

/** The reporter's words in the middle of a clause: The bridge, Lund said, would open again. */
export const contentAround = (reading: Reading, cue: Cue, clauses: Clauses): Content | undefined => {
  const [before, after] = [cue.clause.from - 1, afterCue(cue)];
  if (textAt(reading, before) !== "," || textAt(reading, after) !== "," || before <= clauses.from) return undefined;
  const goesOn = clauses.groups.some((group) => group.form === "finite" && group.from > after);
  if (!goesOn || reading.tags[after + 1] === "ing") return undefined;
  const ranges = [
    { from: clauses.from, to: before },
    { from: after + 1, to: clauses.to },
  ];
  return { ranges, frame: "clause" };
};

/** A quotation later in the sentence, behind whatever the speaker was doing: said on the bridge, looking down, “…”. */
export const quotationAhead = (reading: Reading, cue: Cue, clauses: Clauses): Content | undefined => {
  const start = afterCue(cue);
  let at = start;
  while (at < clauses.to && !quotedAt(reading, at)) at += 1;
  if (at >= clauses.to || !/^[,:]$/.test(textAt(reading, at - 1))) return undefined;
  const between = clauses.groups.some((group) => group.form === "finite" && group.from >= start && group.from < at);
  return between ? undefined : { ranges: [{ from: at, to: clauses.to }], frame: "clause" };
};
