// The template tag all pages and mails are written with: it escapes every text, and its templates are synchronous.
import { html as escapingHtml } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export { raw } from "hono/html";

/** HTML that is safe to put into a page. */
export type Markup = HtmlEscapedString;

/** What may stand in a template's gap. Texts and numbers are escaped; false and undefined show nothing. */
export type Gap = string | number | false | undefined | Markup | readonly Gap[];

/** Templates without the indentation of their source lines, which would be a tenth of a mail. */
const compacted = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

const compact = (template: TemplateStringsArray): TemplateStringsArray => {
  const known = compacted.get(template);
  if (known) return known;
  const parts = template.map((part) => part.replace(/\n\s*/g, "\n"));
  const made = Object.assign(parts, { raw: parts });
  compacted.set(template, made);
  return made;
};

/** A template: html`<p>${text}</p>`. */
export const html = (template: TemplateStringsArray, ...gaps: Gap[]): Markup => {
  const made = escapingHtml(compact(template), ...gaps);
  // A promise in a gap would make the whole template one; `Gap` keeps promises out at compile time.
  if (made instanceof Promise) throw new TypeError("a template cannot wait for a promise: await before rendering");
  return made;
};
