// What the send stage is told by its environment.
import { z } from "zod/mini";
import { environment } from "../shared/archive-keys.ts";
import { readSettings, setting } from "../shared/settings.ts";

const Settings = z.object({
  [environment.archiveBucket]: setting(),
  [environment.readersTable]: setting(),
  [environment.deliveriesTable]: setting(),
  [environment.sendQueue]: setting(),
  [environment.sendWorkers]: z.pipe(z.transform(Number), z.int().check(z.positive())),
  [environment.siteUrl]: setting(),
  [environment.sender]: setting(),
  [environment.postalAddress]: setting(),
  [environment.configurationSet]: setting(),
  [environment.tokenSecret]: setting(),
});

export type SendSettings = z.infer<typeof Settings>;

/** @throws SettingInvalid */
export const sendSettings = (): SendSettings => readSettings(Settings);

/** What an operator's command needs of it. */
const OperatorSettings = z.object({
  [environment.archiveBucket]: setting(),
  [environment.readersTable]: setting(),
  [environment.deliveriesTable]: setting(),
  [environment.sendQueue]: setting(),
});

/** @throws SettingInvalid */
export const operatorSettings = (): z.infer<typeof OperatorSettings> => readSettings(OperatorSettings);
