// A page that says one thing: a title, a sentence or two, perhaps a way on.
import { html, type Markup } from "../markup.ts";

export const notice = (
  title: string,
  text: string,
  link?: { href: string; text: string },
): Markup => html`<div class="reading notice"><h1>${title}</h1>
<p>${text}</p>
${link && html`<p class="action"><a class="button" href="${link.href}">${link.text}</a></p>`}
</div>`;
