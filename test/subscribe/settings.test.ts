// The settings of both stages: what is missing is named.
import { afterEach, beforeEach, expect, test } from "vitest";
import { sendSettings } from "../../functions/send/settings.ts";
import { SettingInvalid } from "../../functions/shared/settings.ts";
import { subscribeSettings } from "../../functions/subscribe/settings.ts";

const all = {
  READERS_TABLE: "readers",
  DELIVERIES_TABLE: "deliveries",
  SEND_QUEUE_URL: "https://queue",
  TOKEN_SECRET_ARN: "arn",
  ORIGIN_SECRET_ARN: "arn",
  EVENTS_TOPIC_ARN: "arn",
  EVENTS_QUEUE_URL: "https://events",
  SECTIONS: '["World"]',
  SIGN_UPS_AN_HOUR: "1000",
  SIGN_UPS_FROM_NETWORK: "5",
};
const before = { ...process.env };
beforeEach(() => void Object.assign(process.env, all));
afterEach(() => {
  process.env = { ...before };
});

test("are read", () =>
  expect(subscribeSettings()).toMatchObject({ SECTIONS: ["World"], READERS_TABLE: "readers", SIGN_UPS_AN_HOUR: 1000 }));

test.each(Object.keys(all))("%s missing is named", (name) => {
  delete process.env[name];
  expect(subscribeSettings).toThrow(SettingInvalid);
  expect(subscribeSettings).toThrow(name);
});
test.each(["World", "{}", "[1]"])("sections as %s are named", (sections) => {
  process.env["SECTIONS"] = sections;
  expect(subscribeSettings).toThrow(/SECTIONS/);
});
test.each(["many", "0"])("%s sign-ups an hour are named", (count) => {
  process.env["SIGN_UPS_AN_HOUR"] = count;
  expect(subscribeSettings).toThrow(/SIGN_UPS_AN_HOUR: must be/);
});
test("the send stage names everything it misses at once", () => {
  expect(sendSettings).toThrow(/ARCHIVE_BUCKET.*SITE_URL.*SENDER/);
});
