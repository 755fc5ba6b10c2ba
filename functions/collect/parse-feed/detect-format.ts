// Which format a feed is written in, by its first element; and what else it is where that is of none.
import { namedFeeds } from "../named-feeds.ts";
import { NotAFeed } from "./not-a-feed.ts";

/** Such as "RSS 2.0" or "Atom 1.0". `base`: what addresses on a web page are relative to. @throws NotAFeed */
export const detectFormat = (xml: string, base: string | undefined): string => {
  const [, name = "", attributes = ""] = firstElement.exec(withoutComments(xml)) ?? [];
  const version = /\sversion\s*=\s*["']\s*([\d.]{1,8})/i.exec(attributes)?.[1];
  const local = name.toLowerCase().split(":").at(-1) ?? "";
  if (local === "rss") return `RSS ${version ?? "2.0"}`;
  if (local === "rdf") return /purl\.org\/rss\/1\.0/.test(xml) ? "RSS 1.0" : "RSS 0.90";
  if (local === "feed") return `Atom ${version ?? (/purl\.org\/atom\/ns/.test(attributes) ? "0.3" : "1.0")}`;
  if (local === "channel") return "CDF";
  if (pageElements.has(local)) throw new NotAFeed(describePage(xml, base));
  throw new NotAFeed(name === "" ? "there is no element in it" : `its first element is <${name.slice(0, 40)}>`);
};

/**
 * The feed from its XML declaration or its first element on: programs print their warnings, as HTML, before it. Anything
 * but a feed comes back as it is; so does a web page that has such an element somewhere.
 */
export const withoutWarnings = (xml: string): string => {
  const head = xml.slice(0, longestWarnings);
  const [, name = ""] = firstElement.exec(withoutComments(head)) ?? [];
  if (!warningElements.has(name.toLowerCase())) return xml;
  const start = feedStart.exec(head)?.index;
  return start === undefined || /<html[\s>]/i.test(head.slice(0, start)) ? xml : xml.slice(start);
};

const firstElement = /<([a-z][\w.-]*(?::[a-z][\w.-]*)?)([^>]*)>/i;
const feedStart =
  /<\?xml\s[^>]{0,200}\?>(?=\s*(?:<!--|<\?|<!doctype|<(?:[\w.-]{1,40}:)?(?:rss|rdf|feed|channel)[\s>]))|<(?:[\w.-]{1,40}:)?(?:rss|rdf|feed|channel)[\s>]/i;
/** Characters of warnings that are looked through. */
const longestWarnings = 100_000;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const warningElements = setOf("b br code div font h1 h2 h3 hr i p pre script small span strong style table");
const pageElements = setOf(
  "a article b body br center code div font h1 h2 h3 head hr html i link main meta nav p pre script section small span strong style table title",
);

const withoutComments = (xml: string): string => xml.replace(/<!--[\s\S]*?(?:-->|$)/g, "");

/** Pages name their feeds in the head: the operator wants that address. */
const describePage = (html: string, base: string | undefined): string => {
  const [feed, ...others] = namedFeeds(html.slice(0, 200_000), base);
  if (feed === undefined) return "it is a web page";
  if (others.length === 0) return `it is a web page; the feed it names is ${feed}`;
  return `it is a web page; the feeds it names are ${[feed, ...others].slice(0, mostTold).join(", ")}`;
};

/** Addresses in one sentence. */
const mostTold = 3;
