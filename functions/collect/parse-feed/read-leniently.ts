// Reads XML that is not well-formed, and feeds written in ways rss-parser does not know: any prefix for a namespace,
// inline markup, `xml:base`, missing end tags. Built on tag events, so depth costs nothing; an item that the
// document's end cuts off is left out.
import { Parser } from "htmlparser2";
import { addField, type Fields, type FeedTree, ownAttributes, prefixes } from "./feed-tree.ts";
import { NotAFeed } from "./not-a-feed.ts";

/** Reads what can be read, which may be nothing. @throws NotAFeed where elements are nested without end. */
export const readLeniently = (xml: string): FeedTree => {
  const reader = new LenientReader(xml);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.endIndex + 1),
      ontext: (text) => reader.addText(text),
      onclosetag: (name) => reader.close(name, parser.startIndex),
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  reader.endReached();
  parser.end();
  return reader.tree();
};

/** Markup in a field is an article at most; real pages stay below 60. */
const deepest = 500;
const channelNames = new Set(["feed", "channel"]);
const itemNames = new Set(["item", "entry"]);
const rootNames = new Set(["rss", "rdf:rdf"]);

interface Level {
  name: string;
  /** Where its fields go; nowhere for the elements around channel and items. */
  fields?: Fields | undefined;
  base?: string | undefined;
}

interface OpenField {
  name: string;
  text: string;
  attributes: Readonly<Record<string, string>>;
  base?: string | undefined;
  contentStart: number;
  /** How many elements are open inside it, and whether there ever was one. */
  depth: number;
  hasMarkup: boolean;
}

class LenientReader {
  readonly #xml: string;
  readonly #channel: Fields = new Map();
  readonly #items: Fields[] = [];
  readonly #levels: Level[] = [];
  /** Prefix → the prefix this project uses. Feeds bind them once, at the root. */
  readonly #bound = new Map<string, string>();
  #field: OpenField | undefined;
  #depth = 0;
  #isTruncated = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  tree(): FeedTree {
    return { channel: this.#channel, items: this.#items };
  }

  /** From here on end tags are only supposed. */
  endReached(): void {
    this.#isTruncated = true;
  }

  open(written: string, attributes: Readonly<Record<string, string>>, contentStart: number): void {
    this.#depth++;
    if (this.#depth > deepest) throw new NotAFeed(`its elements are nested more than ${deepest} deep`);
    if (this.#field) {
      this.#field.depth++;
      this.#field.hasMarkup = true;
      return;
    }
    this.#bindPrefixes(attributes);
    const name = this.#nameOf(written);
    const base = attributes["xml:base"] ? resolve(attributes["xml:base"], this.#base()) : this.#base();
    if (itemNames.has(name)) this.#openItem(name, attributes, base);
    else if (channelNames.has(name) && !this.#isInItem()) this.#openChannel(name, attributes, base);
    else if (rootNames.has(name)) this.#levels.push({ name, base });
    else this.#field = { name, attributes, base, contentStart, text: "", depth: 0, hasMarkup: false };
  }

  addText(text: string): void {
    if (this.#field) this.#field.text += text;
  }

  close(written: string, contentEnd: number): void {
    this.#depth--;
    if (this.#field) {
      if (this.#field.depth > 0) this.#field.depth--;
      else this.#closeField(this.#field, contentEnd);
      return;
    }
    if (this.#levels.at(-1)?.name !== this.#nameOf(written)) return;
    const level = this.#levels.pop();
    if (this.#isTruncated && level && itemNames.has(level.name)) this.#items.pop();
  }

  #openItem(name: string, attributes: Readonly<Record<string, string>>, base: string | undefined): void {
    // An item inside an item: the end tag of the first is missing.
    if (this.#isInItem()) this.#levels.pop();
    const fields: Fields = new Map([[ownAttributes, [{ text: "", attributes, base }]]]);
    this.#items.push(fields);
    this.#levels.push({ name, fields, base });
  }

  #openChannel(name: string, attributes: Readonly<Record<string, string>>, base: string | undefined): void {
    if (!this.#channel.has(ownAttributes)) addField(this.#channel, ownAttributes, { text: "", attributes, base });
    this.#levels.push({ name, fields: this.#channel, base });
  }

  #closeField({ name, text, attributes, base, contentStart, hasMarkup }: OpenField, contentEnd: number): void {
    const markup = hasMarkup ? this.#xml.slice(contentStart, contentEnd) : undefined;
    const fields = this.#fields();
    if (fields) addField(fields, name, { text, markup, attributes, base });
    this.#field = undefined;
  }

  #isInItem(): boolean {
    return itemNames.has(this.#levels.at(-1)?.name ?? "");
  }

  #fields(): Fields | undefined {
    return this.#levels.at(-1)?.fields;
  }

  #base(): string | undefined {
    return this.#levels.at(-1)?.base;
  }

  #bindPrefixes(attributes: Readonly<Record<string, string>>): void {
    for (const [name, namespace] of Object.entries(attributes)) {
      const usual = prefixes.get(namespace.trim().toLowerCase());
      if (usual !== undefined && name.startsWith("xmlns:")) this.#bound.set(name.slice(6), usual);
    }
  }

  #nameOf(written: string): string {
    const colon = written.indexOf(":");
    if (colon < 0) return written;
    const prefix = written.slice(0, colon);
    const usual = this.#bound.get(prefix) ?? prefix;
    const local = written.slice(colon + 1);
    // Atom's own elements need no prefix in an Atom feed; in RSS they stand beside elements of the same name.
    const isOwn = usual === "" || (usual === "atom" && (local === "feed" || this.#levels[0]?.name === "feed"));
    return isOwn ? local : `${usual}:${local}`;
  }
}

const resolve = (reference: string, base: string | undefined): string | undefined =>
  URL.parse(reference.trim(), base)?.href ?? base;
