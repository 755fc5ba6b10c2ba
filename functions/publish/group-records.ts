// Reads articles given as JSON records, one a line, and groups them.
import { z } from "zod/mini";
import { type RecordProblem, readRecord } from "../shared/records.ts";
import { groupStories } from "./group-stories.ts";

const ArticleRecord = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.nullish(z.string()),
  text: z.string(),
  publishedAt: z.nullish(z.string()),
});

/** An article of the stream; `given` is its id as it came, a number perhaps. */
export interface ArticleRecord {
  id: string;
  given: string | number;
  title?: string;
  text: string;
  publishedAt?: string;
}

/** A story as it is printed: its articles with a title each, the most central first. */
export interface Group {
  id: string;
  articles: { id: string | number; title: string }[];
}

/** The articles of a stream; lines that hold none, or one whose id was there before, come back as problems. */
export const readRecords = (lines: string): { articles: ArticleRecord[]; problems: RecordProblem[] } => {
  const articles = new Map<string, ArticleRecord>();
  const problems: RecordProblem[] = [];
  for (const line of lines.split("\n")) {
    if (line.trim() === "") continue;
    const read = readRecord(line, ArticleRecord);
    if ("problem" in read) {
      problems.push(read.problem);
      continue;
    }
    const { id: given, title, text, publishedAt } = read.record;
    const id = String(given);
    if (articles.has(id)) problems.push({ id: given, error: "id: an article with this id came before" });
    else
      articles.set(id, {
        id,
        given,
        text,
        ...(title != null && { title }),
        ...(publishedAt != null && { publishedAt }),
      });
  }
  return { articles: [...articles.values()], problems };
};

/** Stories of the articles, each article with its title or, where it has none, its opening words. */
export const groupRecords = (articles: readonly ArticleRecord[]): Group[] => {
  const printed = new Map(
    articles.map(({ id, given, title, text }) => [id, { id: given, title: title ?? opening(text) }]),
  );
  return groupStories(articles).map((story) => ({
    id: story.id,
    articles: story.articles.flatMap((id) => printed.get(id) ?? []),
  }));
};

const opening = (text: string): string => (text.trim().split("\n")[0] ?? "").slice(0, 100);
