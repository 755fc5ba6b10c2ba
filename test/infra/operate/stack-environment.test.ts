// How an operator's command finds the resources of a stack: by the template's own names, and by a running machine's word.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { featureFlags } from "../../../infra/feature-flags.ts";
import { readFeedList } from "../../../infra/feeds.ts";
import { announce, announced } from "../../../infra/local/announce.ts";
import { claim, InUse } from "../../../infra/local/lock.ts";
import { machineEnvironment } from "../../../infra/local/running.ts";
import { ResourceUnclear, settingsEnvironment, stackEnvironment } from "../../../infra/operate/stack-environment.ts";
import { ReadoutStack } from "../../../infra/readout-stack.ts";
import { readSettings } from "../../../infra/settings.ts";

const directory = mkdtempSync(join(tmpdir(), "readout-environment-"));
afterAll(() => rmSync(directory, { recursive: true }));

interface Resource {
  LogicalResourceId: string;
  PhysicalResourceId: string;
  ResourceType: string;
}
let resources: Resource[];
beforeAll(() => {
  const given: Record<string, unknown> = {
    sender: "Readout <briefing@readout.example>",
    domain: "readout.example",
    postalAddress: "1 Example Street, Example Town",
    zone: "Europe/Berlin",
  };
  const app = new App({ outdir: join(directory, "app"), context: { ...featureFlags, "aws:cdk:bundling-stacks": [] } });
  const settings = readSettings((name) => given[name]);
  const stack = new ReadoutStack(app, "Test", { settings, feeds: readFeedList("infra/feeds.opml") });
  const found = Template.fromStack(stack).toJSON()["Resources"] as Record<string, { Type: string }>;
  resources = Object.entries(found).map(([id, { Type }]) => ({
    LogicalResourceId: id,
    PhysicalResourceId: `its-${id}`,
    ResourceType: Type,
  }));
});
const summaries = (some: readonly Resource[]) =>
  some.map((resource) => ({ ...resource, LastUpdatedTimestamp: undefined, ResourceStatus: undefined }));

test("each setting is exactly one resource of the stack as it is synthesized", () => {
  const found = stackEnvironment({ name: "Test", resources: summaries(resources) });
  expect(Object.keys(found).sort()).toEqual([
    "ARCHIVE_BUCKET",
    "DELIVERIES_TABLE",
    "READERS_TABLE",
    "SEND_QUEUE_URL",
    "TOKEN_SECRET_ARN",
  ]);
  expect(new Set(Object.values(found)).size).toBe(5);
  expect(found["SEND_QUEUE_URL"]).not.toMatch(/dead/i);
});

test("a stack that lacks one, or has two, is not guessed about", () => {
  const without = resources.filter(({ LogicalResourceId }) => !LogicalResourceId.startsWith("TablesDeliveries"));
  expect(() => stackEnvironment({ name: "Test", resources: summaries(without) })).toThrow(ResourceUnclear);
  expect(() => stackEnvironment({ name: "Test", resources: summaries([...resources, ...resources]) })).toThrow(
    /the stack Test has 2 resources that could be/,
  );
});

test("a machine that runs tells commands its environment, until it stops", async () => {
  const release = claim(directory);
  const silence = announce(directory, { functions: new Map() });
  const { environment } = await machineEnvironment(directory);
  expect(environment).toEqual({ AWS_ACCESS_KEY_ID: "machine", AWS_SECRET_ACCESS_KEY: "machine" });
  expect(announced(directory, 1)).toBeUndefined();
  silence();
  await expect(machineEnvironment(directory)).rejects.toThrow(InUse);
  release();
});

test("commands know the settings and the feed list as the next deploy sets them", () => {
  const given: Record<string, unknown> = {
    sender: "Readout <briefing@readout.example>",
    postalAddress: "1 Example Street, Example Town",
    storiesPerSection: "7",
    sections: "Science",
  };
  const { SECTIONS = "", STORIES_PER_SECTION } = settingsEnvironment(readSettings((name) => given[name]));
  expect(JSON.parse(SECTIONS)[0]).toBe("Science");
  expect(STORIES_PER_SECTION).toBe("7");
});
