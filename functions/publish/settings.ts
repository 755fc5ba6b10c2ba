// What the publish stage is told by its environment.
import { z } from "zod/mini";
import { environment } from "../shared/archive-keys.ts";
import { isZone } from "../shared/cohort.ts";
import { readSettings, setting } from "../shared/settings.ts";

const count = z.coerce.number("must be a number").check(z.gte(1, "must be 1 or more"));

const Settings = z.object({
  [environment.archiveBucket]: setting(),
  [environment.sendQueue]: setting(),
  [environment.siteUrl]: setting(),
  [environment.zone]: setting().check(z.refine(isZone, "is no time zone of a place, such as Europe/Berlin")),
  [environment.siteLanguage]: setting(),
  [environment.storiesPerSection]: count,
});

export type PublishSettings = z.infer<typeof Settings>;

/** @throws SettingInvalid */
export const publishSettings = (): PublishSettings => readSettings(Settings);

const ArchiveSettings = z.object({
  [environment.archiveBucket]: setting(),
  [environment.storiesPerSection]: count,
});

/** What commands need that write nothing. @throws SettingInvalid */
export const archiveSettings = (): z.infer<typeof ArchiveSettings> => readSettings(ArchiveSettings);
