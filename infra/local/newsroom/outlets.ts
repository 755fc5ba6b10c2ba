// The six invented outlets: what they are called, what they cover, and the habits of their addresses and type.
import type { OutletId } from "./article.ts";

/** What an address is made of. */
export interface Placed {
  /** The number under which the outlet's CMS keeps the article. */
  readonly number: number;
  readonly slug: string;
  readonly section: string;
  readonly publishedAt: Date;
}

export interface Outlet {
  readonly id: OutletId;
  readonly name: string;
  readonly tagline: string;
  /** The section of its feed in the feed list. */
  readonly section: "World" | "Politics" | "Business" | "Science";
  readonly feedPath: string;
  readonly feedType: string;
  /** Where the feed used to be, and is still asked for: answers 301. */
  readonly oldFeedPath?: string;
  readonly straightQuotes: boolean;
  readonly photographer: string;
  /** Path, and query where the CMS needs one, of an article's page. */
  readonly pathOf: (article: Placed) => string;
  /** How the feed links it, where that is not the page's own path. */
  readonly linkOf?: (article: Placed, path: string) => string;
}

const inAddress = (section: string): string => section.toLowerCase();

export const outlets: readonly Outlet[] = [
  {
    id: "amaro-herald",
    name: "The Amaro Herald",
    tagline: "Port Amaro’s newspaper since 1871",
    section: "World",
    feedPath: "/rss/world.xml",
    feedType: "application/rss+xml",
    straightQuotes: false,
    photographer: "Ana Belmore",
    pathOf: ({ publishedAt, section, slug }) =>
      `/${publishedAt.toISOString().slice(0, 10).replaceAll("-", "/")}/${inAddress(section)}/${slug}.html`,
    linkOf: (_, path) => `${path}?utm_source=rss&utm_medium=feed`,
  },
  {
    id: "esterhavn-courier",
    name: "Esterhavn Courier",
    tagline: "Independent, northern, awake",
    section: "World",
    feedPath: "/feeds/abroad.atom",
    feedType: "application/atom+xml",
    straightQuotes: false,
    photographer: "Jorunn Aaker",
    pathOf: ({ section, slug, number }) => `/${inAddress(section)}/${slug}-a${number}`,
  },
  {
    id: "lorvian-observer",
    name: "The Lorvian Observer",
    tagline: "Politics, patiently",
    section: "Politics",
    feedPath: "/backend.php?format=rdf",
    feedType: "application/rdf+xml",
    straightQuotes: false,
    photographer: "Hélène Duvray",
    pathOf: ({ number, section }) => `/article.php?id=${number}&sec=${inAddress(section)}`,
  },
  {
    id: "corridor",
    name: "The Corridor",
    tagline: "What is said outside the room",
    section: "Politics",
    feedPath: "/feed/",
    feedType: "text/xml",
    straightQuotes: false,
    photographer: "Corridor pool",
    pathOf: ({ slug }) => `/p/${slug}`,
  },
  {
    id: "wharf-and-ledger",
    name: "Wharf & Ledger",
    tagline: "Trade and money, daily",
    section: "Business",
    feedPath: "/rss.xml",
    feedType: "application/xml",
    straightQuotes: true,
    photographer: "W&L archive",
    pathOf: ({ section, slug }) => `/${inAddress(section)}/${slug}/`,
    linkOf: ({ number }) => `/go/${number}?utm_source=feed&utm_campaign=daily`,
  },
  {
    id: "lodestar-science",
    name: "Lodestar Science",
    tagline: "Findings, explained",
    section: "Science",
    feedPath: "/feeds/latest.json",
    feedType: "application/feed+json",
    oldFeedPath: "/feed.json",
    straightQuotes: true,
    photographer: "Lodestar / T. Quill",
    pathOf: ({ publishedAt, slug }) => `/articles/${publishedAt.getUTCFullYear()}/${slug}`,
  },
];

/** The outlet of that id. Throws where an article names none. */
export const outletOf = (id: OutletId): Outlet => {
  const outlet = outlets.find((candidate) => candidate.id === id);
  if (outlet === undefined) throw new UnknownOutlet(id);
  return outlet;
};

export class UnknownOutlet extends Error {
  constructor(id: string) {
    super(`No outlet is called "${id}": name one of ${outlets.map((outlet) => outlet.id).join(", ")}.`);
    this.name = "UnknownOutlet";
  }
}
