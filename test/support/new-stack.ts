// The stack in an app of its own, synthesized without bundling: that is left to the tests that run the bundles.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll } from "vitest";
import { featureFlags } from "../../infra/feature-flags.ts";
import { readFeedList } from "../../infra/feeds.ts";
import { ReadoutStack } from "../../infra/readout-stack.ts";
import { readSettings } from "../../infra/settings.ts";

const given: Record<string, unknown> = {
  sender: "Readout <briefing@readout.example>",
  domain: "readout.example",
  postalAddress: "1 Example Street, Example Town",
  zone: "Europe/Berlin",
};
const outdirs = mkdtempSync(join(tmpdir(), "readout-stack-"));
afterAll(() => rmSync(outdirs, { recursive: true, force: true }));

/** The stack with these settings over a sample's. */
export const newStack = (more: Record<string, unknown> = {}): { app: App; stack: ReadoutStack } => {
  const app = new App({
    outdir: mkdtempSync(join(outdirs, "app-")),
    context: { ...featureFlags, "aws:cdk:bundling-stacks": [] },
  });
  const settings = readSettings((name) => more[name] ?? given[name]);
  return { app, stack: new ReadoutStack(app, "Test", { settings, feeds: readFeedList("infra/feeds.opml") }) };
};

export const templateWith = (more: Record<string, unknown> = {}): Template => Template.fromStack(newStack(more).stack);
