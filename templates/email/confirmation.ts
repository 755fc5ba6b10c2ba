// The mail that asks whether a sign-up was meant: one button, fixed words.
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";
import { row } from "./frame.ts";
import { styles } from "./styles.ts";

export const confirmation = (words: Words, links: { confirm: string; site: string; postalAddress: string }): Markup =>
  row(html`<p class="masthead rule" style="${styles.masthead}"><a class="ink" style="${styles.claim}" href="${links.site}">${words.say("name")}</a></p>
<div class="rule" style="${styles.opening}">
<h1 style="${styles.headline}">${words.say("confirmMailTitle")}</h1>
<p style="${styles.text}">${words.say("confirmMailText")}</p>
<p style="${styles.actions}"><a class="button" style="${styles.button}" href="${links.confirm}">${words.say("confirmMailButton")}</a></p>
<p class="muted" style="${styles.foot}">${words.say("confirmMailIgnore")}</p>
</div>
<div class="rule" style="${styles.footer}">
<p class="muted" style="${styles.foot}">${words.say("about")} <a class="spot" style="${styles.plain}" href="${links.site}">${words.say("toFrontPage")}</a></p>
<p class="muted" style="${styles.foot}">${links.postalAddress}</p>
</div>`);
