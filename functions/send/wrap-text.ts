// Sets plain text for a terminal: wrapped at a width, indented, measured in columns and not in characters.

/** Columns of a line. Addresses alone may be longer: a broken one cannot be followed. */
export const lineWidth = 72;

/** Characters that take two columns: Chinese, Japanese, Korean and full-width forms. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
/** Characters that take none: combining marks, and format characters such as the isolates around right-to-left text. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Most words are no more than this, and one look tells. */
const ascii = /^[ -~]*$/;

/** How many columns of a terminal the text takes. */
export const columns = (text: string): number => {
  if (ascii.test(text)) return text.length;
  let total = 0;
  for (const character of text) total += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return total;
};

/** The text filled up with spaces to a width in columns. */
export const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - columns(text)));

/** Lines of at most `width` columns; `first` stands before the first of them, `next` before the others. A longer word stands alone. */
export const wrap = (text: string, width: number, first = "", next = first): string[] => {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ").filter(Boolean)) {
    if (!isEmpty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
};

/** Two texts on one line, the second at the right edge; on two lines where they do not fit. */
export const spread = (left: string, right: string, width: number): string[] => {
  const gap = width - columns(left) - columns(right);
  return gap >= 2 ? [left + " ".repeat(gap) + right] : [left, right];
};
