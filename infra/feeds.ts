// The feed list: OPML in, feeds out. Its folders are the briefing's sections.
import { readFileSync } from "node:fs";
import { Parser } from "htmlparser2";
import { Feed } from "../functions/shared/model/feed.ts";

/** The feed list cannot be used: names the file and the line's outlet. */
export class FeedListInvalid extends Error {
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.name = "FeedListInvalid";
  }
}

/** A feed outside any folder stands in this section. */
const noSection = "News";

const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 50) || "feed";

interface Outline {
  xmlUrl?: string;
  name: string;
}

/** Reading a list, and told of a feed that cannot be in it: the list is refused, or goes on without that feed. */
type OnInvalid = (problem: FeedListInvalid) => void;
const refuse: OnInvalid = (problem) => {
  throw problem;
};

/** Browsers hand feeds to readers as "feed://host/path" and "feed:https://host/path". */
const withoutFeedScheme = (address: string): string =>
  address
    .trim()
    .replace(/^feed:(?=https?:)/i, "")
    .replace(/^feed:\/\//i, "http://");

/**
 * Feeds of an OPML 2.0 document in its order; the innermost folder a feed stands in is its section.
 * @throws FeedListInvalid where it is no OPML or not whole, holds no feed, or, as long as `onInvalid` does not say
 * otherwise, an address is not http(s).
 */
export const parseFeedList = (opml: string, file: string, onInvalid = refuse): Feed[] => {
  const feeds: Feed[] = [];
  const open: Outline[] = [];
  let isOpml = false;
  let isWhole = false;
  const take = (outline: Outline & { xmlUrl: string }): void => {
    const section = open.findLast((folder) => folder.xmlUrl === undefined && folder.name !== "")?.name ?? noSection;
    const url = withoutFeedScheme(outline.xmlUrl);
    const refused = (problem: string): void =>
      onInvalid(new FeedListInvalid(file, `the feed "${outline.name || outline.xmlUrl}" ${problem}`));
    if (!URL.canParse(url) || !/^https?:/i.test(url)) return refused(`has no http(s) address: ${outline.xmlUrl}`);
    const { username, password, hostname } = new URL(url);
    // The fetcher sends nobody's password, and the address would stand in pages and logs.
    if (username + password !== "") return refused(`has a user name or password in its address: take them out`);
    const outlet = outline.name || hostname.replace(/^www\./, "");
    const parsed = Feed.safeParse({ id: uniqueId(slug(outlet), feeds), url, outlet, section });
    if (parsed.success) feeds.push(parsed.data);
    else refused(`cannot be used: ${parsed.error.issues[0]?.message ?? ""}`);
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === "opml") isOpml = true;
        if (tag !== "outline") return;
        const xmlUrl = attributes["xmlUrl"] ?? attributes["xmlurl"];
        const names = [attributes["title"], attributes["text"]].map((name) => name?.trim() ?? "");
        const name = names.find((each) => each !== "") ?? "";
        if (xmlUrl !== undefined) take({ xmlUrl, name });
        open.push({ ...(xmlUrl === undefined ? {} : { xmlUrl }), name });
      },
      onclosetag(tag, isImplied) {
        if (tag === "outline") open.pop();
        if (tag === "opml") isWhole = !isImplied;
      },
    },
    { xmlMode: true },
  );
  parser.end(opml);
  if (!isOpml) throw new FeedListInvalid(file, "is not an OPML document: it has no <opml> element");
  if (!isWhole)
    throw new FeedListInvalid(file, "breaks off before its </opml>: feeds at its end would be lost; export it again");
  if (feeds.length === 0) throw new FeedListInvalid(file, "lists no feed: add an <outline> with an xmlUrl");
  return feeds;
};

const uniqueId = (wanted: string, taken: readonly Feed[]): string => {
  const isTaken = (id: string): boolean => taken.some((feed) => feed.id === id);
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
};

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a folder; name a file in it",
  EACCES: "may not be read: its permissions keep you out",
};

/** Reads a feed list from a file, as `parseFeedList` does. @throws FeedListInvalid */
export const readFeedList = (file: string, onInvalid = refuse): Feed[] => {
  let opml: string;
  try {
    opml = readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new FeedListInvalid(file, unreadable[code] ?? `cannot be read (${code})`);
  }
  return parseFeedList(opml, file, onInvalid);
};

/** The known feeds, and behind them the others whose addresses are not among them. */
export const mergeFeeds = (known: readonly Feed[], others: readonly Feed[]): Feed[] => {
  const merged = [...known];
  const addresses = new Set(known.map(({ url }) => url));
  for (const feed of others) {
    if (addresses.has(feed.url)) continue;
    addresses.add(feed.url);
    merged.push(feed);
  }
  return merged;
};

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Writes feeds as OPML 2.0, a folder a section, so that any reader can import them. */
export const writeFeedList = (feeds: readonly Omit<Feed, "id">[], title: string): string => {
  const sections = Map.groupBy(feeds, (feed) => feed.section);
  const folders = [...sections].map(([section, inside]) => {
    const lines = inside.map(
      (feed) =>
        `      <outline type="rss" text="${escape(feed.outlet)}" title="${escape(feed.outlet)}" xmlUrl="${escape(feed.url)}"/>`,
    );
    return [`    <outline text="${escape(section)}">`, ...lines, "    </outline>"].join("\n");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escape(title)}</title></head>
  <body>
${folders.join("\n")}
  </body>
</opml>
`;
};
