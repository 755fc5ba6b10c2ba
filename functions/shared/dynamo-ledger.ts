// The ledger in a DynamoDB table: each step of its state machine is one conditional update.
import { ConditionalCheckFailedException, DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { z } from "zod/mini";
import { gatheredRead } from "./dynamo-batch-read.ts";
import { fromValues, type Row, toValues } from "./dynamo-values.ts";
import type { Claim, Debt, Ledger, Outcome } from "./ledger.ts";
import { Delivery } from "./model/delivery.ts";
import { readStored } from "./model/stored.ts";

type Values = Record<string, string | number>;

/** What a claim wants to know of the row it wrote. */
const Claimed = z.object({ attempt: z.int() });

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
const rowOf = (stored: Row): Delivery => {
  const read = readStored(Delivery, stored, `the delivery ${String(stored["pk"])}`);
  if ("problem" in read) throw new TypeError(`the delivery ${String(stored["pk"])} cannot be read: ${read.problem}`);
  return read.data;
};

/** A `Ledger` in the table of that name; endpoint, region and credentials come from the environment. */
export const dynamoLedger = (
  table: string,
  // Three writes a mail: what the SDK works out anew for every call, it works out once.
  client: DynamoDBClient = new DynamoDBClient({ cacheMiddleware: true, accountIdEndpointMode: "disabled" }),
): Ledger => {
  const stored = gatheredRead(client, table);
  const read = async (keys: readonly string[]): Promise<ReadonlyMap<string, Delivery>> => {
    const found = await stored(keys);
    const rows = new Map<string, Delivery>();
    for (const key of keys) {
      const row = found.get(key);
      if (row) rows.set(key, rowOf(row));
    }
    return rows;
  };

  /**
   * Sets attributes of one row where `condition` holds; answers what was set, or undefined where it did not hold.
   * @throws WrittenByNewerCode
   */
  const update = async (
    key: string,
    set: Readonly<Values>,
    condition: string,
    values: Readonly<Values>,
    extra = "",
    answer: "UPDATED_NEW" | "NONE" = "NONE",
  ): Promise<Row | undefined> => {
    const assignments = Object.keys(set).map((attribute) => `#set_${attribute} = :set_${attribute}`);
    const whole = `(${condition}) AND ${conditions.known}`;
    const used = Object.entries(names).filter(([name]) => `${whole} ${extra}`.includes(name));
    try {
      const { Attributes = {} } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: { pk: { S: key } },
          UpdateExpression: `SET ${assignments.join(", ")}${extra}`,
          ConditionExpression: whole,
          ExpressionAttributeNames: {
            ...Object.fromEntries(used),
            ...Object.fromEntries(Object.keys(set).map((attribute) => [`#set_${attribute}`, attribute])),
          },
          ExpressionAttributeValues: toValues({
            ...values,
            ":schema": schema,
            ...Object.fromEntries(Object.entries(set).map(([attribute, value]) => [`:set_${attribute}`, value])),
          }),
          ReturnValues: answer,
        }),
      );
      return fromValues(Attributes);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // Reading the row tells whether newer code has written it.
      await read([key]);
      return undefined;
    }
  };

  /** The attributes a row is begun with. */
  const begin = ({ edition, manifest, expiresAt }: Debt, now: Date): Values => ({
    schema,
    edition,
    manifest,
    expiresAt: epochSeconds(expiresAt),
    updatedAt: now.toISOString(),
  });

  const own = ({ owner, attempt }: Claim): Values => ({ ":owner": owner, ":attempt": attempt });

  /** `#state IN (…)` and its values. */
  const among = (states: readonly Delivery["state"][]): [condition: string, values: Record<string, string>] => [
    `#state IN (${states.map((state) => `:${state}`).join(", ")})`,
    Object.fromEntries(states.map((state) => [`:${state}`, state])),
  ];

  return {
    read,

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
        "UPDATED_NEW",
      );
      return row && { key: debt.key, owner, attempt: Claimed.parse(row).attempt };
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
