// Rows of the deliveries' table, read in batches and changed one by one where a condition holds.
import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { gatheredRead } from "./dynamo-batch-read.ts";
import { fromValues, type Row, toValues } from "./dynamo-values.ts";
import { Delivery } from "./model/delivery.ts";
import { readStored } from "./model/stored.ts";

export type Values = Record<string, string | number>;

/** Placeholders that conditions may use. State, owner and lease are reserved or near-reserved words. */
const names = {
  "#schema": "schema",
  "#state": "state",
  "#owner": "owner",
  "#lease": "lease",
  "#attempt": "attempt",
} as const;

export const schema = 1 satisfies Delivery["schema"];

/** Not of newer code, whose rows mean what this code cannot know. */
const known = "(attribute_not_exists(#schema) OR #schema <= :schema)";

/** A row as it is stored. @throws WrittenByNewerCode */
const rowOf = (stored: Row): Delivery => {
  const read = readStored(Delivery, stored, `the delivery ${String(stored["pk"])}`);
  if ("problem" in read) throw new TypeError(`the delivery ${String(stored["pk"])} cannot be read: ${read.problem}`);
  return read.data;
};

export interface DeliveryRows {
  /** The rows of those keys that have one. @throws WrittenByNewerCode */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, Delivery>>;
  /**
   * Sets attributes of one row where `condition` holds; answers what was set, or undefined where it did not hold.
   * `extra` follows the assignments; the answer is empty unless new values are asked for.
   * @throws WrittenByNewerCode
   */
  update(
    key: string,
    set: Readonly<Values>,
    condition: string,
    values: Readonly<Values>,
    extra?: string,
    answer?: "UPDATED_NEW" | "NONE",
  ): Promise<Row | undefined>;
}

/** The rows of the table of that name. */
export const deliveryRows = (table: string, client: DynamoDBClient): DeliveryRows => {
  const stored = gatheredRead(client, table);
  const read: DeliveryRows["read"] = async (keys) => {
    const found = await stored(keys);
    const rows = new Map<string, Delivery>();
    for (const key of keys) {
      const row = found.get(key);
      if (row) rows.set(key, rowOf(row));
    }
    return rows;
  };

  const update: DeliveryRows["update"] = async (key, set, condition, values, extra = "", answer = "NONE") => {
    const assignments = Object.keys(set).map((attribute) => `#set_${attribute} = :set_${attribute}`);
    const whole = `(${condition}) AND ${known}`;
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

  return { read, update };
};
