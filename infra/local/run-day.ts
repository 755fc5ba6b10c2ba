// One day on this machine: poll every feed, find who said what, publish the edition, mail it; timed and counted.
import { GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { prefixes } from "../../functions/shared/archive-keys.ts";
import { FeedCheck } from "../../functions/shared/model/feed.ts";
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
  /** Feeds whose last poll failed, each with what it said. */
  failing: { outlet: string; error: string }[];
  /** Mails sent by this day's run. */
  mails: SentMail[];
  steps: DayStep[];
}

const bucketOf = async (machine: Machine): Promise<string> => {
  const [bucket] = machine.aws.stores.s3.listBuckets();
  return bucket?.name ?? "";
};

const keysUnder = async (machine: Machine, prefix: string): Promise<string[]> => {
  const keys: string[] = [];
  const Bucket = await bucketOf(machine);
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client: machine.clients.s3 },
    { Bucket, Prefix: prefix },
  ))
    keys.push(...Contents.map(({ Key = "" }) => Key));
  return keys;
};

const readObject = async (machine: Machine, Key: string): Promise<unknown> => {
  const { Body } = await machine.clients.s3.send(new GetObjectCommand({ Bucket: await bucketOf(machine), Key }));
  return JSON.parse((await Body?.transformToString()) ?? "");
};

const feedChecks = async (machine: Machine): Promise<FeedCheck[]> => {
  const keys = await keysUnder(machine, prefixes.feeds);
  return Promise.all(keys.map(async (key) => FeedCheck.parse(await readObject(machine, key))));
};

/** The edition with the latest date in the archive. */
export const latestEdition = async (machine: Machine): Promise<Edition | undefined> => {
  const keys = await keysUnder(machine, prefixes.editions);
  const newest = keys
    .filter((key) => /\/\d{4}-\d\d-\d\d\.json$/.test(key))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : Edition.parse(await readObject(machine, newest));
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
  const count = async (prefix: string): Promise<number> => (await keysUnder(machine, prefix)).length;
  const articlesBefore = await count(prefixes.articles);
  const rejectionsBefore = await count(prefixes.rejections);
  let edition: Edition | undefined;
  let failing: Day["failing"] = [];
  await step("collect and extract", async () => {
    await machine.tick("collect");
    await machine.settle();
    const articles = (await count(prefixes.articles)) - articlesBefore;
    const rejected = (await count(prefixes.rejections)) - rejectionsBefore;
    const checks = await feedChecks(machine);
    failing = checks.flatMap(({ outlet, failures, error = "" }) => (failures > 0 ? [{ outlet, error }] : []));
    const failed = failing.length > 0 ? `, ${failing.length} of ${checks.length} feeds failed` : "";
    return `${articles} new articles, ${rejected} rejected${failed}`;
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
  return { edition, failing, mails, steps };
};
