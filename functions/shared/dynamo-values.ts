// DynamoDB's own JSON and ours: what the document client does for every item, for rows that are read and written by the million.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Row = Record<string, unknown>;

/** Strings and numbers, as DynamoDB writes them. */
export const toValues = (row: Readonly<Record<string, string | number>>): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "number" ? { N: String(value) } : { S: value }]),
  );

const fromValue = (value: AttributeValue): unknown => {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L !== undefined) return value.L.map(fromValue);
  if (value.M !== undefined) return fromValues(value.M);
  if (value.SS !== undefined) return new Set(value.SS);
  return undefined; // binary values and NULL, which no item of ours holds
};

/** An item as DynamoDB gives it, with plain values. */
export const fromValues = (item: Readonly<Record<string, AttributeValue>>): Row =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromValue(value)]));
