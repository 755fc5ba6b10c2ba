// Reads an element as blocks of text: paragraphs, headings, list items, in the order they stand.
import { oneLine } from "../../shared/outside-text.ts";
import type { PageElement, PageNode } from "../page-tree/page-node.ts";

export interface Block {
  text: string;
  /** Share of the text that is linked, 0 to 1. */
  linked: number;
  /** Where the last link in it leads, as it is written. */
  href?: string | undefined;
  /** The block element it stands in, upper case. */
  tag: string;
  inQuote: boolean;
  inList: boolean;
  /** A picture stands right before it. */
  afterPicture: boolean;
}

const blockTags = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

/** The blocks of an element, empty ones left out, white space collapsed. Two line breaks in a row divide blocks. */
export const readBlocks = (root: PageElement): Block[] => {
  const reader = new BlockReader();
  reader.read(root, undefined);
  reader.finishBlock();
  return reader.blocks;
};

class BlockReader {
  readonly blocks: Block[] = [];
  #text = "";
  #linkedLength = 0;
  #href: string | undefined;
  #tag = "DIV";
  #afterPicture = false;
  #quotes = 0;
  #listItems = 0;

  /** `link`: where the link around it leads; an empty one leads nowhere. */
  read(parent: PageElement, link: string | undefined): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#addText(node.data, link);
      else if (node.nodeType === 1) this.#readElement(node, link);
    }
  }

  finishBlock(): void {
    const text = oneLine(this.#text);
    if (text !== "") {
      this.blocks.push({
        text,
        linked: Math.min(1, this.#linkedLength / text.length),
        href: this.#href,
        tag: this.#tag,
        inQuote: this.#quotes > 0,
        inList: this.#listItems > 0,
        afterPicture: this.#afterPicture,
      });
      this.#afterPicture = false;
    }
    this.#text = "";
    this.#linkedLength = 0;
    this.#href = undefined;
  }

  #addText(data: string, link: string | undefined): void {
    const text = data.replace(/\s+/g, " ");
    this.#text += text;
    if (link === undefined) return;
    this.#linkedLength += text.trim().length;
    this.#href = link;
  }

  #readElement(element: PageElement, link: string | undefined): void {
    const tag = element.tagName.toUpperCase();
    if (tag === "BR") {
      this.#text += " ";
      if (isBreak(nextThatShows(element))) this.finishBlock();
    } else if (tag === "IMG" || tag === "PICTURE") {
      this.#afterPicture = true;
    } else if (blockTags.has(tag)) {
      this.#readBlock(element, tag, link);
    } else {
      this.read(element, tag === "A" ? (element.getAttribute("href") ?? "") : link);
    }
  }

  #readBlock(element: PageElement, tag: string, link: string | undefined): void {
    this.finishBlock();
    const outerTag = this.#tag;
    const quote = tag === "BLOCKQUOTE" ? 1 : 0;
    const listItem = tag === "LI" ? 1 : 0;
    this.#tag = tag;
    this.#quotes += quote;
    this.#listItems += listItem;
    this.read(element, link);
    this.finishBlock();
    this.#tag = outerTag;
    this.#quotes -= quote;
    this.#listItems -= listItem;
  }
}

const nextThatShows = (element: PageElement): PageNode | null => {
  let next = element.nextSibling;
  while (next?.nodeType === 3 && next.data.trim() === "") next = next.nextSibling;
  return next;
};

const isBreak = (node: PageNode | null): boolean => node?.nodeType === 1 && node.tagName === "BR";
