// Two ways in which older sites still put text into bytes: windows-1252, and ASCII with numeric references.

// The characters that windows-1252 keeps where Latin-1 has control codes (Encoding Standard, index windows-1252).
const inUpperControls = new Map(
  Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ", (letter, place) => [letter, 0x80 + place]),
);

/** Bytes of `text` in windows-1252. Throws where a character has no byte there. */
export const toWindows1252 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const byte = inUpperControls.get(letter) ?? (code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined);
      if (byte === undefined) throw new NotInWindows1252(letter);
      return byte;
    }),
  );

/** "–" → "&#8211;": markup that is safe in any charset. */
export const toNumericReferences = (markup: string): string =>
  markup.replaceAll(/[\u0080-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** Typographic marks as the named references that some CMSs write. */
export const toNamedReferences = (markup: string): string =>
  markup
    .replaceAll("“", "&ldquo;")
    .replaceAll("”", "&rdquo;")
    .replaceAll("’", "&rsquo;")
    .replaceAll("—", "&mdash;")
    .replaceAll("€", "&euro;");

export class NotInWindows1252 extends Error {
  constructor(letter: string) {
    super(`windows-1252 has no byte for "${letter}": write the Observer's text without it.`);
    this.name = "NotInWindows1252";
  }
}
