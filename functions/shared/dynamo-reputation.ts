// The sender's good name in the readers' table: an item a UTC day with a set of mails for each hour and kind.
import { ConditionalCheckFailedException, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod/mini";
import type { Grievance, Reputation } from "./reputation.ts";

const dayMs = 24 * 3_600_000;
const keptMs = 30 * dayMs;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const dayKey = (at: Date): { pk: string } => ({ pk: `grievances#${dayOf(at)}` });
/** "bounce_07": a set, so that an event that comes twice is one. */
const attribute = (kind: Grievance, at: Date): string => `${kind}_${at.toISOString().slice(11, 13)}`;
const standingKey = { pk: "sending" };

const StandingItem = z.object({ paused: z.boolean(), at: z.iso.datetime(), why: z.string() });
const Mails = z.set(z.string());

/** `Reputation` in the table of that name; endpoint, region and credentials come from the environment. */
export const dynamoReputation = (table: string, client: DynamoDBClient = new DynamoDBClient({})): Reputation => {
  const documents = DynamoDBDocumentClient.from(client);
  const item = async (key: { pk: string }): Promise<Record<string, unknown> | undefined> =>
    (await documents.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

  return {
    async note(kind, messageId, at) {
      await documents.send(
        new UpdateCommand({
          TableName: table,
          Key: dayKey(at),
          UpdateExpression: "ADD #mails :mail SET expiresAt = :expires",
          ExpressionAttributeNames: { "#mails": attribute(kind, at) },
          ExpressionAttributeValues: {
            ":mail": new Set([messageId]),
            ":expires": Math.ceil((at.getTime() + keptMs) / 1000),
          },
        }),
      );
    },

    async noted(since, now) {
      const counts: Record<Grievance, number> = { bounce: 0, complaint: 0 };
      const days = new Map<string, Record<string, unknown> | undefined>();
      for (const at of [since, now]) if (!days.has(dayOf(at))) days.set(dayOf(at), await item(dayKey(at)));
      const firstHour = since.getTime() - (since.getTime() % 3_600_000);
      for (let hour = firstHour; hour <= now.getTime(); hour += 3_600_000) {
        const at = new Date(hour);
        for (const kind of ["bounce", "complaint"] as const) {
          const mails = Mails.safeParse(days.get(dayOf(at))?.[attribute(kind, at)]);
          counts[kind] += mails.success ? mails.data.size : 0;
        }
      }
      return counts;
    },

    async standing() {
      const found = await item(standingKey);
      return found && StandingItem.parse(found);
    },

    async decide(standing, before) {
      try {
        await documents.send(
          new UpdateCommand({
            TableName: table,
            Key: standingKey,
            UpdateExpression: "SET paused = :paused, #at = :at, why = :why",
            ConditionExpression: before ? "#at = :before" : "attribute_not_exists(pk)",
            ExpressionAttributeNames: { "#at": "at" },
            ExpressionAttributeValues: {
              ":paused": standing.paused,
              ":at": standing.at,
              ":why": standing.why,
              ...(before ? { ":before": before.at } : {}),
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
};
