// What tests ask of a machine that runs: its archive's objects, and a stage's command as its operator would run it.
import { spawn } from "node:child_process";
import { text as readAll } from "node:stream/consumers";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { Article } from "../../functions/shared/model/article.ts";
import type { Machine } from "../../infra/local/machine.ts";
import { machineKey } from "../../infra/local/servers/gate.ts";

const bucketOf = ({ aws }: Machine): string => aws.stores.s3.listBuckets()[0]?.name ?? "";

/** Keys of the archive's objects under a prefix. */
export const keysUnder = async (machine: Machine, Prefix: string): Promise<string[]> => {
  const { Contents = [] } = await machine.clients.s3.send(
    new ListObjectsV2Command({ Bucket: bucketOf(machine), Prefix }),
  );
  return Contents.flatMap(({ Key }) => Key ?? []);
};

/** Messages in all queues whose name holds `part`, taken or not. */
export const waiting = ({ aws }: Machine, part: string): number =>
  [...aws.stores.sqs.allQueues()]
    .filter(({ name }) => name.includes(part))
    .reduce((sum, { name }) => {
      const held = aws.stores.sqs.inspectQueue(name);
      return sum + (held ? held.messages.ready.length + held.messages.inflight.length : 0);
    }, 0);

/** Moves what lies in a dead-letter queue back to where it failed, as an operator does: "Start DLQ redrive". */
export const redrive = async (machine: Machine, from: string, to: string): Promise<void> => {
  const named = (part: string): string => {
    const queue = [...machine.aws.stores.sqs.allQueues()].find(({ name }) => name.includes(part));
    return `${machine.aws.url}/000000000000/${queue?.name ?? part}`;
  };
  const { sqs } = machine.clients;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: named(from), MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return;
    for (const { Body = "", ReceiptHandle } of Messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: named(to), MessageBody: Body }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: named(from), ReceiptHandle }));
    }
  }
};

/** Reads an object as JSON, and writes what `change` makes of it in its place. */
export const changeObject = async (
  machine: Machine,
  Key: string,
  change: (value: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> => {
  const at = { Bucket: bucketOf(machine), Key };
  const { Body } = await machine.clients.s3.send(new GetObjectCommand(at));
  const changed = change(JSON.parse((await Body?.transformToString()) ?? "") as Record<string, unknown>);
  await machine.clients.s3.send(new PutObjectCommand({ ...at, Body: JSON.stringify(changed) }));
};

/** All versions of an article. */
export const versionsOf = async ({ aws, clients }: Machine, articleId: string): Promise<Article[]> => {
  const Bucket = aws.stores.s3.listBuckets()[0]?.name;
  const { Contents = [] } = await clients.s3.send(
    new ListObjectsV2Command({ Bucket, Prefix: `articles/${articleId}/` }),
  );
  return Promise.all(
    Contents.map(async ({ Key }) => {
      const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key }));
      return Article.parse(JSON.parse((await Body?.transformToString()) ?? ""));
    }),
  );
};

/** What the publish stage's command line answers, told what its function is told. */
export const publishCommand = async ({ functions }: Machine, ...args: string[]): Promise<string> => {
  const stage = [...functions.values()].find(({ definition }) => definition.name === "publish");
  const key = { AWS_ACCESS_KEY_ID: machineKey, AWS_SECRET_ACCESS_KEY: machineKey };
  const child = spawn(process.execPath, ["functions/publish/command.ts", ...args], {
    env: { ...process.env, ...stage?.definition.environment, ...key },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return readAll(child.stdout);
};
