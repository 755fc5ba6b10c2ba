// Who confirms and who denies: copies count once, a quote has everyone who prints it, a denial stands beside what it denies.
import { expect, test } from "vitest";
import { besideDenied, markDenials } from "../../functions/publish/find-denials.ts";
import { independentOutlets } from "../../functions/publish/independent.ts";
import { mergeStatements } from "../../functions/publish/merge-statements.ts";
import type { EditionStatement } from "../../functions/shared/model/edition.ts";
import { allReports } from "./look-alikes.ts";
import { writeArticle } from "./write-day.ts";

const text = (index: number): string => allReports[index]?.text ?? "";

test.each([
  ["two reports of their own", [text(0), text(1)], 2],
  ["a text and its copy", [text(0), text(0)], 1],
  ["a text, its copy with a line more, and a report", [text(0), `${text(0)}\nFrom our wire service.`, text(1)], 2],
  ["one text in ten outlets", Array.from({ length: 10 }, () => text(0)), 1],
])("%s: independent outlets", (_, texts, independent) => {
  const articles = texts.map((words, index) => writeArticle(`a${index}`, words, { outlet: `Outlet ${index}` }));
  expect(independentOutlets(articles)).toBe(independent);
});

test("what one outlet prints twice is one outlet's", () => {
  const articles = [text(0), text(1)].map((words, index) => writeArticle(`a${index}`, words, { outlet: "Outlet" }));
  expect(independentOutlets(articles)).toBe(1);
});

const quote = "“We counted every one of the boxes twice,”";
const reported = writeArticle("a", `${quote} said Ada Lund.`, { says: [{ by: "Ada Lund", words: quote }] });

test.each([
  ["found nobody who says it", writeArticle("b", `It was heard in Osk. ${quote} her lawyer quoted her as saying.`), 2],
  ["found her", writeArticle("b", `${quote} Ada Lund told us.`, { says: [{ by: "Ada Lund", words: quote }] }), 2],
  [
    "gives it to another",
    writeArticle("b", `${quote} said Ole Brand.`, { says: [{ by: "Ole Brand", words: quote }] }),
    1,
  ],
  ["prints a part of it", writeArticle("b", "“We counted” was all she said to us in Osk."), 1],
])("an article that prints a quote and %s: carriers", (_, other, carriers) => {
  const statement = mergeStatements([reported, other]).find(({ speaker }) => speaker.name === "Ada Lund");
  expect(statement?.carriers).toHaveLength(carriers);
  expect(statement?.carriers[0]?.articleId).toBe("a");
});

test("one opening that goes on in two ways is one statement", () => {
  const opening = "“We counted the boxes twice,”";
  const versions = ["“I did it by hand.”", "“Ask my husband.”"].map((ending, index) =>
    writeArticle(`v${index}`, `${opening} Ada Lund said. ${ending}`, {
      says: [{ by: "Ada Lund", words: [opening, ending] }],
    }),
  );
  expect(mergeStatements(versions).map(({ carriers }) => carriers.length)).toEqual([2]);
});

const evidence = (words: string) => ({ articleId: "a", textHash: "", span: [0, 1] as [number, number], text: words });
const stated = (id: string, name: string, cue: string, words: string): EditionStatement => ({
  id,
  kind: "indirect",
  speaker: { actorId: `person:${name}`, name, kind: "person" },
  carriers: [{ articleId: "a", content: [evidence(words)], cue: [evidence(cue)], source: [] }],
});
const claim = stated("claim", "lund", "said", "that the engineers had opened the gates of the dam too late");
const other = stated("other", "orla", "said", "that the bridge would stay closed for a month");

test.each([
  ["denied", "that his engineers had opened the gates too late", "claim"],
  ["rejected", "that any gates of the dam were opened late", "claim"],
  ["did not deny", "that his engineers had opened the gates too late", undefined],
  ["said", "that his engineers had opened the gates too late", undefined],
  ["denied", "that taxes would rise in the spring", undefined],
])("who %s %s denies %s", (cue, words, denied) => {
  const marked = markDenials([claim, other, stated("denial", "brand", cue, words)]);
  expect(marked.map(({ denies }) => denies)).toEqual([undefined, undefined, denied]);
});

test("nobody denies themselves, and a denial stands right behind what it denies", () => {
  const own = stated("own", "lund", "denied", "that the engineers had opened the gates of the dam too late");
  const denial = stated("denial", "brand", "denied", "that his engineers had opened the gates too late");
  expect(markDenials([claim, own])[1]?.denies).toBeUndefined();
  expect(besideDenied(markDenials([denial, other, claim])).map(({ id }) => id)).toEqual(["other", "claim", "denial"]);
});
