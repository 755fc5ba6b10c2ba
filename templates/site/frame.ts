// The frame of every page: head, masthead, navigation, footer. No scripts: the page's own policy forbids them.
import type { CorrectionView } from "../../functions/shared/correction-view.ts";
import { correctionLine } from "../corrections.ts";
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";

/** The policy every page carries, so that it also holds where a host sends no headers. */
const contentPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'";

export interface PageHead {
  /** Without the site's name. */
  title: string;
  description?: string;
  /** The page's absolute address; pages that only one reader has are without. */
  canonical?: string;
  kind?: "website" | "article";
  /** Runs a script of its own host; other pages may run none. */
  script?: boolean;
  /** Where its style sheet is; the site's own where absent. */
  styleSheet?: string;
}

/** Navigation links; all root-relative, because the same pages are served under any host. */
const navigation = [
  { name: "today", href: "/" },
  { name: "archive", href: "/archive.html" },
  { name: "subscribe", href: "/subscribe" },
] as const;

const feeds = [
  { name: "RSS", href: "/feed.xml", type: "application/rss+xml" },
  { name: "Atom", href: "/feed.atom", type: "application/atom+xml" },
  { name: "JSON Feed", href: "/feed.json", type: "application/feed+json" },
] as const;

/** A whole page. `front` sets the masthead large; `wide` gives the content the whole width. */
export const page = (
  words: Words,
  head: PageHead,
  content: readonly Markup[],
  { front = false, footer = [] as readonly string[], corrections = [] as readonly CorrectionView[] } = {},
): Markup => html`<!doctype html>
<html lang="${words.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}${head.script && "; script-src 'self'"}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${head.title} · ${words.say("name")}</title>
<meta name="description" content="${head.description ?? words.say("about")}">
${head.canonical ? openGraph(words, head, head.canonical) : html`<meta name="robots" content="noindex">`}
<link rel="stylesheet" href="${head.styleSheet ?? "/style.css"}">
${feeds.map(
  ({
    name,
    href,
    type,
  }) => html`<link rel="alternate" type="${type}" title="${words.say("name")} (${name})" href="${href}">
`,
)}</head>
<body${front && html` class="front"`}>
<a class="skip" href="#content">${words.say("skipToContent")}</a>
<header class="masthead">
<p class="name"><a href="/">${words.say("name")}</a></p>
<p class="motto">${words.say("motto")}</p>
<nav aria-label="${words.say("name")}"><ul>
${navigation.map(
  ({ name, href }) => html`<li><a href="${href}">${words.say(name)}</a></li>
`,
)}</ul></nav>
</header>
<main id="content">
${content}
</main>
<footer class="foot">
${
  corrections.length > 0 &&
  html`<section aria-labelledby="corrections"><h2 id="corrections">${words.say("corrections")}</h2>
${corrections.map(
  (correction) => html`<p><a href="${correction.href}">${correctionLine(words, correction)}</a></p>
`,
)}</section>`
}
${
  footer.length > 0 &&
  html`<section aria-labelledby="coverage"><h2 id="coverage">${words.say("coverage")}</h2>
${footer.map(
  (line) => html`<p>${line}</p>
`,
)}</section>`
}
<p>${words.say("about")}</p>
<p>${words.say("feeds")}: ${feeds.map(({ name, href }, index) => html`${index > 0 && " · "}<a href="${href}">${name}</a>`)}</p>
</footer>
</body>
</html>
`;

const openGraph = (
  words: Words,
  head: PageHead,
  canonical: string,
): Markup => html`<link rel="canonical" href="${canonical}">
<meta property="og:site_name" content="${words.say("name")}">
<meta property="og:type" content="${head.kind ?? "website"}">
<meta property="og:title" content="${head.title}">
<meta property="og:description" content="${head.description ?? words.say("about")}">
<meta property="og:url" content="${canonical}">
<meta property="og:locale" content="${words.locale}">`;
