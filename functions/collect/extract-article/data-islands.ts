// Texts in the data that scripts build a page from: JSON in script elements, or assigned to a variable in one.
import { htmlToLine } from "../html-text.ts";
import type { Block } from "./blocks.ts";
import { paragraph, readCarriedText } from "./carried-text.ts";
import { endsSentence } from "./ends-sentence.ts";

/** The texts in a page's data that are long enough for an article's, the longest first. */
export const readIslandTexts = (html: string): Block[][] => {
  const found: Block[][] = [];
  const search = new ProseSearch((blocks) => void found.push(blocks));
  for (const value of islandsOf(html)) search.walk(value, 0);
  return found.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, mostTexts);
};

/** Of a page's scripts together: those that build it take a megabyte. */
const mostCharacters = 4_000_000;
const mostIslands = 30;

const islandsOf = (html: string): unknown[] => {
  const values: unknown[] = [];
  const end = /<\/script/gi;
  let left = mostCharacters;
  for (const tag of html.matchAll(/<script\b([^>]{0,2000})>/gi)) {
    const start = tag.index + tag[0].length;
    // A tag inside the script before is none.
    if (start < end.lastIndex) continue;
    end.lastIndex = start;
    const stop = end.exec(html)?.index;
    if (stop === undefined || (left -= stop - start) < 0 || values.length >= mostIslands) break;
    values.push(...readScript(tag[1] ?? "", html.slice(start, stop)));
  }
  return values;
};

const readScript = (attributes: string, text: string): unknown[] => {
  if (text.length < shortestText || /\ssrc\s*=/i.test(attributes)) return [];
  const type = /\stype\s*=\s*["']?([\w/+.-]*)/i.exec(attributes)?.[1]?.toLowerCase() ?? "";
  if (type === "application/json") return parsed(text);
  return /^(|module|(text|application)\/javascript)$/.test(type) ? assigned(text) : [];
};

const parsed = (json: string): unknown[] => {
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
};

const mostTries = 50;

/** The values of `name = {…}` in a script. */
const assigned = (code: string): unknown[] => {
  const values: unknown[] = [];
  const start = /=\s*(?=[{[])/g;
  for (let tries = 0; tries < mostTries && start.exec(code); tries++) {
    const end = endOfValue(code, start.lastIndex);
    const [value] = parsed(code.slice(start.lastIndex, end));
    if (value === undefined) continue;
    values.push(value);
    start.lastIndex = end;
  }
  return values;
};

/** Where the brackets that open at `start` are closed, strings passed over. */
const endOfValue = (code: string, start: number): number => {
  const sign = /["{}[\]]/g;
  const string = /(?:[^"\\]|\\.)*"/gsy;
  sign.lastIndex = start;
  for (let depth = 0; ; ) {
    const found = sign.exec(code)?.[0];
    if (found === undefined) return code.length;
    if (found === '"') {
      string.lastIndex = sign.lastIndex;
      if (!string.test(code)) return code.length;
      sign.lastIndex = string.lastIndex;
    } else {
      depth += found === "{" || found === "[" ? 1 : -1;
      if (depth === 0) return sign.lastIndex;
    }
  }
};

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Properties that hold the words of a paragraph, in the data of publishing systems. */
const wordNames = ["content", "text", "html", "value", "body", "children", "paragraph", "paragraphs", "data"] as const;
/** Parts of an article that are none of its text. */
const otherTypes =
  /image|photo|picture|video|audio|gallery|embed|iframe|ad(vert\w*)?$|promo|related|newsletter|social|caption|divider|list_?link/i;

const shortestText = 400;
const fewestParagraphs = 3;
const mostTexts = 20;
const deepest = 40;
const mostValues = 200_000;

/** Walks through data and tells of every text in it that reads like an article. */
class ProseSearch {
  readonly #found: (blocks: Block[]) => void;
  #values = 0;

  constructor(found: (blocks: Block[]) => void) {
    this.#found = found;
  }

  walk(value: unknown, depth: number): void {
    if (depth > deepest || ++this.#values > mostValues) return;
    if (typeof value === "string") {
      if (value.length >= shortestText && /[.!?。]\s*(<|$|\n|["”])/u.test(value) && /\s/.test(value))
        this.#offer(readCarriedText(value));
    } else if (Array.isArray(value)) {
      if (value.length >= fewestParagraphs)
        this.#offer(
          value
            .map((part) => htmlToLine(wordsOf(part, 0)))
            .filter((text) => text !== "")
            .map(paragraph),
        );
      for (const part of value) this.walk(part, depth + 1);
    } else if (isThing(value)) {
      for (const part of Object.values(value)) this.walk(part, depth + 1);
    }
  }

  /** Paragraphs that end like sentences make up most of an article. */
  #offer(blocks: Block[]): void {
    const sentences = blocks.filter(({ text }) => endsSentence(text));
    const isProse = lengthOf(sentences) >= Math.max(shortestText, 0.6 * lengthOf(blocks));
    if (isProse) this.#found(blocks);
  }
}

/** The words of a part of an article: a text, or the parts it is made of. */
const wordsOf = (part: unknown, depth: number): string => {
  if (typeof part === "string") return part;
  if (depth > deepest) return "";
  if (Array.isArray(part)) return part.map((inner) => wordsOf(inner, depth + 1)).join("");
  if (!isThing(part)) return "";
  const type = ["type", "_type", "nodeType", "__typename"]
    .map((name) => part[name])
    .find((name) => typeof name === "string");
  if (typeof type === "string" && otherTypes.test(type)) return "";
  for (const name of wordNames) {
    const words = wordsOf(part[name], depth + 1);
    if (words !== "") return words;
  }
  return "";
};

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
