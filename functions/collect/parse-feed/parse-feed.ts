// From the bytes of a feed to its items: charset, format, then the reader of that format.
import type { RawItem } from "../../shared/model/feed.ts";
import { resolveUrl } from "../canonical-url.ts";
import { decodeText } from "../decode-text.ts";
import { distinctItems } from "../item-identity.ts";
import { detectFormat, withoutWarnings } from "./detect-format.ts";
import { mapFeed } from "./map-fields.ts";
import { NotAFeed } from "./not-a-feed.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readLeniently } from "./read-leniently.ts";
import { readWithRssParser } from "./read-with-rss-parser.ts";
import { repairXml } from "./repair-xml.ts";
import { unpackFeed } from "./unpack-feed.ts";

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
  const text = decodeText(await unpackFeed(body), "xml", headers["content-type"]).trim();
  const base = resolveUrl(headers["content-location"], url) ?? url;
  if (text === "") throw new NotAFeed("it is empty");
  if (/^[{[]/.test(text)) {
    const { version, items, ...feed } = readJsonFeed(text, base);
    return { format: `JSON Feed ${version}`, ...feed, items: distinctItems(items) };
  }
  const xml = repairXml(withoutWarnings(text));
  const format = detectFormat(xml, base);
  // What repairs have doubled was never XML: the reader that needs no repairs takes a tenth of the time.
  const wasXml = xml.length <= 2 * text.length;
  const tree = wasXml ? ((await readWithRssParser(xml)) ?? readLeniently(xml)) : readLeniently(text);
  const { items, ...feed } = mapFeed(tree, format.startsWith("Atom"), base);
  return { format, ...feed, items: distinctItems(items) };
};
