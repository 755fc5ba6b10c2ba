// `feed`: reads a feed and lists its items.
import { z } from "zod/mini";
import { answerRecords } from "../shared/records.ts";
import type { Noun } from "./noun.ts";
import { parseFeed } from "./parse-feed/parse-feed.ts";
import { printFeed } from "./print-feed.ts";

const help = `npm run readout -- feed [FILE|URL] [--jsonl]

Reads a feed (RSS, RDF, Atom, JSON Feed, broken ones too) and lists its items.

  FILE|URL   a feed; standard input where none is named
  --jsonl    one JSON record a line in, one a line out, in order; of a FILE or URL, one record out

A record is {"id", "body", "headers"?, "url"?}: the body in base64, the address to resolve relative links by. It is
answered by {"id", "format", "title", "url", "ttlMinutes"?, "items"}, an item being {"id", "url", "title", "summary", "html"?,
"publishedAt"?, "updatedAt"?}; what is no feed is answered by {"id", "error"}.

  Try: npm run readout -- feed https://www.nasa.gov/feed/
`;

const FeedRecord = z.object({
  id: z.union([z.string(), z.number()]),
  body: z.string().check(z.regex(/^[A-Za-z0-9+/\s]*[=\s]*$/, "is not base64")),
  headers: z._default(z.record(z.string(), z.string()), {}),
  url: z.optional(z.url()),
});

const answerFeed = async ({ id, body, headers, url }: z.infer<typeof FeedRecord>): Promise<object> => {
  const lowerCase = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { id, ...(await parseFeed({ body: Buffer.from(body, "base64"), headers: lowerCase, url })) };
};

export const feedNoun: Noun = {
  help,
  answer: (input, output) => answerRecords(input, output, FeedRecord, answerFeed),
  async read(input) {
    const feed = await parseFeed(input);
    return { record: { id: input.name, ...feed }, page: printFeed(feed) };
  },
};
