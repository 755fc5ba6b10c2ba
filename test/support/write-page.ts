// Pages of an invented outlet, with an article and the clutter around it.

/** Three paragraphs, long enough to be an article. */
export const paragraphs = [
  "The harbour board of Port Callow voted on Tuesday to dredge the eastern channel before the spring tides, ending a dispute that had kept the larger ferries outside the breakwater for almost two years.",
  "“We have waited long enough, and so have the islands,” said Marit Osterlund, who chairs the board. She expects the first ship to pass through the deepened channel in April.",
  "The work will cost 14 million crowns. Fishermen had asked the board to wait until the herring have spawned, and their guild announced that it would go to court if the dredgers arrive earlier. A hearing is planned for the second week of January in the town hall.",
];
export const articleText = paragraphs.join("\n\n");

export interface PageParts {
  head?: string;
  title?: string;
  heading?: string;
  /** HTML of the article; the three paragraphs where there is none. */
  body?: string;
  after?: string;
  htmlAttributes?: string;
}

/** A page as a publishing system makes it: menus, a teaser list, sharing buttons, a footer. */
export const writePage = ({
  head = "",
  title = "Port Callow to dredge its eastern channel | Callow Courier",
  heading = "Port Callow to dredge its eastern channel",
  body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n"),
  after = "",
  htmlAttributes = 'lang="en"',
}: PageParts = {}): string => `<!DOCTYPE html>
<html ${htmlAttributes}><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<div class="share-bar"><button>Share</button> <a href="#">Copy the link</a></div>
<main><article><h1>${heading}</h1>
${body}
${after}</article></main>
<aside class="related"><h2>Read next</h2><ul><li><a href="/a">A lighthouse keeper retires</a></li><li><a href="/b">Storm closes the pier</a></li></ul></aside>
<footer><p>Callow Courier, 1 Quay Street. All rights reserved.</p></footer>
</body></html>`;
