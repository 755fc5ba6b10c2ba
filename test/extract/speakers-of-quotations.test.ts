// Whose a quotation is where no verb of speech stands beside it in the usual way. Speaker | source | cue | kind | content.
import { describe, expect, test } from "vitest";
import { type Range, readText, wordsOf } from "../../functions/extract/reading.ts";
import { withLaterQuotes } from "../../functions/extract/spoken-quotes.ts";
import { spoken } from "./spoken.ts";

const people = "Ada Lund left. Bo Obi left.";

describe("a verb that is in no list claims the quotation beside it", () => {
  test.each<[string, ...string[]]>([
    [
      "“The port will always be the port,” an angry Bo Obi retaliated. “It never gives up.”",
      "bo-obi | an angry Bo Obi | retaliated | direct | “The port will always be the port,” … “It never gives up.”",
    ],
    ["“This is fantastic!” beamed Ada Lund.", "ada-lund | Ada Lund | beamed | direct | “This is fantastic!”"],
    [
      "“You know how it goes, right?” Ada Lund went on, as if he were deaf.",
      "ada-lund | Ada Lund | went on | direct | “You know how it goes, right?”",
    ],
    [
      "“The harbour is among the best,” the shipowners state in their paper.",
      "- | the shipowners | state | direct | “The harbour is among the best,”",
    ],
  ])("%s", (text, ...lines) => expect(spoken(`${text} ${people}`)).toEqual(lines));

  test.each([
    "“The best boats are built in Osk!” Former mayor Bo Obi broke down the figures.",
    "“The Song of the Osk,” a novel, was sold in ten languages.",
    "“The Song of the Osk,” it seems, sold well.",
    "“The Song of the Osk,” which Ada Lund read, is long.",
    "Of “The Song of the Osk,” Ada Lund watched one hour.",
  ])("but not: %s", (text) => expect(spoken(`${text} ${people}`)).toEqual([]));
});

describe("the sentence before the quotation tells how somebody spoke", () => {
  test.each<[string, ...string[]]>([
    ["Ada Lund was blunt. “They lied to us.”", "ada-lund | Ada Lund | was blunt | direct | “They lied to us.”"],
    [
      "Ada Lund sounded a good deal less sure. “We shall see.”",
      "ada-lund | Ada Lund | sounded a good deal less sure | direct | “We shall see.”",
    ],
    [
      "Asked whether she would resign, Ada Lund laughed. “Not this week.”",
      "ada-lund | Ada Lund | laughed | direct | “Not this week.”",
    ],
    [
      "Ada Lund had a warning for the council. “Do not wait for spring.”",
      "ada-lund | Ada Lund | had a warning | direct | “Do not wait for spring.”",
    ],
    [
      "“I promised,” Ada Lund said, and Bo Obi cut in. “Do not forget the boat.”",
      "ada-lund | Ada Lund | said | direct | “I promised,”",
      "bo-obi | Bo Obi | cut in | direct | “Do not forget the boat.”",
    ],
    ["Ada Lund was blunt. “They lied to us,” Bo Obi said.", "bo-obi | Bo Obi | said | direct | “They lied to us,”"],
  ])("%s", (text, ...lines) => expect(spoken(`${text} ${people}`)).toEqual(lines));

  test.each([
    "The bridge was closed. “Keep out of here.”",
    "Her first letter was a fairly measured comment. “All is well here.”",
    "It was clear. “All is well here.”",
    "Was Ada Lund surprised? “All is well here.”",
  ])("but not: %s", (text) => expect(spoken(`${text} ${people}`)).toEqual([]));
});

describe("the subject is found", () => {
  test.each<[string, ...string[]]>([
    ["Ada Lund later Thursday told the Herald: “It is over.”", "ada-lund | Ada Lund | told | direct | “It is over.”"],
    [
      "A council official who spoke of internal strategy said Wednesday, “There are talks.”",
      "- | A council official who spoke of internal strategy | said | direct | “There are talks.”",
    ],
    [
      "Last month, when I met Ada Lund, she looked up, furrowed her brow and said, “I will run.”",
      "ada-lund | she | said | direct | “I will run.”",
    ],
    [
      "In Osk, OH, after winning in Tarn, Gov. Bo Obi (R-Osk), said, “I am going to rent a wagon.”",
      "bo-obi | Gov. Bo Obi (R-Osk) | said | direct | “I am going to rent a wagon.”",
    ],
    [
      "A woman asked for a photo and Ada Lund said, “as long as it is quick.”",
      "- | A woman | asked for | indirect | a photo",
      "ada-lund | Ada Lund | said | direct | “as long as it is quick.”",
    ],
    [
      "Bo Obi said both are “of no use,” but he paid the mayor a compliment: “You always know where she is.”",
      "bo-obi | Bo Obi | said | mixed | both are “of no use,”",
      "bo-obi | he | paid | direct | “You always know where she is.”",
    ],
    [
      "Here is Ada Lund in December 1992: “We must ask the sea.”",
      "ada-lund | Ada Lund | : | direct | “We must ask the sea.”",
    ],
    [
      "Ada Lund was sharp about a builder who said he was cheated, saying, “He did a poor job.”",
      "- | who | said | indirect | he was cheated",
      "ada-lund | Ada Lund | saying | direct | “He did a poor job.”",
    ],
    ["Rep. Bo Obi (R-Osk): “Who told you?”", "bo-obi | Rep. Bo Obi (R-Osk) | : | direct | “Who told you?”"],
  ])("%s", (text, ...lines) => expect(spoken(`${text}\n\n${people}`)).toEqual(lines));
});

test("a quotation behind a sentence with a claimed one is that speaker's, not another cue's", () => {
  const text = "“The bullying,” Lund said, as the crowd cheered. “The greed.”";
  const reading = readText(text);
  const rangeOf = (words: string): Range => {
    const start = text.indexOf(words);
    const from = reading.tokens.findIndex((token) => token.start === start);
    return { from, to: reading.tokens.findLastIndex((token) => token.end <= start + words.length) + 1 };
  };
  const said = (source: string, cue: string, ...content: string[]) => ({
    source: [rangeOf(source)],
    cue: [rangeOf(cue)],
    content: content.map((words) => rangeOf(words)),
    act: "communication" as const,
  });
  const read = [said("Lund", "said", "“The bullying,”"), said("the crowd", "cheered", "“The greed.”")];
  const rules = [said("Lund", "said", "“The bullying,”", "“The greed.”")];
  const found = withLaterQuotes(reading, read, rules).map(({ source, content }) =>
    [...source, ...content].map((range) => wordsOf(reading, range)),
  );
  expect(found).toEqual([["Lund", "“The bullying,”", "“The greed.”"]]);
});
