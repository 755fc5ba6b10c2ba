// Versions of stored forms: older values are led up, newer ones are refused by name, and what is wrong is said.
import { z } from "zod/mini";
import { describe, expect, test } from "vitest";
import { ArchiveCorrupt, readJson } from "../../functions/shared/archive.ts";
import { raised, readStored, WrittenByNewerCode } from "../../functions/shared/model/stored.ts";

const Form = raised(
  z.object({
    schema: z.literal(3),
    names: z.array(z.string()),
    inside: z.object({ kind: z.enum(["a", "b"]) }),
  }),
  [
    ({ name, ...rest }) => ({ ...rest, schema: 2, names: [name] }),
    (value) => ({ ...value, schema: 3, inside: { kind: "a" } }),
  ],
);
const today = { schema: 3, names: ["Ada"], inside: { kind: "a" } };

test.each([
  ["two versions ago", { schema: 1, name: "Ada" }],
  ["one version ago", { schema: 2, names: ["Ada"] }],
  ["today", today],
  ["today, with a field of newer code", { ...today, more: 1 }],
  ["today, with a field of newer code further down", { ...today, inside: { kind: "a", more: [1] } }],
])("what was written %s reads as today's form", (_, value) =>
  expect(readStored(Form, value, "it")).toEqual({ data: today }),
);
test.each([
  ["alone", { ...today, schema: 4 }],
  ["with another shape", { schema: 9, all: "different" }],
  ["with a word further down that is unknown here", { ...today, schema: 4, inside: { kind: "c" } }],
])("what newer code wrote is refused by name: %s", (_, value) =>
  expect(() => readStored(Form, value, "articles/x.json")).toThrow(WrittenByNewerCode),
);
test.each([
  ["no object", 7, /expected object|Invalid/i],
  ["no version", { names: [] }, /^schema/],
  ["a version that never was", { ...today, schema: 0 }, /^schema/],
  ["a version that is text", { ...today, schema: "4" }, /^schema/],
  ["an unknown word under today's version", { ...today, inside: { kind: "c" } }, /^inside\.kind/],
])("what is wrong is said: %s", (_, value, problem) =>
  expect(readStored(Form, value, "it")).toEqual({ problem: expect.stringMatching(problem) }),
);

describe("in the archive", () => {
  const archiveOf = (value: unknown) => ({
    get: async () => ({ body: new TextEncoder().encode(JSON.stringify(value)), etag: "" }),
  });
  test("newer objects are refused as such, and no advice is given to delete them", async () => {
    const reading = readJson(archiveOf({ ...today, schema: 4 }), "feeds/a.json", Form);
    await expect(reading).rejects.toThrow(WrittenByNewerCode);
    await expect(reading).rejects.toThrow(/feeds\/a\.json.*schema 4.*knows 3.*Deploy the newer code again/);
  });
  test("corrupt objects are refused as corrupt", () =>
    expect(readJson(archiveOf({ ...today, names: 1 }), "feeds/a.json", Form)).rejects.toThrow(ArchiveCorrupt));
});
