// The page that shows the design language: colours and type, and every piece of mail and site in a frame.
import { dark, light, type Palette, space, type as scale } from "../../templates/design.ts";
import { html, type Markup, raw } from "../../templates/markup.ts";

/** A page to show. `href` is relative to the index. */
export interface Piece {
  title: string;
  href: string;
}

const sheet =
  raw(`:root{color-scheme:light dark}body{margin:0 auto;max-width:1280px;padding:24px;font-family:Georgia,serif;background:light-dark(#fff,#15181a);color:light-dark(#15181a,#eceae4)}
h2{margin:40px 0 8px;padding:8px 0 0;border-top:3px solid}h3{font-size:17px;margin:0 0 4px}a{color:inherit}
.swatches,.pieces{display:flex;flex-wrap:wrap;gap:16px;margin:0 0 16px;padding:0;list-style:none}
.swatches li{width:120px;font:13px/20px Helvetica,Arial,sans-serif}.swatches i{display:block;height:56px;border:1px solid #8888}
.pieces li{width:380px;max-width:100%}iframe{width:100%;height:640px;border:1px solid #8888;background:#fff}
.type p{margin:0 0 12px;overflow-wrap:anywhere}.bar{height:12px;background:currentColor}`);

const swatches = (name: string, palette: Palette): Markup => html`<h3>${name}</h3><ul class="swatches">
${Object.entries(palette).map(([role, colour]: [string, string]) => html`<li><i style="background:${colour}"></i>${role} ${colour}</li>`)}
</ul>`;

/** The index of all pieces. */
export const designIndex = (pieces: readonly Piece[]): string =>
  String(html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The design language · Readout</title><style>${sheet}</style></head>
<body><main><h1>The design language</h1>
<p>Mail and site are made of the same colours, sizes and distances. Below them stands every piece, with a sample morning and with what an enemy or an accident would write: active content, a word of 300 letters, Arabic and Chinese names, forty outlets, nothing at all.</p>
<h2>Colours</h2>${swatches("Light", light)}${swatches("Dark", dark)}
<h2>Type</h2><div class="type">
${Object.entries(scale).map(([name, [size, line]]) => html`<p style="font-size:${size}px;line-height:${line}px">${name} ${size}/${line}: Who said what in the news</p>`)}</div>
<h2>Distances</h2>
${Object.entries(space).map(([name, distance]) => html`<p>${name} ${distance}<span class="bar" style="display:block;width:${distance}px"></span></p>`)}
<h2>Pieces</h2><ul class="pieces">
${pieces.map(({ title, href }) => html`<li><h3><a href="${href}">${title}</a></h3><iframe title="${title}" src="${href}" loading="lazy" sandbox="allow-same-origin"></iframe></li>`)}
</ul></main></body></html>
`);
