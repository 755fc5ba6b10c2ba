// An operator's commands on a deployed stack, each started as its own program: whom an edition was owed to and what became
// of each, the unknown sent again, mail paused and resumed, readers brought along and taken out.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fates } from "../../../functions/send/accounts.ts";
import { outsideOf } from "../../../functions/send/outside.ts";
import { onTick } from "../../../functions/send/send.ts";
import { sesMailer } from "../../../functions/send/ses-mailer.ts";
import { dynamoLedger } from "../../../functions/shared/dynamo-ledger.ts";
import { dynamoReaders } from "../../../functions/shared/dynamo-readers.ts";
import { s3Archive } from "../../../functions/shared/s3-archive.ts";
import { startDeployedStack } from "../../support/deployed-stack.ts";
import { hours } from "../../support/hand-clock.ts";
import { sampleReader } from "../../support/sample-reader.ts";
import { sendingAt, sendingSettings, shortEdition } from "../../support/sending.ts";
import { startMail, startSecret, startStorage, startTables } from "../../support/servers.ts";
import { toJson } from "../../../functions/shared/archive.ts";
import { editionKey } from "../../../functions/shared/archive-keys.ts";

const edition = "2026-11-23";
let tables: Awaited<ReturnType<typeof startTables>>;
let storage: Awaited<ReturnType<typeof startStorage>>;
let mail: Awaited<ReturnType<typeof startMail>>;
let secret: Awaited<ReturnType<typeof startSecret>>;
let stack: Awaited<ReturnType<typeof startDeployedStack>>;
let environment: Record<string, string>;
let directory: string;

beforeAll(async () => {
  [tables, storage, mail, secret] = await Promise.all([startTables(), startStorage(), startMail(), startSecret()]);
  stack = await startDeployedStack("Readout-prod", [
    { type: "AWS::S3::Bucket", logical: "Archive1A2B", physical: "archive" },
    { type: "AWS::DynamoDB::Table", logical: "TablesReaders1A2B", physical: "readers" },
    { type: "AWS::DynamoDB::Table", logical: "TablesDeliveries1A2B", physical: "deliveries" },
    { type: "AWS::SQS::Queue", logical: "DeliveriesQueue1A2B", physical: storage.queueUrl },
    { type: "AWS::SQS::Queue", logical: "DeliveriesDeadLetters1A2B", physical: `${storage.queueUrl}-dead` },
    { type: "AWS::SecretsManager::Secret", logical: "TokenKeys1A2B", physical: secret.arn },
  ]);
  environment = {
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "machine",
    AWS_SECRET_ACCESS_KEY: "none",
    AWS_ENDPOINT_URL_CLOUDFORMATION: stack.url,
    AWS_ENDPOINT_URL_S3: storage.url,
    AWS_ENDPOINT_URL_SQS: storage.url,
    AWS_ENDPOINT_URL_SES: mail.url,
    AWS_ENDPOINT_URL_DYNAMODB: tables.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secret.url,
  };
  Object.assign(process.env, environment);
  directory = mkdtempSync(join(tmpdir(), "readout-commands-"));
  await sendEdition();
});
afterAll(async () => {
  await Promise.all([tables, storage, mail, secret, stack].map((each) => each.stop()));
  rmSync(directory, { recursive: true });
});

/** Five readers of one hour: two get it, one is refused, of one nobody knows, one has unsubscribed. */
const sendEdition = async (): Promise<void> => {
  const sending = sendingAt(`${edition}T06:00:00Z`);
  const readers = dynamoReaders("readers", tables.client);
  const archive = s3Archive("archive", storage.s3);
  const outside = outsideOf(sendingSettings, {
    ...sending.outside,
    archive,
    readers,
    ledger: dynamoLedger("deliveries", tables.client),
    mailer: sesMailer("readout"),
  });
  await archive.putNew(editionKey(edition), toJson(shortEdition(edition, `${edition}T05:00:00Z`)));
  for (let index = 0; index < 5; index += 1) await readers.save(sampleReader(index, { sections: [] }));
  await onTick(outside);
  const gone = sampleReader(4, { state: "unsubscribed", version: 2 });
  await readers.save(gone);
  mail.faults.push({ kind: "error", code: "MessageRejected", message: "no such domain" }, { kind: "reset-after" });
  Object.assign(sending.outside, outside);
  await sending.drain();
  sending.clock.pass(hours(8));
  await onTick(outside);
};

interface Ended {
  code: number;
  out: string;
  err: string;
}
const readout = (...args: string[]): Promise<Ended> =>
  new Promise((ended) => {
    execFile(
      process.execPath,
      ["infra/local/readout.ts", ...args, "--deployed"],
      { env: { ...process.env, ...environment } },
      (error, out, err) => ended({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    );
  });

/** Bodies of what is on the send queue, hidden from then on. */
const queued = async (): Promise<string[]> => {
  const { Messages = [] } = await storage.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: storage.queueUrl, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body = "" }) => Body);
};

describe("deliveries", () => {
  test("shows what became of each, adds up to the audience, and names nobody", async () => {
    const { code, out, err } = await readout("deliveries", edition);
    expect([code, err]).toEqual([0, ""]);
    const [heading = "", , ...rest] = out.split("\n");
    expect(heading.trim().split(/\s+/)).toEqual([...fates, "audience"]);
    expect(rest[0]?.trim().split(/\s+/)).toEqual(["all", "2", "1", "1", "0", "1", "0", "5"]);
    expect(out).toContain(`${edition} 07:00 Europe/Berlin`);
    expect(out).toContain("\nadds up\n");
    expect(out).toMatch(/^rejected {2}\S+ {2}MessageRejected: no such domain$/m);
    expect(out).not.toContain("@");
  });

  test("as records, one an audience, whose counts add up too", async () => {
    const { code, out } = await readout("deliveries", edition, "--jsonl");
    const records = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readers: number; counts: Record<string, number> });
    expect(code).toBe(0);
    expect(records).toHaveLength(1);
    for (const { readers, counts } of records)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(readers);
  });

  test("of an edition that nobody was owed says so, and does not print a table of noughts", async () => {
    const { code, out, err } = await readout("deliveries", "2026-11-22");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^Nobody was owed the edition of 2026-11-22 so far: .*\n$/);
  });

  test("does not send the unknown again by one word alone", async () => {
    const { code, err } = await readout("deliveries", edition, "--resend-unknown");
    expect(code).toBe(1);
    expect(err).toBe("1 would be sent again; who had it already gets it twice. Add --yes to do it.\n");
    expect(await queued()).toEqual([]);
  });

  test("does so by two, once", async () => {
    const first = await readout("deliveries", edition, "--resend-unknown", "--yes");
    expect([first.code, first.err]).toEqual([0, "1 of 1 are on the queue again.\n"]);
    expect((await queued()).map((body) => (JSON.parse(body) as { kind: string }).kind)).toEqual(["delivery"]);
    const second = await readout("deliveries", edition, "--resend-unknown", "--yes");
    expect(second.err).toBe("0 of 0 are on the queue again.\n");
  });

  test.each(["yesterday", "2026-13-01"])("an edition %j is no date, and said to be none", async (name) => {
    const { code, err } = await readout("deliveries", name);
    expect([code, err]).toEqual([2, `An edition is named by its date, such as 2026-11-23, not "${name}".\n`]);
  });
});

test("sending is paused and resumed by an operator who says why", async () => {
  expect((await readout("sending")).out).toBe("sending; never paused\n0 hard bounces and 0 complaints in 24 hours\n");
  expect((await readout("sending", "pause")).code).toBe(2);
  expect(await readout("sending", "pause", "--why", "a wrong headline")).toMatchObject({ code: 0, out: "paused\n" });
  expect((await readout("sending")).out).toMatch(/^paused since \S+: a wrong headline\n/);
  expect(await readout("sending", "resume", "--why", "mended")).toMatchObject({ code: 0, out: "resumed\n" });
  expect((await readout("sending")).out).toMatch(/^sending since \S+: mended\n/);
});

describe("readers", () => {
  const file = (name: string): string => join(directory, name);
  const lines = "email,consent_date,consent_source,hour\nada@example.org,2025-03-31,form,6\nnobody,2025-03-31,form,6\n";

  test("are brought along with a report a line, first only to see", async () => {
    writeFileSync(file("in.csv"), lines);
    const report = /^line 2: added {2}\nline 3: refused {2}.+\n$/;
    const dry = await readout("readers", "import", file("in.csv"), "--dry-run");
    expect([dry.code, dry.err]).toEqual([1, "1 would be added, 0 known, 1 refused\n"]);
    expect(dry.out).toMatch(report);
    const real = await readout("readers", "import", file("in.csv"));
    expect(real.err).toBe("1 added, 0 known, 1 refused\n");
    expect(real.out).toMatch(report);
    const again = await readout("readers", "import", file("in.csv"), "--jsonl");
    expect(again.out.split("\n").map((line) => line && (JSON.parse(line) as { outcome: string }).outcome)).toEqual([
      "known",
      "refused",
      "",
    ]);
    expect(`${dry.out}${real.out}${real.err}${again.out}`).not.toContain("@");
  });

  test("are written to a file for its owner's eyes, that can be brought in again", async () => {
    const { code } = await readout("readers", "export", file("out.csv"));
    expect(code).toBe(0);
    expect(statSync(file("out.csv")).mode & 0o777).toBe(0o600);
    expect(readFileSync(file("out.csv"), "utf8").trim().split("\r\n")).toHaveLength(7);
    const back = await readout("readers", "import", file("out.csv"));
    expect(back.err).toMatch(/^0 added/);
  });

  test.each([
    ["semicolons", "email;consent_date;consent_source\na@b.example;2026-01-01;form\n", /Save it with commas between/],
    ["no reader", "email,consent_date,consent_source\n", /names no reader: a line of column names comes first/],
    ["a quotation that goes on", 'email\n"a', /other\.csv is no CSV from line 2 on: /],
  ])("a file of %s is answered by its name and a cure", async (_, content, message) => {
    writeFileSync(file("other.csv"), content);
    const { code, out, err } = await readout("readers", "import", file("other.csv"));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("are not written where there is no folder", async () =>
    expect((await readout("readers", "export", file("none/out.csv"))).err).toMatch(
      /out\.csv cannot be written \(ENOENT\): name a file in a folder that exists\.\n$/,
    ));

  test("without proof of consent nobody comes", async () => {
    writeFileSync(file("bare.csv"), "email\nada@example.org\n");
    const { code, err } = await readout("readers", "import", file("bare.csv"));
    expect([code, err]).toEqual([
      1,
      `${file("bare.csv")} has no column consent_date, consent_source; without proof of consent nobody can be added.\n`,
    ]);
  });
});

const more = "; --help says what there is\n";
test.each([
  [["deliveries"], `which edition is missing: name it by its date, such as 2026-11-23${more}`],
  [["sending", "stop"], `sending takes pause or resume, not "stop"${more}`],
  [["sending", "resume"], `sending resume needs a reason: --why "…"${more}`],
  [["readers"], `readers takes import or export${more}`],
  [["readers", "add", "x.csv"], `readers takes import or export, not "add"${more}`],
  [["readers", "import"], `readers import needs a CSV file after it${more}`],
  [["readers", "export"], `readers export needs a CSV file after it${more}`],
  [["verify"], `which edition is missing: name it by its date, such as 2026-11-23${more}`],
  [["verify", "today"], 'An edition is named by its date, such as 2026-11-23, not "today".\n'],
  [["replay", "--date", "2026-02-30"], 'An edition is named by its date, such as 2026-11-23, not "2026-02-30".\n'],
])("%j does not fit, and is told in one line", async (words, line) =>
  expect(await readout(...words)).toEqual({ code: 2, out: "", err: line }),
);

test.each(["deliveries", "sending", "readers"])("%s says where nothing is deployed", async (noun) => {
  const { code, err } = await readout(noun, edition, "-c", "stage=other");
  expect([code, err]).toEqual([
    1,
    'no stack of the stage "other" is deployed in this account and region; `npx cdk deploy` deploys it\n',
  ]);
});
