// From the bytes of a feed to its items: charset, format, then the reader of that format.
import type { RawItem } from "../../shared/model/feed.ts";
import { resolveUrl } from "../canonical-url.ts";
import { decodeText } from "../decode-text.ts";
import { distinctItems } from "../item-identity.ts";
import { mapFeed } from "./map-fields.ts";
import { NotAFeed } from "./not-a-feed.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readLeniently } from "./read-leniently.ts";
import { readWithRssParser } from "./read-with-rss-parser.ts";
import { repairXml } from "./repair-xml.ts";

export interface ParsedFeed {
  /** Such as "RSS 2.0", "Atom 1.0", "JSON Feed 1.1". */
  format: string;
  title: string;
  /** The site the feed belongs to. */
  url?: string | undefined;
  /** For how long it says it stays as it is. */
  ttlMinutes?: number | undefined;
  items: RawItem[];
}

export interface FeedResponse {
  body: Uint8Array;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Where the feed came from, as far as it is known; relative addresses without a base are dropped. */
  url?: string | undefined;
}

/**
 * Reads a feed of any common format.
 * @throws NotAFeed saying what it is instead.
 */
export const parseFeed = async ({ body, headers, url }: FeedResponse): Promise<ParsedFeed> => {
  const text = decodeText(body, "xml", headers["content-type"]).trim();
  const base = resolveUrl(headers["content-location"], url) ?? url;
  if (text === "") throw new NotAFeed("it is empty");
  if (/^[{[]/.test(text)) {
    const { version, items, ...feed } = readJsonFeed(text, base);
    return { format: `JSON Feed ${version}`, ...feed, items: distinctItems(items) };
  }
  const xml = repairXml(text);
  const format = detectFormat(xml, base);
  // What repairs have doubled was never XML: the reader that needs no repairs takes a tenth of the time.
  const wasXml = xml.length <= 2 * text.length;
  const tree = wasXml ? ((await readWithRssParser(xml)) ?? readLeniently(xml)) : readLeniently(text);
  const { items, ...feed } = mapFeed(tree, format.startsWith("Atom"), base);
  return { format, ...feed, items: distinctItems(items) };
};

/** By the first element. @throws NotAFeed where that is of no feed format. */
const detectFormat = (xml: string, base: string | undefined): string => {
  const [, name = "", attributes = ""] = /<([a-z][\w.-]*(?::[a-z][\w.-]*)?)([^>]*)>/i.exec(withoutComments(xml)) ?? [];
  const version = /\sversion\s*=\s*["']\s*([\d.]{1,8})/i.exec(attributes)?.[1];
  const local = name.toLowerCase().split(":").at(-1);
  if (local === "rss") return `RSS ${version ?? "2.0"}`;
  if (local === "rdf") return /purl\.org\/rss\/1\.0/.test(xml) ? "RSS 1.0" : "RSS 0.90";
  if (local === "feed") return `Atom ${version ?? (/purl\.org\/atom\/ns/.test(attributes) ? "0.3" : "1.0")}`;
  if (local === "channel") return "CDF";
  if (local === "html" || local === "head" || local === "body") throw new NotAFeed(describePage(xml, base));
  throw new NotAFeed(name === "" ? "there is no element in it" : `its first element is <${name.slice(0, 40)}>`);
};

const withoutComments = (xml: string): string => xml.replace(/<!--[\s\S]*?(?:-->|$)/g, "");

/** Pages name their feeds in the head: the operator wants that address. */
const describePage = (html: string, base: string | undefined): string => {
  const tags = html.slice(0, 200_000).match(/<link\s[^<>]{0,1000}>/gi) ?? [];
  const named = tags.find((tag) => /type=["']application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag));
  const feed = resolveUrl(/href=["']([^"']+)["']/i.exec(named ?? "")?.[1], base);
  return feed ? `it is a web page; the feed it names is ${feed}` : "it is a web page";
};
