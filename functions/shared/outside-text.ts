// Makes texts and addresses that strangers wrote fit to be shown: no controls, no hidden characters, only web addresses.

/**
 * Format characters that steer or hide: bidirectional controls, zero-width characters, soft hyphens, tags. The joiners
 * U+200C and U+200D stay between letters of scripts whose words are spelt with them (Persian, Hindi, Malayalam …).
 */
const hidden =
  /(?![\u200c\u200d])\p{Cf}|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu;

/** Anything else that is neither a character nor a space: C0 and C1 controls, private use, unassigned surrogates. */
const unprintable = /[\p{Co}\p{Cs}]|(?!\s)\p{Cc}/gu;

/** What may have to be changed: anything but the usual letters, marks and single spaces of European languages. */
const unusual = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20ac]| {2}|^ | $/;

/** The text on one line: whitespace run together, nothing that steers, hides or cannot be shown. Words stay as they are. */
export const oneLine = (text: string): string =>
  unusual.test(text) ? text.replace(hidden, "").replace(unprintable, "").replace(/\s+/gu, " ").trim() : text;

/** `text` cut at a word to at most `length` characters, an ellipsis included; unchanged where it is short enough. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  // A word longer than a third of the room is cut in the middle: otherwise nothing much would be left.
  const kept = space > (length * 2) / 3 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/u, "");
  return `${kept.replace(/[\s,;:.…–-]+$/u, "")}…`;
};

/** The address in its normal form where it is http or https and carries no user name; undefined for anything else. */
export const webAddress = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && url.username === "" && url.password === "" ? url.href : undefined;
};

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Plain text that runs from right to left, put between isolates (U+2068 … U+2069) so that it does not reorder its neighbours. */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

/** Words that stand for themselves: "at least eight" as "At least eight". A name that is written small keeps its second letter: "eBay". */
export const asTitle = (words: string): string => words.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
