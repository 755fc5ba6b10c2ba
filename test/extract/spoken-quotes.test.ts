// Where rules and models name different speakers of one quotation: whose word counts.
import { expect, test } from "vitest";
import type { Proposal } from "../../functions/extract/proposal.ts";
import { type Range, readText, wordsOf } from "../../functions/extract/reading.ts";
import { withNearerCue, withSpokenQuotes } from "../../functions/extract/spoken-quotes.ts";

const quote = "“The bridge is safe”";

type Named = readonly [source: string, cue: string];

const proposalsIn = (text: string, rule: Named, model: Named) => {
  const reading = readText(text);
  const rangeOf = (words: string): Range => {
    const start = text.indexOf(words);
    const from = reading.tokens.findIndex((token) => token.start === start);
    return { from, to: reading.tokens.findLastIndex((token) => token.end <= start + words.length) + 1 };
  };
  const proposal = ([source, cue]: Named): Proposal => ({
    source: source ? [rangeOf(source)] : [],
    cue: [rangeOf(cue)],
    content: [rangeOf(quote)],
    act: "communication",
  });
  return { reading, read: [proposal(model)], rules: [proposal(rule)] };
};

const speakersIn = (text: string, rule: Named, model: Named): string[] => {
  const { reading, read, rules } = proposalsIn(text, rule, model);
  return withSpokenQuotes(reading, read, rules).map(({ source }) =>
    source.map((range) => wordsOf(reading, range)).join(" … "),
  );
};

const cuesIn = (text: string, rule: Named, model: Named): string[] => {
  const { reading, read, rules } = proposalsIn(text, rule, model);
  return withNearerCue(reading, read, rules).flatMap(({ cue }) => cue.map((range) => wordsOf(reading, range)));
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

test.each<[string, string, Named, Named, string]>([
  [
    "the nearer verb of the same speaker",
    `Obi greeted Lund and told a hall: ${quote}.`,
    ["Obi", "told"],
    ["Obi", "greeted"],
    "told",
  ],
  [
    "not one that is further off",
    `Obi greeted Lund and told a hall: ${quote}.`,
    ["Obi", "greeted"],
    ["Obi", "told"],
    "told",
  ],
  ["not one of somebody else", `Obi warned that Lund said: ${quote}.`, ["Lund", "said"], ["Obi", "warned"], "warned"],
  ["not one behind the quotation", `Obi warned: ${quote}, he said.`, ["Obi", "said"], ["Obi", "warned"], "warned"],
])("the cue of a quotation is %s", (_, text, rule, model, cue) => expect(cuesIn(text, rule, model)).toEqual([cue]));
