// Feeds with what should be read from them: generated ones in every format, whole and broken, or those of a file.
import { z } from "zod/mini";
import { generateArticles, givenRecords } from "./inputs.ts";

export interface FeedSample {
  body: Uint8Array;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  checks: readonly FeedCheck[];
}

/** One thing that a feed says: of itself, or of its item number `item`. */
export interface FeedCheck {
  item?: number | undefined;
  field: "title" | "url" | "id" | "summary";
  value: string;
}

const Given = z.object({
  headers: z._default(z.record(z.string(), z.string()), {}),
  body_base64: z.string(),
  checks: z._default(
    z.array(
      z.object({ path: z.array(z.union([z.string(), z.number()])), op: z.string(), value: z.optional(z.unknown()) }),
    ),
    [],
  ),
});

const fields: Readonly<Record<string, FeedCheck["field"]>> = {
  title: "title",
  link: "url",
  id: "id",
  summary: "summary",
};

/**
 * With `--data FILE` its records: {"headers"?, "body_base64", "checks"?: [{"path", "op", "value"}]}, a path being
 * ["feed", field] or ["entries", number, field] in feedparser's words, of which title, link, id and summary are checked.
 */
export const feedSamples = (): FeedSample[] => givenRecords()?.map(readGiven) ?? generated();

const readGiven = (record: Record<string, unknown>): FeedSample => {
  const { headers, body_base64, checks } = Given.parse(record);
  return { headers, body: Buffer.from(body_base64, "base64"), checks: checks.flatMap(readCheck) };
};

const readCheck = ({ path, op, value }: z.infer<typeof Given>["checks"][number]): FeedCheck[] => {
  const [head, second, third] = path;
  const item = typeof second === "number" ? second : undefined;
  const field = fields[String(item === undefined ? second : third)];
  const isOfFeed = head === "feed" && path.length === 2 && (field === "title" || field === "url");
  const isOfItem = head === "entries" && path.length === 3 && item !== undefined;
  return field && op === "==" && (isOfFeed || isOfItem)
    ? [{ item, field, value: typeof value === "string" ? value : "" }]
    : [];
};

interface Item {
  id: string;
  url: string;
  title: string;
  summary: string;
}
const origin = "https://outlet.example";
const feedTitle = "The Outlet & Herald";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const each = (items: readonly Item[], write: (item: Item) => string): string => items.map(write).join("\n");

const rss = (items: readonly Item[]): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escape(feedTitle)}</title><link>${origin}/</link>
${each(items, ({ id, url, title, summary }) => `<item><guid isPermaLink="false">${id}</guid><link>${url}</link><title>${escape(title)}</title><description>${escape(summary)}</description><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>`)}
</channel></rss>`;

const atom = (items: readonly Item[]): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escape(feedTitle)}</title><link href="${origin}/"/>
${each(items, ({ id, url, title, summary }) => `<entry><id>${id}</id><link href="${url}"/><title>${escape(title)}</title><summary>${escape(summary)}</summary><updated>2026-11-23T08:00:00Z</updated></entry>`)}
</feed>`;

const rdf = (items: readonly Item[]): string => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="${origin}/"><title>${escape(feedTitle)}</title><link>${origin}/</link></channel>
${each(items, ({ url, title, summary }) => `<item rdf:about="${url}"><link>${url}</link><title>${escape(title)}</title><description>${escape(summary)}</description></item>`)}
</rdf:RDF>`;

const json = (items: readonly Item[]): string =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: feedTitle, home_page_url: `${origin}/`, items });

/** What happens to feeds on their way from a template to a reader. */
const damages: Readonly<Record<string, (feed: string) => string>> = {
  none: (feed) => feed,
  "ampersands alone": (feed) => feed.replaceAll("&amp;", "&"),
  "names that only HTML knows": (feed) => feed.replaceAll("é", "&eacute;").replaceAll("“", "&ldquo;"),
  "a warning before the first tag": (feed) => `Warning: mysql_connect() failed\n${feed}`,
  "control characters": (feed) => feed.replaceAll(" the ", " the\u0008 "),
  "no end": (feed) => feed.slice(0, -12),
};

/** 30 items a feed, as most feeds have; each feed has items of its own. */
const perFeed = 30;
const feedsEach = 8;

const generated = (): FeedSample[] => {
  const formats = [rss, atom, rdf, json];
  const kinds = formats.flatMap((write) =>
    Object.values(damages).flatMap((damage) => (write === json && damage !== damages["none"] ? [] : { write, damage })),
  );
  const articles = generateArticles(kinds.length * feedsEach * perFeed);
  return Array.from({ length: kinds.length * feedsEach }, (_, number): FeedSample => {
    const { write, damage } = kinds[number % kinds.length] ?? { write: rss, damage: (feed: string) => feed };
    const items = articles.slice(number * perFeed, (number + 1) * perFeed).map(({ title, text }, place): Item => {
      const url = `${origin}/${number}/${place}`;
      return {
        id: url,
        url,
        title: `${title} & more`,
        summary: `“${(text.split("\n")[0] ?? "").slice(0, 200)}” – café`,
      };
    });
    const checks = items.flatMap((item, place) =>
      (["title", "url", "id", "summary"] as const).map((field) => ({ item: place, field, value: item[field] })),
    );
    return {
      body: Buffer.from(damage(write(items))),
      headers: {},
      checks: [{ field: "title", value: feedTitle }, { field: "url", value: `${origin}/` }, ...checks],
    };
  });
};
