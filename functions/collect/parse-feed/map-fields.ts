// From the fields of a feed, whatever its format, to items in this project's words.
import type { RawItem } from "../../shared/model/feed.ts";
import { resolveUrl } from "../canonical-url.ts";
import { oneLine } from "../../shared/outside-text.ts";
import { htmlToLine } from "../html-text.ts";
import { identify } from "../item-identity.ts";
import { readDate } from "../read-date.ts";
import { type Field, type Fields, type FeedTree, ownAttributes } from "./feed-tree.ts";

export interface MappedFeed {
  title: string;
  /** The site the feed belongs to. */
  url?: string | undefined;
  /** For how long it says it stays as it is. */
  ttlMinutes?: number | undefined;
  items: RawItem[];
}

/** `base`: what addresses without `xml:base` are relative to. */
export const mapFeed = ({ channel, items }: FeedTree, isAtom: boolean, base: string | undefined): MappedFeed => {
  const reading = { isAtom, base };
  return {
    title: words(first(channel, ["title", "dc:title"]), reading),
    url: readLink(channel, reading),
    ttlMinutes: numberIn(channel, "ttl") ?? updatePeriod(channel),
    items: items.map((item) => mapItem(item, reading)),
  };
};

const numberIn = (fields: Fields, name: string): number | undefined =>
  Number(/^\s*(\d{1,6})\s*$/.exec(first(fields, [name])?.text ?? "")?.[1]) || undefined;

/** Minutes; a month and a year are as long as it takes for nobody to see the difference. */
const periods = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 } as const;

/** RSS 1.0's syndication module: so many updates a period, in minutes between two. */
const updatePeriod = (channel: Fields): number | undefined => {
  const said = first(channel, ["sy:updateperiod"])?.text.trim().toLowerCase() ?? "";
  const period = Object.entries(periods).find(([name]) => name === said)?.[1];
  return period && period / (numberIn(channel, "sy:updatefrequency") ?? 1);
};

interface Reading {
  isAtom: boolean;
  base: string | undefined;
}

/** Names of the formats for one thing, best first. RSS 2.0 and 1.0, Atom 1.0 and 0.3, CDF, and the modules beside them. */
const names = {
  title: ["title", "media:title", "dc:title"],
  summary: ["summary", "description", "abstract", "dc:description", "itunes:summary"],
  html: ["content:encoded", "content", "fullitem", "xhtml:body"],
  publishedAt: ["pubdate", "published", "issued", "dc:date", "dcterms:issued", "created", "dcterms:created"],
  updatedAt: ["updated", "modified", "atom:updated", "dcterms:modified"],
} as const;

const mapItem = (item: Fields, reading: Reading): RawItem => {
  const description = first(item, names.summary);
  const content = first(item, names.html);
  const url = readLink(item, reading);
  const found = {
    url,
    title: words(first(item, names.title), reading),
    summary: words(description ?? content, reading),
    html: markup(content, reading) ?? markup(description, reading),
    publishedAt: date(item, names.publishedAt),
    updatedAt: date(item, names.updatedAt),
  };
  const given = oneLine(first(item, ["guid", "id"])?.text ?? own(item, "rdf:about") ?? "");
  return { id: identify(given, found), ...Object.fromEntries(Object.entries(found).filter(([, value]) => value)) };
};

const first = (fields: Fields, wanted: readonly string[]): Field | undefined => {
  for (const name of wanted) {
    const field = fields.get(name)?.find(({ text, markup: inner }) => text.trim() !== "" || inner !== undefined);
    if (field) return field;
  }
  return undefined;
};

const own = (fields: Fields, attribute: string): string | undefined =>
  fields.get(ownAttributes)?.[0]?.attributes[attribute];

const date = (fields: Fields, wanted: readonly string[]): string | undefined =>
  wanted
    .flatMap((name) => fields.get(name) ?? [])
    .map(({ text }) => readDate(text))
    .find((found) => found !== undefined);

/** The page an item or a feed stands for: RSS `link`, a permanent `guid`, Atom's alternate link, CDF's `href`. */
const readLink = (fields: Fields, { base }: Reading): string | undefined => {
  const links = (fields.get("link") ?? []).map(({ text, attributes, base: ownBase }) => ({
    address: attributes["href"] ?? text,
    rel: attributes["rel"] ?? "alternate",
    isPage: /html|^$/.test(attributes["type"] ?? ""),
    base: ownBase ?? base,
  }));
  const alternate = links.filter(({ rel }) => rel === "alternate");
  const chosen = alternate.find(({ isPage }) => isPage) ?? alternate[0];
  const guid = fields.get("guid")?.find(({ attributes }) => attributes["ispermalink"] !== "false");
  const permanent = guid && /^https?:/i.test(guid.text.trim()) ? guid.text : undefined;
  return (
    resolveUrl(chosen?.address, chosen?.base) ??
    resolveUrl(permanent) ??
    resolveUrl(own(fields, "href") ?? own(fields, "rdf:about"), base)
  );
};

/** One line of plain text. RSS leaves open whether words are text or HTML, and nearly always means HTML; Atom says. */
const words = (field: Field | undefined, reading: Reading): string => {
  if (!field) return "";
  const html = markup(field, reading);
  return html === undefined ? oneLine(decoded(field)) : htmlToLine(html);
};

/** The HTML of a field, or undefined where it is plain text. */
const markup = (field: Field | undefined, { isAtom }: Reading): string | undefined => {
  if (!field) return undefined;
  if (field.markup !== undefined) return field.markup;
  const text = decoded(field);
  const type = field.attributes["type"] ?? "";
  const mode = field.attributes["mode"] ?? "";
  const isHtml = isAtom ? /html|xml/i.test(type) || /escaped|base64/i.test(mode) : true;
  return isHtml && /[<&]/.test(text) ? text : undefined;
};

/** Atom carries what is neither text nor XML as base64 (RFC 4287, 4.1.3.3); Atom 0.3 said so in `mode`. */
const decoded = ({ text, attributes }: Field): string => {
  const type = attributes["type"] ?? "";
  const isBase64 =
    attributes["mode"] === "base64" || (/^[\w.+-]+\/[\w.+-]+$/.test(type) && !/^text\/|xml|escaped/i.test(type));
  const compact = text.replace(/\s+/g, "");
  return isBase64 && /^[A-Za-z0-9+/]+=*$/.test(compact) ? Buffer.from(compact, "base64").toString("utf8") : text;
};
