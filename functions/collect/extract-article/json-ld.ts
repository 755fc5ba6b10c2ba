// What a page says of itself in schema.org's vocabulary, as JSON-LD. Written by hand often enough to be mended first.
import { z } from "zod/mini";
import { htmlToLine } from "../html-text.ts";
import type { PageDocument } from "../page-tree/page-document.ts";

const Thing = z.record(z.string(), z.unknown());
type Thing = z.infer<typeof Thing>;

/** A script block larger than this describes a shop, not an article. */
const largestBlock = 2_000_000;
const deepest = 12;
const articleType = /(Article|BlogPosting|LiveBlogPosting|Reportage|^Report)$/;

/** What the page's blocks of data say, one value a block; those that cannot be read are left out. */
export const readPageData = (page: PageDocument): unknown[] =>
  page
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => parseLeniently(script.textContent))
    .filter((value) => value !== undefined);

/** The first thing in a page's data that is an article, as its properties; empty where there is none. */
export const articleIn = (data: readonly unknown[]): Thing => firstFound(data, 0) ?? {};

/** The types of what a page's data describes: of the things themselves, not of what they are made of. */
export const declaredTypes = (data: readonly unknown[]): string[] => typesOf(data, 0);

/** Things stand one by one, in lists, in a graph, or as what a page is mainly about. */
const typesOf = (value: unknown, depth: number): string[] => {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => typesOf(one, depth + 1));
  const thing = Thing.safeParse(value);
  if (!thing.success) return [];
  const own = [thing.data["@type"]].flat().filter((type) => typeof type === "string");
  return [...own, ...typesOf(thing.data["@graph"], depth + 1), ...typesOf(thing.data["mainEntity"], depth + 1)];
};

/** The words of a property: a text, the name of a thing, or several of them divided by commas. HTML references are decoded. */
export const wordsOf = (value: unknown): string => {
  if (typeof value === "string") return htmlToLine(value);
  if (Array.isArray(value)) return [...new Set(value.map(wordsOf))].filter((words) => words !== "").join(", ");
  const thing = Thing.safeParse(value);
  return thing.success && thing.data["name"] !== undefined ? wordsOf(thing.data["name"]) : "";
};

const findArticle = (value: unknown, depth: number): Thing | undefined => {
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return firstFound(value, depth);
  const thing = Thing.safeParse(value);
  if (!thing.success) return undefined;
  const types = [thing.data["@type"]].flat();
  const isArticle = types.some((type) => typeof type === "string" && articleType.test(type));
  return isArticle ? thing.data : firstFound(Object.values(thing.data), depth);
};

const firstFound = (values: readonly unknown[], depth: number): Thing | undefined => {
  for (const value of values) {
    const article = findArticle(value, depth + 1);
    if (article) return article;
  }
  return undefined;
};

const parseLeniently = (text: string): unknown => {
  if (text.length > largestBlock) return undefined;
  return parse(text) ?? parse(mend(text));
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The mistakes seen: CDATA wrappers, line breaks inside strings, commas before a closing bracket, a semicolon at the end. */
const mend = (text: string): string =>
  text
    .replace(/^\s*(\/\/\s*|\/\*\s*)?<!\[CDATA\[(\s*\*\/)?|(\/\/\s*|\/\*\s*)?\]\]>(\s*\*\/)?\s*$/g, "")
    .replace(/"(?:[^"\\]|\\[^])*"/g, (string) => string.replace(/[\r\n]+/g, "\\n"))
    // oxlint-disable-next-line no-control-regex -- control characters are what is being replaced
    .replace(/[\u0000-\u001f]+/g, " ")
    .replace(/,\s*([\]}])/g, "$1")
    .replace(/;\s*$/, "");
