// Measures the reading of feeds beside rss-parser alone and feedsmith: how many are answered, how much of what they say is
// read right, how fast.
//   npm run bench -- feeds [--data FILE]
import RssParser from "rss-parser";
import { z } from "zod/mini";
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { decodeText } from "../../functions/collect/decode-text.ts";
import { parseFeed } from "../../functions/collect/parse-feed/parse-feed.ts";
import { type FeedCheck, type FeedSample, feedSamples } from "./feed-samples.ts";
import { peerFunction } from "./open-peer.ts";
import { report } from "./report.ts";

wordsOrEnd({ data: { type: "string" } });

/** What a reader says of a feed, in our words. */
interface ReadFeed {
  title?: string | undefined;
  url?: string | undefined;
  items: readonly {
    id?: string | undefined;
    url?: string | undefined;
    title?: string | undefined;
    summary?: string | undefined;
  }[];
}
type ReadSample = (sample: FeedSample) => Promise<ReadFeed>;

const word = z.optional(z.string());
const RssParsed = z.object({
  title: word,
  link: word,
  items: z.array(z.object({ guid: word, id: word, link: word, title: word, summary: word, content: word })),
});

/** Which of them stand in a feed depends on its format. */
const Links = z.optional(z.array(z.object({ href: word, rel: word })));
const Text = z.optional(z.union([z.string(), z.object({ value: word })]));
const SmithItem = z.object({
  id: word,
  guid: Text,
  url: word,
  link: word,
  links: Links,
  title: Text,
  summary: Text,
  description: Text,
  content: z.optional(z.unknown()),
  content_html: word,
  rdf: z.optional(z.object({ about: word })),
});
const SmithFeed = z.object({
  feed: z.object({
    title: Text,
    link: word,
    links: Links,
    home_page_url: word,
    items: z.optional(z.array(SmithItem)),
    entries: z.optional(z.array(SmithItem)),
  }),
});

const textOf = (text: z.infer<typeof Text>): string | undefined => (typeof text === "string" ? text : text?.value);
const linkOf = (links: z.infer<typeof Links>): string | undefined =>
  links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
const decoded = ({ body, headers }: FeedSample): string => decodeText(body, "xml", headers["content-type"]);

const openReaders = async (): Promise<Record<"Readout" | "rss-parser alone" | "feedsmith", ReadSample>> => {
  const readWithFeedsmith = await peerFunction("feedsmith", "parseFeed");
  return {
    Readout: ({ body, headers }) => parseFeed({ body, headers }),
    "rss-parser alone": async (sample) => {
      const { title, link, items } = RssParsed.parse(await new RssParser().parseString(decoded(sample)));
      return {
        title,
        url: link,
        items: items.map((item) => ({
          id: item.guid ?? item.id,
          url: item.link,
          title: item.title,
          summary: item.summary ?? item.content,
        })),
      };
    },
    feedsmith: async (sample) => {
      const { feed } = SmithFeed.parse(readWithFeedsmith(decoded(sample)));
      return {
        title: textOf(feed.title),
        url: feed.link ?? linkOf(feed.links) ?? feed.home_page_url,
        items: (feed.items ?? feed.entries ?? []).map((item) => {
          const url = item.link ?? linkOf(item.links) ?? item.url;
          const content = Text.safeParse(item.content);
          return {
            id: item.id ?? textOf(item.guid) ?? item.rdf?.about ?? url,
            url,
            title: textOf(item.title),
            summary:
              textOf(item.summary) ?? textOf(item.description) ?? (content.success ? textOf(content.data) : undefined),
          };
        }),
      };
    },
  };
};

/** Markup and white space aside: readers differ in what they leave of them. */
const plain = (text: string | undefined): string =>
  (text ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const isPassed = (feed: ReadFeed, { item, field, value }: FeedCheck): boolean => {
  const said =
    item === undefined
      ? { title: feed.title, url: feed.url }[field === "url" ? "url" : "title"]
      : feed.items[item]?.[field];
  return plain(said) === plain(value);
};

const samples = feedSamples();
const count = samples.reduce((sum, { checks }) => sum + checks.length, 0);

const measure = async (
  name: string,
  read: ReadSample,
): Promise<{ share: number; perSecond: number; answered: number }> => {
  let [answered, passed] = [0, 0];
  for (const sample of samples) {
    const feed = await read(sample).catch(() => undefined);
    if (!feed) continue;
    answered++;
    passed += sample.checks.filter((check) => isPassed(feed, check)).length;
  }
  const began = process.cpuUsage();
  for (const sample of samples) await read(sample).catch(() => undefined);
  const { user, system } = process.cpuUsage(began);
  const perSecond = samples.length / ((user + system) / 1_000_000);
  const share = passed / Math.max(1, count);
  const cells = [`${answered}`, `${passed}`, `${(share * 100).toFixed(1)} %`, perSecond.toFixed(0)];
  process.stdout.write(`${name.padEnd(18)}${cells.map((cell) => cell.padStart(14)).join("")}\n`);
  return { share, perSecond, answered };
};

process.stdout.write(`${samples.length} feeds, ${count} checks of title, link, id and summary\n\n`);
process.stdout.write("reader                  answered checks passed         share feeds/CPU s\n");
const readers = await openReaders();
const own = await measure("Readout", readers.Readout);
for (const name of ["rss-parser alone", "feedsmith"] as const) await measure(name, readers[name]);
report("feeds", [
  { name: "feeds answered", value: (own.answered / samples.length) * 100, unit: "%" },
  { name: "checks passed", value: own.share * 100, unit: "%" },
  { name: "feeds a second of CPU time", value: own.perSecond, unit: "/s" },
]);
