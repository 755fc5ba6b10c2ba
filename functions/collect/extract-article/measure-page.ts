// How much text stands in each element of a page. Counted once an element: a page has thousands, one inside the other.
import type { PageDocument } from "../page-tree/page-document.ts";
import type { PageElement } from "../page-tree/page-node.ts";

/** Lengths in characters, white space collapsed. Good as long as the page does not change. */
export interface PageMeasure {
  /** All the text of an element. */
  text(element: PageElement): number;
  /** The text of those of its paragraphs that are long enough to be prose. */
  prose(element: PageElement): number;
  pageProse: number;
}

/** Characters of an element's text, a run of white space counting as one. */
export const textLength = (element: PageElement): number => element.textContent.trim().replace(/\s+/g, " ").length;

const shortestProse = 80;

/** Measures a page. The page must not change while the measure is used. */
export const measurePage = (page: PageDocument): PageMeasure => {
  const texts = new Map<PageElement, number>();
  const text = (element: PageElement): number => {
    const length = texts.get(element) ?? textLength(element);
    texts.set(element, length);
    return length;
  };
  const proses = new Map<PageElement, number>();
  for (const paragraph of page.querySelectorAll("p")) {
    const length = text(paragraph);
    if (length <= shortestProse) continue;
    for (let around = paragraph.parentNode; around; around = around.parentNode) {
      proses.set(around, (proses.get(around) ?? 0) + length);
    }
  }
  const prose = (element: PageElement): number => proses.get(element) ?? 0;
  return { text, prose, pageProse: prose(page.body) };
};
