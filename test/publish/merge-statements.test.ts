// One statement with all its carriers: what is merged, what is not, and who is shown to have said it.
import { expect, test } from "vitest";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import { leastConfidence, mergeStatements } from "../../functions/publish/merge-statements.ts";
import { rankStatements } from "../../functions/publish/rank-statements.ts";
import { type Said, writeArticle } from "./write-day.ts";

const quote = "We asked for pumps in spring and got a brochure";

/** One article for each text, each with one statement. */
const mergedFrom = (...written: readonly (readonly [text: string, said: Said])[]) =>
  mergeStatements(
    written.map(([text, said], index) => writeArticle(`a${index}`, text, { outlet: `Outlet ${index}`, says: [said] })),
  );

test.each<[string, [string, Said], [string, Said]]>([
  [
    "quotation marks and commas of another kind",
    [`“${quote},” Ada Lund said.`, { by: "Ada Lund", words: `“${quote},”` }],
    [`Ada Lund: "${quote}."`, { by: "Ada Lund", words: `"${quote}."` }],
  ],
  [
    "an apostrophe of another kind",
    ["“It’s not over until I say so,” Ada Lund said.", { by: "Ada Lund", words: "“It’s not over until I say so,”" }],
    [`"It's not over until I say so," Ada Lund said.`, { by: "Ada Lund", words: `"It's not over until I say so,"` }],
  ],
  [
    "a quote that is cut short",
    [`“${quote}, and nobody called,” Ada Lund said.`, { by: "Ada Lund", words: `“${quote}, and nobody called,”` }],
    [
      `“got a brochure, and nobody called,” Ada Lund said.`,
      { by: "Ada Lund", words: "“got a brochure, and nobody called,”" },
    ],
  ],
  [
    "a quote that is broken up",
    [`“${quote},” Ada Lund said.`, { by: "Ada Lund", words: `“${quote},”` }],
    [
      `“We asked for pumps,” Ada Lund said, “in spring and got a brochure.”`,
      { by: "Ada Lund", words: ["“We asked for pumps,”", "“in spring and got a brochure.”"] },
    ],
  ],
  [
    "a speaker called by the last name",
    [`“${quote},” Ada Lund said.`, { by: "Ada Lund", words: `“${quote},”` }],
    [`“${quote},” Lund said.`, { by: "Lund", words: `“${quote},”` }],
  ],
  [
    "a quote worked into a sentence",
    [`“${quote},” Ada Lund said.`, { by: "Ada Lund", words: `“${quote},”` }],
    [`Ada Lund said that “${quote}”.`, { by: "Ada Lund", words: `that “${quote}”`, kind: "mixed" }],
  ],
  [
    "reported speech that was copied",
    [
      "Ada Lund said the dam would hold until the engineers had come.",
      { by: "Ada Lund", words: "the dam would hold until the engineers had come", kind: "indirect" },
    ],
    [
      "Ada Lund said the dam would hold until the engineers had come today.",
      { by: "Ada Lund", words: "the dam would hold until the engineers had come today", kind: "indirect" },
    ],
  ],
])("one statement with two carriers: %s", (_, one, other) => {
  const statements = mergedFrom(one, other);
  expect(statements.map(({ carriers }) => carriers.map(({ articleId }) => articleId).sort())).toEqual([["a0", "a1"]]);
  expect(statements[0]?.speaker.name).toBe("Ada Lund");
  expect(mergedFrom(other, one)).toHaveLength(1);
});

test.each<[string, [string, Said], [string, Said]]>([
  [
    "two people of one surname",
    [`“${quote},” Ada Lund said.`, { by: "Ada Lund", words: `“${quote},”` }],
    [`“${quote},” Mikkel Lund said.`, { by: "Mikkel Lund", words: `“${quote},”` }],
  ],
  [
    "a quote that was altered",
    [
      "“We will not close the bridge before autumn,” Ada Lund said.",
      { by: "Ada Lund", words: "“We will not close the bridge before autumn,”" },
    ],
    [
      "“We hope not to close the bridge before autumn,” Ada Lund said.",
      { by: "Ada Lund", words: "“We hope not to close the bridge before autumn,”" },
    ],
  ],
  [
    "three words that stand in a longer quote",
    [`“${quote},” Ada Lund said.`, { by: "Ada Lund", words: `“${quote},”` }],
    ["“got a brochure,” Ada Lund said.", { by: "Ada Lund", words: "“got a brochure,”" }],
  ],
  [
    "reported speech in other words",
    [
      "Ada Lund said the dam would hold until the engineers had come.",
      { by: "Ada Lund", words: "the dam would hold until the engineers had come", kind: "indirect" },
    ],
    [
      "Ada Lund said that there was no reason to fear for the dam.",
      { by: "Ada Lund", words: "that there was no reason to fear for the dam", kind: "indirect" },
    ],
  ],
])("two statements: %s", (_, one, other) => expect(mergedFrom(one, other)).toHaveLength(2));

test.each<[string, Said]>([
  ["a belief", { by: "Ada Lund", words: "the dam would hold until Friday", kind: "indirect", act: "belief" }],
  ["a scrap of a quote", { by: "Ada Lund", words: "dam would" }],
  ["reported speech that says too little", { by: "Ada Lund", words: "the dam would hold", kind: "indirect" }],
])("%s is not shown", (_, said) =>
  expect(mergedFrom(["Ada Lund hoped the dam would hold until Friday.", said])).toEqual([]),
);

test.each([
  ["Neither Ada Lund nor her deputy would say whether taxes would rise soon.", "Ada Lund", 0],
  ["Neither the mayor nor Ada Lund would say whether taxes would rise soon.", "Ada Lund", 0],
  ["He stayed away, nor did Ada Lund say whether taxes would rise soon.", "Ada Lund", 0],
  ["Neither side won, Ada Lund would say, whether taxes would rise soon.", "Ada Lund", 1],
  ["Ada Lund would say whether taxes would rise soon.", "Ada Lund", 1],
])("nobody is shown to have said what they did not: %s", (text, by, shown) =>
  expect(mergedFrom([text, { by, words: "whether taxes would rise soon", kind: "indirect" }])).toHaveLength(shown),
);

test("a statement without a speaker is not shown", () => {
  const { article, findings } = writeArticle("a", `“${quote},” Ada Lund said.`, {
    says: [{ by: "Ada Lund", words: quote }],
  });
  const statements = findings.statements.map((statement) => ({ ...statement, speaker: null }));
  expect(mergeStatements([{ article, findings: { ...findings, statements } }])).toEqual([]);
});

test("the first carrier is the fullest, the role too, and a role as long as a clause is none", () => {
  const clause = "an engineer who had come to the valley years ago and stayed for good";
  const [statement] = mergeStatements([
    writeArticle("short", "“got a brochure, and nobody called,” Lund said.", {
      says: [{ by: "Lund", role: "Mayor", words: "“got a brochure, and nobody called,”" }],
    }),
    writeArticle("full", `“${quote}, and nobody called,” Ada Lund said.`, {
      says: [{ by: "Ada Lund", role: "Mayor of Varnow", words: `“${quote}, and nobody called,”` }],
    }),
    writeArticle("other", `“${quote},” Ada Lund said.`, {
      says: [{ by: "Ada Lund", role: clause, words: `“${quote},”` }],
    }),
  ]);
  expect(statement?.carriers.map(({ articleId }) => articleId)).toEqual(["full", "other", "short"]);
  expect(statement?.speaker).toMatchObject({ name: "Ada Lund", role: "Mayor of Varnow" });
});

test.each<[string, string | undefined]>([
  ["friend", undefined],
  ["old friend of the mayor", "old friend of the mayor"],
  ["Father", "Father"],
  ["The union’s chairman", "the union’s chairman"],
])("the role “%s” is printed as %s", (role, printed) => {
  const [statement] = mergeStatements([
    writeArticle("a", `“${quote},” Ada Lund said.`, { says: [{ by: "Ada Lund", role, words: `“${quote},”` }] }),
  ]);
  expect(statement?.speaker.role).toBe(printed);
});

test("an article that prints a quote twice carries it once", () => {
  const text = `“${quote},” Ada Lund said. Later: “We asked for pumps in spring.”`;
  const twice = writeArticle("a", text, {
    says: [
      { by: "Ada Lund", words: `“${quote},”` },
      { by: "Ada Lund", words: "“We asked for pumps in spring.”" },
    ],
  });
  expect(mergeStatements([twice]).map(({ carriers }) => carriers.length)).toEqual([1]);
});

test("those who are in more of the story and speak for themselves come first, and no one fills the list", () => {
  const text = (sentence: string) => `${sentence} Ada Lund and Bo Weiss were there.`;
  const lund = Array.from({ length: 12 }, (_, index) => `“Word number ${index} of what I have to say about this,”`);
  const articles = [
    writeArticle("a", text(`${lund.join(" Ada Lund said. ")} Ada Lund said.`), {
      says: lund.map((words) => ({ by: "Ada Lund", words })),
    }),
    writeArticle("b", text("Bo Weiss said the pumps had been ordered in time."), {
      says: [{ by: "Bo Weiss", words: "the pumps had been ordered in time", kind: "indirect" }],
    }),
  ];
  const ranked = rankStatements(mergeStatements(articles), articles);
  expect(ranked[0]).toMatchObject({ kind: "direct", speaker: { name: "Ada Lund" } });
  expect(ranked.map(({ speaker }) => speaker.name)).toContain("Bo Weiss");
  expect(ranked.length).toBeLessThan(13);
});

const lund = `“${quote},” Ada Lund said.`;
const obi = "Bo Obi said the pumps had been ordered in spring.";
const byLund = (confidence?: number): Said => ({
  by: "Ada Lund",
  words: `“${quote},”`,
  ...(confidence === undefined ? {} : { confidence }),
});

test.each<[string, (number | undefined)[], (number | undefined)[]]>([
  ["a doubtful reading is not shown", [leastConfidence - 0.01], []],
  ["a sure one is", [leastConfidence], [leastConfidence]],
  ["one of a reader that did not say how sure it was is", [undefined], [undefined]],
  ["a sure carrier stands for a doubtful one", [0.4, 0.95], [0.95]],
  ["two doubtful ones do not stand for each other", [0.4, 0.5], []],
])("%s", (_, confidences, shown) => {
  const merged = mergedFrom(...confidences.map((confidence) => [lund, byLund(confidence)] as const));
  expect(merged.map(({ confidence }) => confidence)).toEqual(shown);
  expect(merged.every(({ carriers }) => carriers.length === confidences.length)).toBe(true);
});

test("the carrier that is shown is a sure one", () => {
  const [merged] = mergedFrom(
    [`“${quote}, and nobody called,” Ada Lund said.`, { ...byLund(0.3), words: `“${quote}, and nobody called,”` }],
    [lund, byLund(0.9)],
  );
  expect(merged?.carriers[0]?.articleId).toBe("a1");
});

test("of two like statements the surer one stands first", () => {
  const says = (confidence: number, words: string): Said => ({ by: "Bo Obi", words, kind: "indirect", confidence });
  const articles = [
    writeArticle("a", obi, { says: [says(0.82, "the pumps had been ordered in spring")] }),
    writeArticle("b", "Bo Obi said the sluice had been opened at night.", {
      says: [says(0.93, "the sluice had been opened at night")],
    }),
  ];
  expect(rankStatements(mergeStatements(articles), articles)[0]?.confidence).toBe(0.93);
});

const rankedWords = (...says: Said[]): string[] => {
  const articles = says.map((said, index) =>
    writeArticle(`a${index}`, `${said.by} spoke. ${[said.words].flat().join(" ")} It was late.`, { says: [said] }),
  );
  return rankStatements(mergeStatements(articles), articles).map(({ carriers }) => carriers[0]?.content[0]?.text ?? "");
};
const by = (speaker: string, words: string, kind: Said["kind"] = "direct"): Said => ({ by: speaker, words, kind });

test("what was said already comes after what is new", () => {
  const said = "“The pumps of the upper harbour were ordered in the spring of last year”";
  const again = "“The pumps of the upper harbour were surely ordered in the spring of last year”";
  const fresh = "nobody had told the villages below the sluice that the gates would open";
  const ranked = rankedWords(by("Ada Lund", said), by("Bo Obi", again), by("Eli Marsh", fresh, "indirect"));
  expect(ranked[1]).toBe(fresh);
});

test("a quotation that stands alone comes before one that was cut out of a sentence", () => {
  const whole = "“We asked for pumps in spring and got a brochure”";
  const cut = "“asked for boats in autumn and were sent a letter”";
  expect(rankedWords(by("Ada Lund", cut), by("Bo Obi", whole))).toEqual([whole, cut]);
  expect(rankedWords(by("Ada Lund", whole), by("Bo Obi", cut))).toEqual([whole, cut]);
});

const says = (id: string, speaker: string, words: string): DayArticle =>
  writeArticle(id, `“${words}”, said ${speaker}.`, {
    outlet: `Outlet ${id}`,
    says: [{ by: speaker, words: `“${words}”` }],
  });

test.each([
  ["one Lund", ["Ada Lund"], "Ada Lund", ["Lund"]],
  ["one Lund with two first names", ["Ada Lund", "Ada Mira Lund"], "Ada Mira Lund", ["Lund"]],
  ["two Lunds", ["Ada Lund", "Bo Lund"], "Lund", undefined],
])("whom one article calls Lund, in a story of %s, is %s", (_, others, name, aliases) => {
  const statements = mergeStatements([
    says("short", "Lund", "The quay will be open before summer"),
    ...others.map((other, index) => says(`full${index}`, other, `Sentence number ${index} of the meeting was long`)),
  ]);
  const said = statements.find(({ carriers }) => carriers.some(({ articleId }) => articleId === "short"));
  expect([said?.speaker.name, said?.speaker.aliases]).toEqual([name, aliases]);
});
