// From HTML to the tree of a page, in one pass over its tags: what extraction never reads is left out, and depth,
// elements and size are bounded, because deeply nested or endless markup takes the search for an article minutes.
import { Parser } from "htmlparser2";
import { emptyPage, type PageDocument } from "./page-document.ts";
import { PageAttribute } from "./page-attributes.ts";
import { PageElement, PageText } from "./page-node.ts";

/** Bounds of what is kept of a page; the rest is left out. The largest of 181 real news pages stays at half of each or less. */
export interface PageLimits {
  depth: number;
  elements: number;
  /** Of markup and text together. */
  characters: number;
  /** Of what a page says to machines. */
  headElements: number;
  headCharacters: number;
  /** Characters of text, each counted once for every element around it: the search for the root reads them that often. */
  weight: number;
}

const limits: PageLimits = {
  depth: 100,
  elements: 20_000,
  characters: 2_000_000,
  headElements: 2000,
  headCharacters: 2_000_000,
  weight: 12_000_000,
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
/** Dropped with everything in them. */
const neverSeen = setOf("style svg iframe canvas object embed audio video math");
const unseenWithScripts = setOf("template noscript");
const voidElements = setOf("area base br col embed hr img input link meta source track wbr");
const headElements = setOf("meta base link");
const keptAttributes = setOf(
  "alt aria-hidden aria-modal charset cite class content data-component data-testid datetime dir hidden href id itemprop itemscope itemtype lang name property rel role src style title type",
);
/** A longer attribute is a data URI or a style sheet; nothing that is read is. */
const attributeLength = 2000;

/** The parser looks through all open elements at each tag: where so many are open the page is a trap, and its rest stays unread. */
const mostOpen = 5000;
const pieceLength = 65_536;

/** The page: JSON-LD, meta tags and the title in its head, the visible markup in its body. */
export const buildPage = (html: string, bounds: PageLimits = limits): PageDocument =>
  build(html, bounds, neverSeen.union(unseenWithScripts));

/** The same with what the page keeps for readers without scripts, and for its scripts to show. */
export const buildPageWithoutScripts = (html: string): PageDocument => build(html, limits, neverSeen);

const build = (html: string, bounds: PageLimits, dropped: ReadonlySet<string>): PageDocument => {
  const builder = new PageBuilder(bounds, dropped);
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  for (let start = 0; start < html.length && !builder.isBottomless(); start += pieceLength)
    parser.write(html.slice(start, start + pieceLength));
  parser.end();
  return builder.page;
};

type Attributes = Readonly<Record<string, string>>;

class PageBuilder {
  readonly page = emptyPage();
  readonly #bounds: PageLimits;
  readonly #dropped: ReadonlySet<string>;
  /** Open elements; null stands for one that lies too deep and was left out. */
  readonly #open: (PageElement | null)[] = [];
  /** The innermost open element that was not left out. */
  #inner = this.page.body;
  /** How many elements deep we are inside a dropped one. */
  #dropping = 0;
  /** Where text goes: to the page, to an element of the head, or nowhere. */
  #inside: "body" | "nowhere" | PageElement = "body";
  #hasTitle = false;
  #headElements = 0;
  #headCharacters = 0;
  #depth = 0;
  #elements = 0;
  #characters = 0;
  #weight = 0;

  constructor(bounds: PageLimits, dropped: ReadonlySet<string>) {
    this.#bounds = bounds;
    this.#dropped = dropped;
  }

  /** Whether more elements are open than any page has. */
  isBottomless(): boolean {
    return this.#open.length + this.#dropping > mostOpen;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.#dropping > 0) {
      if (!voidElements.has(name)) this.#dropping++;
    } else if (this.#dropped.has(name)) {
      if (!voidElements.has(name)) this.#dropping = 1;
    } else if (name === "script") {
      const isData = /ld\+json/i.test(attributes["type"] ?? "");
      this.#inside = isData ? this.#addToHead(name, attributes) : "nowhere";
    } else if (name === "html") {
      addMissing(this.page.documentElement, attributes);
    } else if (name === "body") {
      addMissing(this.page.body, attributes);
    } else if (name === "title") {
      // Only the first title is the page's; later ones stand in pictures.
      this.#inside = this.#hasTitle ? "nowhere" : this.#addToHead(name, {});
      this.#hasTitle = true;
    } else if (headElements.has(name)) {
      this.#addToHead(name, attributes);
    } else if (name !== "head") {
      // By their own names the search for the article takes them off.
      this.#openElement(unseenWithScripts.has(name) ? "div" : name, attributes);
    }
  }

  ontext(text: string): void {
    if (this.#dropping > 0 || this.#inside === "nowhere") return;
    if (this.#inside === "body") this.#addText(text);
    else if ((this.#headCharacters += text.length) <= this.#bounds.headCharacters) addText(this.#inside, text);
  }

  onclosetag(name: string): void {
    if (this.#dropping > 0) {
      if (!voidElements.has(name)) this.#dropping--;
    } else if (name === "script" || name === "title") {
      this.#inside = "body";
    } else if (name !== "html" && name !== "head" && name !== "body" && !voidElements.has(name)) {
      this.#closeElement();
    }
  }

  #addToHead(name: string, attributes: Attributes): PageElement | "nowhere" {
    if (++this.#headElements > this.#bounds.headElements) return "nowhere";
    return this.page.head.appendChild(new PageElement(name, kept(attributes)));
  }

  #openElement(name: string, attributes: Attributes): void {
    this.#elements++;
    const isVoid = voidElements.has(name);
    const leftOut = this.#isFull() || (!isVoid && this.#depth >= this.#bounds.depth);
    if (leftOut) {
      if (!isVoid) this.#open.push(null);
      return;
    }
    const written = kept(attributes);
    this.#characters += written.reduce((sum, { name: { length }, value }) => sum + length + value.length, 10);
    const element = this.#inner.appendChild(new PageElement(name, written));
    if (isVoid) return;
    this.#open.push(element);
    this.#inner = element;
    this.#depth++;
  }

  #closeElement(): void {
    const element = this.#open.pop();
    if (!element) return;
    this.#inner = element.parentNode ?? this.page.body;
    this.#depth--;
  }

  #addText(text: string): void {
    if (this.#isFull()) return;
    const fitting = text.slice(0, this.#bounds.characters - this.#characters);
    this.#weight += fitting.length * this.#depth;
    this.#characters += fitting.length;
    addText(
      this.#inner,
      fitting.replace(/[ \t\r\n\f]{2,}/g, (space) => (space.includes("\n") ? "\n" : " ")),
    );
  }

  #isFull(): boolean {
    const { elements, characters, weight } = this.#bounds;
    return this.#elements > elements || this.#characters >= characters || this.#weight >= weight;
  }
}

/** The parser gives a text with character references in it piece by piece. */
const addText = (element: PageElement, text: string): void => {
  const last = element.lastChild;
  if (last?.nodeType === 3) last.data += text;
  else element.appendChild(new PageText(text));
};

/** A page has one such element however often it is written; the first to say something is believed. */
const addMissing = (element: PageElement, attributes: Attributes): void => {
  if (element.attributes.length === 0) element.attributes = kept(attributes);
};

const kept = (attributes: Attributes): PageAttribute[] => {
  const found: PageAttribute[] = [];
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && keptAttributes.has(name))
      found.push(new PageAttribute(name, value.slice(0, attributeLength)));
  }
  return found;
};
