// Quoted-printable as RFC 2045 wants it: read back by a decoder, in lines that every mail server takes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { joint, quotedPrintable } from "../../functions/send/quoted-printable.ts";

const linesOf = (encoded: Uint8Array): string[] => Buffer.from(encoded).toString("latin1").split("\r\n");
/** The decoder leaves line ends as they came. */
const decoded = (encoded: Uint8Array): string => Buffer.from(decodeBytes(encoded)).toString().replaceAll("\r\n", "\n");
const decodeBytes = (encoded: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(encoded)
      .toString("latin1")
      .replaceAll("=\r\n", "")
      .replaceAll(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    "latin1",
  );

test.each([
  ["plain words", "The ferry sails.", "The ferry sails."],
  ["an equals sign", "a=b", "a=3Db"],
  ["other scripts", "é–🜁", "=C3=A9=E2=80=93=F0=9F=9C=81"],
  ["line ends of both kinds", "a\nb\r\nc", "a\r\nb\r\nc"],
  ["a carriage return alone", "a\rb", "a=0Db"],
  ["blanks before a line's end", "a \nb\t\r\nc ", "a=20\r\nb=09\r\nc=20"],
  ["control characters", "\u0000\u007f", "=00=7F"],
])("%s", (_, text, encoded) => {
  expect(quotedPrintable(text).toString()).toBe(encoded);
});

const texts = fc.string({
  unit: fc.constantFrom("a", "=", " ", "\t", "\n", "é", "–", "🜁", "x".repeat(70), "y ".repeat(20)),
  maxLength: 120,
});

test("whatever is written is read, in lines of at most 76 characters that end in no blank", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const encoded = quotedPrintable(text);
      expect(decoded(encoded)).toBe(text);
      for (const line of linesOf(encoded)) {
        expect(line.length).toBeLessThanOrEqual(76);
        expect(line).not.toMatch(/[ \t]$/);
      }
    }),
  );
});

test("no soft break stands inside a character", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const piece of quotedPrintable(text).toString("latin1").split("=\r\n"))
        expect(Buffer.from(decodeBytes(Buffer.from(piece, "latin1"))).toString()).not.toContain("\ufffd");
    }),
  );
});

test("pieces that were encoded by themselves and joined read as one text", () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (parts) => {
      const pieces: Uint8Array[] = [];
      for (const part of parts.filter((text) => text !== "")) {
        const between = joint(pieces.at(-1));
        if (between) pieces.push(between);
        pieces.push(quotedPrintable(part));
      }
      const joined = Buffer.concat(pieces);
      expect(decoded(joined)).toBe(parts.join(""));
      for (const line of linesOf(joined)) expect(line.length).toBeLessThanOrEqual(76);
    }),
  );
});
