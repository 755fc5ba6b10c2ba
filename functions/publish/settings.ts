// What the publish stage is told by its environment.
import { z } from "zod/mini";
import { environment } from "../shared/archive-keys.ts";
import { isZone } from "../shared/cohort.ts";
import { readSettings, setting } from "../shared/settings.ts";

const Settings = z.object({
  [environment.archiveBucket]: setting(),
  [environment.sendQueue]: setting(),
  [environment.siteUrl]: setting(),
  [environment.zone]: setting().check(z.refine(isZone, "is no time zone of a place, such as Europe/Berlin")),
  [environment.siteLanguage]: setting(),
});

export type PublishSettings = z.infer<typeof Settings>;

/** @throws SettingInvalid */
export const publishSettings = (): PublishSettings => readSettings(Settings);

const ArchiveSettings = z.object({ [environment.archiveBucket]: setting() });

/** What commands need that only read. @throws SettingInvalid */
export const archiveSettings = (): z.infer<typeof ArchiveSettings> => readSettings(ArchiveSettings);
