// What the extract stage is told by its environment.
import { z } from "zod/mini";
import { environment } from "../shared/archive-keys.ts";
import { readSettings, setting } from "../shared/settings.ts";

const Settings = z.object({ [environment.archiveBucket]: setting() });

/** @throws SettingInvalid */
export const extractSettings = (): z.infer<typeof Settings> => readSettings(Settings);
