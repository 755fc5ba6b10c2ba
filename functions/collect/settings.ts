// What the collect stage is told by its environment.
import { z } from "zod/mini";
import { environment } from "../shared/archive-keys.ts";
import { readSettings, setting } from "../shared/settings.ts";

/** Origins divided by commas; none where it is empty or not set. */
const origins = z.pipe(
  z.optional(z.string()),
  z.transform((list = "") =>
    list
      .split(",")
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ""),
  ),
);

const Reading = z.object({
  [environment.siteUrl]: z.optional(z.string()),
  [environment.privateOrigins]: origins,
});

const Settings = z.object({
  [environment.archiveBucket]: setting(),
  [environment.collectQueue]: setting(),
  [environment.extractQueue]: setting(),
  [environment.feedsFile]: setting(),
  [environment.siteUrl]: setting(),
  [environment.hostSpacing]: z.coerce.number().check(z.nonnegative("must be milliseconds, 0 or more")),
  [environment.privateOrigins]: origins,
});

/** @throws SettingInvalid */
export const collectSettings = (): z.infer<typeof Settings> => readSettings(Settings);

/** What the command line needs, which runs without a stack. @throws SettingInvalid */
export const readingSettings = (): z.infer<typeof Reading> => readSettings(Reading);

/** How the web is to be asked, of those settings that are there. */
export const manners = (settings: {
  [environment.siteUrl]?: string | undefined;
  [environment.privateOrigins]: string[];
  [environment.hostSpacing]?: number;
}): { siteUrl: string | undefined; privateOrigins: string[]; hostSpacingMs: number } => ({
  siteUrl: settings[environment.siteUrl],
  privateOrigins: settings[environment.privateOrigins],
  hostSpacingMs: settings[environment.hostSpacing] ?? 1000,
});
