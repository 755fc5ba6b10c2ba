// The style sheet of the findings' page, made from the design language; it stands in the page, which fetches nothing.
import { faces, measure, type as scale, space } from "../../templates/design.ts";
import { foundation, label, set } from "../../templates/sheet.ts";

const sheet = `${foundation}
body{padding-bottom:${space.apart}px}
:focus-visible,:target{outline:2px solid var(--spot);outline-offset:3px}
header{margin:${space.wide}px 0;padding:${space.near}px 0;border-top:3px solid var(--rule);border-bottom:1px solid var(--rule)}
h1{${set(scale.lead)}}
h2{margin:${space.apart}px 0 ${space.near}px;padding:${space.near}px 0 0;border-top:3px solid var(--rule);${set(scale.headline)}}
h3{margin:${space.room}px 0 ${space.hair}px;font-family:${faces.sans};${set(scale.small)}}
.muted{color:var(--muted);${label}}
.legend{display:flex;flex-wrap:wrap;gap:${space.hair}px ${space.wide}px;margin:${space.tight}px 0 0;${label}}
.line{display:grid;grid-template-columns:minmax(0,${measure.text}px) minmax(0,1fr);gap:${space.hair}px ${space.apart}px;margin:0 0 ${space.room}px}
.line>p{line-height:1.75}
.notes{padding:3px 0 0;list-style:none;${label}}
.notes li,.said li{position:relative;padding:0 0 0 ${space.wide}px}
.notes .number,.said .number{position:absolute;left:0;font-size:inherit;vertical-align:baseline}
.number{margin-right:2px;padding-left:1px;font:700 .6875rem/1 ${faces.sans};vertical-align:.4em;user-select:none}
.notes .number,.said .number{line-height:inherit}
.summary{background:var(--hair);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.content{text-decoration:underline 2px var(--spot);text-underline-offset:.2em}
.cue{font-style:italic;text-decoration:underline 2px dotted var(--ink);text-underline-offset:.35em}
.source{font-weight:700;text-decoration:underline 1px double var(--ink);text-underline-offset:.35em}
.actor{color:var(--spot)}
.doubtful :is(.content,.source,.cue){font-weight:inherit;text-decoration:underline 1px dotted var(--muted)}
.notes li:target{outline-offset:0}
.said{padding:0;list-style:none}
.said li{margin:0 0 ${space.tight}px;max-width:${measure.text}px}
.actors{columns:17rem;column-gap:${space.apart}px;padding:0;list-style:none}
.actors li{break-inside:avoid}
@media (max-width:${measure.text + 180}px){.line{grid-template-columns:minmax(0,1fr)}}
@media print{body{max-width:none}}`;

/** The whole style sheet: with a note of a page of `count` statements pointed at, its words in the text stand out. */
export const findingsStyle = (count: number): string =>
  sheet +
  Array.from(
    { length: count },
    (_, index) =>
      `\nbody:has(#note-${index + 1}:is(:hover,:focus-within,:target)) [data-of~="${index + 1}"]{&,& *{background:var(--spot);color:var(--onSpot);text-decoration-color:var(--onSpot)}}`,
  ).join("");
