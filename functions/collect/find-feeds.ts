// Finds the feeds of a web site: the one at the address itself, those that the page names, else those at usual addresses.
import { checkFeed, type FeedReport } from "./check-feed.ts";
import { decodeText } from "./decode-text.ts";
import { namedFeeds } from "./named-feeds.ts";
import type { Web } from "./web.ts";

/** Where sites keep a feed that they do not name, the commonest first. */
const usualPaths = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json"];

/** The feeds that can be read; none where the site has none that can be found. @throws FetchFailed for the address itself */
export const findFeeds = async (address: string, web: Web): Promise<FeedReport[]> => {
  const page = await web.get(address);
  if (page.status === "unchanged") return [];
  const itself = await checkFeed(address, web);
  if (!("error" in itself)) return [itself];
  const named = await readable(namedFeeds(decodeText(page.body, "html", page.contentType), page.url), web);
  if (named.length > 0) return named;
  return readable(
    usualPaths.map((path) => new URL(path, page.url).href),
    web,
  );
};

const readable = async (addresses: readonly string[], web: Web): Promise<FeedReport[]> => {
  const reports = await Promise.all(addresses.map((address) => checkFeed(address, web)));
  const feeds = reports.filter((report) => !("error" in report));
  return [...new Map(feeds.map((feed) => [feed.url, feed])).values()];
};
