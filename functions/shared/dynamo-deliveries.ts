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

/** What of an update is the same for every row: there are as many kinds as the ledger has steps. */
interface Statement {
  UpdateExpression: string;
  ConditionExpression: string;
  names: Record<string, string>;
  /** Placeholders of the values that are set, with their attributes. */
  prefixed: readonly (readonly [placeholder: string, attribute: string])[];
}
const statements = new Map<string, Statement>();

const statementOf = (attributes: readonly string[], condition: string, extra: string): Statement => {
  const key = [...attributes, condition, extra].join("\n");
  const made = statements.get(key) ?? statement(attributes, condition, extra);
  statements.set(key, made);
  return made;
};

const statement = (attributes: readonly string[], condition: string, extra: string): Statement => {
  const whole = `(${condition}) AND ${known}`;
  const used = Object.entries(names).filter(([name]) => `${whole} ${extra}`.includes(name));
  return {
    UpdateExpression: `SET ${attributes.map((attribute) => `#set_${attribute} = :set_${attribute}`).join(", ")}${extra}`,
    ConditionExpression: whole,
    names: {
      ...Object.fromEntries(used),
      ...Object.fromEntries(attributes.map((attribute) => [`#set_${attribute}`, attribute])),
    },
    prefixed: attributes.map((attribute) => [`:set_${attribute}`, attribute]),
  };
};

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
    const { names: spelled, prefixed, ...expressions } = statementOf(Object.keys(set), condition, extra);
    const all: Values = { ...values, ":schema": schema };
    for (const [placeholder, attribute] of prefixed) all[placeholder] = set[attribute] ?? "";
    try {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: { pk: { S: key } },
          ...expressions,
          ExpressionAttributeNames: spelled,
          ExpressionAttributeValues: toValues(all),
          ReturnValues: answer,
        }),
      );
      return Attributes ? fromValues(Attributes) : {};
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // Reading the row tells whether newer code has written it.
      await read([key]);
      return undefined;
    }
  };

  return { read, update };
};
