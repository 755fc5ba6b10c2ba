// Drives a stage from standard input: one JSON record a line in, one a line out, in order.
import { StringDecoder } from "node:string_decoder";
import type { Readable, Writable } from "node:stream";
import type { z } from "zod/mini";

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The id of whatever came in, so that even a record that cannot be read is answered under its own name. */
const idOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "id" in value ? value.id : null;

/**
 * Answers each line of `input` with one line on `output`. Bad input answers `{id, error}` for that record and goes on.
 * Empty lines are passed over.
 */
export const answerRecords = async <Input extends object>(
  input: Readable,
  output: Writable,
  schema: z.ZodMiniType<Input>,
  answer: (record: Input) => Promise<object> | object,
): Promise<void> => {
  for await (const line of lines(input)) {
    if (line.trim() === "") continue;
    const result = await answerLine(line, schema, answer);
    if (!output.write(`${JSON.stringify(result)}\n`)) await new Promise((drained) => output.once("drain", drained));
  }
};

/** Lines divided by "\n" alone: `node:readline` also divides at U+2028, which may stand inside a JSON string. */
async function* lines(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of input) {
    const pieces = (rest + (typeof chunk === "string" ? chunk : decoder.write(chunk as Buffer))).split("\n");
    rest = pieces.pop() ?? "";
    yield* pieces;
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}

/** A line that is no record: which one, and why. */
export interface RecordProblem {
  id: unknown;
  error: string;
}

/** The record on a line, or what is wrong with it. */
export const readRecord = <Input extends object>(
  line: string,
  schema: z.ZodMiniType<Input>,
): { record: Input } | { problem: RecordProblem } => {
  let value: unknown;
  try {
    // What some editors put before a file's first line is no part of it.
    value = JSON.parse(line.replace(/^\ufeff/, ""));
  } catch {
    return { problem: { id: null, error: `not a JSON record: ${line.trim().slice(0, 60)}` } };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { record: parsed.data };
  return { problem: { id: idOf(value), error: unfit(value, parsed.error.issues[0]) } };
};

/** What an issue is about, and what should stand there. A schema's own words say it best; zod/mini brings none. */
const unfit = (value: unknown, issue: z.core.$ZodIssue | undefined): string => {
  const kind = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `a record is an object, such as {"id": "a"}, and not ${kind}`;
  if (!issue) return "does not fit";
  const place = issue.path.join(".");
  const wanted = expectedOf(issue);
  const says = wanted === undefined ? issue.message : `must be ${wanted}`;
  return place === "" ? says : `${place}: ${says}`;
};

/** The types that an issue asks for, where it is about types and its schema has no words of its own. */
const expectedOf = (issue: z.core.$ZodIssue): string | undefined => {
  if (issue.message !== "Invalid input") return undefined;
  if (issue.code === "invalid_type") return `a ${issue.expected}`;
  if (issue.code !== "invalid_union") return undefined;
  const kinds = issue.errors.flatMap(([first]) => (first && first.path.length === 0 ? (expectedOf(first) ?? []) : []));
  return kinds.length > 0 ? [...new Set(kinds)].join(" or ") : undefined;
};

const answerLine = async <Input extends object>(
  line: string,
  schema: z.ZodMiniType<Input>,
  answer: (record: Input) => Promise<object> | object,
): Promise<object> => {
  const read = readRecord(line, schema);
  if ("problem" in read) return read.problem;
  try {
    return await answer(read.record);
  } catch (error) {
    return { id: idOf(read.record), error: message(error) };
  }
};
