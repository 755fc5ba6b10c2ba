// Where rules and models name different speakers of one quotation: whose word counts.
import { expect, test } from "vitest";
import type { Proposal } from "../../functions/extract/proposal.ts";
import { type Range, readText, wordsOf } from "../../functions/extract/reading.ts";
import { withSpokenQuotes } from "../../functions/extract/spoken-quotes.ts";

const quote = "“The bridge is safe”";

const speakersIn = (text: string, rule: readonly [string, string], model: readonly [string, string]): string[] => {
  const reading = readText(text);
  const rangeOf = (words: string): Range => {
    const start = text.indexOf(words);
    const from = reading.tokens.findIndex((token) => token.start === start);
    return { from, to: reading.tokens.findLastIndex((token) => token.end <= start + words.length) + 1 };
  };
  const proposal = ([source, cue]: readonly [string, string]): Proposal => ({
    source: source ? [rangeOf(source)] : [],
    cue: [rangeOf(cue)],
    content: [rangeOf(quote)],
    act: "communication",
  });
  return withSpokenQuotes(reading, [proposal(model)], [proposal(rule)]).map(({ source }) =>
    source.map((range) => wordsOf(reading, range)).join(" … "),
  );
};

test.each<[string, string, [string, string], [string, string], string]>([
  [
    "behind a quotation the rules know",
    `${quote}, Obi said after Lund spoke.`,
    ["Obi", "said"],
    ["Lund", "spoke"],
    "Obi",
  ],
  [
    "before a quotation the models know",
    `Obi left while Lund, it is told, said: ${quote}.`,
    ["Obi", "left"],
    ["Lund", "said"],
    "Lund",
  ],
  [
    "but not where speaker and verb stand together",
    `Obi left and Lund said: ${quote}.`,
    ["Lund", "said"],
    ["Obi", "left"],
    "Lund",
  ],
  ["nor where they name nobody", `Obi, as we know, said: ${quote}.`, ["Obi", "said"], ["", "said"], "Obi"],
  [
    "words in another sentence are too far",
    `Obi left. She said: ${quote}. Lund spoke.`,
    ["Obi", "left"],
    ["Lund", "spoke"],
    "Obi",
  ],
])("%s", (_, text, rule, model, speaker) => expect(speakersIn(text, rule, model)).toEqual([speaker]));
