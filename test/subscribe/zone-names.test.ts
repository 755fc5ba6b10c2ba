// The zones that the forms offer.
import { expect, test } from "vitest";
import { zoneNames } from "../../functions/subscribe/zone-names.ts";
import { isZone } from "../../functions/shared/cohort.ts";

test.each([
  ["Asia/Kathmandu", "Asia/Katmandu"],
  ["Asia/Kolkata", "Asia/Calcutta"],
  ["Europe/Kyiv", "Europe/Kiev"],
])("%s goes by its name of today", (today, before) => {
  expect(zoneNames()).toContain(today);
  expect(zoneNames()).not.toContain(before);
});

test("each zone is offered once, UTC first, and is taken", () => {
  const names = zoneNames();
  expect(names[0]).toBe("UTC");
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !isZone(name))).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(Intl.supportedValuesOf("timeZone").length);
});
