// Takes the outer quotation marks off a quote, so that it can be set in the reader's own. Words are never touched.

/** Opening and closing marks as outlets print them. Where both are the same, position tells them apart. */
const pairs = [
  ["“", "”"],
  ['"', '"'],
  ["‘", "’"],
  ["'", "'"],
  ["„", "“"],
  ["„", "”"],
  ["”", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["「", "」"],
  ["『", "』"],
] as const;

/** Single marks are also apostrophes: they count as outer marks only in pairs. */
const alsoApostrophes = new Set(["'", "’", "‘"]);

/** True where `inner` closes a mark it did not open: then the outer two do not belong together. */
const closesTooOften = (inner: string, open: string, close: string): boolean => {
  if (open === close) return new RegExp(`^[^${close}]*[^\\s${close}]${close}(?=[\\s.,;:!?…]|$)`, "u").test(inner);
  let depth = 0;
  for (const character of inner) {
    if (character === open) depth += 1;
    else if (character === close) depth -= 1;
    // A closing single mark inside is an apostrophe, unless another quote is opened after it.
    if (depth < 0) return !alsoApostrophes.has(close) || inner.includes(open);
  }
  return false;
};

/** Paragraphs of one quote each begin with an opening mark again; only the first of these counts. */
const joinParagraphs = (quote: string): string => {
  const [first = "", ...others] = quote.split(/\n\s*\n/u);
  return [first, ...others.map((paragraph) => paragraph.replace(/^\s*[“"„«]/u, ""))].join(" ");
};

/** Marks that lead on to the outlet's "she said" and are none of the quote's own. */
const leadsOn = /[\s,，、،]+$/u;
const leadsOnInside = /[\s,;:，、،–—-]+$/u;

/**
 * The passages of one quote as one text. Where the outlet broke it off to say who spoke, an ellipsis stands, and not the
 * outlet's comma beside it.
 */
export const joinPassages = (passages: readonly string[]): string =>
  passages
    .filter((passage) => passage !== "")
    .map((passage, index, { length }) => passage.replace(index < length - 1 ? leadsOnInside : leadsOn, ""))
    .filter((passage) => passage !== "")
    .join(" … ");

/**
 * The quote without its outer marks: `“Never again,”` gives `Never again,`. A mark whose partner stands outside the quote
 * goes too. Marks inside stay as the outlet printed them.
 */
export const withoutOuterMarks = (quote: string): string => {
  const text = joinParagraphs(quote).trim();
  for (const [open, close] of pairs) {
    const trailing = /[.,;:]$/u.exec(text)?.[0] ?? "";
    const body = trailing && text.at(-2) === close ? text.slice(0, -1) : text;
    const opened = body.length > 1 && body.startsWith(open);
    const closed = body.length > 1 && body.endsWith(close);
    const after = body === text ? "" : trailing;
    if (opened && closed && !closesTooOften(body.slice(1, -1), open, close)) return body.slice(1, -1) + after;
    const inner = body.slice(opened ? 1 : 0, closed ? -1 : undefined);
    const alone = opened !== closed && !alsoApostrophes.has(open) && !inner.includes(open) && !inner.includes(close);
    if (alone) return inner + after;
  }
  return text;
};
