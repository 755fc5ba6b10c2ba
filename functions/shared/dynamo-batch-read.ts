// Reads many rows of a DynamoDB table at once, also for callers who ask one by one in the same moment.
import { setImmediate as turnOfTheLoop, setTimeout as pause } from "node:timers/promises";
import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { fromValues, type Row } from "./dynamo-values.ts";

/** BatchGetItem takes a hundred keys at the most. */
const batchSize = 100;
/** How often a batch's unread rest is asked for again before giving up. */
const mostRepeats = 8;

/** The rows of those keys that have one, by key, as last written. */
export type ReadRows = (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>;

/** Reads each call's keys by itself. */
export const batchRead =
  (client: DynamoDBClient, table: string): ReadRows =>
  async (keys) => {
    const rows = new Map<string, Row>();
    const wanted = [...new Set(keys)];
    for (let start = 0; start < wanted.length; start += batchSize) {
      const batch = wanted.slice(start, start + batchSize).map((pk) => ({ pk: { S: pk } }));
      for (const row of await readBatch(client, table, batch)) rows.set(String(row["pk"]), row);
    }
    return rows;
  };

/**
 * Reads what callers ask for within a turn of the event loop in one call: a batch's messages come that close together. Nobody is given a row that was read before they asked:
 * whoever comes while a read is under way starts the next.
 */
export const gatheredRead = (client: DynamoDBClient, table: string): ReadRows => {
  const read = batchRead(client, table);
  let open: { keys: string[]; rows: Promise<ReadonlyMap<string, Row>> } | undefined;
  return (keys) => {
    // Fills calls by itself.
    if (keys.length >= batchSize) return read(keys);
    if (!open) {
      const round = { keys: [] as string[], rows: Promise.resolve<ReadonlyMap<string, Row>>(new Map()) };
      round.rows = turnOfTheLoop().then(() => {
        open = undefined;
        return read(round.keys);
      });
      open = round;
    }
    open.keys.push(...keys);
    return open.rows;
  };
};

/** One batch; what DynamoDB leaves out for want of room or throughput is asked for again. */
const readBatch = async (
  client: DynamoDBClient,
  table: string,
  keys: Record<string, AttributeValue>[],
): Promise<Row[]> => {
  const rows: Row[] = [];
  let wanted = keys;
  for (let repeat = 0; wanted.length > 0; repeat += 1) {
    if (repeat > mostRepeats)
      throw new Error(`DynamoDB left ${wanted.length} rows of ${table} unread; ask again later`);
    if (repeat > 0) await pause(50 * 2 ** repeat);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
    );
    rows.push(...(Responses?.[table] ?? []).map(fromValues));
    wanted = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return rows;
};
