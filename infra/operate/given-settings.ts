// The settings as `cdk deploy` would take them: the context of cdk.json, and -c name=value over it.
import { WordsUnfit } from "../../functions/shared/command-line.ts";
import { cdkContext } from "../project.ts";
import { readSettings, type Settings } from "../settings.ts";

/** Something after -c is not name=value. */
export class NotASetting extends WordsUnfit {
  constructor(given: string) {
    super(`-c takes name=value, such as -c stage=test, and not "${given}"`, "");
    this.name = "NotASetting";
  }
}

/** @throws SettingsInvalid, NotASetting, CdkJsonUnreadable */
export const givenSettings = (overrides: readonly string[] = []): Settings => {
  const context = cdkContext();
  const wrong = overrides.find((pair) => pair.indexOf("=") < 1);
  if (wrong !== undefined) throw new NotASetting(wrong);
  const over = Object.fromEntries(
    overrides.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
  return readSettings((name) => over[name] ?? context[name], [...Object.keys(context), ...Object.keys(over)]);
};
