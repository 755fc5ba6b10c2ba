// Numbers: how they are read, which of them are of one thing, and which differ.
import { expect, test } from "vitest";
import { findDifferences } from "../../functions/publish/find-differences.ts";
import { measuredThing } from "../../functions/publish/measured-thing.ts";
import { readNumbers } from "../../functions/publish/read-numbers.ts";
import { splitSentences } from "../../functions/publish/sentences.ts";
import { verifierOf } from "../../functions/publish/verify-evidence.ts";
import { type WrittenDay, writeArticle } from "./write-day.ts";

test.each<[string, (string | number)[][]]>([
  [
    "At least 31 people were killed and about 12,000 moved.",
    [
      [31, "known", "At least 31"],
      [12_000, "about", "about 12,000"],
    ],
  ],
  [
    "It will pay €4.2bn in cash, or US$3 million a year.",
    [
      [4.2e9, "exact", "€4.2bn"],
      [3e6, "exact", "US$3 million"],
    ],
  ],
  [
    "It fell from 38.4 percent to 33.1 per cent; 65% stayed.",
    [
      [38.4, "exact", "38.4 percent"],
      [33.1, "exact", "33.1 per cent"],
      [65, "exact", "65%"],
    ],
  ],
  [
    "Twenty-three were treated, two hundred and six fled.",
    [
      [23, "exact", "Twenty-three"],
      [206, "exact", "two hundred and six"],
    ],
  ],
  [
    "More than two thousand volunteers, nearly 40 boats.",
    [
      [2000, "more", "More than two thousand"],
      [40, "less", "nearly 40"],
    ],
  ],
  [
    "It costs 6m crowns or four billion euros.",
    [
      [6e6, "exact", "6m crowns"],
      [4e9, "exact", "four billion euros"],
    ],
  ],
  ["In 2003 and 1998 there were 1,974 homes.", [[1974, "exact", "1,974"]]],
  ["The magnitude was 6.1.", [[6.1, "exact", "6.1"]]],
  ["Halvic, 58, aged 34, came 23rd at 3.05 p.m. on 14 May.", []],
  ["A 14-year-old won 2-1 at 10:30, one of them said.", []],
  ["No one came, and a million thanks.", []],
])("the numbers of: %s", (sentence, expected) =>
  expect(readNumbers(sentence).map(({ value, hedge, span }) => [value, hedge, sentence.slice(...span)])).toEqual(
    expected,
  ),
);

test("sentences end at full stops that are ends", () => {
  const text =
    "Mr. Lund spoke. “No,” he said. J. R. Holt left at 3 p.m. on Monday. It rose by 6.1. Then five left!\nA new line";
  expect(splitSentences(text).map((span) => text.slice(...span))).toEqual([
    "Mr. Lund spoke.",
    "“No,” he said.",
    "J. R. Holt left at 3 p.m. on Monday.",
    "It rose by 6.1.",
    "Then five left!",
    "A new line",
  ]);
});

const differences = (...reports: readonly (string | readonly [string, WrittenDay])[]) => {
  const articles = reports.map((report, index) => {
    const [text, written] = typeof report === "string" ? [report, {}] : report;
    return writeArticle(`a${index}`, text, { outlet: `Outlet ${index}`, ...written }).article;
  });
  const holds = verifierOf(new Map(articles.map((article) => [article.id, article])));
  return findDifferences(articles).map(({ about, versions }) => {
    for (const { evidence } of versions) expect(evidence.every(holds)).toBe(true);
    return [about, ...versions.map(({ value }) => value)];
  });
};

test.each<[string, string, string[]]>([
  [
    "At least 31 people were killed when the Selt flooded Varnow.",
    "The flood in Varnow killed 34 people, doctors said.",
    ["dead", "At least 31", "34"],
  ],
  [
    "The toll of the Varnow flood rose to 46 on Monday.",
    "The toll of the Varnow flood stood at 49, the relief workers said.",
    ["dead", "46", "49"],
  ],
  ["The number of dead in Varnow rose to 46 on Monday.", "The flood has left 49 dead in Varnow.", ["dead", "46", "49"]],
  [
    "Eleven people died when the earth shook in Talav.",
    "An earthquake shook Talav, killing at least eight people.",
    ["dead", "at least eight", "Eleven"],
  ],
  ["In Varnow 17 people were still missing.", "Fourteen people are unaccounted for.", ["missing", "Fourteen", "17"]],
  [
    "Some 12,000 people had been moved to schools.",
    "Officials say 14,500 people have been evacuated.",
    ["evacuated", "Some 12,000", "14,500"],
  ],
  [
    "About 2,400 families have lost their homes.",
    "It put the number of families without shelter at 3,000.",
    ["families homeless", "About 2,400", "3,000"],
  ],
  [
    "An earthquake of magnitude 6.1 shook Talav.",
    "The institute put the magnitude at 6.3.",
    ["magnitude", "6.1", "6.3"],
  ],
  [
    "They agreed to an exchange of 240 prisoners.",
    "Both sides will exchange 264 prisoners next week.",
    ["prisoners", "240", "264"],
  ],
  [
    "Nordlin will pay €4.2bn for the ports of Amar.",
    "Nordlin buys the ports of Amar for €4.6 billion.",
    ["euros for ports of Amar", "€4.2bn", "€4.6 billion"],
  ],
  [
    "The judge heard that Drexel had taken €2.3 million.",
    "The gold was worth €2.8 million, the court was told.",
    ["gold", "€2.3 million", "€2.8 million"],
  ],
  [
    "In the study in Varnow 5,412 children were given the vaccine.",
    "The vaccine was given to about 4,500 infants in Varnow.",
    ["children", "about 4,500", "5,412"],
  ],
  [
    "Within an hour 118 prisoners had crossed the bridge.",
    "Altogether 264 prisoners will be freed; 122 crossed the bridge at once.",
    ["prisoners", "118", "122"],
  ],
  [
    "81. That is how many seats the Reform List will have in the assembly.",
    "The Reform List won 78 of the 180 seats in the assembly.",
    ["Reform List: seats", "78", "81"],
  ],
  [
    "38.9. The Reform List’s share of the vote in percent.",
    "The Reform List won 38.4 percent of the vote.",
    ["Reform List: percent of the vote", "38.4 percent", "38.9"],
  ],
  [
    "The ministers cut the herring quota by 30% once what was left from last year is counted.",
    "The boats may catch 28% less herring.",
    ["herring quota", "28%", "30%"],
  ],
])("differ: %s / %s", (one, other, expected) => {
  expect(differences(one, other)).toEqual(expected.length > 0 ? [expected] : []);
  expect(differences(other, one).map((found) => found.slice(1))).toEqual(
    expected.length > 0 ? [expected.slice(1)] : [],
  );
});

test.each([
  ["Consumer prices in Norvane rose by 6.1% in October.", "Consumer prices in Norvane"],
  ["Prices, the bank said, are up 6.1%.", undefined],
  ["In October prices were up 6.1%.", "prices"],
  ["The offer is believed to be worth at least €160m.", "offer"],
  ["Turnout in the capital was just over 61 percent.", "Turnout in the capital"],
  ["The price of gas has fallen by 12%.", "price of gas"],
  ["The board called for a 4% cut of the quota.", "cut of the quota"],
  ["She was granted €3m in damages.", "damages"],
  ["A deal worth €4.6 billion was signed.", "deal"],
  ["They signed a €4.6 billion deal on Sunday.", "deal"],
  ["Boats may land 28% less herring.", "herring"],
  ["Half the coast, or 52% of the dunes, is gone.", "the dunes"],
  ["It sold the northern line for €90m.", "northern line"],
  ["Lund spent €90m on it.", undefined],
  ["He is accused of steering orders in return for €1.4 million.", undefined],
  ["The company said it took €5m from them.", undefined],
  ["It ranges from €145 million to €175 million.", undefined],
])("what the number is of: %s", (sentence, words) => {
  const number = readNumbers(sentence).find(({ unit }) => unit !== undefined) ?? expect.fail("no number");
  expect(measuredThing(sentence, number.span)?.words).toBe(words);
});

test.each([
  [
    ["First scales say 112 grams of Temine.", "The capsule has 124 grams of the asteroid Temine."],
    "grams of the asteroid Temine",
  ],
  [["Prices rose by 6.1%.", "Consumer prices rise by 6.3 percent a year."], "Consumer prices"],
  [
    ["Drexel, they said, took €2.3 million from it.", "Witnesses saw him take €2.8 million and go home."],
    "Drexel, they said, took … from it",
  ],
  [["Police made 46 arrests.", "There were 52 arrests, the mayor said."], "arrested"],
  [["New Accord won 78 seats.", "New Accord has 81 seats in Lorvia."], "New Accord: seats"],
])("a difference of %j is named %s", (reports, about) =>
  expect(differences(...reports).map(([name]) => name)).toEqual([about]),
);

test.each<[string, string, string]>([
  ["the same number in words", "The flood killed 12 people.", "Twelve people were killed by the flood."],
  ["a part of the whole", "The flood killed 12 people.", "The flood killed 12 people, including four children."],
  ["a bound that holds", "More than 30 people died in the flood.", "The flood killed 34 people."],
  ["a round number", "About 600 people were injured.", "The blast injured 620 people."],
  ["other things that are counted", "The flood killed 34 people.", "The flood killed 200 sheep."],
  ["another place", "The flood killed 34 people in Varnow.", "The flood killed 9 people in Quillabre."],
  ["another time", "The flood killed 34 people.", "A flood killed 60 people in the valley ten years ago."],
  ["times and ages", "The search took 12 hours, said Lund, 58.", "The search took 15 hours, said Lund, 59."],
  ["years", "The dam was built in 1974.", "The dam was built in 1975."],
  ["a rate", "The fever kills 40,000 children a year.", "The fever kills 35,000 children a year."],
  ["a whole and its share", "It won 78 of the 180 seats.", "It won 78 of the 200 seats."],
  [
    "a list of shares",
    "It was 52% in Egrin, 44% in Tavol and 39% in Sund.",
    "It was 60% in Tavol, 52% in Egrin and 41% in Sund.",
  ],
  ["another language", "La crue a tué 34 people.", "La crue a tué 31 people."],
])("do not differ: %s", (name, one, other) => {
  const language = name === "another language" ? "fr" : "en";
  expect(differences([one, { language }], [other, { language }])).toEqual([]);
});

test("a share is of the party it stands beside, and not of the one it is compared with", () =>
  expect(
    differences(
      "The Reform List of Helena Varn won 38.4 percent of the vote. The Union of Otto Dalm fell to 33.1 percent.",
      "An exit poll put the Reform List at 39.1 percent, six points ahead of the Union of Otto Dalm.",
    ),
  ).toEqual([["Reform List: percent of the vote", "38.4 percent", "39.1 percent"]]));

test("an outlet does not differ with itself, and its later number stands", () => {
  const later = { outlet: "Outlet 0", firstSeenAt: "2026-11-23T04:00:00Z" };
  expect(differences("The flood killed 31 people.", ["The flood killed 34 people.", later])).toEqual([]);
  expect(
    differences("The flood killed 31 people.", ["The flood killed 34 people.", later], "The flood killed 36 people."),
  ).toEqual([["dead", "34", "36"]]);
});

test("an article that gives both numbers differs with nobody", () =>
  expect(
    differences(
      "The company says 600 jobs will go; the union counts 900 jobs.",
      "The union counts 900 jobs.",
      "The company says 600 jobs will go.",
    ),
  ).toEqual([["jobs", "600", "900"]]));

test("every version has all its outlets", () => {
  const texts = ["The flood killed 31 people.", "The flood killed 34 people.", "Thirty-one people died in the flood."];
  const [found] = findDifferences(
    texts.map((text, index) => writeArticle(`a${index}`, text, { outlet: `Outlet ${index}` }).article),
  );
  expect(found?.versions.map(({ evidence }) => evidence.map(({ articleId }) => articleId))).toEqual([
    ["a0", "a2"],
    ["a1"],
  ]);
});
