// Confirmed readers in any number, written past the sign-up's limits: what is measured is the day and not the form.
import { randomBytes } from "node:crypto";
import { BatchWriteCommand, DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { cohortName } from "../../functions/shared/cohort.ts";
import type { Reader } from "../../functions/shared/model/reader.ts";
import type { Machine } from "../../infra/local/machine.ts";
import { reader as sampleReader } from "../../infra/local/sign-up.ts";

/** BatchWriteItem takes as many. */
const batchSize = 25;

/** Adds `count` readers whose hour is the machine's present one. */
export const addReaders = async ({ clients, functions, now }: Machine, count: number): Promise<void> => {
  const documents = DynamoDBDocumentClient.from(clients.dynamo);
  const send = [...functions.values()].find(({ definition }) => definition.name === "send");
  const TableName = send?.definition.environment["READERS_TABLE"] ?? "";
  const { hour, zone } = sampleReader(now());
  const cohort = cohortName({ hour, zone });
  const createdAt = now().toISOString();
  const one = (index: number): Reader & { pk: string } => {
    const id = randomBytes(16).toString("hex");
    return {
      pk: `reader#${id}`,
      schema: 1,
      id,
      email: `reader${index}@example.com`,
      addressHash: id,
      state: "confirmed",
      hour,
      zone,
      days: "daily",
      sections: [],
      actors: [],
      language: "en",
      createdAt,
      confirmedAt: createdAt,
      cohort,
      nonce: "00000000000000aa",
      version: 1,
    };
  };
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const puts = Array.from({ length: size }, (_, index) => ({ PutRequest: { Item: one(start + index) } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
  }
  await documents.send(
    new UpdateCommand({
      TableName,
      Key: { pk: "cohorts" },
      UpdateExpression: "ADD #names :cohort",
      ExpressionAttributeNames: { "#names": "names" },
      ExpressionAttributeValues: { ":cohort": new Set([cohort]) },
    }),
  );
};
