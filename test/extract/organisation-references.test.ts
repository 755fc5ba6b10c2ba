// Which organisation speaks as "it", "the company" or "the ministry".
import { expect, test } from "vitest";
import { headWord } from "../../functions/extract/organisation-references.ts";
import { spoken } from "./spoken.ts";

const speakerOf = (text: string): string | undefined => spoken(text).at(-1)?.split(" | ")[0];

test.each([
  [
    "The Ministry of Fisheries has closed three harbours. It said in a statement that it was sorry.",
    "ministry-of-fisheries",
  ],
  [
    "The Ministry of Fisheries closed three harbours. “We are sorry,” the ministry said in a statement.",
    "ministry-of-fisheries",
  ],
  ["The National Audit Office met in May. The office warned that the bridge was old.", "national-audit-office"],
  ["Tarn Airlines flew to Osk. The company said that nobody was hurt.", "tarn-airlines"],
  ["Three boats of Tarn Airlines sank. The company said that nobody was hurt.", "tarn-airlines"],
])("%s", (text, speaker) => expect(speakerOf(text)).toBe(speaker));

test.each([
  ["it does nothing itself", "Three boats of Tarn Airlines sank. It said that nobody was hurt."],
  ["two did something", "Tarn Airlines flew and the Brell Shipping Company sailed. It said that nobody was hurt."],
  [
    "two are named",
    "A boat of Tarn Airlines met one of the Brell Shipping Board. The company said that nobody was hurt.",
  ],
  ["it is long ago", "Tarn Airlines flew to Osk. It rained. The sun came out. It said that nobody was hurt."],
  ["nobody says it", "Tarn Airlines flew to Osk. It seems that nobody was hurt."],
])("nobody where %s", (_, text) => expect([undefined, "-"]).toContain(speakerOf(text)));

test.each([
  ["Ministry of Fisheries", "ministry"],
  ["Tarn Fund for the Arts", "fund"],
  ["National Audit Office", "office"],
  ["Tarn", "tarn"],
])("%s is called the %s", (name, word) => expect(headWord(name)).toBe(word));
