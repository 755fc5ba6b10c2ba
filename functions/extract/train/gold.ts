// Reads the training data: articles with their attributions, and the same articles' words with tags and heads.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod/mini";

const Spans = z.array(z.tuple([z.number(), z.number()]));

export const GoldArticle = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: z.optional(Spans), cue: z.optional(Spans), content: z.optional(Spans) })),
});
export type GoldArticle = z.infer<typeof GoldArticle>;

/** Tokens are `[start, end, lemma, tag, name class]`; a head is an index in the sentence, -1 for its root. */
export const ParsedArticle = z.object({
  id: z.string(),
  sents: z.array(
    z.object({
      toks: z.array(z.tuple([z.number(), z.number(), z.string(), z.string(), z.string()])),
      heads: z.array(z.number()),
      rels: z.array(z.string()),
    }),
  ),
});
export type ParsedArticle = z.infer<typeof ParsedArticle>;

export interface TrainingArticle {
  gold: GoldArticle;
  /** Missing for the few articles the parser of the data did not read. */
  parsed: ParsedArticle | undefined;
}

const readLines = <Line>(file: string, schema: z.ZodMiniType<Line>): Line[] =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => schema.parse(JSON.parse(line)));

/** The articles of `split` under `folder`, which holds `statements/` and `syntax/`. */
export const readArticles = (folder: string, split: "train" | "dev"): TrainingArticle[] => {
  const parsed = new Map(
    readLines(join(folder, "syntax", `silver-${split}.jsonl.gz`), ParsedArticle).map((article) => [
      article.id,
      article,
    ]),
  );
  return readLines(join(folder, "statements", `${split}.jsonl.gz`), GoldArticle).map((gold) => ({
    gold,
    parsed: parsed.get(gold.id),
  }));
};

const Text = z.object({ text: z.optional(z.string()), article: z.optional(z.string()) });

/** A line with the page's address, with which some texts begin. */
const address = /^https?:\S+\s+/;

/** Files of other collections with news texts in which nobody marked statements. */
export const unmarkedFiles = ["entities/train.jsonl.gz", "stories/train.jsonl.gz", "summaries/dev.jsonl.gz"] as const;

/** The texts of these files under `folder`: for models to learn from what others make of them. */
export const readTexts = (folder: string): string[] =>
  unmarkedFiles.flatMap((name) =>
    readLines(join(folder, name), Text).map(({ text, article }) => (text ?? article ?? "").replace(address, "")),
  );
