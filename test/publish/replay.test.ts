// Editions made again and checked: the same code makes the same edition, and what was tampered with is found.
import { beforeEach, expect, test } from "vitest";
import { compareEditions } from "../../functions/publish/compare-editions.ts";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import { readEdition } from "../../functions/publish/editions.ts";
import { publish } from "../../functions/publish/publish.ts";
import { readFindings } from "../../functions/publish/read-findings.ts";
import { NoSuchEdition, replayEdition, textsOf } from "../../functions/publish/replay.ts";
import { verifyEdition } from "../../functions/publish/verify-edition.ts";
import { toJson } from "../../functions/shared/archive.ts";
import { articleKey, findingsKey } from "../../functions/shared/archive-keys.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { handClock } from "../support/hand-clock.ts";
import { keptLog } from "../support/kept-log.ts";
import { memoryArchive } from "../support/memory-archive.ts";
import { writeArticle } from "./write-day.ts";

const words = "“The new quay will be open to all ferries before the end of next summer”";
const later = "“The old quay stays open to every fisher for as long as they want it”";
const quay = (id: string, said: string, firstSeenAt: string): DayArticle =>
  writeArticle(id, `${said}, said Ada Lund. The harbour board of Osk met on the new quay of the port.`, {
    title: `Quay ${id}`,
    outlet: `Outlet ${id}`,
    says: [{ by: "Ada Lund", words: said }],
    summary: ["The harbour board of Osk met on the new quay of the port."],
    firstSeenAt,
  });

const today = () => ({ log: keptLog(), storiesPerSection: 12 });

let archive = memoryArchive();
const store = (...articles: DayArticle[]): void => {
  for (const { article, findings } of articles) {
    archive.objects.set(articleKey(article.id, article.textHash), Buffer.from(toJson(article)));
    archive.objects.set(findingsKey(article.firstSeenAt, article.id), Buffer.from(toJson(findings)));
  }
};
const publishAt = async (at: string): Promise<Edition> => {
  const queue = { send: () => Promise.resolve() };
  const outside = { archive, clock: handClock(at), queue, siteUrl: "https://readout.example", zone: "UTC", ...today() };
  await publish(outside, { tick: "publish", at });
  return (await readEdition(archive, at.slice(0, 10))) ?? expect.fail("no edition");
};

beforeEach(async () => {
  archive = memoryArchive();
  store(quay("a", words, "2026-11-23T03:00:00Z"), quay("b", words, "2026-11-23T04:00:00Z"));
  await publishAt("2026-11-23T05:00:00Z");
  store(quay("c", later, "2026-11-24T03:00:00Z"));
  await publishAt("2026-11-24T05:00:00Z");
});

test.each(["2026-11-23", "2026-11-24"])(
  "the edition of %s made again is the same, and nothing is written",
  async (date) => {
    const before = new Map(archive.objects);
    const { published, replayed, gone } = await replayEdition(archive, date, today());
    expect(replayed).toEqual(published);
    expect(compareEditions(published, replayed)).toEqual([]);
    expect(gone).toEqual({});
    expect(archive.objects).toEqual(before);
  },
);

test("what is gone from the archive is counted, and the difference told", async () => {
  archive.objects.delete(findingsKey("2026-11-23T04:00:00Z", "b"));
  const { published, replayed, gone } = await replayEdition(archive, "2026-11-23", today());
  expect(gone).toEqual({ "findings gone": 1 });
  const lines = compareEditions(published, replayed).join("\n");
  expect(lines).toContain("- article Outlet b: Quay b");
});

test("what read the articles is told, and articles that were read anew take the archive's place", async () => {
  expect((await replayEdition(archive, "2026-11-23", today())).readers).toEqual({ "by hand": 2 });
  const texts = await textsOf(archive, "2026-11-23", keptLog());
  expect(texts.map(({ id }) => id).sort()).toEqual(["a", "b"]);
  const records = texts.map(({ textHash: id }) => JSON.stringify({ id, actors: [], statements: [], summary: [] }));
  const { findings, problems } = readFindings([...records, "{", '{"id":"x"}'].join("\n"));
  expect(problems).toMatchObject([{ id: null }, { id: "x" }]);
  const { published, replayed, readers } = await replayEdition(archive, "2026-11-23", today(), findings);
  expect(readers).toEqual({ "today's reader": 2 });
  expect(replayed.stories.flatMap(({ statements }) => statements)).toEqual([]);
  expect(compareEditions(published, replayed).join("\n")).toContain("- statement Ada Lund");
});

test("a date without an edition is named, and the dates that have one", async () => {
  const refused = expect(replayEdition(archive, "2026-11-22", today())).rejects;
  await refused.toThrow(NoSuchEdition);
  await refused.toThrow("the edition of 2026-11-22 is not in the archive; the latest are 2026-11-23");
});

test("each claim of an edition stands in the archive", async () => {
  const edition = (await readEdition(archive, "2026-11-23")) ?? expect.fail("no edition");
  const { claims, articles, problems } = await verifyEdition(archive, edition, keptLog());
  expect({ articles, problems }).toEqual({ articles: 2, problems: [] });
  expect(claims).toBeGreaterThanOrEqual(5);
});

test.each([
  [
    "an article that was changed",
    (article: DayArticle["article"]) => ({ ...article, text: article.text.replace("new", "old") }),
    /does not stand/,
  ],
  [
    "another address",
    (article: DayArticle["article"]) => ({ ...article, url: "https://elsewhere.example/" }),
    /is linked where/,
  ],
])("%s is found", async (_, tamper, problem) => {
  const { article } = quay("a", words, "2026-11-23T03:00:00Z");
  archive.objects.set(articleKey(article.id, article.textHash), Buffer.from(toJson(tamper(article))));
  const edition = (await readEdition(archive, "2026-11-23")) ?? expect.fail("no edition");
  expect((await verifyEdition(archive, edition, keptLog())).problems.join()).toMatch(problem);
});

test("an article that is gone is found", async () => {
  const { article } = quay("a", words, "2026-11-23T03:00:00Z");
  archive.objects.delete(articleKey(article.id, article.textHash));
  const edition = (await readEdition(archive, "2026-11-23")) ?? expect.fail("no edition");
  expect((await verifyEdition(archive, edition, keptLog())).problems.join()).toMatch(/is not in the archive/);
});
