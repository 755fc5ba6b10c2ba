// The labels of words: outside, or the beginning or inside of a source, a cue or a content.

export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

/** A run of words `[from, to)` by their indexes in the document. */
export type WordSpan = readonly [from: number, to: number];
export type RoleSpans = Record<Role, WordSpan[]>;

/** 0 is outside; the label of role r is 1 + 2r at its beginning, 2 + 2r inside. */
export const labelCount = 1 + 2 * roles.length;
export const outsideLabel = 0;
/** True for the label of a span's first word. */
export const isBeginning = (label: number): boolean => label % 2 === 1;

/** True where `label` may follow `previous`; `previous` is undefined at the start of a paragraph. */
export const mayFollow = (previous: number | undefined, label: number): boolean => {
  if (label === outsideLabel || isBeginning(label)) return true;
  return previous === label || previous === label - 1;
};

/** Labels of `length` words that draw `spans`; where spans overlap, cues win over sources and sources over contents. */
export const labelsOf = (spans: RoleSpans, length: number): Int8Array => {
  const labels = new Int8Array(length);
  for (const role of ["content", "source", "cue"] as const) {
    const first = 1 + 2 * roles.indexOf(role);
    for (const [from, to] of spans[role]) {
      labels.fill(first + 1, from, to);
      if (from < to) labels[from] = first;
    }
  }
  for (let at = 0; at < length; at += 1) {
    const label = labels[at]!;
    if (!mayFollow(at > 0 ? labels[at - 1] : undefined, label)) labels[at] = label - 1;
  }
  return labels;
};
