// Records, one a line: what is wrong with one is said in words, under its own id, and its neighbours are answered.
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { z } from "zod/mini";
import { answerRecords } from "../../functions/shared/records.ts";

const Given = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const answers = async (...pieces: (string | Buffer)[]): Promise<unknown[]> => {
  const output = new PassThrough();
  const written = text(output);
  await answerRecords(Readable.from(pieces), output, Given, ({ id, text: said }) => ({ id, length: said.length }));
  output.end();
  const lines = (await written).split("\n");
  return lines.filter((line) => line !== "").map((line): unknown => JSON.parse(line));
};

test.each([
  ["null text", '{"id":"b","text":null}', { id: "b", error: "text: must be a string" }],
  ["no text", '{"id":7}', { id: 7, error: "text: must be a string" }],
  ["no id", '{"text":"x"}', { id: null, error: "id: must be a string or a number" }],
  ["a list", "[]", { id: null, error: 'a record is an object, such as {"id": "a"}, and not a list' }],
  ["null", "null", { id: null, error: 'a record is an object, such as {"id": "a"}, and not null' }],
  ["a word", '"x"', { id: null, error: 'a record is an object, such as {"id": "a"}, and not a string' }],
  ["no JSON", "{broken\r", { id: null, error: "not a JSON record: {broken" }],
])("%s is named, and the next record answered", async (_, line, answer) =>
  expect(await answers(`${line}\n{"id":"next","text":"on"}\n`)).toEqual([answer, { id: "next", length: 2 }]),
);

test("a mark of byte order, Windows' line ends and a cut letter are no part of a record", async () => {
  const bytes = Buffer.from('\ufeff{"id":1,"text":"é"}\r\n\r\n{"id":2,"text":""}');
  const cut = bytes.indexOf(0xc3) + 1;
  expect(await answers(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual([
    { id: 1, length: 1 },
    { id: 2, length: 0 },
  ]);
});
