// Where on the page the article stands. Readability finds the root on the whole page; other ways to find it are trusted
// only where they agree with it, and then they are the cleaner ones.
import { Readability } from "@mozilla/readability";
import { type Block, readBlocks } from "./blocks.ts";
import { bodySelectors } from "./body-selectors.ts";
import { clutterMarked, markClutter } from "./mark-clutter.ts";
import type { PageDocument } from "../page-tree/page-document.ts";
import type { PageElement } from "../page-tree/page-node.ts";
import { compileSelector } from "../page-tree/selectors.ts";

export interface Candidates {
  /** The blocks most likely to be the article. */
  best: Block[];
  /** Everything Readability took for the article, clutter too: for pages where `best` comes to nothing. */
  whole: Block[];
  /** How well the ways to find it agree, 0 to 1. */
  confidence: number;
}

/** Finds the article's blocks. Changes the page: clutter is taken off it. */
export const findCandidates = (page: PageDocument): Candidates => {
  markClutter(page);
  const root = readabilityRoot(page.copy());
  const whole = root ? readBlocks(root) : [];
  if (root) removeClutter(root);
  const cleaned = root ? readBlocks(root) : [];
  removeClutter(page);

  const marksAteIt = bodyLength(whole) > 400 && bodyLength(cleaned) < 0.4 * bodyLength(whole);
  if (marksAteIt) return { best: whole, whole, confidence: 0 };
  const selected = selectBody(page, cleaned, whole);
  const named = selected ? score(selected.agreement) : 1;
  if (selected && agrees(selected.agreement)) return { best: selected.blocks, whole, confidence: named };
  const reducedRoot = readabilityRoot(page);
  const reduced = reducedRoot ? readBlocks(reducedRoot) : [];
  const found = agreement(cleaned, cleaned, reduced);
  return { best: agrees(found) ? reduced : cleaned, whole, confidence: Math.min(named, score(found)) };
};

/** Readability's choice of the element that holds the article. It changes the page it is given. */
const readabilityRoot = (page: PageDocument): PageElement | undefined => {
  const options = { keepClasses: true, disableJSONLD: true, serializer: (element: PageElement) => element };
  return new Readability<PageElement>(page, options).parse()?.content ?? undefined;
};

const removeClutter = (from: PageDocument | PageElement): void => {
  for (const element of from.querySelectorAll(clutterMarked)) element.remove();
};

const anyBody = bodySelectors.join(",");

/** The element named as the article's body that agrees best with what Readability found. */
const selectBody = (page: PageDocument, cleaned: readonly Block[], whole: readonly Block[]): Selected | undefined => {
  let best: Selected | undefined;
  const tried = new Set<PageElement>();
  const named = [...page.querySelectorAll(anyBody)];
  if (named.length === 0) return undefined;
  for (const selector of bodySelectors) {
    // Pages that load one article after the other name them all alike; the first ones are this page's own.
    for (const element of named.filter(compileSelector(selector)).slice(0, 10)) {
      if (tried.has(element)) continue;
      tried.add(element);
      const blocks = readBlocks(element);
      if (bodyLength(blocks) <= 200) continue;
      const found = agreement(whole, cleaned, blocks);
      if (!best || score(found) > score(best.agreement) + 1e-9) best = { blocks, agreement: found };
    }
  }
  return best;
};

interface Selected {
  blocks: Block[];
  agreement: Agreement;
}

/** Shares, 0 to 1: how much of what Readability found a candidate holds, and how much of the candidate that is. */
interface Agreement {
  coverage: number;
  precision: number;
}

const agrees = ({ coverage, precision }: Agreement): boolean => coverage > 0.8 && precision > 0.7;

const score = ({ coverage, precision }: Agreement): number =>
  (2 * Math.min(1, coverage) * precision) / (Math.min(1, coverage) + precision || 1);

const agreement = (reference: readonly Block[], cleaned: readonly Block[], candidate: readonly Block[]): Agreement => {
  const known = new Set(reference.filter(isBody).map(({ text }) => text));
  const shared = candidate.reduce((sum, { text }) => sum + (known.has(text) ? text.length : 0), 0);
  const expected = bodyLength(cleaned);
  return {
    coverage: reference.length > 0 ? shared / Math.max(1, expected) : 1,
    precision: shared / Math.max(1, bodyLength(candidate)),
  };
};

const isBody = ({ text }: Block): boolean => text.length > 40;

const bodyLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isBody(block) ? block.text.length : 0), 0);
