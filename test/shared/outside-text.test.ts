// Strangers' texts and addresses, made fit to be shown.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isolated, oneLine, shorten, webAddress } from "../../functions/shared/outside-text.ts";

describe("one line", () => {
  test.each([
    ["line breaks", "a\r\nBcc: b", "a Bcc: b"],
    ["controls", "a\u0000\u0007\u001b[31mb", "a[31mb"],
    ["bidirectional overrides", "harbour\u202etxt.exe\u2066", "harbourtxt.exe"],
    ["zero-width characters", "pass\u200bword\ufeff\u2060", "password"],
    ["soft hyphens", "har\u00adbour", "harbour"],
    ["tag characters", "a\u{e0041}\u{e0042}b", "ab"],
    ["lone surrogates", "a\ud800b", "ab"],
    ["a joiner between Latin letters", "ad\u200dmin", "admin"],
    ["but not a Persian word's joiner", "می\u200cخواهم", "می\u200cخواهم"],
    ["nor a letter with its mark", "Ame\u0301lie", "Ame\u0301lie"],
  ])("%s", (_, text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  test("is a line, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b]/u);
      }),
    );
  });
});

describe("shortened", () => {
  test.each([
    ["short enough", "a b c", 5, "a b c"],
    ["at a word", "the eastern locks stay", 18, "the eastern locks…"],
    ["a mark before the cut goes", "the eastern locks, they", 19, "the eastern locks…"],
    ["in the middle of an endless word", "aaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaa…"],
    ["never in the middle of a character", "aaaa\u{1f6a2}aaaa", 6, "aaaa…"],
  ])("%s", (_, text, length, short) => {
    expect(shorten(text, length)).toBe(short);
  });
});

test.each([
  ["https://a.example/x?y=1#z", "https://a.example/x?y=1#z"],
  ["http://a.example", "http://a.example/"],
  ["javascript:alert(1)//https://a.example", undefined],
  ["data:text/html,x", undefined],
  ["https://user:secret@a.example/", undefined],
  ["//a.example/x", undefined],
  ['https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E"],
])("the web address %s", (address, web) => {
  expect(webAddress(address)).toBe(web);
});

test("text from right to left stands between isolates, other text does not", () => {
  expect(isolated("كريم")).toBe("\u2068كريم\u2069");
  expect(isolated("Mira")).toBe("Mira");
});
