// What is in each function's bundle, and what must not be.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram } from "../../../infra/bundle/bundle.ts";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "readout-bundle-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** The clients a function calls; it carries no other. */
const clients: Record<string, string[]> = {
  collect: ["s3", "sqs"],
  extract: ["s3"],
  publish: ["s3", "sqs"],
  send: ["dynamodb", "s3", "secrets-manager", "ses", "sqs"],
  subscribe: ["dynamodb", "secrets-manager", "sqs"],
};

describe.each(Object.entries(clients))("the %s function's bundle", (stage, called) => {
  let file: string;
  let weights: Map<string, number>;
  beforeAll(() => {
    file = join(directory, `${stage}.mjs`);
    const { outputs } = bundleProgram(`functions/${stage}/handler.ts`, file);
    weights = new Map();
    for (const { inputs } of Object.values(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? "";
        weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
      }
  });
  test("carries the clients it calls and no other", () => {
    const carried = [...weights.keys()].flatMap((name) => /^@aws-sdk\/client-(.+)$/.exec(name)?.[1] ?? []);
    expect(carried.sort()).toEqual(called);
  });
  test("is a megabyte at most, without the model that tells languages apart", () =>
    expect(statSync(file).size - (weights.get("tinyld") ?? 0)).toBeLessThanOrEqual(1_000_000));
  test("carries the schema library's words in one language, and no source of credentials but the environment", () => {
    expect(weights.get("zod")).toBeLessThan(200_000);
    expect([...weights.keys()].filter((name) => /credential-provider-(?!env)|nested-clients/.test(name))).toEqual([]);
  });
  test("can be imported without an environment, and has a handler", async () =>
    expect(await import(pathToFileURL(file).href)).toMatchObject({ handler: expect.any(Function) }));
});

test("a schema reads the same in a bundle as outside it", async () => {
  const file = join(directory, "schema.mjs");
  bundleProgram("functions/shared/model/reader.ts", file);
  const { Reader } = (await import(
    pathToFileURL(file).href
  )) as typeof import("../../../functions/shared/model/reader.ts");
  const outside = (await import("../../../functions/shared/model/reader.ts")).Reader;
  const problems = (schema: typeof Reader) => schema.safeParse({ schema: 1, id: "x", hour: 25 }).error?.issues.length;
  expect(problems(Reader)).toBe(problems(outside));
});
