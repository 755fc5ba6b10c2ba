// DynamoDB on 127.0.0.1 that answers in microseconds, for measures in which dynalite would be what is measured. It knows
// the calls and expressions of this project's adapters; the adapters' own tests hold for it too.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Listening, listen, readBody } from "../../infra/local/servers/listen.ts";
import {
  type Condition,
  conditionOf,
  type Given,
  type Item,
  textOf,
  updateOf,
  type Value,
} from "./dynamo-expressions.ts";

interface Call {
  TableName: string;
  Key: Item;
  Item: Item;
  RequestItems: Record<string, { Keys: Item[] } & { PutRequest: { Item: Item } }[]>;
  IndexName?: string;
  ConditionExpression?: string;
  UpdateExpression?: string;
  KeyConditionExpression?: string;
  FilterExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, Value>;
  ExclusiveStartKey?: Item;
  GlobalSecondaryIndexes?: unknown;
}

class Refused extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Items a page of a query or scan holds; DynamoDB's own pages end after a megabyte. */
const pageSize = 1000;

const keyOf = (item: Item): string => textOf(item["pk"]);

class Table {
  readonly items = new Map<string, Item>();
  /** Keys of the items by cohort, in the order they came. */
  readonly cohorts = new Map<string, Set<string>>();

  put(item: Item): void {
    const key = keyOf(item);
    this.cohorts.get(textOf(this.items.get(key)?.["cohort"]))?.delete(key);
    const cohort = textOf(item["cohort"]);
    if (cohort !== "") this.cohorts.set(cohort, (this.cohorts.get(cohort) ?? new Set()).add(key));
    this.items.set(key, item);
  }

  delete(key: string): void {
    this.cohorts.get(textOf(this.items.get(key)?.["cohort"]))?.delete(key);
    this.items.delete(key);
  }
}

const givenIn = (call: Call): Given => ({
  names: call.ExpressionAttributeNames ?? {},
  values: call.ExpressionAttributeValues ?? {},
});

const checkCondition = (call: Call, item: Item | undefined): void => {
  if (call.ConditionExpression && !conditionOf(call.ConditionExpression)(item ?? {}, givenIn(call)))
    throw new Refused("ConditionalCheckFailedException", "The conditional request failed");
};

/** A page of `found` after the start key. */
const page = (call: Call, table: Table, found: readonly string[]): object => {
  const from = call.ExclusiveStartKey ? found.indexOf(keyOf(call.ExclusiveStartKey)) + 1 : 0;
  const keys = found.slice(from, from + pageSize);
  const last = from + keys.length < found.length ? keys.at(-1) : undefined;
  const items = keys.map((key) => table.items.get(key)).filter((item) => item !== undefined);
  const filter: Condition = call.FilterExpression ? conditionOf(call.FilterExpression) : () => true;
  const Items = items.filter((item) => filter(item, givenIn(call)));
  return { Items, Count: Items.length, ...(last === undefined ? {} : { LastEvaluatedKey: { pk: { S: last } } }) };
};

const doneBy = (tables: Map<string, Table>, action: string, call: Call): object => {
  const tableOf = (name: string): Table => {
    const table = tables.get(name);
    if (!table) throw new Refused("ResourceNotFoundException", `there is no table ${name}`);
    return table;
  };
  if (action === "CreateTable") {
    tables.set(call.TableName, new Table());
    return {};
  }
  if (action === "BatchGetItem") {
    const rows = Object.entries(call.RequestItems).map(([name, { Keys }]) => {
      if (Keys.length > 100) throw new Refused("ValidationException", "Too many items requested for BatchGetItem");
      if (new Set(Keys.map(keyOf)).size < Keys.length)
        throw new Refused("ValidationException", "Provided list of item keys contains duplicates");
      return [name, Keys.map((key) => tableOf(name).items.get(keyOf(key))).filter((item) => item !== undefined)];
    });
    return { Responses: Object.fromEntries(rows) as object, UnprocessedKeys: {} };
  }
  if (action === "BatchWriteItem") {
    for (const [name, puts] of Object.entries(call.RequestItems))
      for (const { PutRequest } of puts) tableOf(name).put(PutRequest.Item);
    return { UnprocessedItems: {} };
  }
  const table = tableOf(call.TableName);
  const key = keyOf(call.Key ?? call.Item ?? {});
  const item = table.items.get(key);
  switch (action) {
    case "GetItem":
      return item ? { Item: item } : {};
    case "PutItem":
      checkCondition(call, item);
      table.put(call.Item);
      return {};
    case "DeleteItem":
      checkCondition(call, item);
      table.delete(key);
      return {};
    case "UpdateItem": {
      checkCondition(call, item);
      const Attributes = updateOf(call.UpdateExpression ?? "")(item ?? { ...call.Key }, givenIn(call));
      table.put(Attributes);
      return { Attributes };
    }
    case "Query":
      return page(call, table, [...(table.cohorts.get(textOf(givenIn(call).values[":cohort"])) ?? [])]);
    case "Scan":
      return page(call, table, [...table.items.keys()]);
    case "DeleteTable":
      tables.delete(call.TableName);
      return {};
    default:
      throw new Refused("UnknownOperationException", `${action} is not known on loopback`);
  }
};

/** Starts the server with no tables. */
export const startQuickDynamo = async (): Promise<Listening> => {
  const tables = new Map<string, Table>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = JSON.parse((await readBody(request)).toString()) as Call;
    const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    let [status, body] = [200, {}];
    try {
      body = doneBy(tables, action, call);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      status = 400;
      body = { __type: `com.amazonaws.dynamodb.v20120810#${error.name}`, message: error.message };
    }
    response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(body));
  };
  return listen((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
};
