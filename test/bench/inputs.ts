// Input of any size for benchmarks: the sample newsroom's articles with other names and numbers, seeded.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { newsArticles } from "../../infra/local/newsroom/newsdesk.ts";

export interface GeneratedArticle {
  id: string;
  /** Articles that share it tell of one event. */
  event: string;
  title: string;
  text: string;
}

/** A small generator of numbers in [0, 1): mulberry32, so that every run has the same input. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const syllables = ["ka", "lo", "mir", "ten", "sal", "vor", "ish", "ban", "del", "ru", "ost", "en", "fal", "gri", "hul"];

/** Names of the newsroom that become others in a copy: every word that starts with a capital inside a sentence. */
const properWords = (text: string): string[] => [
  ...new Set([...text.matchAll(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu)].map(([word]) => word)),
];

/** `count` articles on about `count / 3` events: each copy of a story has names and numbers of its own. */
export const generateArticles = (count: number, seed = 1): GeneratedArticle[] => {
  const articles: GeneratedArticle[] = [];
  for (let round = 0; articles.length < count; round += 1) {
    const random = seeded(seed * 7919 + round);
    const renamed = new Map<string, string>();
    const rename = (word: string): string => {
      const name = Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)]).join("");
      const known = renamed.get(word) ?? name.charAt(0).toUpperCase() + name.slice(1);
      renamed.set(word, known);
      return known;
    };
    for (const article of newsArticles) {
      if (articles.length >= count) break;
      const text = article.paragraphs.join("\n\n").replace(/\{[^}]*\}/g, "Monday");
      const names = round === 0 ? [] : properWords(text);
      const pattern = names.length > 0 ? new RegExp(`\\b(${names.join("|")})\\b`, "g") : undefined;
      const change = (words: string): string => (pattern ? words.replace(pattern, rename) : words);
      articles.push({
        id: `${article.id}-${round}`,
        event: `${article.id.replace(/-[^-]+$/, "")}-${round}`,
        title: change(article.title),
        text: change(text),
      });
    }
  }
  return articles;
};

/** Records of a JSON-lines file, gzipped or not, given with `--data FILE`; undefined without it. */
export const givenRecords = (): Record<string, unknown>[] | undefined => {
  const index = process.argv.indexOf("--data");
  const file = index < 0 ? undefined : process.argv[index + 1];
  if (file === undefined) return undefined;
  try {
    const bytes = readFileSync(file);
    return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  } catch (error) {
    process.stderr.write(`--data takes a file of JSON lines, and ${file} is none: ${(error as Error).message}\n`);
    return process.exit(2);
  }
};
