// Feeds as a test writes them, and their reading.
import { type ParsedFeed, parseFeed } from "../../functions/collect/parse-feed/parse-feed.ts";

const feedUrl = "https://callow.example/feed";

/** The feed that stands in `body`, as an answer with these headers from `at`. */
export const read = (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  at: string | undefined = feedUrl,
): Promise<ParsedFeed> => parseFeed({ body: typeof body === "string" ? Buffer.from(body) : body, headers, url: at });

/** An RSS feed with this behind its title and link. */
export const rss = (inside: string, attributes = 'version="2.0"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss ${attributes}><channel><title>Callow Courier</title><link>https://callow.example/</link>${inside}</channel></rss>`;

/** An item with this behind its title and link. */
export const item = (inside: string): string =>
  `<item><title>Ferry</title><link>https://callow.example/ferry</link>${inside}</item>`;

/** The first item of the feed in `body`. */
export const firstItem = async (body: string) => (await read(body)).items[0];
