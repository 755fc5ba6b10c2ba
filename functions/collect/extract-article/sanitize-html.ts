// One pass over the page's tags before any DOM is built: drops what extraction never reads and bounds depth, elements
// and size, because deeply nested or endless markup takes a DOM tens of seconds. Always gives `<html><head><body>`.
import { Parser } from "htmlparser2";

/** Bounds of what is kept of a page; the rest is left out. The largest of 181 real news pages stays at half of each or less. */
export interface PageLimits {
  depth: number;
  elements: number;
  /** Of markup and text together. */
  characters: number;
  /** Characters of text, each counted once for every element around it: the search for the root reads them that often. */
  weight: number;
}

const limits: PageLimits = { depth: 100, elements: 20_000, characters: 2_000_000, weight: 12_000_000 };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
/** Dropped with everything in them. */
const dropped = setOf("style svg iframe canvas object embed template noscript audio video math");
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

/** The page as well-formed, bounded HTML: JSON-LD, meta tags and the title in the head, the visible markup in the body. */
export const sanitizeHtml = (html: string, bounds: PageLimits = limits): string => {
  const page = new SanitizedPage(bounds);
  const parser = new Parser(page, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  for (let start = 0; start < html.length && !page.isBottomless(); start += pieceLength)
    parser.write(html.slice(start, start + pieceLength));
  parser.end();
  return page.html();
};

type Attributes = Readonly<Record<string, string>>;

class SanitizedPage {
  readonly #bounds: PageLimits;
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  /** Open elements; null stands for one that lies too deep and was left out. */
  readonly #open: (string | null)[] = [];
  #htmlAttributes = "";
  #bodyAttributes = "";
  /** How many elements deep we are inside a dropped one. */
  #dropping = 0;
  #inside: "body" | "title" | "data" | "script" = "body";
  #hasTitle = false;
  #depth = 0;
  #elements = 0;
  #characters = 0;
  #weight = 0;

  constructor(bounds: PageLimits) {
    this.#bounds = bounds;
  }

  /** Whether more elements are open than any page has. */
  isBottomless(): boolean {
    return this.#open.length + this.#dropping > mostOpen;
  }

  html(): string {
    const unclosed = this.#open.reverse().map((name) => (name ? `</${name}>` : ""));
    const body = [...this.#body, ...unclosed].join("");
    return `<!DOCTYPE html><html${this.#htmlAttributes}><head>${this.#head.join("")}</head><body${this.#bodyAttributes}>${body}</body></html>`;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.#dropping > 0) {
      if (!voidElements.has(name)) this.#dropping++;
    } else if (dropped.has(name)) {
      if (!voidElements.has(name)) this.#dropping = 1;
    } else if (name === "script") {
      this.#openScript(attributes);
    } else if (name === "html") {
      this.#htmlAttributes ||= kept(attributes);
    } else if (name === "body") {
      this.#bodyAttributes ||= kept(attributes);
    } else if (name === "title") {
      this.#openTitle();
    } else if (headElements.has(name)) {
      this.#head.push(`<${name}${kept(attributes)}>`);
    } else if (name !== "head") {
      this.#openElement(name, attributes);
    }
  }

  ontext(text: string): void {
    if (this.#dropping > 0 || this.#inside === "script") return;
    if (this.#inside === "data") this.#head.push(text.replace(/<\/script/gi, "<\\/script"));
    else if (this.#inside === "title") this.#head.push(escapeText(text));
    else this.#addText(text);
  }

  onclosetag(name: string): void {
    if (name === "script" && this.#dropping === 0) {
      if (this.#inside === "data") this.#head.push("</script>");
      this.#inside = "body";
    } else if (this.#dropping > 0) {
      if (!voidElements.has(name)) this.#dropping--;
    } else if (name === "title") {
      if (this.#inside === "title") this.#head.push("</title>");
      this.#inside = "body";
    } else if (name !== "html" && name !== "head" && name !== "body" && !voidElements.has(name)) {
      this.#closeElement();
    }
  }

  #openScript(attributes: Attributes): void {
    const isData = /ld\+json/i.test(attributes["type"] ?? "");
    this.#inside = isData ? "data" : "script";
    if (isData) this.#head.push('<script type="application/ld+json">');
  }

  /** Only the first title is the page's; later ones stand in pictures. */
  #openTitle(): void {
    this.#inside = this.#hasTitle ? "script" : "title";
    if (!this.#hasTitle) this.#head.push("<title>");
    this.#hasTitle = true;
  }

  #openElement(name: string, attributes: Attributes): void {
    this.#elements++;
    const isVoid = voidElements.has(name);
    const leftOut = this.#isFull() || (!isVoid && this.#depth >= this.#bounds.depth);
    if (!isVoid) this.#open.push(leftOut ? null : name);
    if (leftOut) return;
    if (!isVoid) this.#depth++;
    this.#add(`<${name}${kept(attributes)}>`);
  }

  #closeElement(): void {
    const name = this.#open.pop();
    if (!name) return;
    this.#depth--;
    this.#body.push(`</${name}>`);
  }

  #addText(text: string): void {
    if (this.#isFull()) return;
    const fitting = text.slice(0, this.#bounds.characters - this.#characters);
    this.#weight += fitting.length * this.#depth;
    // Each character reference becomes a node of its own in linkedom, as dear as an element.
    this.#elements += fitting.match(/[<>&]/g)?.length ?? 0;
    this.#add(escapeText(fitting).replace(/[ \t\r\n\f]{2,}/g, (space) => (space.includes("\n") ? "\n" : " ")));
  }

  #add(markup: string): void {
    this.#body.push(markup);
    this.#characters += markup.length;
  }

  #isFull(): boolean {
    const { elements, characters, weight } = this.#bounds;
    return this.#elements > elements || this.#characters >= characters || this.#weight >= weight;
  }
}

const escapeText = (text: string): string =>
  text.replaceAll("\0", "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const kept = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([name]) => keptAttributes.has(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value.slice(0, attributeLength))}"`)
    .join("");

const escapeAttribute = (value: string): string => value.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
