// Reads articles given as JSON records, one a line, and groups them.
import { z } from "zod/mini";
import { type RecordProblem, readRecord } from "../shared/records.ts";
import { groupStories } from "./group-stories.ts";

const ArticleRecord = z.object({
  id: z.string(),
  title: z.optional(z.string()),
  text: z.string(),
  publishedAt: z.optional(z.string()),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** A story as it is printed: its articles with a title each, the most central first. */
export interface Group {
  id: string;
  articles: { id: string; title: string }[];
}

/** The articles of a stream; lines that hold none, or one whose id was there before, come back as problems. */
export const readRecords = (lines: string): { articles: ArticleRecord[]; problems: RecordProblem[] } => {
  const articles = new Map<string, ArticleRecord>();
  const problems: RecordProblem[] = [];
  for (const line of lines.split("\n")) {
    if (line.trim() === "") continue;
    const read = readRecord(line, ArticleRecord);
    if ("problem" in read) problems.push(read.problem);
    else if (articles.has(read.record.id))
      problems.push({ id: read.record.id, error: "id: an article with this id came before" });
    else articles.set(read.record.id, read.record);
  }
  return { articles: [...articles.values()], problems };
};

/** Stories of the articles, each article with its title or, where it has none, its opening words. */
export const groupRecords = (articles: readonly ArticleRecord[]): Group[] => {
  const titles = new Map(articles.map(({ id, title, text }) => [id, title ?? opening(text)]));
  return groupStories(articles).map((story) => ({
    id: story.id,
    articles: story.articles.map((id) => ({ id, title: titles.get(id) ?? "" })),
  }));
};

const opening = (text: string): string => (text.trim().split("\n")[0] ?? "").slice(0, 100);
