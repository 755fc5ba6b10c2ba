// The parts of fauxqs that are not in its public door: its stores, and where they are kept on disk.
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildApp } from "fauxqs";

/** Package-internal files are reached by path: the exports map guards bare names only. The version is pinned for it. */
const inside = async (path: string): Promise<Record<string, unknown>> =>
  (await import(new URL(path, import.meta.resolve("fauxqs")).href)) as Record<string, unknown>;

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>["stores"]>;
export type S3Store = NonNullable<Stores["s3Store"]>;
export type SqsStore = NonNullable<Stores["sqsStore"]>;
export type SnsStore = NonNullable<Stores["snsStore"]>;

interface QueuePersistence {
  loadSqsAndSns(sqs: SqsStore, sns: SnsStore): void;
  updateMessageReady: (id: string) => void;
  db: { prepare(sql: string): { run(...values: unknown[]): void } };
  close(): void;
}
interface ObjectPersistence {
  loadS3(store: S3Store): void;
  upsertObject(bucket: string, object: { key: string }): void;
  close(): void;
}

export interface Stored {
  s3: S3Store;
  sqs: SqsStore;
  sns: SnsStore;
  decodeChunked: (body: Buffer) => { body: Buffer; trailers: Record<string, string> };
  close(): void;
}

// oxlint-disable-next-line no-control-regex
const unsafe = /[<>:"|?*\\%\u0000-\u001f]/g;

/** The file of an object, without its ending, as fauxqs 2.4.1 names it. */
const objectFile = (directory: string, bucket: string, key: string): string => {
  const safe = key.replace(unsafe, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return join(directory, "buckets", bucket, "objects", safe);
};

/** Writes objects aside and moves them into place: a process killed in the middle of one leaves no half of it behind. */
const writeWhole = (objects: ObjectPersistence, aside: ObjectPersistence, from: string, to: string): void => {
  objects.upsertObject = (bucket, object) => {
    aside.upsertObject(bucket, object);
    mkdirSync(dirname(objectFile(to, bucket, object.key)), { recursive: true });
    for (const part of [".data", ".meta.json"])
      renameSync(objectFile(from, bucket, object.key) + part, objectFile(to, bucket, object.key) + part);
  };
};

/** Whoever had taken messages is gone with the process: they need not wait for their visibility timeout to end. */
const giveBack = (sqs: SqsStore): void => {
  for (const queue of sqs.allQueues())
    for (const receipt of queue.inflightMessages.keys()) queue.changeVisibility(receipt, 0);
};

/** The three stores, filled from `directory`, or empty and in memory where it is not given. */
export const openStores = async (directory?: string): Promise<Stored> => {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  const make = <T>(module: Record<string, unknown>, name: string, ...args: unknown[]): T =>
    new (module[name] as new (...args: unknown[]) => T)(...args);
  const [sqsFile, snsFile, s3File, queueFile, objectsFile, chunkFile] = await Promise.all(
    [
      "./sqs/sqsStore.js",
      "./sns/snsStore.js",
      "./s3/s3Store.js",
      "./persistence.js",
      "./s3/fileS3Persistence.js",
      "./s3/chunkedEncoding.js",
    ].map(inside),
  );
  const sqs = make<SqsStore>(sqsFile ?? {}, "SqsStore");
  const sns = make<SnsStore>(snsFile ?? {}, "SnsStore");
  const s3 = make<S3Store>(s3File ?? {}, "S3Store");
  const closers: { close(): void }[] = [];
  if (directory) {
    mkdirSync(join(directory, "objects"), { recursive: true });
    const queues = make<QueuePersistence>(queueFile ?? {}, "PersistenceManager", directory);
    queues.loadSqsAndSns(sqs, sns);
    // fauxqs 2.4.1 writes NULL into a NOT NULL column when a message becomes visible at once.
    queues.updateMessageReady = (id) =>
      queues.db
        .prepare("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?")
        .run(id);
    Object.assign(sqs, { persistence: queues });
    Object.assign(sns, { persistence: queues });
    for (const queue of sqs.allQueues()) Object.assign(queue, { persistence: queues });
    giveBack(sqs);
    const [at, aside] = [join(directory, "objects"), join(directory, "aside")];
    rmSync(aside, { recursive: true, force: true });
    const objectsAt = (place: string) => make<ObjectPersistence>(objectsFile ?? {}, "FileS3Persistence", place);
    const [objects, unfinished] = [objectsAt(at), objectsAt(aside)];
    writeWhole(objects, unfinished, aside, at);
    objects.loadS3(s3);
    Object.assign(s3, { persistence: objects });
    closers.push(queues, objects);
  }
  // Queue URLs then carry the request's own host, which is the only one there is here.
  sqs.host = "";
  return {
    s3,
    sqs,
    sns,
    decodeChunked: (chunkFile ?? {})["decodeAwsChunked"] as Stored["decodeChunked"],
    close: () => {
      for (const closer of closers) closer.close();
    },
  };
};

/** The server over these stores, not yet listening: fauxqs's own start would listen on every address of the machine. */
export const serverOver = (stores: Stored, region: string): ReturnType<typeof buildApp> =>
  buildApp({
    logger: false,
    defaultRegion: region,
    stores: { s3Store: stores.s3, sqsStore: stores.sqs, snsStore: stores.sns },
  });
