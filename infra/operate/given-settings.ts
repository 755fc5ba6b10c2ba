// The settings as `cdk deploy` would take them: the context of cdk.json, and -c name=value over it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod/mini";
import { WordsUnfit } from "../../functions/shared/command-line.ts";
import { readSettings, type Settings } from "../settings.ts";

const CdkJson = z.object({ context: z._default(z.record(z.string(), z.unknown()), {}) });

/** The project's top. */
export const project = fileURLToPath(new URL("../../", import.meta.url));

/** Something after -c is not name=value. */
export class NotASetting extends WordsUnfit {
  constructor(given: string) {
    super(`-c takes name=value, such as -c stage=test, and not "${given}"`, "");
    this.name = "NotASetting";
  }
}

/** @throws SettingsInvalid, NotASetting */
export const givenSettings = (overrides: readonly string[] = []): Settings => {
  const { context } = CdkJson.parse(JSON.parse(readFileSync(join(project, "cdk.json"), "utf8")));
  const wrong = overrides.find((pair) => pair.indexOf("=") < 1);
  if (wrong !== undefined) throw new NotASetting(wrong);
  const over = Object.fromEntries(
    overrides.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
  return readSettings((name) => over[name] ?? context[name], [...Object.keys(context), ...Object.keys(over)]);
};
