// The title of an article as the outlet printed it, without the site's name that search engines are given.
import { oneLine } from "../../shared/outside-text.ts";

export interface TitleSources {
  /** Titles the page gives to machines, best first; empty where it gives none. */
  declared: readonly string[];
  /** Its first-level headings. */
  headings: readonly string[];
  siteName: string;
  host: string;
}

/**
 * A first-level heading that agrees with a declared title is what was printed; a heading that agrees with none is the
 * site's name or another story's. Empty where the page has no title at all.
 */
export const chooseTitle = ({ declared, headings, siteName, host }: TitleSources): string => {
  const titles = declared
    .map((title) => withoutSiteName(oneLine(title), siteName, host))
    .filter((title) => title !== "");
  const printed = headings.map(oneLine).filter((heading) => heading !== "");
  const agreed = printed.find((heading) => titles.some((title) => agree(heading, title)));
  return agreed ?? titles[0] ?? printed[0] ?? "";
};

const separator = / +(?:[|•·»:]|--?|–|—|::) +/;

/** "Talks resume | The Daily Example" → "Talks resume", where the last or first part is the site's name. */
const withoutSiteName = (title: string, siteName: string, host: string): string => {
  const separators = title.match(new RegExp(separator, "g")) ?? [];
  const parts = title.split(separator);
  while (parts.length > 1 && isSiteName(parts.at(-1) ?? "", siteName, host)) {
    parts.pop();
    separators.pop();
  }
  while (parts.length > 1 && isSiteName(parts[0] ?? "", siteName, host)) {
    parts.shift();
    separators.shift();
  }
  return parts.map((part, index) => (index === 0 ? part : `${separators[index - 1]}${part}`)).join("");
};

/** A title without what stands behind its last divider, where that is written like a name: "Not found | The Daily Example". */
export const withoutNameBehind = (title: string): string => {
  const parts = oneLine(title).split(separator);
  const words = (parts.length > 1 ? parts.at(-1) : undefined)?.split(" ") ?? [];
  const isName =
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => /^(\p{Lu}|\p{N}|(of|the|and|de|la|le|der|die|das|und|del|di)$)/u.test(word));
  return isName ? parts.slice(0, -1).join(" ") : title;
};

const isSiteName = (part: string, siteName: string, host: string): boolean => {
  const name = letters(part);
  if (name === "" || part.split(" ").length > 6) return false;
  if (name === letters(siteName)) return true;
  const [label = ""] = host.replace(/^(www|m|amp|edition|news)\./, "").split(".");
  const domain = letters(label);
  if (domain.length < 3) return false;
  if (name.includes(domain) && name.length <= domain.length + 12) return true;
  // "nytimes" is made of the letters of "The New York Times".
  return domain.length >= 5 && name.length <= 3 * domain.length && isWithin(domain, name);
};

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether the letters of `short` stand in `long` in their order. */
const isWithin = (short: string, long: string): boolean => {
  let found = 0;
  for (const letter of long) if (letter === short[found]) found++;
  return found === short.length;
};

/** Half of the words of the shorter one stand in the other. */
const agree = (heading: string, title: string): boolean => {
  const one = words(heading);
  const other = words(title);
  const shorter = Math.min(one.size, other.size);
  return shorter > 0 && one.intersection(other).size / shorter >= 0.5;
};

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
