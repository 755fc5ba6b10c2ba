// Fetches a feed and says in a line what is in it, or why nothing is.
import { NotAFeed } from "./parse-feed/not-a-feed.ts";
import { parseFeed } from "./parse-feed/parse-feed.ts";
import { FetchFailed, type Web } from "./web.ts";

export type FeedReport =
  /** `newest`: the date of its newest item, an ISO time, where it has dates. */
  | { url: string; format: string; title: string; items: number; newest?: string | undefined }
  /** A sentence. */
  | { url: string; error: string };

/** Reports on the feed at `url`. What cannot be had or read is a report, not an exception. */
export const checkFeed = async (url: string, web: Web): Promise<FeedReport> => {
  try {
    const answer = await web.get(url);
    if (answer.status === "unchanged") return { url, error: "answers 304 to a request without conditions" };
    const { format, title, items } = await parseFeed(answer);
    const newest = items
      .flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? [])
      .toSorted()
      .at(-1);
    return { url: answer.url, format, title, items: items.length, newest };
  } catch (error) {
    if (error instanceof FetchFailed || error instanceof NotAFeed) return { url, error: error.message };
    throw error;
  }
};
