// What the subscribe stage is told by its environment.
import { z } from "zod/mini";
import { environment } from "../shared/archive-keys.ts";
import { readSettings, setting } from "../shared/settings.ts";

const sectionNames = z.pipe(
  z.pipe(
    setting(),
    z.transform((text: string, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.issues.push({ code: "custom", message: "is not JSON", input: text });
        return z.NEVER;
      }
    }),
  ),
  z.array(z.string()),
);

const count = z.coerce.number("must be a number").check(z.gte(1, "must be 1 or more"));

const Settings = z.object({
  [environment.readersTable]: setting(),
  [environment.deliveriesTable]: setting(),
  [environment.sendQueue]: setting(),
  [environment.tokenSecret]: setting(),
  [environment.originSecret]: setting(),
  [environment.eventsTopic]: setting(),
  [environment.eventsQueue]: setting(),
  [environment.sections]: sectionNames,
  [environment.signUpsAnHour]: count,
  [environment.signUpsFromNetwork]: count,
});

/** @throws SettingInvalid */
export const subscribeSettings = (): z.infer<typeof Settings> => readSettings(Settings);

/** What an operator's command needs of it. */
const OperatorSettings = z.object({
  [environment.readersTable]: setting(),
  [environment.tokenSecret]: setting(),
  [environment.sections]: sectionNames,
});

/** @throws SettingInvalid */
export const operatorSettings = (): z.infer<typeof OperatorSettings> => readSettings(OperatorSettings);
