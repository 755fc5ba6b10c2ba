// What an operator may set, and what each mistake is answered with.
import { expect, test } from "vitest";
import { languages } from "../../templates/words.ts";
import { addressOf, orderedSections, readSettings, SettingsInvalid } from "../../infra/settings.ts";

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
  ["sender", "nobody", /sender is "nobody"\. Give one From address/],
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
  ["zone", "+01:00", /zone is "\+01:00"/],
  ["sender", "A <a@b.example>, C <c@d.example>", /sender is "A .*"\. Give one From address/],
  ["sender", "Read, out <a@b.example>", /sender is/],
  ["domain", "another.example", /sender is .*Give one From address.*of `domain`/],
  ["privateOrigins", "10.0.0.5", /privateOrigins is "10\.0\.0\.5"\. Give origins such as http/],
  ["privateOrigins", "http://10.0.0.5/feeds", /privateOrigins is/],
  ["signUpsAnHour", 0, /signUpsAnHour is 0/],
  ["storiesPerSection", 41, /storiesPerSection is 41\. Give a whole number from 1 to 40/],
  ["sendAtOnce", 1, /sendAtOnce is 1\. Give a whole number from 2 to 1000/],
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

test.each([
  ["a domain of its own", { domain: "example.org" }],
  ["a domain above the sender's", { domain: "example.org", sender: "Readout <briefing@news.example.org>" }],
  ["a name with a comma in quotation marks", { sender: '"Read, out" <a@b.example>' }],
  ["private origins", { privateOrigins: "http://10.0.0.5:8080, http://127.0.0.1:9/" }],
])("%s holds", (_, given) => expect(read({ ...good, ...given })).toMatchObject(given));

test("a name that is no setting is told, with those there are; CDK's own context is passed over", () => {
  const readNamed = (...names: string[]) => readSettings((name) => ({ ...good })[name as keyof typeof good], names);
  expect(() => readNamed("stage", "postaladdress")).toThrow(/postaladdress is no setting\. There are stage, sender, /);
  expect(readNamed("@aws-cdk/core:x", "aws:cdk:y", "hosted-zone:account=1", "cli-telemetry").stage).toBe("prod");
});

test("sections stand in the order of the setting, and the others behind them", () => {
  const list = ["World", "Science", "World", "Sport"].map((section) => ({ section }));
  const ordered = (sections?: unknown) => orderedSections(read({ ...good, sections }), list);
  expect(ordered()).toEqual(["World", "Science", "Sport"]);
  expect(ordered("Sport, World")).toEqual(["Sport", "World", "Science"]);
  expect(ordered(["Science"])).toEqual(["Science", "World", "Sport"]);
  expect(() => ordered("Spotr")).toThrow(/sections names Spotr\. Give .* has World, Science, Sport\./);
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
