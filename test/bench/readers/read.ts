// What a reader under measure gives: see findings.ts for which there are.

/** A name as `[start, end)` in UTF-16 code units. */
export type NameSpan = readonly [start: number, end: number];

/** What was read in a text; a reader that does not look for names leaves them out. */
export interface Found {
  person?: readonly NameSpan[];
  organisation?: readonly NameSpan[];
  tokens?: number;
}

export type Read = (text: string) => Found;
