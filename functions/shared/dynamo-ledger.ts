// The ledger in a DynamoDB table: each step of its state machine is one conditional update.
import { setTimeout as pause } from "node:timers/promises";
import { ConditionalCheckFailedException, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Claim, Debt, Ledger, Outcome } from "./ledger.ts";
import { Delivery } from "./model/delivery.ts";
import { readStored } from "./model/stored.ts";

/** BatchGetItem takes a hundred keys at the most. */
const batchSize = 100;
/** How often a batch's unread rest is asked for again before giving up. */
const mostRepeats = 8;

/** Conditions on a row; `:now` is in epoch milliseconds. State, owner and lease are reserved or near-reserved words. */
const conditions = {
  /** Not of newer code, whose rows mean what this code cannot know. */
  known: "(attribute_not_exists(#schema) OR #schema <= :schema)",
  free: "(attribute_not_exists(pk) OR #state = :PENDING OR (#state = :CLAIMED AND #lease < :now))",
  own: "(#owner = :owner AND #attempt = :attempt)",
} as const;

const names = {
  "#schema": "schema",
  "#state": "state",
  "#owner": "owner",
  "#lease": "lease",
  "#attempt": "attempt",
} as const;

const schema = 1 satisfies Delivery["schema"];

/** The states an outcome may follow. Its own is among them: one's own write may be repeated. */
const before: Record<Outcome["state"], readonly Delivery["state"][]> = {
  SENT: ["SENDING", "UNKNOWN", "SENT"],
  REJECTED: ["SENDING", "UNKNOWN", "REJECTED"],
  PENDING: ["SENDING", "PENDING"],
  EXCLUDED: ["CLAIMED", "EXCLUDED"],
};

const detail = (outcome: Outcome): Record<string, string> =>
  outcome.state === "SENT" ? { messageId: outcome.messageId } : { reason: outcome.reason };

/** What an earlier attempt failed of is no longer true of a mail that went out. */
const forgetReason = (outcome: Outcome): string => (outcome.state === "SENT" ? " REMOVE reason" : "");

const epochSeconds = (date: Date): number => Math.ceil(date.getTime() / 1000);

/** A row as it is stored. @throws WrittenByNewerCode */
const rowOf = (stored: Record<string, unknown> = {}): Delivery => {
  const read = readStored(Delivery, stored, `the delivery ${String(stored["pk"])}`);
  if ("problem" in read) throw new TypeError(`the delivery ${String(stored["pk"])} cannot be read: ${read.problem}`);
  return read.data;
};

/** A `Ledger` in the table of that name; endpoint, region and credentials come from the environment. */
export const dynamoLedger = (table: string, client: DynamoDBClient = new DynamoDBClient({})): Ledger => {
  const documents = DynamoDBDocumentClient.from(client);

  /**
   * Sets attributes of one row where `condition` holds; answers the row as it is then, or undefined where it did not hold.
   * @throws WrittenByNewerCode
   */
  const update = async (
    key: string,
    set: Readonly<Record<string, unknown>>,
    condition: string,
    values: Readonly<Record<string, unknown>>,
    extra = "",
  ): Promise<Delivery | undefined> => {
    const assignments = Object.keys(set).map((attribute) => `#set_${attribute} = :set_${attribute}`);
    const whole = `(${condition}) AND ${conditions.known}`;
    const used = Object.entries(names).filter(([name]) => `${whole} ${extra}`.includes(name));
    try {
      const { Attributes } = await documents.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: key },
          UpdateExpression: `SET ${assignments.join(", ")}${extra}`,
          ConditionExpression: whole,
          ExpressionAttributeNames: {
            ...Object.fromEntries(used),
            ...Object.fromEntries(Object.keys(set).map((attribute) => [`#set_${attribute}`, attribute])),
          },
          ExpressionAttributeValues: {
            ...values,
            ":schema": schema,
            ...Object.fromEntries(Object.entries(set).map(([attribute, value]) => [`:set_${attribute}`, value])),
          },
          ReturnValues: "ALL_NEW",
        }),
      );
      return rowOf(Attributes);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // Reading the row tells whether newer code has written it.
      await readBatch(documents, table, [{ pk: key }]);
      return undefined;
    }
  };

  /** The attributes a row is begun with. */
  const begin = ({ edition, manifest, expiresAt }: Debt, now: Date): Record<string, unknown> => ({
    schema,
    edition,
    manifest,
    expiresAt: epochSeconds(expiresAt),
    updatedAt: now.toISOString(),
  });

  const own = ({ owner, attempt }: Claim): Record<string, unknown> => ({ ":owner": owner, ":attempt": attempt });

  /** `#state IN (…)` and its values. */
  const among = (states: readonly Delivery["state"][]): [condition: string, values: Record<string, string>] => [
    `#state IN (${states.map((state) => `:${state}`).join(", ")})`,
    Object.fromEntries(states.map((state) => [`:${state}`, state])),
  ];

  return {
    async read(keys) {
      const rows = new Map<string, Delivery>();
      for (let start = 0; start < keys.length; start += batchSize) {
        const wanted = [...new Set(keys.slice(start, start + batchSize))].map((pk) => ({ pk }));
        for (const row of await readBatch(documents, table, wanted)) rows.set(row.pk, row);
      }
      return rows;
    },

    async claim(debt, owner, now, lease) {
      const row = await update(
        debt.key,
        { ...begin(debt, now), state: "CLAIMED", owner, lease: lease.getTime() },
        `${conditions.free} OR (#state = :CLAIMED AND #owner = :owner)`,
        {
          ":PENDING": "PENDING",
          ":CLAIMED": "CLAIMED",
          ":now": now.getTime(),
          ":owner": owner,
          ":zero": 0,
          ":one": 1,
        },
        ", #attempt = if_not_exists(#attempt, :zero) + :one",
      );
      return row && { key: debt.key, owner, attempt: row.attempt };
    },

    async intend(claim, now, until) {
      const [inState, states] = among(["CLAIMED", "SENDING"]);
      const row = await update(
        claim.key,
        { state: "SENDING", updatedAt: now.toISOString() },
        `${conditions.own} AND ${inState} AND #lease >= :until`,
        { ...own(claim), ...states, ":until": until.getTime() },
      );
      return row !== undefined;
    },

    async settle(claim, outcome, now) {
      const [inState, states] = among(before[outcome.state]);
      const row = await update(
        claim.key,
        { state: outcome.state, ...detail(outcome), updatedAt: now.toISOString() },
        `${conditions.own} AND ${inState}`,
        { ...own(claim), ...states },
        forgetReason(outcome),
      );
      return row !== undefined;
    },

    async settleByEvent(key, outcome, now) {
      const [inState, states] = among([
        "SENDING",
        "UNKNOWN",
        ...(outcome.state === "REJECTED" ? ["SENT" as const] : []),
      ]);
      const row = await update(
        key,
        { state: outcome.state, ...detail(outcome), updatedAt: now.toISOString() },
        inState,
        states,
        forgetReason(outcome),
      );
      return row !== undefined;
    },

    async park(key, now) {
      const row = await update(
        key,
        { state: "UNKNOWN", updatedAt: now.toISOString() },
        "(#state = :SENDING AND #lease < :now) OR #state = :UNKNOWN",
        { ":SENDING": "SENDING", ":UNKNOWN": "UNKNOWN", ":now": now.getTime() },
      );
      return row !== undefined;
    },

    async reopen(key, now) {
      const row = await update(
        key,
        { state: "PENDING", reason: "sent again by an operator", updatedAt: now.toISOString() },
        "#state = :UNKNOWN",
        { ":UNKNOWN": "UNKNOWN" },
      );
      return row !== undefined;
    },

    async expire(debt, now) {
      const row = await update(
        debt.key,
        { ...begin(debt, now), state: "EXPIRED" },
        `${conditions.free} OR #state = :EXPIRED`,
        { ":PENDING": "PENDING", ":CLAIMED": "CLAIMED", ":EXPIRED": "EXPIRED", ":now": now.getTime(), ":zero": 0 },
        ", #attempt = if_not_exists(#attempt, :zero)",
      );
      return row !== undefined;
    },
  };
};

/** One batch; what DynamoDB leaves out for want of room or throughput is asked for again. */
const readBatch = async (
  documents: DynamoDBDocumentClient,
  table: string,
  keys: { pk: string }[],
): Promise<Delivery[]> => {
  const rows: Delivery[] = [];
  let wanted: Record<string, unknown>[] = keys;
  for (let repeat = 0; wanted.length > 0; repeat += 1) {
    if (repeat > mostRepeats)
      throw new Error(`DynamoDB left ${wanted.length} rows of ${table} unread; ask again later`);
    if (repeat > 0) await pause(50 * 2 ** repeat);
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
    );
    rows.push(...(Responses?.[table] ?? []).map(rowOf));
    wanted = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return rows;
};
