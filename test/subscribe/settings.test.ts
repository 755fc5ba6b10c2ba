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
  SECTIONS: '["World"]',
};
const before = { ...process.env };
beforeEach(() => void Object.assign(process.env, all));
afterEach(() => {
  process.env = { ...before };
});

test("are read", () => expect(subscribeSettings()).toMatchObject({ SECTIONS: ["World"], READERS_TABLE: "readers" }));

test.each(Object.keys(all))("%s missing is named", (name) => {
  delete process.env[name];
  expect(subscribeSettings).toThrow(SettingInvalid);
  expect(subscribeSettings).toThrow(name);
});
test.each(["World", "{}", "[1]"])("sections as %s are named", (sections) => {
  process.env["SECTIONS"] = sections;
  expect(subscribeSettings).toThrow(/SECTIONS/);
});
test("the send stage names everything it misses at once", () => {
  expect(sendSettings).toThrow(/ARCHIVE_BUCKET.*SITE_URL.*SENDER/);
});
