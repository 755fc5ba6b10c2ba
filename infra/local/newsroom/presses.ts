// How each outlet puts its feed and its pages into bytes, and how its server hands them out.
import type { Day, OutletId } from "./article.ts";
import { toNamedReferences, toNumericReferences, toWindows1252 } from "./charset.ts";
import { atom } from "./feeds/atom.ts";
import { brokenRss } from "./feeds/broken-rss.ts";
import type { Issue } from "./feeds/issue.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { rdf } from "./feeds/rdf.ts";
import { rss } from "./feeds/rss.ts";
import { rssWithText } from "./feeds/rss-with-text.ts";
import { corridorPage } from "./pages/corridor.ts";
import { courierPage } from "./pages/courier.ts";
import { heraldPage } from "./pages/herald.ts";
import { lodestarPage } from "./pages/lodestar.ts";
import { namesCharsetInHeader, observerPage } from "./pages/observer.ts";
import type { Markup, Sheet } from "./pages/sheet.ts";
import { wharfPage } from "./pages/wharf.ts";

interface Press {
  readonly feed: (issue: Issue, day: Day) => Markup | string | Promise<string>;
  readonly page: (sheet: Sheet) => Markup;
  /** Text of a page, and of a feed where it is not UTF-8, as bytes. */
  readonly toBytes: (markup: string) => Buffer;
  readonly feedToBytes?: (xml: string) => Buffer;
  /** The charset named in the header of an article's page, if one is. */
  readonly charsetInHeader: (article: { number: number }) => string | undefined;
  /** Packs its feed for whoever accepts gzip, and tags it weakly, since its bytes differ. */
  readonly gzipsFeed?: true;
  /** Milliseconds over which its feed's body drips out. */
  readonly feedTakes?: number;
}

const utf8 = (text: string): Buffer => Buffer.from(text);
const asUtf8 = (): string => "utf-8";

export const presses: Record<OutletId, Press> = {
  "amaro-herald": { feed: rss, page: heraldPage, toBytes: utf8, charsetInHeader: asUtf8 },
  "esterhavn-courier": { feed: atom, page: courierPage, toBytes: utf8, charsetInHeader: asUtf8, gzipsFeed: true },
  "lorvian-observer": {
    feed: rdf,
    page: observerPage,
    toBytes: toWindows1252,
    feedToBytes: toWindows1252,
    charsetInHeader: (article) => (namesCharsetInHeader(article) ? "windows-1252" : undefined),
  },
  corridor: {
    feed: rssWithText,
    page: corridorPage,
    toBytes: (markup) => utf8(toNamedReferences(markup)),
    charsetInHeader: asUtf8,
    feedTakes: 1200,
  },
  "wharf-and-ledger": {
    feed: brokenRss,
    page: wharfPage,
    toBytes: (markup) => Buffer.from(toNumericReferences(markup), "ascii"),
    charsetInHeader: () => undefined,
  },
  "lodestar-science": { feed: jsonFeed, page: lodestarPage, toBytes: utf8, charsetInHeader: asUtf8 },
};
