// The readers in one DynamoDB table: a record a reader, an item an address, and what must be counted or never forgotten.
import { isDeepStrictEqual } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  paginateScan,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { z } from "zod/mini";
import { gatheredRead } from "./dynamo-batch-read.ts";
import { conditional, dynamoLimits } from "./dynamo-limits.ts";
import { Days, Reader } from "./model/reader.ts";
import { readStored } from "./model/stored.ts";
import type { Readers } from "./readers.ts";

/** Keys of the items; the table has one key attribute, `pk`. */
const keys = {
  reader: (id: string) => ({ pk: `reader#${id}` }),
  address: (hash: string) => ({ pk: `address#${hash}` }),
  suppressed: (hash: string) => ({ pk: `suppressed#${hash}` }),
  cohorts: { pk: "cohorts" },
} as const;

const AddressItem = z.object({ readerId: z.string() });
const CohortsItem = z.object({ names: z.set(z.string()) });
const MemberItem = z.object({ id: z.string(), days: Days });

/** A record as it is stored. @throws WrittenByNewerCode */
const readerOf = ({ pk, ...stored }: Record<string, unknown>): Reader => {
  const read = readStored(Reader, stored, `the record ${String(pk)}`);
  if ("problem" in read) throw new TypeError(`the record ${String(pk)} cannot be read: ${read.problem}`);
  return read.data;
};

/**
 * `Readers` in the table of that name; endpoint, region and credentials come from the environment. Single items are read
 * each by itself or, where there is a client for it, in batches with those asked for in the same moment.
 */
export const dynamoReaders = (
  table: string,
  client: DynamoDBClient = new DynamoDBClient({}),
  forBatches?: DynamoDBClient,
): Readers => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const together = forBatches && gatheredRead(forBatches, table);
  const stored = async (key: { pk: string }): Promise<Record<string, unknown> | undefined> =>
    together
      ? (await together([key.pk])).get(key.pk)
      : (await documents.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;
  const item = async <T>(key: { pk: string }, schema: z.ZodMiniType<T>): Promise<T | undefined> => {
    const found = await stored(key);
    return found && schema.parse(found);
  };
  const reader = async (id: string): Promise<Reader | undefined> => {
    const found = await stored(keys.reader(id));
    return found && readerOf(found);
  };
  const putNew = (newItem: { pk: string; [attribute: string]: unknown }): Promise<boolean> =>
    conditional(
      documents.send(
        new PutCommand({ TableName: table, Item: newItem, ConditionExpression: "attribute_not_exists(pk)" }),
      ),
    );

  return {
    get: reader,

    async save(record) {
      if (record.cohort) {
        await documents.send(
          new UpdateCommand({
            TableName: table,
            Key: keys.cohorts,
            UpdateExpression: "ADD #names :cohort",
            ExpressionAttributeNames: { "#names": "names" },
            ExpressionAttributeValues: { ":cohort": new Set([record.cohort]) },
          }),
        );
      }
      const whole = { ...keys.reader(record.id), ...record };
      const written =
        record.version === 1
          ? await putNew(whole)
          : await conditional(
              documents.send(
                new PutCommand({
                  TableName: table,
                  Item: whole,
                  ConditionExpression: "#version = :before",
                  ExpressionAttributeNames: { "#version": "version" },
                  ExpressionAttributeValues: { ":before": record.version - 1 },
                }),
              ),
            );
      // Refused, yet this very record stands there: our own write, whose acknowledgement was lost.
      return written || isDeepStrictEqual(await reader(record.id), Reader.parse(record));
    },

    async remove(id) {
      await documents.send(new DeleteCommand({ TableName: table, Key: keys.reader(id) }));
    },

    async claimAddress(addressHash, id) {
      if (await putNew({ ...keys.address(addressHash), readerId: id })) return id;
      const owner = await item(keys.address(addressHash), AddressItem);
      // Freed between the two calls: the visitor's repeat will find it free.
      if (!owner) throw new Error("an address was freed at the moment it was claimed; ask again");
      return owner.readerId;
    },

    async ownerOf(addressHash) {
      return (await item(keys.address(addressHash), AddressItem))?.readerId;
    },

    async releaseAddress(addressHash, id) {
      await conditional(
        documents.send(
          new DeleteCommand({
            TableName: table,
            Key: keys.address(addressHash),
            ConditionExpression: "readerId = :id",
            ExpressionAttributeValues: { ":id": id },
          }),
        ),
      );
    },

    async suppress(addressHash, reason, at) {
      await putNew({ ...keys.suppressed(addressHash), reason, at: at.toISOString() });
    },

    async isSuppressed(addressHash) {
      return (await item(keys.suppressed(addressHash), z.object({}))) !== undefined;
    },

    ...dynamoLimits(table, documents),

    async *all() {
      const pages = paginateScan(
        { client: documents },
        {
          TableName: table,
          ConsistentRead: true,
          FilterExpression: "begins_with(pk, :reader)",
          ExpressionAttributeValues: { ":reader": keys.reader("").pk },
        },
      );
      for await (const { Items = [] } of pages) for (const found of Items) yield readerOf(found);
    },

    async cohorts() {
      const known = await item(keys.cohorts, CohortsItem);
      return known ? [...known.names].sort() : [];
    },

    async *inCohort(cohort) {
      const pages = paginateQuery(
        { client: documents },
        {
          TableName: table,
          IndexName: "byCohort",
          KeyConditionExpression: "#cohort = :cohort",
          ProjectionExpression: "#id, #days",
          ExpressionAttributeNames: { "#cohort": "cohort", "#id": "id", "#days": "days" },
          ExpressionAttributeValues: { ":cohort": cohort },
        },
      );
      for await (const { Items = [] } of pages) yield Items.map((member) => MemberItem.parse(member));
    },
  };
};
