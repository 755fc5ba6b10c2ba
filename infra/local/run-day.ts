// One day on this machine: poll every feed, find who said what, publish the edition, mail it; timed and counted.
import { ListObjectsV2Command, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { prefixes } from "../../functions/shared/archive-keys.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import type { Machine } from "./machine.ts";
import type { SentMail } from "./servers/mailbox.ts";

export interface DayStep {
  name: "collect and extract" | "publish and send";
  seconds: number;
  /** What came of it, for a person. */
  outcome: string;
}

export interface Day {
  /** The newest edition there is, or undefined where nothing was published. */
  edition: Edition | undefined;
  /** Mails sent by this day's run. */
  mails: SentMail[];
  steps: DayStep[];
}

const bucketOf = async (machine: Machine): Promise<string> => {
  const [bucket] = machine.aws.stores.s3.listBuckets();
  return bucket?.name ?? "";
};

const countKeys = async (machine: Machine, prefix: string): Promise<number> => {
  let count = 0;
  const Bucket = await bucketOf(machine);
  for await (const { KeyCount } of paginateListObjectsV2({ client: machine.clients.s3 }, { Bucket, Prefix: prefix }))
    count += KeyCount ?? 0;
  return count;
};

/** The edition with the latest date in the archive. */
export const latestEdition = async (machine: Machine): Promise<Edition | undefined> => {
  const Bucket = await bucketOf(machine);
  const { Contents = [] } = await machine.clients.s3.send(
    new ListObjectsV2Command({ Bucket, Prefix: prefixes.editions }),
  );
  const Key = Contents.map((object) => object.Key ?? "")
    .filter((key) => /\/\d{4}-\d\d-\d\d\.json$/.test(key))
    .sort()
    .at(-1);
  if (!Key) return undefined;
  const { Body } = await machine.clients.s3.send(new GetObjectCommand({ Bucket, Key }));
  return Edition.parse(JSON.parse((await Body?.transformToString()) ?? ""));
};

/** Runs the stages in the order of the data, waiting for each to come to rest. `tell` is called after each step. */
export const runDay = async (machine: Machine, tell: (step: DayStep) => void = () => undefined): Promise<Day> => {
  const steps: DayStep[] = [];
  const step = async (name: DayStep["name"], work: () => Promise<string>): Promise<void> => {
    const started = performance.now();
    const outcome = await work();
    const done = { name, seconds: (performance.now() - started) / 1000, outcome };
    steps.push(done);
    tell(done);
  };
  const before = machine.mailbox.count();
  const articlesBefore = await countKeys(machine, prefixes.articles);
  const rejectionsBefore = await countKeys(machine, prefixes.rejections);
  let edition: Edition | undefined;
  await step("collect and extract", async () => {
    await machine.tick("collect");
    await machine.settle();
    const articles = (await countKeys(machine, prefixes.articles)) - articlesBefore;
    const rejected = (await countKeys(machine, prefixes.rejections)) - rejectionsBefore;
    return `${articles} new articles, ${rejected} rejected`;
  });
  await step("publish and send", async () => {
    await machine.tick("publish");
    await machine.settle();
    edition = await latestEdition(machine);
    const sent = machine.mailbox.count() - before;
    return edition
      ? `edition ${edition.id}: ${edition.stories.length} stories, ${sent} ${sent === 1 ? "mail" : "mails"}`
      : "nothing to publish";
  });
  const mails = machine.mailbox.all().slice(0, machine.mailbox.count() - before);
  return { edition, mails, steps };
};
