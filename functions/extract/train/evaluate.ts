// How attributions compare to the gold ones: exact spans by role, and content with its source.
import type { Span } from "../../shared/model/span.ts";
import { type Role, roles } from "../reader/labels.ts";

/** An attribution in places of the text. */
export type TextAttribution = Record<Role, Span[]>;

const isLetter = /[\p{L}\p{N}]/u;

/** A span without the marks and spaces at its ends. */
const trimmed = (text: string, [start, end]: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && !isLetter.test(text[from]!)) from += 1;
  while (to > from && !isLetter.test(text[to - 1]!)) to -= 1;
  return [from, to];
};

const keysOf = (attributions: readonly TextAttribution[], role: Role, text: string): Set<string> =>
  new Set(attributions.flatMap((one) => one[role].map((span) => trimmed(text, span).join(":"))));

const places = (spans: readonly Span[]): Set<number> => {
  const all = new Set<number>();
  for (const [start, end] of spans) for (let at = start; at < end; at += 1) all.add(at);
  return all;
};

/** Half of what both contents hold together is in both, and their sources meet or both have none. */
export const isSameAttribution = (one: TextAttribution, other: TextAttribution): boolean => {
  const contents = places(one.content);
  const others = places(other.content);
  const both = contents.intersection(others).size;
  if (both / (contents.size + others.size - both || 1) < 0.5) return false;
  if (one.source.length === 0 && other.source.length === 0) return true;
  return places(one.source).intersection(places(other.source)).size > 0;
};

/** Counts over many articles. */
export class Evaluation {
  private readonly counts = new Map<string, { right: number; found: number; gold: number }>();
  private pairs = { goldRight: 0, foundRight: 0, found: 0, gold: 0 };

  add(text: string, gold: readonly TextAttribution[], found: readonly TextAttribution[]): void {
    for (const role of roles) {
      const count = this.counts.get(role) ?? { right: 0, found: 0, gold: 0 };
      this.counts.set(role, count);
      const goldKeys = keysOf(gold, role, text);
      const foundKeys = keysOf(found, role, text);
      count.right += goldKeys.intersection(foundKeys).size;
      count.found += foundKeys.size;
      count.gold += goldKeys.size;
    }
    this.pairs.gold += gold.length;
    this.pairs.found += found.length;
    this.pairs.goldRight += gold.filter((one) => found.some((other) => isSameAttribution(one, other))).length;
    this.pairs.foundRight += found.filter((one) => gold.some((other) => isSameAttribution(one, other))).length;
  }

  /** One line: F1 of exact spans of each role, and of pairs of content and source. */
  summary(): string {
    const exact = roles.map((role) => {
      const { right, found, gold } = this.counts.get(role) ?? { right: 0, found: 1, gold: 1 };
      return `${role} ${((200 * right) / (found + gold)).toFixed(1)}`;
    });
    const precision = this.pairs.foundRight / this.pairs.found;
    const recall = this.pairs.goldRight / this.pairs.gold;
    const percent = (share: number): string => (100 * share).toFixed(1);
    const pair = `pair ${percent((2 * precision * recall) / (precision + recall))}`;
    return `${exact.join("  ")}  ${pair} (precision ${percent(precision)}, recall ${percent(recall)})`;
  }
}
