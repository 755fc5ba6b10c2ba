// What an operator may set, and what each mistake is answered with.
import { expect, test } from "vitest";
import { languages } from "../../templates/words.ts";
import { addressOf, readSettings, SettingsInvalid } from "../../infra/settings.ts";

const good = { sender: "Readout <briefing@example.org>", postalAddress: "1 Street, 12345 Town", zone: "Europe/Berlin" };
const read = (given: Record<string, unknown>) => readSettings((name) => given[name]);

test("defaults fill what is not given", () =>
  expect(read(good)).toMatchObject({ stage: "prod", hour: 5, retentionDays: 400, feeds: "infra/feeds.opml" }));
test("numbers come as text from the command line", () => expect(read({ ...good, hour: "7" }).hour).toBe(7));

test.each([
  ["hour", 25, /hour is 25\. Give a whole number from 0 to 23/],
  ["hour", "seven", /hour is "seven"/],
  ["hour", 7.5, /hour is 7\.5/],
  ["zone", "Mars/Olympus", /zone is "Mars\/Olympus"\. Give an IANA time zone/],
  ["sender", "nobody", /sender is "nobody"\. Give a From address/],
  ["sender", undefined, /sender is missing/],
  ["postalAddress", undefined, /postalAddress is missing/],
  ["domain", "not a domain", /domain is "not a domain"/],
  ["stage", "Prod!", /stage is "Prod!"/],
  ["retentionDays", 1, /retentionDays is 1/],
  ["language", "fr", /language is "fr"\. Give en or de/],
  ["operator", "me", /operator is "me"\. Give the e-mail address/],
  ["budget", 50, /operator is missing\. Give .* a budget needs one/],
  ["hostedZone", "Z0123456789ABC", /hostedZone is "Z0123456789ABC"\. Give .* it needs `domain`/],
  ["hostedZone", "example.org", /hostedZone is "example\.org"/],
  ["identity", "mine", /identity is "mine"\. Give "create"/],
])("%s = %j is named with its cure", (name, value, message) =>
  expect(() => read({ ...good, [name]: value })).toThrow(message),
);

test("every language that the templates have words in may be set", () => {
  expect(languages.map(({ tag }) => read({ ...good, language: tag }).language)).toEqual(
    languages.map(({ tag }) => tag),
  );
  const named = languages.map(({ tag }) => tag).join(" or ");
  expect(() => read({ ...good, language: "xx" })).toThrow(`Give ${named}.`);
});

test("several mistakes are told at once", () => {
  const attempt = () => read({ ...good, hour: 99, zone: "nowhere" });
  expect(attempt).toThrow(SettingsInvalid);
  expect(attempt).toThrow(/hour is 99[\s\S]*zone is "nowhere"|zone is "nowhere"[\s\S]*hour is 99/);
});

test.each([
  ["Readout <a@b.example>", "a@b.example"],
  ["a@b.example", "a@b.example"],
  ['"Read, out" <a@b.example> ', "a@b.example"],
])("the address of %j", (sender, address) => expect(addressOf(sender)).toBe(address));
