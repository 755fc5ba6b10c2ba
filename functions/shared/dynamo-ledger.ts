// The ledger in a DynamoDB table: each step of its state machine is one conditional update.
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { z } from "zod/mini";
import { sparingClient } from "./dynamo-client.ts";
import { deliveryRows, schema, type Values } from "./dynamo-deliveries.ts";
import type { Claim, Debt, Ledger, Outcome } from "./ledger.ts";
import type { Delivery } from "./model/delivery.ts";

/** What a claim wants to know of the row it wrote. */
const Claimed = z.object({ attempt: z.int() });

/** Conditions on a row; `:now` is in epoch milliseconds. State, owner and lease are reserved or near-reserved words. */
const conditions = {
  free: "(attribute_not_exists(pk) OR #state = :PENDING OR (#state = :CLAIMED AND #lease < :now))",
  own: "(#owner = :owner AND #attempt = :attempt)",
} as const;

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

/** A `Ledger` in the table of that name; endpoint, region and credentials come from the environment. */
export const dynamoLedger = (table: string, client: DynamoDBClient = sparingClient()): Ledger => {
  const { read, update } = deliveryRows(table, client);

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
