// The machine on a small template: what AWS promises of queues, roles, timeouts, schedules and the web, holds here.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterEach, expect, test } from "vitest";
import { type Machine, startMachine } from "../../../infra/local/machine.ts";
import { type FixtureFunction, fixtureStack, sdk } from "./fixture-stack.ts";

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

const mapping = {
  Type: "AWS::Lambda::EventSourceMapping",
  Properties: {
    EventSourceArn: { "Fn::GetAtt": ["Work", "Arn"] },
    FunctionName: { Ref: "Worker" },
    BatchSize: 10,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
  },
};

const run = async (worker: FixtureFunction, more: Record<string, object> = {}): Promise<Machine> => {
  const synthesized = fixtureStack({ Worker: worker }, more);
  cleanUp.push(() => rmSync(synthesized.root, { recursive: true }));
  const machine = await startMachine({ synthesized, directory: join(synthesized.root, "state"), visibilitySeconds: 1 });
  cleanUp.push(() => machine.stop());
  return machine;
};
const worker = (machine: Machine) => machine.functions.get("Worker") ?? expect.fail("no function");
const allow = (
  Action: string | string[],
  Resource: unknown = { "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "/*"]] },
) => ({ Effect: "Allow", Action, Resource });
const put = (key: string, more = "") => `import { S3Client, PutObjectCommand } from ${sdk("s3")};
export const handler = async () => { try { await new S3Client({}).send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: ${JSON.stringify(key)}, Body: "x"${more} })); return "written"; } catch (error) { return error.name + " " + (error.$metadata?.httpStatusCode ?? ""); } };`;
const text = async (machine: Machine, path: string, init?: RequestInit) => {
  const answer = await fetch(machine.siteUrl + path, init);
  return [answer.status, await answer.text()];
};

test("a function sees the template's environment, and what it answers comes back", async () => {
  const machine = await run({
    source: "export const handler = async (event) => ({ got: event, greeting: process.env.GREETING });",
    environment: { GREETING: { "Fn::Join": ["-", ["to", { Ref: "AWS::Region" }]] } },
  });
  expect(await worker(machine).invoke({ n: 1 })).toEqual({ got: { n: 1 }, greeting: "to-eu-central-1" });
});
test("a function that throws fails with its own name and message", async () => {
  const machine = await run({
    source: "export const handler = async () => { throw new TypeError('no such thing'); };",
  });
  await expect(worker(machine).invoke({})).rejects.toThrow("worker: TypeError: no such thing");
});
test("a function that takes too long is ended, and the next invocation runs", async () => {
  const machine = await run({
    source:
      "export const handler = async (event) => event.wait ? new Promise(() => setInterval(() => {}, 1000)) : 'quick';",
    timeout: 1,
  });
  await expect(worker(machine).invoke({ wait: true })).rejects.toThrow("Task timed out after 1 s");
  expect(await worker(machine).invoke({})).toBe("quick");
});
test("a function that eats its memory is ended, and the next invocation runs", async () => {
  const machine = await run({
    source:
      "export const handler = async (event) => { const kept = []; while (event.eat) kept.push(new Array(1e6).fill({})); return 'lean'; };",
  });
  await expect(worker(machine).invoke({ eat: true })).rejects.toThrow(/memory/i);
  expect(await worker(machine).invoke({})).toBe("lean");
});
test("the machine's clock is the function's clock", async () => {
  const machine = await run({
    source: "export const handler = async () => [new Date().getTime(), Date.now(), new Date(0).getTime()];",
  });
  machine.advance(86_400_000);
  const [made, now, zero] = (await worker(machine).invoke({})) as number[];
  const tomorrow = Date.now() + 86_000_000;
  expect(made).toBeGreaterThan(tomorrow);
  expect(now).toBeGreaterThan(tomorrow);
  expect(zero).toBe(0);
});

test("what a role allows and its function never does is told", async () => {
  const machine = await run({ source: put("here/x"), statements: [allow("s3:PutObject"), allow("s3:GetObject")] });
  await worker(machine).invoke({});
  expect(machine.gate.unusedGrants()).toMatchObject([{ caller: "worker", action: "s3:GetObject" }]);
});
test("what a role allows is done", async () => {
  const machine = await run({ source: put("here/x"), statements: [allow("s3:PutObject")] });
  expect(await worker(machine).invoke({})).toBe("written");
  expect(machine.gate.refusals).toEqual([]);
  expect(machine.gate.unusedGrants()).toEqual([]);
});
test.each([
  ["nothing", []],
  ["another action", [allow("s3:GetObject")]],
  ["another prefix", [allow("s3:PutObject", { "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "/there/*"]] })]],
  [
    "a condition that does not hold",
    [{ ...allow("s3:PutObject"), Condition: { StringEquals: { "aws:SourceIp": "1.2.3.4" } } }],
  ],
  ["a denial beside the permission", [allow("s3:*"), { ...allow("s3:PutObject"), Effect: "Deny" }]],
])("a role that allows %s is refused, by function and action", async (_, statements) => {
  const machine = await run({ source: put("here/x"), statements });
  expect(await worker(machine).invoke({})).toBe("AccessDenied 403");
  expect(machine.gate.refusals).toEqual([
    { caller: "worker", action: "s3:PutObject", resource: "arn:aws:s3:::bucket/here/x" },
  ]);
});
test("a queue, a table and a secret refuse strangers too", async () => {
  const source = `import { SQSClient, SendMessageBatchCommand } from ${sdk("sqs")}; import { DynamoDBClient, GetItemCommand } from ${sdk("dynamodb")}; import { SecretsManagerClient, GetSecretValueCommand } from ${sdk("secrets-manager")}; import { SESClient, SendRawEmailCommand } from ${sdk("ses")};
const name = (work) => work.then(() => "done", (error) => error.name);
export const handler = () => Promise.all([
  name(new SQSClient({}).send(new SendMessageBatchCommand({ QueueUrl: process.env.QUEUE, Entries: [{ Id: "1", MessageBody: "{}" }] }))),
  name(new DynamoDBClient({}).send(new GetItemCommand({ TableName: "T", Key: { pk: { S: "1" } } }))),
  name(new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: "S" }))),
  name(new SESClient({}).send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from("From: a@b.example\\r\\n\\r\\nx") }, Destinations: ["c@d.example"] })))]);`;
  const machine = await run({ source });
  expect(await worker(machine).invoke({})).toEqual([
    "AccessDeniedException",
    "AccessDeniedException",
    "AccessDeniedException",
    "AccessDenied",
  ]);
  expect(machine.gate.refusals.map(({ action }) => action).sort()).toEqual([
    "dynamodb:GetItem",
    "secretsmanager:GetSecretValue",
    "ses:SendRawEmail",
    "sqs:SendMessage",
  ]);
  expect(machine.mailbox.count()).toBe(0);
});
test("what is not there is 403 to a function that may not list, as on S3", async () => {
  const get = `import { S3Client, GetObjectCommand } from ${sdk("s3")};
export const handler = () => new S3Client({}).send(new GetObjectCommand({ Bucket: process.env.BUCKET, Key: "gone" })).catch((error) => error.name);`;
  expect(await worker(await run({ source: get, statements: [allow("s3:GetObject")] })).invoke({})).toBe("AccessDenied");
  const list = allow("s3:ListBucket", { "Fn::GetAtt": ["Bucket", "Arn"] });
  expect(await worker(await run({ source: get, statements: [allow("s3:GetObject"), list] })).invoke({})).toBe(
    "NoSuchKey",
  );
});
test("of ten that write a new object at once, one wins", async () => {
  const machine = await run({ source: put("one", ', IfNoneMatch: "*"'), statements: [allow("s3:PutObject")] });
  const answers = await Promise.all(Array.from({ length: 10 }, () => worker(machine).invoke({})));
  expect(answers.filter((answer) => answer === "written")).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(["written", "PreconditionFailed 412"]));
});

const queueUrl = (machine: Machine) => `${machine.aws.url}/000000000000/Work`;
const enqueue = (machine: Machine, body: string) =>
  machine.clients.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(machine), MessageBody: body }));
const held = (machine: Machine, name: string) => machine.aws.stores.sqs.inspectQueue(name)?.messages.ready.length;

test("of a batch, what fails comes again and goes to the dead letters; its neighbours pass", async () => {
  const source = `export const handler = async ({ Records }) => ({ batchItemFailures: Records.filter((record) => record.body === "poison").map((record) => ({ itemIdentifier: record.messageId })) });`;
  const machine = await run({ source }, { Mapping: mapping });
  for (const body of ["one", "poison", "two"]) await enqueue(machine, body);
  await machine.settle(20_000);
  expect([held(machine, "Work"), held(machine, "Dead")]).toEqual([0, 1]);
});
test("a function that throws keeps its whole batch", async () => {
  const machine = await run(
    { source: "export const handler = async () => { throw new Error('down'); };" },
    { Mapping: mapping },
  );
  await enqueue(machine, "one");
  await machine.settle(20_000);
  expect(held(machine, "Dead")).toBe(1);
});
test("a schedule's tick carries the time it was due", async () => {
  const schedule = {
    Type: "AWS::Scheduler::Schedule",
    Properties: {
      ScheduleExpression: "rate(5 minutes)",
      Target: {
        Arn: { "Fn::GetAtt": ["Worker", "Arn"] },
        Input: '{"tick":"collect","at":"<aws.scheduler.scheduled-time>"}',
      },
    },
  };
  const machine = await run({ source: "export const handler = async (event) => event;" }, { Schedule: schedule });
  expect(await machine.tick("collect")).toEqual({
    tick: "collect",
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
});

test("the web entry serves the bucket's site and hands requests to the function", async () => {
  const source =
    "export const handler = async (event) => ({ statusCode: 201, headers: { 'content-type': 'text/plain' }, body: event.requestContext.http.method + ' ' + event.rawPath + ' ' + Buffer.from(event.body ?? '', 'base64') });";
  const machine = await run({ source });
  expect(await text(machine, "/")).toEqual([404, expect.stringContaining("No edition is published yet")]);
  for (const [Key, Body] of [
    ["site/index.html", "front"],
    ["site/404.html", "missing"],
    ["secret.json", "never"],
  ])
    await machine.clients.s3.send(new PutObjectCommand({ Bucket: "bucket", Key, Body, ContentType: "text/html" }));
  expect(await text(machine, "/")).toEqual([200, "front"]);
  expect(await text(machine, "/nothing")).toEqual([404, "missing"]);
  expect(await text(machine, "/%E0%A4%A")).toEqual([404, "missing"]);
  expect(await text(machine, "/../secret.json")).toEqual([404, "missing"]);
  expect(await text(machine, "/ask/me", { method: "POST", body: "a=1" })).toEqual([201, "POST /ask/me a=1"]);
});
test("what was kept is there at the next start", async () => {
  const synthesized = fixtureStack({ Worker: { source: "export const handler = async () => 1;" } });
  cleanUp.push(() => rmSync(synthesized.root, { recursive: true }));
  const options = { synthesized, directory: join(synthesized.root, "state") };
  const first = await startMachine(options);
  await first.clients.s3.send(new PutObjectCommand({ Bucket: "bucket", Key: "kept", Body: "still here" }));
  await enqueue(first, "waiting");
  await first.stop();
  const second = await startMachine(options);
  cleanUp.push(() => second.stop());
  const { Body } = await second.clients.s3.send(new GetObjectCommand({ Bucket: "bucket", Key: "kept" }));
  expect(await Body?.transformToString()).toBe("still here");
  expect(held(second, "Work")).toBe(1);
});
test("a taken port is left and another used", async () => {
  const { listen } = await import("../../../infra/local/servers/listen.ts");
  const first = await listen((_, response) => void response.end("first"));
  const second = await listen((_, response) => void response.end("second"), first.port);
  cleanUp.push(first.stop, second.stop);
  expect([second.moved, second.port === first.port, await (await fetch(second.url)).text()]).toEqual([
    true,
    false,
    "second",
  ]);
});
