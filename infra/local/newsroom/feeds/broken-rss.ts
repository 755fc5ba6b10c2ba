// RSS 2.0 that is no XML, broken in the two commonest ways. What has to be got out of it all the same is whole.
import type { Day } from "../article.ts";
import { type Issue, issuedAt } from "./issue.ts";

/**
 * Ampersands are never escaped: in the outlet's own name, in a category, in every link.
 * On day one the end is missing too: an upload stopped in the title of the last item, an old one without news.
 * Every article stands whole before the cut.
 */
export const brokenRss = (issue: Issue, day: Day): string => {
  const { outlet, origin, items } = issue;
  const articles = items.map(
    (item) => `<item>
<title>${item.title}</title>
<link>${origin}${item.link}</link>
<description>${item.standfirst}</description>
<author>${item.byline}</author>
<category>Companies & Markets</category>
<category>${item.section}</category>
<pubDate>${item.listedAt.toUTCString()}</pubDate>
</item>
`,
  );
  const upToTheCut = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>${outlet.name}: all news & analysis</title>
<link>${origin}/</link>
<description>${outlet.tagline}</description>
<lastBuildDate>${issuedAt(issue).toUTCString()}</lastBuildDate>
${articles.join("")}`;
  return `${upToTheCut}${day === 1 ? "<item>\n<title>From the archive: how the Fjordmouth ra" : "</channel>\n</rss>\n"}`;
};
