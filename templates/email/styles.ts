// The mail's styles: inline for every client, and a style sheet for dark schemes, small screens and paper.
import { dark, faces, light, measure, type as scale, space } from "../design.ts";

const set = ([size, line]: readonly [number, number]): string => `font-size:${size}px;line-height:${line}px`;

const sans = `font-family:${faces.mailSans}`;

/**
 * Inline styles. Clients that drop style sheets (Gmail with foreign accounts) show the light scheme by these alone; what
 * they can do without stands in the style sheet, because it would be repeated a hundred times in a mail.
 */
export const styles = {
  body: `margin:0;padding:0;background:${light.ground}`,
  outer: `background:${light.ground}`,
  sheet: `width:100%;max-width:${measure.mail}px;table-layout:fixed;background:${light.paper}`,
  cell: `padding:0 ${space.wide}px;font-family:${faces.serif};color:${light.ink};overflow-wrap:anywhere;word-break:break-word`,
  preheader: "display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0",
  utility: `margin:0;padding:${space.near}px 0;${sans};${set(scale.label)};color:${light.muted};text-align:center`,
  masthead: `margin:0;padding:${space.tight}px 0;${set(scale.masthead)};font-weight:700;letter-spacing:-1px;text-align:center;border-top:3px solid ${light.rule}`,
  dateline: `margin:0;padding:${space.tight}px 0;${sans};${set(scale.label)};text-align:center;border-top:1px solid ${light.rule};border-bottom:1px solid ${light.rule}`,
  whole: "white-space:nowrap",
  note: `margin:0;padding:${space.near}px 0 0;${set(scale.small)};font-style:italic;color:${light.muted};text-align:center`,
  story: `margin:${space.wide}px 0 0;padding:${space.room}px 0 0;border-top:1px solid ${light.rule}`,
  label: `margin:0 0 ${space.hair}px;${sans};${set(scale.label)};font-weight:700;color:${light.spot}`,
  mark: `padding:1px ${space.tight}px;font-size:12px;color:${light.onSpot};background:${light.spot}`,
  part: `margin:${space.room}px 0 ${space.tight}px;padding:${space.tight}px 0 0;${sans};${set(scale.label)};font-weight:700;border-top:1px solid ${light.hair}`,
  headline: `margin:0;${set(scale.headline)};font-weight:700`,
  lead: `margin:0;${set(scale.lead)};font-weight:700;letter-spacing:-.3px`,
  text: `margin:${space.near}px 0 0;${set(scale.body)}`,
  speaker: `margin:${space.near}px 0 0;${sans};${set(scale.small)};color:${light.muted}`,
  name: `color:${light.ink}`,
  words: `margin:${space.hair}px 0 0;${set(scale.body)}`,
  denial: `margin:${space.near}px 0 0;padding:0 0 0 ${space.room}px;border-left:3px solid ${light.hair}`,
  sources: `margin:2px 0 0;${sans};${set(scale.label)};color:${light.muted}`,
  cue: `color:${light.muted}`,
  outlet: `font-size:${scale.label[0]}px;color:${light.spot}`,
  others: `font-size:${scale.label[0]}px;color:${light.muted}`,
  claim: `color:${light.ink};text-decoration:none`,
  link: `color:${light.spot}`,
  plain: `color:${light.spot};text-decoration:underline`,
  about: `margin:${space.tight}px 0 0;${set(scale.small)};${sans};color:${light.muted}`,
  value: `color:${light.ink};text-decoration:none;font-weight:700;${set(scale.deck)}`,
  valueLine: `margin:${space.hair}px 0 0;${set(scale.label)};color:${light.muted}`,
  quiet: `color:${light.muted};text-decoration:underline`,
  remark: `margin:${space.wide}px 0 0;padding:${space.room}px 0 0;${set(scale.body)};text-align:center;border-top:1px solid ${light.rule}`,
  opening: `padding:${space.wide}px 0 0;border-top:1px solid ${light.rule}`,
  footer: `margin:${space.apart}px 0 0;padding:${space.room}px 0 ${space.apart}px;border-top:3px solid ${light.rule}`,
  footTitle: `margin:0;${sans};${set(scale.small)};font-weight:700`,
  actions: `margin:${space.wide}px 0`,
  more: `margin:${space.near}px 0 0;${sans};${set(scale.small)}`,
  foot: `margin:${space.near}px 0 0;${sans};${set(scale.label)};color:${light.muted}`,
  button: `display:inline-block;padding:${space.near}px ${space.wide}px;${sans};font-size:15px;line-height:20px;font-weight:700;color:${light.onSpot};background:${light.spot};text-decoration:none`,
} as const;

/** Colours are named again by class, because only a style sheet can answer to a dark scheme. */
export const styleSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
.from{font-family:${faces.mailSans}}.whole{display:inline-block;text-decoration:none}.value{font-family:${faces.serif}}
a:hover{text-decoration:underline!important}
@media (max-width:480px){.cell{padding-left:${space.room}px!important;padding-right:${space.room}px!important}.lead{font-size:27px!important;line-height:32px!important}.masthead{font-size:44px!important;line-height:48px!important}}
@media (prefers-color-scheme:dark){.ground{background:${dark.ground}!important}.paper{background:${dark.paper}!important}.ink{color:${dark.ink}!important}.muted{color:${dark.muted}!important}.spot{color:${dark.spot}!important}.rule{border-color:${dark.rule}!important}.hair{border-color:${dark.hair}!important}.button,.mark{color:${dark.onSpot}!important;background:${dark.spot}!important}}
@media print{.ground,.paper{background:#fff!important}.screen{display:none!important}}`;
