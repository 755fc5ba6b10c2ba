// The labels of words in and around names, and names as ranges of tokens.
import type { Range } from "../reading.ts";

/**
 * Kinds of names the finder tells apart. Peoples ("Kenyans") and other names (events, works, goods) are told apart only to
 * keep them out of the first three.
 */
export const nameKinds = ["person", "organisation", "place", "people", "other"] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name in a text: tokens `[from, to)`. */
export interface Name extends Range {
  kind: NameKind;
}

/** Label 0 is outside of names; kind k begins with label 2k+1 and goes on with label 2k+2. */
export const labelCount = 1 + 2 * nameKinds.length;

/** True for labels that go on with a name. */
export const goesOn = (label: number): boolean => label > 0 && label % 2 === 0;

/** True where `label` may follow `before`: a name goes on only after a word of the same name. */
export const mayFollow = (before: number, label: number): boolean =>
  !goesOn(label) || before === label || before === label - 1;

/** The names that the labels of the tokens from `from` on spell. */
export const namesOfLabels = (labels: ArrayLike<number>, from: number): Name[] => {
  const names: Name[] = [];
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index] ?? 0;
    const kind = nameKinds[(label - 1) >> 1];
    if (label === 0 || goesOn(label) || !kind) continue;
    let to = index + 1;
    while (labels[to] === label + 1) to += 1;
    names.push({ from: from + index, to: from + to, kind });
  }
  return names;
};
