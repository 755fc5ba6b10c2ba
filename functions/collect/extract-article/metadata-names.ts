// Names of meta tags and of elements that say who wrote an article, where and when. Best first.

export const metaNames = {
  title: ["og:title", "twitter:title", "parsely-title", "dc.title"],
  byline: ["author", "parsely-author", "dc.creator", "article:author_name", "byl", "sailthru.author"],
  siteName: ["og:site_name", "application-name"],
  publishedAt: [
    "article:published_time",
    "datePublished",
    "parsely-pub-date",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "publish-date",
    "sailthru.date",
  ],
  modifiedAt: ["article:modified_time", "dateModified", "og:updated_time", "lastmod", "last-modified"],
  language: ["og:locale", "content-language", "dc.language"],
} as const;

export const bylineSelectors = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '[class*="author-name"]',
  '[class*="byline"] a',
  ".byline",
  ".author",
  '[class*="byline"]',
] as const;
