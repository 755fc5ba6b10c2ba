// One report in two outlets is told from two reports of one event.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areSameText, fingerprintText, sharedPart } from "../../functions/shared/text-fingerprint.ts";

const sentences = [
  "The harbour board of Callow Bay voted on Monday to deepen the channel to the ferry port before the winter storms.",
  "Work will begin in February and is to take eleven weeks, the board's engineer, Tamsin Orrell, told members.",
  "“We have waited nine years for this, and every year the bar has grown,” she said after the vote.",
  "Two of the seven members voted against, saying that the dredged sand should first be tested for oil.",
  "The island's fishing co-operative has asked for the work to stop whenever the crab boats go out.",
  "A spokesman for the regional government said that half of the cost would be met from its coastal fund.",
];
const wire = sentences.join("\n\n");
const rewritten = `Ferries to the outer islands should run on time again next summer, now that a decade of argument over the silted channel has ended in a five to two vote.

Tamsin Orrell, who has drawn up the plans, put the delay down to money. “We have waited nine years for this, and every year the bar has grown,” she said.

Crab fishers are less pleased. They want the dredger tied up on the days they work, and opponents on the board doubt that the sand is clean.

The contract is worth four million, of which the region carries one half, and the winter will show whether eleven weeks are enough.`;
const mandarin = "海港委员会周一投票决定在冬季风暴之前加深通往渡轮港口的航道工程将于二月开始预计需要十一周";

const same = (a: string, b: string): boolean => areSameText(fingerprintText(a), fingerprintText(b));

describe("one text", () => {
  test.each([
    ["itself", wire],
    ["its first half", sentences.slice(0, 3).join("\n\n")],
    ["without its last paragraph", sentences.slice(0, -1).join("\n\n")],
    ["with a line of the outlet's own", `${wire}\n\nWith reports by our correspondent in Callow Bay.`],
    ["in capitals, other quotes and other breaks", wire.toUpperCase().replace(/[“”]/g, '"').replaceAll("\n\n", " ")],
    ["with a word changed", wire.replace("winter storms", "autumn storms")],
  ])("%s", (_, copy) => expect(same(wire, copy)).toBe(true));
  test("without spaces between words", () => expect(same(mandarin, `${mandarin}委员`)).toBe(true));
});

describe("two texts", () => {
  test.each([
    ["another report of the event, with the same quotation", rewritten],
    ["one of its paragraphs", sentences[2] ?? ""],
    ["nothing", ""],
    ["another script", mandarin],
  ])("%s", (_, other) => expect(same(wire, other)).toBe(false));
});

test("what is no fingerprint is like nothing", () => {
  const known = fingerprintText(wire);
  expect([areSameText("", ""), areSameText(known, ""), areSameText(known, known.slice(4))]).toEqual([
    false,
    false,
    false,
  ]);
});

const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 60, maxLength: 300 });
test("a text is the same as itself, and as it was before a tenth was cut off, whichever is asked first", () =>
  fc.assert(
    fc.property(words, (text) => {
      const whole = fingerprintText(text.join(" "));
      const cut = fingerprintText(text.slice(0, Math.ceil(text.length * 0.9)).join(" "));
      expect(sharedPart(whole, whole)).toBe(1);
      expect(areSameText(whole, cut)).toBe(true);
      expect(sharedPart(whole, cut)).toBe(sharedPart(cut, whole));
    }),
  ));
test("texts of other words are not", () =>
  fc.assert(
    fc.property(words, (text) => {
      const other = text.map((word) => `${word}x`).join(" ");
      expect(same(text.join(" "), other)).toBe(false);
    }),
  ));
