// One reader's mail over the real clients, against servers on loopback: two workers, every exchange of theirs able to fail.
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  type KeySchemaElement,
} from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { onMessage, onTick } from "../../functions/send/send.ts";
import { onceClient } from "../../functions/send/ses-client.ts";
import { sesMailer } from "../../functions/send/ses-mailer.ts";
import { storedIn } from "../../functions/send/stored.ts";
import { readJson } from "../../functions/shared/archive.ts";
import { audienceIndexKey, audienceTallyKey } from "../../functions/shared/archive-keys.ts";
import { sparingClient } from "../../functions/shared/dynamo-client.ts";
import { dynamoLedger } from "../../functions/shared/dynamo-ledger.ts";
import { dynamoReaders } from "../../functions/shared/dynamo-readers.ts";
import { dynamoReputation } from "../../functions/shared/dynamo-reputation.ts";
import { AudienceTally } from "../../functions/shared/model/audience.ts";
import type { DeliveryState } from "../../functions/shared/model/delivery.ts";
import type { SendMessage } from "../../functions/shared/model/messages.ts";
import { s3Archive } from "../../functions/shared/s3-archive.ts";
import { startAws } from "../../infra/local/servers/aws.ts";
import { startDynamo } from "../../infra/local/servers/dynamo.ts";
import { Gate, machineKey } from "../../infra/local/servers/gate.ts";
import type { SentMail } from "../../infra/local/servers/mailbox.ts";
import { startSes } from "../../infra/local/servers/ses.ts";
import { crew, type Crew, type Fault } from "./crashing.ts";
import { hours, minutes } from "./hand-clock.ts";
import { type Sending, sendingAt } from "./sending.ts";

/** How it ended: mails that SES took, and what the ledger says of them. */
export interface Ending {
  mails: number;
  state: DeliveryState | undefined;
  /** Whether the audience's closed accounts add up to its one reader. */
  addsUp: boolean;
  /** HTTP exchanges of the two workers. */
  exchanges: number;
}

/** Nobody is mailed twice; who is not mailed stands there as such; and the accounts add up. */
export const isHonest = ({ mails, state, addsUp }: Ending, eventComes: boolean): boolean =>
  addsUp &&
  (mails === 1
    ? state === "SENT" || (state === "UNKNOWN" && !eventComes)
    : mails === 0 && (state === "UNKNOWN" || state === "EXPIRED"));

export interface Loopback {
  /** Lives through one mail; bits of `order` say whose turn it is, `eventComes` whether SES's event of it arrives. */
  live(faults: readonly Fault[], order: number, eventComes: boolean): Promise<Ending>;
  stop(): Promise<void>;
}

const region = "eu-central-1";
const credentials = { accessKeyId: machineKey, secretAccessKey: "none" };
const slower = "ProvisionedThroughputExceededException";
const throttling = { dynamodb: slower, ledger: slower, ses: "Throttling", s3: "SlowDown" } as const;
type Service = keyof typeof throttling;

/** Starts the servers. */
export const startLoopback = async (): Promise<Loopback> => {
  const gate = new Gate(() => undefined);
  const accepted = new Map<string, number>();
  const keep = (mail: SentMail): void => {
    for (const address of mail.recipients) accepted.set(address, (accepted.get(address) ?? 0) + 1);
  };
  const mailbox = { keep, all: () => [], raw: () => undefined, count: () => 0 };
  const [dynamo, aws, ses] = await Promise.all([
    startDynamo({ gate }),
    startAws({ gate }),
    startSes({ gate, mailbox, onEvent: async () => undefined }),
  ]);
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ENDPOINT_URL_SES: ses.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.url,
  });
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: machineKey, AWS_SECRET_ACCESS_KEY: "none" });
  let runs = 0;

  const clients = () => ({
    dynamodb: new DynamoDBClient({ endpoint: dynamo.url, region, credentials }),
    s3: new S3Client({ endpoint: aws.url, region, credentials, forcePathStyle: true }),
    ledger: sparingClient(),
    ses: onceClient(),
  });
  type Clients = ReturnType<typeof clients>;
  const ports = ({ dynamodb, ledger, s3, ses: mail }: Clients, run: string) => ({
    ledger: dynamoLedger(`deliveries-${run}`, ledger),
    readers: dynamoReaders(`readers-${run}`, dynamodb),
    reputation: dynamoReputation(`readers-${run}`, dynamodb),
    archive: s3Archive(`archive-${run}`, s3),
    mailer: sesMailer("readout", mail),
  });
  const destroy = (all: Clients): void => Object.values(all).forEach((client) => client.destroy());

  const live: Loopback["live"] = async (faults, order, eventComes) => {
    runs += 1;
    const run = String(runs);
    const plain = clients();
    await createPlaces(plain.dynamodb, plain.s3, run);
    const sending = sendingAt("2026-11-23T06:00:00Z", () => ports(plain, run));
    const { archive, readers, ledger } = sending.outside;
    await sending.publish("2026-11-23", "2026-11-23T05:00:00Z");
    for (const [key, body] of sending.archive.objects) await archive.put(key, body);
    const reader = await sending.join({ email: `reader-${run}@example.org` });
    await readers.save(reader);
    await onTick(sending.outside);
    const [message] = sending.queue.messages.splice(0);
    if (!message) throw new Error("there is a message to work on");
    const band = crew(faults, sending.clock);
    const faulty = [0, 1].map((worker) => faultyClients(clients(), band, worker));
    const works = faulty.map((each) => {
      const own = ports(each, run);
      return () => onMessage({ ...sending.outside, ...own, stop: {}, stored: storedIn(own.archive) }, message, 1);
    });
    await untilCutOff(sending, band, works, message, order, async () => {
      if (eventComes && (accepted.get(reader.email) ?? 0) > 0)
        await ledger.settleByEvent(`2026-11-23_${reader.id}`, { state: "SENT", messageId: "m" }, sending.clock.now());
    });
    const key = `2026-11-23_${reader.id}`;
    const tally = await readJson(
      archive,
      audienceTallyKey(audienceIndexKey("2026-11-23", "Europe/Berlin", 7)),
      AudienceTally,
    );
    const { sent = 0, excluded = 0, rejected = 0, unknown = 0, expired = 0 } = tally ?? {};
    const state = (await ledger.read([key])).get(key)?.state;
    await plain.dynamodb.send(new DeleteTableCommand({ TableName: `deliveries-${run}` }));
    await plain.dynamodb.send(new DeleteTableCommand({ TableName: `readers-${run}` }));
    for (const each of [plain, ...faulty]) destroy(each);
    const addsUp = tally?.readers === 1 && sent + excluded + rejected + unknown + expired === 1;
    return { mails: accepted.get(reader.email) ?? 0, state, addsUp, exchanges: band.calls() };
  };

  return {
    live,
    stop: async () => {
      await Promise.all([dynamo.stop(), ses.stop()]);
      await aws.stop();
    },
  };
};

/** The two workers, then the queue, the sweep and SES's event, each in its time, until past the cut-off. */
const untilCutOff = async (
  { outside, queue, clock, drain }: Sending,
  band: Crew,
  works: readonly (() => Promise<unknown>)[],
  message: SendMessage,
  order: number,
  event: () => Promise<void>,
): Promise<void> => {
  const again = async (messages: readonly SendMessage[]): Promise<void> => {
    queue.messages.push(...messages);
    await drain();
  };
  const ends = await band.run(works, order, async () => {
    if (order % 3 === 0) clock.pass(hours(6));
    await onTick(outside);
    await again(order % 2 === 0 ? [message] : []);
  });
  if (ends.some((end) => end !== "done")) await again([message]);
  for (let tick = 0; tick < 2; tick += 1) {
    clock.pass(minutes(15));
    await onTick(outside);
    await drain();
  }
  await event();
  await again([message]);
  clock.pass(hours(6));
  await onTick(outside);
  await again([message]);
};

/** Clients each of whose HTTP exchanges is a call of the worker's. */
const faultyClients = <Clients extends Record<Service, DynamoDBClient | S3Client | ReturnType<typeof onceClient>>>(
  clients: Clients,
  band: Crew,
  worker: number,
): Clients => {
  for (const service of ["dynamodb", "ledger", "s3", "ses"] as const) {
    const { config } = clients[service];
    const real = config.requestHandler;
    const failings = {
      lost: () => {
        throw Object.assign(new Error("socket hang up"), { name: "Error", code: "ECONNRESET" });
      },
      throttled: () => ({ response: throttled(service) }),
      repeats: false,
    };
    const requestHandler = new Proxy(real, {
      get: (target, name): unknown =>
        name === "handle"
          ? (...values: Parameters<typeof real.handle>) => band.call(worker, () => target.handle(...values), failings)
          : Reflect.get(target, name),
    });
    Object.assign(config, { requestHandler });
  }
  return clients;
};

/** The answer of a service that is asked too fast, as its client reads it. */
const throttled = (service: Service): object => {
  const code = throttling[service];
  const text =
    code === slower
      ? JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message: "slower" })
      : service === "s3"
        ? `<Error><Code>${code}</Code><Message>slower</Message></Error>`
        : `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>`;
  return {
    statusCode: service === "s3" ? 503 : 400,
    headers: { "content-type": code === slower ? "application/x-amz-json-1.0" : "text/xml" },
    body: Buffer.from(text),
  };
};

const createPlaces = async (dynamo: DynamoDBClient, s3: S3Client, run: string): Promise<void> => {
  const pk: KeySchemaElement = { AttributeName: "pk", KeyType: "HASH" };
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
  const cohort: KeySchemaElement = { AttributeName: "cohort", KeyType: "HASH" };
  const BillingMode = "PAY_PER_REQUEST";
  await dynamo.send(
    new CreateTableCommand({
      TableName: `deliveries-${run}`,
      BillingMode,
      KeySchema: [pk],
      AttributeDefinitions: [text("pk")],
    }),
  );
  await dynamo.send(
    new CreateTableCommand({
      TableName: `readers-${run}`,
      BillingMode,
      KeySchema: [pk],
      AttributeDefinitions: [text("pk"), text("cohort")],
      GlobalSecondaryIndexes: [
        {
          IndexName: "byCohort",
          KeySchema: [cohort, { AttributeName: "pk", KeyType: "RANGE" }],
          Projection: { ProjectionType: "ALL" },
        },
      ],
    }),
  );
  await s3.send(new CreateBucketCommand({ Bucket: `archive-${run}` }));
};
