// Reads articles with marked names, and turns the marks into labels of words.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod/mini";
import { type NameKind, nameKinds } from "../names/name-labels.ts";
import { type Sentence, splitSentences } from "../split-sentences.ts";
import { type Token, tokenize } from "../tokenize.ts";

const Line = z.object({
  text: z.string(),
  entities: z.array(z.object({ start: z.int(), end: z.int(), type: z.string() })),
});

/** The kinds of names, by the names the annotators gave them; dates and sums of money are no names here. */
const kinds: Readonly<Record<string, NameKind>> = {
  Person: "person",
  Organization: "organisation",
  Location: "place",
  NORP: "people",
  Facility: "place",
  Product: "other",
  Misc: "other",
};

/** `[start, end)` in UTF-16 code units. */
export interface GoldName {
  start: number;
  end: number;
  kind: NameKind;
}

export interface GoldArticle {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  names: GoldName[];
  /** One array a sentence, one label a word. */
  labels: Uint8Array[];
}

/** UTF-16 index of each code point. */
const codeUnits = (text: string): number[] => {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return units;
};

const labelsOf = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly GoldName[],
): Uint8Array[] => {
  const labels = new Uint8Array(tokens.length);
  for (const { start, end, kind } of names) {
    let label = 2 * nameKinds.indexOf(kind) + 1;
    const first = tokens.findIndex((token) => token.end > start);
    for (let index = first; index >= 0 && (tokens[index]?.start ?? end) < end; index += 1) {
      // A sentence may end within a name where a full stop belongs to it.
      if (sentences.some(({ from }) => from === index && index > first)) break;
      labels[index] = label;
      if (label % 2 === 1) label += 1;
    }
  }
  return sentences.map(({ from, to }) => labels.slice(from, to));
};

/** The articles of a gzipped file of JSON lines. Offsets in the file count code points. Throws where a line has another shape. */
export const readGold = (file: string): GoldArticle[] =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { text, entities } = Line.parse(JSON.parse(line));
      const units = codeUnits(text);
      const names = entities.flatMap(({ start, end, type }) => {
        const kind = kinds[type];
        return kind ? [{ start: units[start] ?? 0, end: units[end] ?? text.length, kind }] : [];
      });
      const tokens = tokenize(text);
      const sentences = splitSentences(tokens);
      return { text, tokens, sentences, names, labels: labelsOf(tokens, sentences, names) };
    });
