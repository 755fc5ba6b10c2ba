// Reads XML feeds with rss-parser, the first choice. Where it refuses a feed or would lose words of it, it answers
// undefined and the lenient reader follows.
import RssParser from "rss-parser";
import { z } from "zod/mini";
import { addField, type Field, type Fields, type FeedTree, ownAttributes, prefixes, wordFields } from "./feed-tree.ts";

/** What xml2js makes of an element: its text, or an object of text, attributes and child elements. */
const XmlElement = z.union([
  z.string(),
  z.looseObject({ _: z.optional(z.string()), $: z.optional(z.record(z.string(), z.string())) }),
]);
type XmlElement = z.infer<typeof XmlElement>;

const XmlElements = z.array(XmlElement);
const XmlFeed = z.object({ channel: XmlElement, items: z.optional(XmlElements) });

/**
 * rss-parser, with its reading of channel and items replaced by the elements as they are. Its own drops attributes,
 * throws at an impossible date, and makes snippets with a regular expression that a hostile text can stall for hours.
 */
class ElementParser extends RssParser {
  constructor() {
    super({ defaultRSS: 2 });
  }

  buildRSS(channel: unknown, items: unknown): object {
    return { channel, items };
  }

  /** Podcast fields are not read; the original writes them into the items. */
  decorateItunes(): void {}

  buildAtomFeed(document: { feed: XmlElement }): object {
    const { feed } = document;
    return { channel: feed, items: typeof feed === "string" ? [] : feed["entry"] };
  }
}

/** The feed as rss-parser reads it, or undefined where another reader does better. */
export const readWithRssParser = async (xml: string): Promise<FeedTree | undefined> => {
  if (usesOtherPrefixes(xml) || xml.includes("xml:base")) return undefined;
  let output: unknown;
  try {
    output = await new ElementParser().parseString(xml);
  } catch {
    // Not well-formed, or of a kind it does not know. The lenient reader says so if there is no feed at all.
    return undefined;
  }
  const feed = XmlFeed.safeParse(output);
  if (!feed.success) return undefined;
  const lostItems = feed.data.items === undefined && /<(?:[\w.-]+:)?(?:item|entry)[\s>]/i.test(xml);
  if (lostItems) return undefined;
  const [channel, ...items] = [feed.data.channel, ...(feed.data.items ?? [])].map(readFields);
  return channel && items.every((fields) => fields !== undefined) ? { channel, items } : undefined;
};

/** rss-parser knows elements by their usual prefix and loses them under any other. */
const usesOtherPrefixes = (xml: string): boolean =>
  xml.matchAll(/\sxmlns:([\w.-]{1,40})\s*=\s*["']([^"']{1,200})["']/g).some(([, prefix, namespace = ""]) => {
    const usual = prefixes.get(namespace.toLowerCase());
    return usual !== undefined && usual !== prefix;
  });

/** An element's children as fields; undefined where words would be lost, because xml2js forgets where markup stood in them. */
const readFields = (element: XmlElement): Fields | undefined => {
  const fields: Fields = new Map();
  if (typeof element === "string") return fields;
  const { $: attributes = {}, _: _text, ...children } = element;
  addField(fields, ownAttributes, { text: "", attributes: lowerCased(attributes) });
  for (const [name, values] of Object.entries(children)) {
    const elements = XmlElements.safeParse(values);
    if (!elements.success) return undefined;
    for (const child of elements.data) {
      const field = readField(child);
      if (!field && wordFields.has(name.toLowerCase())) return undefined;
      if (field) addField(fields, name.toLowerCase(), field);
    }
  }
  return fields;
};

/** Undefined for an element with elements in it. */
const readField = (child: XmlElement): Field | undefined => {
  if (typeof child === "string") return { text: child, attributes: {} };
  const { _: text = "", $: attributes = {}, ...children } = child;
  return Object.keys(children).length > 0 ? undefined : { text, attributes: lowerCased(attributes) };
};

const lowerCased = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
