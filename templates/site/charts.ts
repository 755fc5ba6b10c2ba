// Small pictures drawn as inline SVG: places along a line are percentages, so that letters keep their size at any width.
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";

/** One outlet's line of a timeline. `places` are percent of the line, 0 to 100. */
export interface TimelineRow {
  outlet: string;
  /** When it first reported, in words. */
  first: string;
  places: readonly number[];
}

const rowHeight = 36;
/** Dots at the ends of a line would be cut in half at the picture's edge. */
const inset = (place: number): string => `${(1.5 + place * 0.97).toFixed(2)}%`;

/** When each outlet reported: a line an outlet, a dot a report. */
export const timeline = (
  words: Words,
  rows: readonly TimelineRow[],
): Markup => html`<svg class="chart" role="img" aria-labelledby="times-title times-text" width="100%" height="${rows.length * rowHeight}">
<title id="times-title">${words.say("timesTitle")}</title>
<desc id="times-text">${words.list(rows.map(({ outlet, first }) => `${outlet}, ${first}`))}</desc>
${rows.map(
  ({ outlet, first, places }, row) => html`<g transform="translate(0 ${row * rowHeight})">
<text x="0" y="14">${outlet}</text><text class="when" x="100%" y="14" text-anchor="end">${first}</text>
<line x1="0" x2="100%" y1="25" y2="25"/>${places.map((place) => html`<circle cx="${inset(place)}" cy="25" r="5"/>`)}
</g>
`,
)}</svg>`;

/** One day of a bar chart. */
export interface Bar {
  /** The day in words. */
  date: string;
  count: number;
}

const barsHeight = 72;

/** How many statements each day had: a bar a day, the number over it, the first and the last day below. */
export const bars = (words: Words, days: readonly Bar[]): Markup => {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const width = 100 / days.length;
  const told = days.filter(({ count }) => count > 0);
  return html`<svg class="chart" role="img" aria-labelledby="days-title days-text" width="100%" height="${barsHeight + 44}">
<title id="days-title">${words.say("daysTitle")}</title>
<desc id="days-text">${words.list(told.map(({ date, count }) => `${date}: ${words.count("statements", count)}`))}</desc>
${days.map(({ count }, index) => {
  const height = Math.round((count / most) * barsHeight);
  const [left, top] = [index * width, 20 + barsHeight - height];
  return (
    count > 0 &&
    html`<rect x="${(left + width * 0.15).toFixed(2)}%" y="${top}" width="${(width * 0.7).toFixed(2)}%" height="${height}"/><text x="${(left + width / 2).toFixed(2)}%" y="${top - 5}" text-anchor="middle">${count}</text>
`
  );
})}<line x1="0" x2="100%" y1="${20 + barsHeight}" y2="${20 + barsHeight}"/>
<text class="when" x="0" y="${barsHeight + 38}">${days[0]?.date}</text><text class="when" x="100%" y="${barsHeight + 38}" text-anchor="end">${days.at(-1)?.date}</text>
</svg>`;
};
