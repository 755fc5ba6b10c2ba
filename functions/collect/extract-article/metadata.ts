// What a page says about its article: title, author, outlet, dates, language, canonical address.
import { oneLine } from "../../shared/outside-text.ts";
import { readDate } from "../read-date.ts";
import { readBlocks } from "./blocks.ts";
import { calendarDate } from "./block-patterns.ts";
import { chooseTitle } from "./headline.ts";
import { articleIn, wordsOf } from "./json-ld.ts";
import { bylineSelectors, metaNames } from "./metadata-names.ts";
import type { PageDocument } from "../page-tree/page-document.ts";

export interface Metadata {
  title: string;
  byline?: string | undefined;
  siteName?: string | undefined;
  publishedAt?: string | undefined;
  modifiedAt?: string | undefined;
  /** What the page declares, such as "en-GB"; it may be wrong. */
  language?: string | undefined;
  /** As it is written: relative, on another site, or no address at all. */
  canonicalLink?: string | undefined;
}

/** Reads the metadata of a page on `host`, whose blocks of data say `said`. These are believed before meta tags, and those before the visible page. */
export const readMetadata = (page: PageDocument, host: string, said: readonly unknown[]): Metadata => {
  const data = articleIn(said);
  const contents = metaContents(page);
  const metaContent = (name: string): string =>
    firstOf(metaNameAttributes, (attribute) => contents.get(`${attribute}=${name}`) ?? "");
  const meta = (names: readonly string[]): string => firstOf(names, metaContent);
  const siteName = cleanSiteName(meta(metaNames.siteName) || wordsOf(data["publisher"]));
  const publishedAt = firstDate([
    wordsOf(data["datePublished"]),
    ...metaNames.publishedAt.map(metaContent),
    page.querySelector("time[datetime]")?.getAttribute("datetime") ?? "",
  ]);
  const modifiedAt = firstDate([wordsOf(data["dateModified"]), ...metaNames.modifiedAt.map(metaContent)]);
  return {
    title: chooseTitle({
      declared: [wordsOf(data["headline"]), meta(metaNames.title), page.title],
      headings: [...page.querySelectorAll("h1")].slice(0, 3).map((heading) => heading.textContent),
      siteName: siteName ?? "",
      host,
    }),
    byline: readByline(page, wordsOf(data["author"]) || meta(metaNames.byline), siteName ?? ""),
    siteName,
    publishedAt,
    modifiedAt: modifiedAt && publishedAt && modifiedAt < publishedAt ? undefined : modifiedAt,
    language: page.documentElement.getAttribute("lang") || wordsOf(data["inLanguage"]) || meta(metaNames.language),
    canonicalLink: page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(["og:url"]),
  };
};

const metaNameAttributes = ["property", "name", "itemprop"] as const;

/** What the page's meta tags say, by "property=name"; of several with one name the first. */
const metaContents = (page: PageDocument): Map<string, string> => {
  const contents = new Map<string, string>();
  for (const element of page.head.querySelectorAll("meta")) {
    for (const attribute of metaNameAttributes) {
      const key = `${attribute}=${element.getAttribute(attribute) ?? ""}`;
      if (!contents.has(key)) contents.set(key, oneLine(element.getAttribute("content") ?? ""));
    }
  }
  return contents;
};

const readByline = (page: PageDocument, declared: string, siteName: string): string | undefined => {
  const visible = (selector: string): string => {
    const element = page.querySelector(selector);
    return (element && readBlocks(element)[0]?.text) ?? "";
  };
  return cleanByline(declared, siteName) ?? cleanByline(firstOf(bylineSelectors, visible), siteName);
};

/** A name or some names. Addresses, account names of the publishing system and the outlet itself are none. */
const cleanByline = (text: string, siteName: string): string | undefined => {
  // Dates and links stand behind the name on one line, divided by a bar or a dot.
  const [first = ""] = text.split(/ [|·•] /);
  const [beforeDate = ""] = first.split(calendarDate);
  const name = oneLine(beforeDate.replace(/^(by|von|par|por|di|de|автор:?)\s+/i, ""))
    .replace(/[,;:–—-]+$/, "")
    .trim();
  const isName =
    /\p{L}{2}/u.test(name) && name.length <= 100 && !/https?:|www\.|@|^(\w*admin|staff|editor)$/i.test(name);
  return isName && name.toLowerCase() !== siteName.toLowerCase() ? name : undefined;
};

/** "The Example | News from everywhere" is The Example; an address is no name. */
const cleanSiteName = (text: string): string | undefined => {
  const name = oneLine(text.split(" | ")[0] ?? "");
  return name === "" || /^https?:/.test(name) ? undefined : name;
};

const firstDate = (texts: readonly string[]): string | undefined => texts.map(readDate).find((date) => date);

const firstOf = (names: readonly string[], read: (name: string) => string): string => {
  for (const name of names) {
    const value = read(name);
    if (value !== "") return value;
  }
  return "";
};
