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
    value = JSON.parse(line);
  } catch {
    return { problem: { id: null, error: `not a JSON record: ${line.slice(0, 60)}` } };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { record: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    problem: { id: idOf(value), error: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "does not fit"}` },
  };
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
