// A statement whose content runs on into the speaker's next verb is cut where the rules see that verb.
import { expect, test } from "vitest";
import { proposeStatements } from "../../functions/extract/find-statements.ts";
import type { Proposal } from "../../functions/extract/proposal.ts";
import { type Range, readText, wordsOf } from "../../functions/extract/reading.ts";
import { withoutSwallowed } from "../../functions/extract/swallowed-clauses.ts";

const contentsOf = (text: string, source: string, cue: string, content: string): string[] => {
  const reading = readText(text);
  const rangeOf = (words: string): Range => {
    const start = text.indexOf(words);
    const from = reading.tokens.findIndex((token) => token.start === start);
    return { from, to: reading.tokens.findLastIndex((token) => token.end <= start + words.length) + 1 };
  };
  const read: Proposal = {
    source: [rangeOf(source)],
    cue: [rangeOf(cue)],
    content: [rangeOf(content)],
    act: "communication",
  };
  return withoutSwallowed(reading, [read], proposeStatements(reading)).map((one) =>
    one.content.map((range) => wordsOf(reading, range)).join(" … "),
  );
};

test.each<[string, string, string[]]>([
  [
    "Ada Lund asserted that the bridge is safe and highlighted the work that had been done.",
    "that the bridge is safe and highlighted the work that had been done",
    ["that the bridge is safe", "the work that had been done"],
  ],
  [
    "Ada Lund asserted that the bridge is safe and open.",
    "that the bridge is safe and open",
    ["that the bridge is safe and open"],
  ],
  [
    "Ada Lund asserted that the council said no and left.",
    "that the council said no and left",
    ["that the council said no and left"],
  ],
])("%s", (text, content, expected) => expect(contentsOf(text, "Ada Lund", "asserted", content)).toEqual(expected));
