// What may be done only so often, counted in the readers' table: each use is one conditional update.
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod/mini";
import type { Readers } from "./readers.ts";

const keyOf = (name: string): { pk: string } => ({ pk: `limit#${name}` });
const SpacedItem = z.object({ lastBy: z.string() });

/** True where the write's condition held, false where it did not. */
export const conditional = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** The part of `Readers` that counts. */
export const dynamoLimits = (
  table: string,
  documents: DynamoDBDocumentClient,
): Pick<Readers, "take" | "takeSpaced" | "forget"> => ({
  take: ({ name, most, expiresAt }) =>
    conditional(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(name),
          UpdateExpression: "SET expiresAt = :expires ADD #uses :one",
          ConditionExpression: "attribute_not_exists(#uses) OR #uses < :most",
          ExpressionAttributeNames: { "#uses": "uses" },
          ExpressionAttributeValues: {
            ":one": 1,
            ":most": most,
            ":expires": Math.ceil(expiresAt.getTime() / 1000),
          },
        }),
      ),
    ),

  async takeSpaced({ name, most, spacingMs, by, now }) {
    const taken = await conditional(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(name),
          UpdateExpression: "SET lastAt = :now, lastBy = :by ADD #uses :one",
          ConditionExpression: "attribute_not_exists(#uses) OR (#uses < :most AND lastAt <= :before)",
          ExpressionAttributeNames: { "#uses": "uses" },
          ExpressionAttributeValues: {
            ":now": now.getTime(),
            ":by": by,
            ":one": 1,
            ":most": most,
            ":before": now.getTime() - spacingMs,
          },
        }),
      ),
    );
    if (taken) return true;
    // Refused, yet the last use was this very one: its acknowledgement was lost.
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key: keyOf(name), ConsistentRead: true }));
    return Item !== undefined && SpacedItem.parse(Item).lastBy === by;
  },

  async forget(name) {
    await documents.send(new DeleteCommand({ TableName: table, Key: keyOf(name) }));
  },
});
