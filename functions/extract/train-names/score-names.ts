// Compares names found with names marked: precision, recall and F1 of exact spans.
import type { Name, NameKind } from "../names/name-labels.ts";
import type { GoldArticle } from "./gold-names.ts";

const isLettered = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The span without the marks at its ends, as text. */
const trimmed = (text: string, start: number, end: number): string => {
  let [from, to] = [start, end];
  while (from < to && !isLettered(text[from])) from += 1;
  while (to > from && !isLettered(text[to - 1])) to -= 1;
  return `${from}-${to}`;
};

/** Percentages of one kind, over all articles. */
export const scoreNames = (
  articles: readonly GoldArticle[],
  found: readonly (readonly Name[])[],
  kind: NameKind,
): { precision: number; recall: number; f1: number } => {
  let [right, said, marked] = [0, 0, 0];
  articles.forEach(({ text, tokens, names }, number) => {
    const gold = new Set(names.filter((name) => name.kind === kind).map(({ start, end }) => trimmed(text, start, end)));
    const ours = (found[number] ?? [])
      .filter((name) => name.kind === kind)
      .map(({ from, to }) => trimmed(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
    said += ours.length;
    marked += gold.size;
    right += ours.filter((span) => gold.has(span)).length;
  });
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return { precision: percent(right, said), recall: percent(right, marked), f1: percent(2 * right, said + marked) };
};
