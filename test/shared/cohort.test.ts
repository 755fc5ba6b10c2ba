// Names of cohorts and zones.
import { expect, test } from "vitest";
import { cohortName, isZone, parseCohort } from "../../functions/shared/cohort.ts";

test.each([
  ["Europe/Berlin", 7, "Europe/Berlin#07"],
  ["UTC", 0, "UTC#00"],
  ["America/Argentina/Buenos_Aires", 23, "America/Argentina/Buenos_Aires#23"],
  ["Etc/GMT+5", 12, "Etc/GMT+5#12"],
])("%s at %i is %s", (zone, hour, name) => {
  expect(cohortName({ zone, hour })).toBe(name);
  expect(parseCohort(name)).toEqual({ zone, hour });
});

test.each(["", "Europe/Berlin", "Europe/Berlin#24", "Europe/Berlin#7", "Nowhere/Town#07", "+01:00#07", "#07"])(
  "%j is no cohort",
  (name) => expect(parseCohort(name)).toBeUndefined(),
);

test.each(["Europe/Berlin", "Asia/Kolkata", "Asia/Calcutta", "Europe/Kyiv", "UTC", "America/St_Johns"])(
  "%s is a zone",
  (name) => expect(isZone(name)).toBe(true),
);
test.each(["", "+01:00", "-0500", "Europe/Atlantis", "../etc/passwd", "Europe/Berlin\n", "x".repeat(500)])(
  "%j is none",
  (name) => expect(isZone(name)).toBe(false),
);
