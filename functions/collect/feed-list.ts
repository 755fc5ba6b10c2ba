// The feed list that stands beside the function: which feeds there are to poll.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod/mini";
import { Feed } from "../shared/model/feed.ts";

/** The feed list cannot be used. */
export class FeedListUnreadable extends Error {
  constructor(file: string, problem: string) {
    super(`the feed list ${file} cannot be used: ${problem}. The stack writes it from infra/feeds.opml; deploy again.`);
    this.name = "FeedListUnreadable";
  }
}

/** Reads a JSON array of feeds; a relative path is relative to the bundle. @throws FeedListUnreadable */
export const readFeedList = (file: string): Feed[] => {
  const path = resolve(import.meta.dirname, file);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new FeedListUnreadable(path, error instanceof Error ? error.message : String(error));
  }
  const feeds = z.array(Feed).safeParse(value);
  if (feeds.success) return feeds.data;
  const [issue] = feeds.error.issues;
  throw new FeedListUnreadable(path, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
};
