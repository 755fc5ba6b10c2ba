// The services of AWS on 127.0.0.1 for tests of the adapters: two tables, a bucket, a queue, a mailbox, a secret.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient, type KeySchemaElement } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startAws } from "../../infra/local/servers/aws.ts";
import { startDynamo } from "../../infra/local/servers/dynamo.ts";
import { Gate, machineKey } from "../../infra/local/servers/gate.ts";
import type { Listening } from "../../infra/local/servers/listen.ts";
import { openMailbox } from "../../infra/local/servers/mailbox.ts";
import { startSecrets } from "../../infra/local/servers/secrets.ts";
import { type MailEvent, startSes } from "../../infra/local/servers/ses.ts";

const region = "eu-central-1";
const credentials = { accessKeyId: machineKey, secretAccessKey: "none" };

const openGate = (): Gate => new Gate(() => undefined);

const pk: KeySchemaElement = { AttributeName: "pk", KeyType: "HASH" };
const text = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });

/** The tables "readers" and "deliveries", keyed as the stack keys them. */
export const createTables = async (client: DynamoDBClient): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName: "readers",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [pk],
      AttributeDefinitions: [text("pk"), text("cohort")],
      GlobalSecondaryIndexes: [
        {
          IndexName: "byCohort",
          KeySchema: [
            { AttributeName: "cohort", KeyType: "HASH" },
            { AttributeName: "pk", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
    }),
  );
  await client.send(
    new CreateTableCommand({
      TableName: "deliveries",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [pk],
      AttributeDefinitions: [text("pk")],
    }),
  );
};

/** DynamoDB with those two tables; by dynalite unless told otherwise. */
export const startTables = async (
  start: () => Promise<Listening> = () => startDynamo({ gate: openGate() }),
): Promise<{ client: DynamoDBClient; url: string; stop: () => Promise<void> }> => {
  const server = await start();
  const client = new DynamoDBClient({ endpoint: server.url, region, credentials });
  await createTables(client);
  const stop = async (): Promise<void> => {
    client.destroy();
    await server.stop();
  };
  return { client, url: server.url, stop };
};

/** S3 with the bucket "archive", SQS with the queue "send". */
export const startStorage = async (): Promise<{
  s3: S3Client;
  sqs: SQSClient;
  url: string;
  queueUrl: string;
  stop: () => Promise<void>;
}> => {
  const server = await startAws({ gate: openGate() });
  const s3 = new S3Client({ endpoint: server.url, region, credentials, forcePathStyle: true });
  const sqs = new SQSClient({ endpoint: server.url, region, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: "archive" }));
  const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: "send" }));
  return { s3, sqs, url: server.url, queueUrl: QueueUrl, stop: () => server.stop() };
};

/** SES with an empty mailbox. `events` gathers what it says of each mail. */
export const startMail = async (
  quota?: number,
): Promise<
  Pick<Awaited<ReturnType<typeof startSes>>, "url" | "faults"> & {
    mailbox: ReturnType<typeof openMailbox>;
    events: MailEvent[];
    stop: () => Promise<void>;
  }
> => {
  const directory = mkdtempSync(join(tmpdir(), "readout-mail-"));
  const mailbox = openMailbox(directory);
  const events: MailEvent[] = [];
  const server = await startSes({
    gate: openGate(),
    mailbox,
    onEvent: async (event) => void events.push(event),
    ...(quota === undefined ? {} : { quota }),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(directory, { recursive: true });
  };
  return { url: server.url, faults: server.faults, mailbox, events, stop };
};

/** Secrets Manager with the generated secrets of the tokens and of the web's origin, as the stack asks for them. */
export const startSecret = async (): Promise<{
  client: SecretsManagerClient;
  url: string;
  arn: string;
  originArn: string;
  originKey: string;
  stop: () => Promise<void>;
}> => {
  const arn = `arn:aws:secretsmanager:${region}:000000000000:secret:tokens`;
  const originArn = `${arn}-origin`;
  const server = await startSecrets({
    gate: openGate(),
    wanted: [
      { arn, template: "{}", key: "seed", length: 64 },
      { arn: originArn, template: "{}", key: "key", length: 48 },
    ],
  });
  const { key } = JSON.parse(server.value(originArn) ?? "{}") as { key: string };
  return {
    client: new SecretsManagerClient({ endpoint: server.url, region, credentials }),
    url: server.url,
    arn,
    originArn,
    originKey: key,
    stop: () => server.stop(),
  };
};
