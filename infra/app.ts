// Settings and the feed list become one stack.
import { App } from "aws-cdk-lib";
import { featureFlags } from "./feature-flags.ts";
import { readFeedList } from "./feeds.ts";
import { ReadoutStack } from "./readout-stack.ts";
import { readSettings } from "./settings.ts";

const app = new App({ context: featureFlags });
try {
  const settings = readSettings(
    (name) => app.node.tryGetContext(name) as unknown,
    Object.keys(app.node.getAllContext() as object),
  );
  new ReadoutStack(app, `Readout-${settings.stage}`, { settings, feeds: readFeedList(settings.feeds) });
  app.synth();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
