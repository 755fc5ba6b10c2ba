// Cuts a text into paragraphs and pieces, so that whatever overlaps in it can be shown marked.
import type { Findings } from "../shared/model/findings.ts";
import type { Span } from "../shared/model/span.ts";

export type MarkKind = "summary" | "content" | "cue" | "source" | "actor";

/** A part of the text that belongs to a finding: `of` is the place of its statement, actor or sentence in the findings' list. */
export interface Mark {
  span: Span;
  kind: MarkKind;
  of: number;
}

/** A run of text over which the same marks lie. */
export interface Piece {
  span: Span;
  marks: readonly Mark[];
}

/** Every mark that findings put on their text. */
export const marksOf = ({ actors, statements, summary }: Findings): Mark[] => [
  ...summary.map((span, of): Mark => ({ span, kind: "summary", of })),
  ...statements.flatMap((statement, of) =>
    (["content", "cue", "source"] as const).flatMap((kind) =>
      statement[kind].map((span): Mark => ({ span, kind, of })),
    ),
  ),
  ...actors.flatMap(({ mentions }, of) => mentions.map(({ span }): Mark => ({ span, kind: "actor", of }))),
];

/** The lines of a text that hold something. */
export const paragraphs = (text: string): Span[] =>
  [...text.matchAll(/[^\n\r]+/g)].flatMap(({ 0: line, index }): Span[] =>
    line.trim() === "" ? [] : [[index, index + line.length]],
  );

/** The pieces of one paragraph, in order and without gaps; marks that reach beyond it are clipped to it. */
export const piecesOf = ([start, end]: Span, marks: readonly Mark[]): Piece[] => {
  const here = marks.filter(({ span }) => span[0] < end && start < span[1]);
  const inside = here.flatMap(({ span }) => span).filter((place) => start < place && place < end);
  const cuts = [...new Set([start, ...inside, end])].toSorted((one, other) => one - other);
  return cuts.slice(1).map((to, index): Piece => {
    const from = cuts[index] ?? start;
    return { span: [from, to], marks: here.filter(({ span }) => span[0] <= from && to <= span[1]) };
  });
};
