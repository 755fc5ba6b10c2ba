// Two days of Readout on loopback, through the synthesized template, its bundles and the real SDK clients. Every queue
// message is handed over twice, as SQS may.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { SendMessageCommand, SetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { type ParsedMail, simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../functions/shared/model/edition.ts";
import {
  alteredQuote,
  numberConflicts,
  sharedStatements,
  storyFacts,
  unchangedOnDayTwo,
} from "../infra/local/newsroom/facts.ts";
import { startMachine } from "../infra/local/machine.ts";
import { type Opened, openMachine } from "../infra/local/open.ts";
import { type Day, runDay } from "../infra/local/run-day.ts";
import { reader, signUp } from "../infra/local/sign-up.ts";
import { claimsOf } from "../functions/publish/verify-edition.ts";
import { withoutFindingsWrite } from "./support/narrow-template.ts";
import { publishCommand, versionsOf } from "./support/on-machine.ts";
import { comparePlanted, eventOf } from "./support/planted.ts";
import { countedIn } from "./support/counted-metrics.ts";
import { idleExcuses, unexcused } from "./unused-grants.ts";

const address = "reader@example.com";
let directory: string;
let opened: Opened;
let dayOne: Day;
let dayTwo: Day;
const failures: string[] = [];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "readout-day-"));
  opened = await openMachine({ directory, deliveries: 2, onFailure: (error) => failures.push(String(error)) });
  await signUp(opened.machine, reader(opened.machine.now()));
  dayOne = await runDay(opened.machine);
  opened.nextDay();
  dayTwo = await runDay(opened.machine);
}, 240_000);
afterAll(async () => {
  await opened.stop();
  rmSync(directory, { recursive: true, force: true });
});

const editionOf = (day: Day): Edition => day.edition ?? expect.fail("no edition was published");
const mailOf = async (day: Day): Promise<ParsedMail> => {
  const [mail] = day.mails;
  return simpleParser(opened.machine.mailbox.raw(mail?.id ?? expect.fail("no mail was sent")) ?? "");
};
const bucket = () => opened.machine.aws.stores.s3.listBuckets()[0]?.name;
const links = (html: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));

test("nothing failed and no role was too narrow", () =>
  expect([failures, opened.machine.gate.refusals, dayOne.failing]).toEqual([[], [], []]));

describe("day one", () => {
  test("has at least ten stories from all six outlets", () => {
    const { stories } = editionOf(dayOne);
    expect(stories.length).toBeGreaterThanOrEqual(10);
    expect(new Set(stories.flatMap(({ articles }) => articles.map(({ outlet }) => outlet))).size).toBe(6);
  });
  test("says what was read, and what was not", () => {
    const { coverage } = editionOf(dayOne);
    expect(coverage.feeds).toMatchObject({ read: 6, quiet: 0, failed: [] });
    expect(coverage.articles.read).toBeGreaterThanOrEqual(34);
    expect(Object.values(coverage.articles.rejected).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2);
  });
  test("tells who said what in most of its stories", () => {
    const { stories } = editionOf(dayOne);
    const quoting = stories.filter(({ statements }) => statements.length > 0);
    expect(quoting.length).toBeGreaterThanOrEqual(0.8 * stories.length);
  });
  test("finds several outlets on one story, and numbers that differ", () => {
    const { stories } = editionOf(dayOne);
    expect(
      stories.filter(({ articles }) => new Set(articles.map(({ outlet }) => outlet)).size >= 3).length,
    ).toBeGreaterThanOrEqual(4);
    expect(stories.flatMap(({ differences }) => differences).length).toBeGreaterThanOrEqual(3);
  });
});

test("shows the planted differences and no other, each named in words", () => {
  const shown = [dayOne, dayTwo].flatMap((day) => editionOf(day).stories.flatMap((story) => story.differences));
  const { found, unplanted } = comparePlanted(shown);
  expect(unplanted).toEqual([]);
  expect(numberConflicts.filter((planted) => !found.includes(planted))).toEqual([]);
  for (const { about } of shown) expect(about).toMatch(/^(?!(?:percent|euros|grams)$)\p{L}[\p{L} :…]+$/u);
});

test("no story is of two events, an event told in two ways is one, and a minister's fall no update of a strike", () => {
  const told = [dayOne, dayTwo].flatMap((day) => editionOf(day).stories);
  const eventsIn = told.map(({ articles }) => [...new Set(articles.map(({ title }) => eventOf(title)))]);
  expect(eventsIn.filter(({ length }) => length > 1)).toEqual([]);
  const of = (event: string) => told.filter(({ headline }) => eventOf(headline) === event);
  expect(of("hospital-hack").map(({ articles }) => articles.length)).toEqual([2]);
  expect(of("rolund-resigns").map(({ update }) => update)).toEqual([false]);
});

test.each(sharedStatements.map((shared) => [`${shared.speaker}: ${shared.words}`, shared] as const))(
  "one statement with all its carriers: %s",
  (_, { words, carriers }) => {
    const statements = [dayOne, dayTwo].flatMap((day) => editionOf(day).stories.flatMap((story) => story.statements));
    const stated = statements.filter((one) => one.carriers[0]?.content.some(({ text }) => text.includes(words)));
    expect(stated.map((one) => new Set(one.carriers.map(({ articleId }) => articleId)).size)).toEqual([
      carriers.length,
    ]);
  },
);

describe.each([
  ["day one", () => dayOne],
  ["day two", () => dayTwo],
])("%s", (_, day) => {
  test("every claim is words of an archived article", async () => {
    const claims = editionOf(day()).stories.flatMap(claimsOf);
    expect(claims.length).toBeGreaterThan(30);
    for (const { articleId, textHash, span, text } of claims) {
      const article = (await versionsOf(opened.machine, articleId)).find((version) => version.textHash === textHash);
      expect(article?.text.slice(...span)).toBe(text);
    }
  });
  test("sent one mail, to the one reader, though every message came twice", () =>
    expect(day().mails.map(({ recipients }) => recipients)).toEqual([[address]]));
  test("the mail can be left by one click", async () => {
    const { headers, headerLines } = await mailOf(day());
    expect(headers.get("list")).toMatchObject({ unsubscribe: { url: expect.stringContaining("/unsubscribe/") } });
    expect(headerLines.map(({ line }) => line)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });
  test("the mail links its claims to the words, and both its parts say the same", async () => {
    const { html, text = "" } = await mailOf(day());
    const fragments = links(html || "").filter((link) => link.includes("#:~:text="));
    expect(fragments.length).toBeGreaterThan(20);
    for (const link of new Set(fragments)) expect(text).toContain(link);
  });
  test("the mail is below what Gmail clips", async () => {
    const { html } = await mailOf(day());
    expect(Buffer.byteLength(html || "")).toBeLessThanOrEqual(90_000);
  });
});

describe("day two", () => {
  test("is another edition, with another briefing", async () => {
    expect(editionOf(dayTwo).id).not.toBe(editionOf(dayOne).id);
    expect((await mailOf(dayTwo)).subject).not.toBe((await mailOf(dayOne)).subject);
  });
  test("marks what it goes on with as an update", () =>
    expect(editionOf(dayTwo).stories.filter(({ update }) => update).length).toBeGreaterThanOrEqual(2));
  test("says which quote an outlet has changed since, and no other", () => {
    const corrections = editionOf(dayTwo).corrections?.map(({ edition, speaker, was, now }) => [
      edition,
      speaker,
      was.text,
      now?.text,
    ]);
    expect(corrections).toEqual([
      [
        editionOf(dayOne).id,
        alteredQuote.speaker,
        expect.stringContaining(alteredQuote.dayOne),
        expect.stringContaining(alteredQuote.dayTwo),
      ],
    ]);
  });
  test("leaves out the story that brought nothing new", () => {
    const unchanged = storyFacts.find(({ id }) => id === unchangedOnDayTwo) ?? expect.fail("no such story");
    const slugs = editionOf(dayTwo).stories.flatMap(({ articles }) => articles.map(({ title }) => title));
    const before = editionOf(dayOne).stories.flatMap(({ articles }) => articles.map(({ title }) => title));
    expect(unchanged.dayTwo).toEqual([]);
    expect(slugs.filter((title) => /sandpiper/i.test(title))).toEqual([]);
    expect(before.filter((title) => /sandpiper/i.test(title)).length).toBeGreaterThan(0);
  });
});

describe("the site", () => {
  const get = async (path: string) => fetch(`${opened.machine.siteUrl}${path}`);
  test("shows the newest edition, and every page it links is there", async () => {
    const page = await (await get("/")).text();
    const inside = new Set(links(page).filter((link) => /^\/(?!\/)/.test(link)));
    expect(inside.size).toBeGreaterThan(8);
    for (const link of inside) expect([link, (await get(link)).status]).toEqual([link, 200]);
  });
  test("keeps the edition of the day before", async () =>
    expect((await get(`/editions/${editionOf(dayOne).id}.html`)).status).toBe(200));
});

test.each([
  ["replay", ["--date"], () => dayOne, /would be the same today/],
  ["replay", ["--date"], () => dayTwo, /would be the same today/],
  ["verify", [], () => dayOne, /^All \d+ claims/],
  ["verify", [], () => dayTwo, /^All \d+ claims/],
])("readout %s %s holds for an edition", async (noun, options, day, answer) => {
  expect(await publishCommand(opened.machine, noun, ...options, editionOf(day()).id)).toMatch(answer);
});

test("publishing again changes nothing and mails nobody", async () => {
  const { machine } = opened;
  const before = machine.mailbox.count();
  await machine.tick("publish");
  await machine.tick("send");
  await machine.settle();
  expect(machine.mailbox.count()).toBe(before);
});
test("a poisoned message goes to the dead letters, and its neighbours pass", async () => {
  const { machine } = opened;
  const queues = [...machine.aws.stores.sqs.allQueues()].map(({ name }) => name);
  const named = (part: string) => queues.find((name) => name.startsWith(part)) ?? expect.fail(`no queue ${part}`);
  const [work, dead] = [named("ExtractArticlesQueue"), named("ExtractArticlesDeadLetters")];
  const QueueUrl = `${machine.aws.url}/000000000000/${work}`;
  await machine.clients.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: "1" } }));
  await machine.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"articleKey": 7}' }));
  const { Contents = [] } = await machine.clients.s3.send(
    new ListObjectsV2Command({ Bucket: bucket(), Prefix: "articles/", MaxKeys: 1 }),
  );
  const good = JSON.stringify({ articleKey: Contents[0]?.Key });
  await machine.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: good }));
  await machine.settle(60_000);
  const waiting = machine.aws.stores.sqs.inspectQueue(dead)?.messages.ready.map(({ body }) => body);
  expect(waiting).toEqual(['{"articleKey": 7}']);
}, 60_000);
test("the reader may see all that is kept of them, the mails of both days among it", async () => {
  const link = links((await mailOf(dayTwo)).html || "").find((each) => each.includes("/preferences/")) ?? "";
  const kept = (await (await fetch(`${link}/export`)).json()) as { email: string; deliveries: { state: string }[] };
  expect(kept.email).toBe(address);
  expect(kept.deliveries.map(({ state }) => state)).toEqual(["SENT", "SENT"]);
});
test("one click on the mail's link, and no further mail comes", async () => {
  const { machine } = opened;
  const list = (await mailOf(dayTwo)).headers.get("list") as unknown as { unsubscribe: { url: string } };
  const answer = await fetch(list.unsubscribe.url, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    redirect: "error",
  });
  expect(answer.status).toBe(200);
  opened.nextDay();
  const before = machine.mailbox.count();
  await machine.tick("publish");
  await machine.tick("send");
  await machine.settle();
  expect(machine.mailbox.count()).toBe(before);
});
test("no log line holds a reader's address", () => {
  const logs = globSync(join(directory, "logs", "*.log")).map((file) => readFileSync(file, "utf8"));
  expect(logs.length).toBe(5);
  expect(logs.filter((log) => log.includes(address))).toEqual([]);
});

test("the stages' counts are in their logs as metrics of the stack", () => {
  const counted = (stage: string) => countedIn(join(directory, "logs", `${stage}.log`));
  expect([...counted("send").namespaces]).toEqual(["Readout-prod"]);
  expect(counted("collect").sums).toMatchObject({ written: expect.any(Number), failed: 0 });
  expect(counted("extract").sums["findings"]).toBeGreaterThanOrEqual(34);
  // The third morning had nothing new to tell: a note, which counts as no edition, and nobody was left to get it.
  expect(counted("publish").sums["editions"]).toBe(2);
  expect(counted("send").sums).toMatchObject({ enqueued: 2, sent: 2, parked: 0 });
});
test("every action a role allows was needed by a test above, or says why it was not", () => {
  const unused = opened.machine.gate.unusedGrants();
  expect(unexcused(unused)).toEqual([]);
  expect(idleExcuses(unused)).toEqual([]);
});

test("a permission taken from a role is missed at once, by function and action", async () => {
  const synthesized = { directory: join(directory, "cdk.out"), ...outputs(join(directory, "cdk.out")) };
  const file = join(synthesized.directory, "Narrowed.template.json");
  writeFileSync(file, withoutFindingsWrite(readFileSync(synthesized.template, "utf8")));
  const machine = await startMachine({
    synthesized: { ...synthesized, template: file },
    directory: join(directory, "narrowed"),
  });
  try {
    const extract = [...machine.functions.values()].find(({ definition }) => definition.name === "extract");
    const { Contents = [] } = await opened.machine.clients.s3.send(
      new ListObjectsV2Command({ Bucket: bucket(), Prefix: "articles/", MaxKeys: 1 }),
    );
    const Key = Contents[0]?.Key ?? "";
    const { Body } = await opened.machine.clients.s3.send(new GetObjectCommand({ Bucket: bucket(), Key }));
    machine.aws.stores.s3.putObject(
      bucket() ?? "",
      Key,
      Buffer.from((await Body?.transformToByteArray()) ?? []),
      "application/json",
      {},
    );
    const record = { messageId: "1", body: JSON.stringify({ articleKey: Key }) };
    expect(await extract?.invoke({ Records: [record] })).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
    expect(machine.gate.refusals).toContainEqual(
      expect.objectContaining({ caller: "extract", action: "s3:PutObject" }),
    );
  } finally {
    await machine.stop();
  }
});

const outputs = (out: string) => ({
  template: globSync(join(out, "Readout-*.template.json"))[0] ?? "",
  assets: globSync(join(out, "Readout-*.assets.json"))[0] ?? "",
});
