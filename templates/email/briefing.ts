// What stands around a briefing's stories: masthead and date above, coverage and the reader's links below.
import type { CorrectionView } from "../../functions/shared/correction-view.ts";
import { correctionLine } from "../corrections.ts";
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";
import { row } from "./frame.ts";
import { styles } from "./styles.ts";

/** The reader's and the operator's links, all absolute. */
export interface MailLinks {
  page: string;
  preferences: string;
  unsubscribe: string;
  postalAddress: string;
}

/** `counts` is empty where there are no stories: then there is nothing to be read in any way either. */
export const masthead = (words: Words, date: string, counts: string, links: MailLinks): Markup =>
  row(html`<p class="muted screen" style="${styles.utility}"><a class="muted" style="${styles.quiet}" href="${links.page}">${words.say("readOnline")}</a> &nbsp;·&nbsp; <a class="muted" style="${styles.quiet}" href="${links.unsubscribe}">${words.say("unsubscribe")}</a></p>
<h1 class="masthead rule" style="${styles.masthead}">${words.say("name")}</h1>
<p class="rule" style="${styles.dateline}"><b style="${styles.whole}">${date}</b>${counts !== "" && html` &nbsp; <span style="${styles.whole}">${counts}</span>`}</p>
${counts !== "" && html`<p class="muted" style="${styles.note}">${words.say("howToRead")}</p>`}`);

/** Said where there are no stories for the reader, or not all of them. */
export const remark = (text: string, page: string): Markup =>
  row(
    html`<p class="rule" style="${styles.remark}"><a class="spot" style="${styles.plain}" href="${page}">${text}</a></p>`,
  );

/** What outlets changed after we had quoted them; nothing where there is nothing. */
export const correctionRow = (words: Words, corrections: readonly CorrectionView[]): Markup =>
  corrections.length === 0
    ? html``
    : row(html`<div class="rule" style="${styles.opening}">
<h2 style="${styles.footTitle}">${words.say("corrections")}</h2>
${corrections.map((correction) => html`<p style="${styles.more}"><a class="spot" style="${styles.plain}" href="${correction.href}">${correctionLine(words, correction)}</a></p>`)}
</div>`);

export const footer = (words: Words, coverage: readonly string[], links: MailLinks): Markup =>
  row(html`<div class="rule" style="${styles.footer}">
<h2 style="${styles.footTitle}">${words.say("coverage")}</h2>
${coverage.map((line) => html`<p class="muted" style="${styles.foot}">${line}</p>`)}
<p class="screen" style="${styles.actions}"><a class="button" style="${styles.button}" href="${links.page}">${words.say("readOnline")}</a></p>
<p class="muted" style="${styles.foot}">${words.say("whyThisMail")} ${words.say("noTracking")}</p>
<p class="muted" style="${styles.foot}"><a class="spot" style="${styles.plain}" href="${links.preferences}">${words.say("preferences")}</a> &nbsp;·&nbsp; <a class="spot" style="${styles.plain}" href="${links.unsubscribe}">${words.say("unsubscribe")}</a></p>
<p class="muted" style="${styles.foot}">${links.postalAddress}</p>
</div>`);
