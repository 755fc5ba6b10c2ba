// The feeds that a web page names in its head.
import { Parser } from "htmlparser2";
import { resolveUrl } from "./canonical-url.ts";

/** Pages that name more list every section and every author. */
const mostNamed = 20;

/** Addresses of `<link rel="alternate" type="application/rss+xml" href="…">` and its like, in the order they stand. */
export const namedFeeds = (html: string, base: string | undefined): string[] => {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href }) {
      if (name !== "link" || !/\balternate\b/i.test(rel) || found.size >= mostNamed) return;
      const address = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|(?:feed\+)?json)/i.test(type.trim())
        ? resolveUrl(href, base)
        : undefined;
      // WordPress names its programming interface as JSON too.
      if (address && !address.includes("/wp-json/")) found.add(address);
    },
  });
  parser.end(html);
  return [...found];
};
