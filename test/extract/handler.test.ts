// The extract function as it is deployed, over the real client, against S3 on loopback: article in, findings out.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findFindings, readers } from "../../functions/extract/extract.ts";
import { handler, handleWith } from "../../functions/extract/handler.ts";
import { articleKey, findingsKey } from "../../functions/shared/archive-keys.ts";
import { readJson, toJson } from "../../functions/shared/archive.ts";
import type { Article } from "../../functions/shared/model/article.ts";
import { Findings } from "../../functions/shared/model/findings.ts";
import { s3Archive } from "../../functions/shared/s3-archive.ts";
import { keptLog } from "../support/kept-log.ts";
import { memoryArchive } from "../support/memory-archive.ts";
import { startStorage } from "../support/servers.ts";
import { sqsBatch } from "../support/sqs-event.ts";

const article: Article = {
  schema: 1,
  id: "bridge",
  feedId: "osk-herald",
  outlet: "Osk Herald",
  section: "Calvera",
  url: "https://herald.example/bridge",
  title: "Bridge to close",
  firstSeenAt: "2026-11-23T23:30:00Z",
  language: "en",
  text: "The bridge is safe, said Ada Lund, the mayor of Osk. “We looked twice,” she added.",
  textHash: "0".repeat(64),
};
const key = articleKey(article.id, article.textHash);
const storedAt = findingsKey(article.firstSeenAt, article.id);

const message = (articleKeyOf: string): string => JSON.stringify({ articleKey: articleKeyOf });

let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  storage = await startStorage();
  Object.assign(process.env, {
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "machine",
    AWS_SECRET_ACCESS_KEY: "none",
    AWS_ENDPOINT_URL_S3: storage.url,
    ARCHIVE_BUCKET: "archive",
  });
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockReturnValue(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await storage.stop();
});

test("deployed: the findings lie by the day the article was first seen, and twice is as once", async () => {
  const archive = s3Archive("archive");
  await archive.put(key, toJson(article));
  const answers = [await handler(sqsBatch(message(key))), await handler(sqsBatch(message(key)))];
  expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
  const findings = await readJson(archive, storedAt, Findings);
  expect(storedAt).toBe("findings/2026-11-23/bridge.json");
  expect(findings).toMatchObject({ articleId: "bridge", textHash: article.textHash, reader: readers.models });
  expect(findings?.statements.map(({ speaker }) => speaker)).toEqual(["person:ada-lund", "person:ada-lund"]);
});

test("a missing article, a broken one and a poisoned message fail alone; their neighbour passes", async () => {
  const archive = memoryArchive();
  const log = keptLog();
  await archive.put(key, toJson(article));
  await archive.put("articles/broken/0.json", "{");
  const answer = await handleWith(() => ({ archive, log }))(
    sqsBatch(message("articles/gone/0.json"), message(key), message("articles/broken/0.json"), "not JSON", "{}"),
  );
  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual([
    "message-0",
    "message-2",
    "message-3",
    "message-4",
  ]);
  expect(archive.objects.has(storedAt)).toBe(true);
  const lines = log.lines().join("\n");
  expect(lines).toContain("articles/gone/0.json is not in the archive");
  expect(lines).toContain("articles/broken/0.json in the archive cannot be read");
});

test("an article of another version gives the same object anew", async () => {
  const archive = memoryArchive();
  const later = { ...article, text: "The bridge is not safe, said Ada Lund.", textHash: "1".repeat(64) };
  const handle = handleWith(() => ({ archive, log: keptLog() }));
  for (const version of [article, later]) {
    await archive.put(articleKey(version.id, version.textHash), toJson(version));
    await handle(sqsBatch(message(articleKey(version.id, version.textHash))));
  }
  expect(await readJson(archive, storedAt, Findings)).toMatchObject({ textHash: later.textHash });
});

test.each<[string, object, boolean]>([
  ["of a newer reader stay", { reader: "models-99" }, true],
  ["of the same reader are replaced", {}, false],
  ["of a newer reader for another text are replaced", { reader: "models-99", textHash: "9".repeat(64) }, false],
  ["that cannot be read are replaced", { reader: "models-99", actors: "nobody" }, false],
])("a message that comes late: findings %s", async (_, stored, stay) => {
  const archive = memoryArchive();
  const before = toJson({ ...findFindings(article), dropped: { "so far": 7 }, ...stored });
  await archive.put(key, toJson(article));
  await archive.put(storedAt, before);
  const answer = await handleWith(() => ({ archive, log: keptLog() }))(sqsBatch(message(key)));
  expect(answer).toEqual({ batchItemFailures: [] });
  const after = await archive.get(storedAt);
  expect(new TextDecoder().decode(after?.body) === before).toBe(stay);
});
