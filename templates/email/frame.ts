// The frame of every mail: one column of at most 600 px, light and dark, with Outlook's own table around it.
import { measure } from "../design.ts";
import { html, type Markup, raw } from "../markup.ts";
import type { Words } from "../words.ts";
import { styleSheet, styles } from "./styles.ts";

/** Outlook on Windows ignores max-width: it gets a table of fixed width, inside comments that others do not read. */
const outlookOpens = raw(
  `<!--[if mso]><table role="presentation" width="${measure.mail}" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`,
);
const outlookCloses = raw("<!--[if mso]></td></tr></table><![endif]-->");

/** A whole mail. `preheader` is what an inbox shows beside the subject. */
export const frame = (
  words: Words,
  title: string,
  preheader: string,
  content: readonly Markup[],
): Markup => html`<!doctype html>
<html lang="${words.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${title}</title>
<style>${raw(styleSheet)}</style>
</head>
<body class="ground" style="${styles.body}">
<div style="${styles.preheader}">${preheader}</div>
<div role="main">
${outlookOpens}
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="${styles.outer}"><tr><td align="center">
<table role="presentation" class="paper" width="${measure.mail}" cellpadding="0" cellspacing="0" align="center" style="${styles.sheet}">
${content}
</table>
</td></tr></table>
${outlookCloses}
</div>
</body>
</html>`;

/** One row of the column. */
export const row = (content: Markup): Markup =>
  html`<tr><td class="cell ink" align="left" style="${styles.cell}">${content}</td></tr>`;
