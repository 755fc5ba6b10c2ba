// Text directives as the "Scroll to Text Fragment" draft writes them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkToWords, textDirective } from "../../functions/shared/text-fragment.ts";

const decode = (directive: string): string[] =>
  directive
    .replace(/^text=/, "")
    .split(",")
    .map((term) => decodeURIComponent(term));

describe("a passage's directive", () => {
  test.each([
    ["a short one is whole", "The locks stay shut", "text=The%20locks%20stay%20shut"],
    ["marks around it stay out", "“The locks stay shut.”", "text=The%20locks%20stay%20shut"],
    ["syntax of the directive is encoded", "well-known, A & B", "text=well%2Dknown%2C%20A%20%26%20B"],
    ["characters that end a link in plain text too", "it's (almost) done!", "text=it%27s%20%28almost%29%20done"],
    ["a number keeps its point", "3.75 per cent", "text=3.75%20per%20cent"],
    ["spaces run together", "two\n words \t here", "text=two%20words%20here"],
    ["hidden characters go", "the\u200b har\u00adbour", "text=the%20harbour"],
    [
      "a long one has a start and an end",
      "one two three four five six seven eight nine ten eleven twelve thirteen",
      "text=one%20two%20three%20four%20five%20six,nine%20ten%20eleven%20twelve%20thirteen",
    ],
    [
      "paragraphs are never crossed by a term",
      "The first paragraph.\n\nThe second paragraph here.",
      "text=The%20first%20paragraph,The%20second%20paragraph%20here",
    ],
    ["a paragraph of one word is passed over", "No.\n\nWe will not do that.", "text=We%20will%20not%20do%20that"],
    ["one word alone is still a word", "No.", "text=No"],
  ])("%s", (_, passage, directive) => {
    expect(textDirective(passage)).toBe(directive);
  });

  test("nothing but marks has none", () => {
    expect(textDirective("“…”")).toBeUndefined();
  });

  test("words of scripts without spaces are divided by the language's rules", () => {
    const directive = textDirective("港口将于星期三重新开放，第二道闸门已经修好，船只可以通行。", "zh") ?? "";
    const [start = "", end = ""] = decode(directive);
    expect("港口将于星期三重新开放，第二道闸门已经修好，船只可以通行。").toContain(start);
    expect(end.endsWith("通行")).toBe(true);
  });

  test("a malformed language tag is no error", () => {
    expect(textDirective("The locks", "x_invalid-tag!")).toBe("text=The%20locks");
  });

  test("for any passage, terms are words of it and the syntax stays whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (passage) => {
        const directive = textDirective(passage);
        if (directive === undefined) return;
        expect(directive).toMatch(/^text=[\w.%]+(,[\w.%]+)?$/);
        const flat = passage.replace(/\s+/gu, " ").toWellFormed();
        for (const term of decode(directive)) {
          const [first = ""] = term.split(" ");
          expect(flat.replace(/[\p{C}]/gu, "")).toContain(first.replace(/[\p{C}]/gu, ""));
        }
      }),
    );
  });
});

describe("a link to words", () => {
  test.each([
    ["plain", "https://a.example/x", ["The locks"], "https://a.example/x#:~:text=The%20locks"],
    ["with a fragment", "https://a.example/x#top", ["The locks"], "https://a.example/x#top:~:text=The%20locks"],
    [
      "with an older directive",
      "https://a.example/x#:~:text=old",
      ["The locks"],
      "https://a.example/x#:~:text=The%20locks",
    ],
    [
      "of two passages",
      "https://a.example/x",
      ["The locks", "in spring"],
      "https://a.example/x#:~:text=The%20locks&text=in%20spring",
    ],
    ["without words", "https://a.example/x", ["…"], "https://a.example/x"],
  ])("%s", (_, address, passages, link) => {
    expect(linkToWords(address, passages)).toBe(link);
  });
});
