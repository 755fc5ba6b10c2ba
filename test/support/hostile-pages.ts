// Pages made to take a reader's time or memory.

const words = "The board of the harbour met on Monday and went home again without a vote. ";

export const hostilePages: Readonly<Record<string, () => string>> = {
  "200,000 nested elements": () => "<div>".repeat(200_000) + words,
  "3,000 nested lists": () => `${"<ul><li>".repeat(3000)}${words}`,
  "20,000 small elements": () => `<article>${`<div><p>A <b>word</b> <i>or two</i>.</p></div>`.repeat(5000)}</article>`,
  "5 MB of one paragraph": () => `<p>${words.repeat(65_000)}</p>`,
  "200,000 links": () => `<article>${`<a href="/x">${words}</a>`.repeat(50_000)}</article>`,
  "a million open brackets": () => "<".repeat(1_000_000),
  "a million references": () => `<p>${"&amp;".repeat(1_000_000)}</p>`,
  "100,000 attributes": () => `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=x`).join(" ")}>${words}</p>`,
  "50,000 unclosed paragraphs": () => `<p>${words}`.repeat(50_000),
  "30,000 table cells": () => `<table><tr>${`<td>${words}</td>`.repeat(30_000)}</tr></table>`,
  "4 MB of JSON-LD": () =>
    `<script type="application/ld+json">${'{"@graph":['.repeat(400_000)}</script><p>${words.repeat(5)}</p>`,
  "180,000 meta tags": () => `${'<meta name="a" content="b">'.repeat(180_000)}<p>${words.repeat(5)}</p>`,
  "90,000 blocks of JSON-LD": () =>
    `${'<script type="application/ld+json">{"a":1}</script>'.repeat(90_000)}<p>${words.repeat(5)}</p>`,
  "small elements far down": () =>
    `${'<div class="a">'.repeat(90)}${`<div><a href="/x">${words}</a><b>word</b></div>`.repeat(9000)}`,
  "half a million comments": () => `${"<!--x-->".repeat(500_000)}<p>${words.repeat(5)}</p>`,
};
