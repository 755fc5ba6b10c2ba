// The project's own cdk.json, and others' slips in it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cdkContext, CdkJsonUnreadable } from "../../infra/project.ts";

const directory = mkdtempSync(join(tmpdir(), "readout-cdk-json-"));
afterAll(() => rmSync(directory, { recursive: true }));
const file = join(directory, "cdk.json");

test("settings come as they stand there, none where there are none", () => {
  expect(cdkContext()).toMatchObject({ stage: "prod", hour: 5 });
  writeFileSync(file, '{"app": "node infra/app.ts"}');
  expect(cdkContext(file)).toEqual({});
});
test.each([
  ['{"context": {', /cdk\.json is no JSON with settings under "context" \(.+\)\. Mend it, .+: git checkout cdk\.json$/],
  ['{"context": 5}', /cdk\.json is no JSON with settings under "context"\. Mend it/],
])("%s is told with its cure", (content, said) => {
  writeFileSync(file, content);
  expect(() => cdkContext(file)).toThrow(CdkJsonUnreadable);
  expect(() => cdkContext(file)).toThrow(said);
});
test("one that is not there is told, too", () =>
  expect(() => cdkContext(join(directory, "none", "cdk.json"))).toThrow(/"context" \(it is not there\)\. Mend it/));
