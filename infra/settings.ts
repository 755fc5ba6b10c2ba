// What an operator sets, in the context of cdk.json or with `cdk deploy -c key=value`; parsed, each mistake with its cure.
import { z } from "zod/mini";
import { WordsUnfit } from "../functions/shared/command-line.ts";

/** Bare offsets such as "+01:00" are refused: neither schedules nor editions take them. */
const isZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const isAddress = (text: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);

/** One address, alone or behind a name; a name with a comma in it must stand in quotation marks (RFC 5322). */
const isSender = (text: string): boolean =>
  isAddress(addressOf(text)) && /^("[^"<>\r\n]*"|[^"<>@,;:\r\n]*)\s*<[^<>]+>\s*$|^[^<>,;\s]+$/.test(text.trim());

/** Names divided by commas, or a list of them as cdk.json can hold one. */
const names = z.pipe(
  z.transform((given: unknown) =>
    (Array.isArray(given) ? given.map(String) : String(given).split(","))
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
  z.array(z.string()),
);

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, "");

/** The address between the angle brackets of a From header, or the whole of it. */
export const addressOf = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();

const wholeNumber = (from: number, to: number): z.ZodMiniType<number> =>
  z.pipe(z.transform(Number), z.int().check(z.gte(from), z.lte(to)));

const Schema = z.object({
  /** Names the stack, so that several can stand in one account. */
  stage: z._default(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)), "prod"),
  sender: z.string().check(z.refine(isSender)),
  /** A domain of the operator's own that SES signs for; without it the sender's address alone is verified. */
  domain: z.optional(z.string().check(z.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/))),
  postalAddress: z.string().check(z.minLength(5)),
  zone: z._default(z.string().check(z.refine(isZone)), "UTC"),
  /** The hour at `zone` at which the edition is published. */
  hour: z._default(wholeNumber(0, 23), 5),
  /** Whom alarms are mailed to. */
  operator: z.optional(z.string().check(z.refine(isAddress))),
  /** US dollars a month from which the operator is told; of the whole account. */
  budget: z.optional(wholeNumber(1, 1_000_000)),
  /** The Route 53 zone in which the domain's mail records are created; without it they are printed. */
  hostedZone: z.optional(z.string().check(z.regex(/^Z[A-Z0-9]{5,31}$/))),
  /** "existing": SES knows the sender already, from another stage or before; then it is neither created nor deleted. */
  identity: z._default(z.enum(["create", "existing"]), "create"),
  /** A pool of dedicated IP addresses in SES that mail goes out from; without it AWS's shared ones. */
  ipPool: z.optional(z.string().check(z.regex(/^[a-z0-9_-]{1,64}$/))),
  /** Language of the site's own words; a reader chooses that of the mails. What is quoted stays as it was written. */
  language: z._default(z.enum(["en", "de"]), "en"),
  feeds: z._default(z.string(), "infra/feeds.opml"),
  retentionDays: z._default(wholeNumber(7, 3650), 400),
  /** Milliseconds between two requests to one host. */
  hostSpacing: z._default(wholeNumber(0, 60_000), 1000),
  /** Origins on private networks that may be read, divided by commas: a newsroom's own, or this machine's. */
  privateOrigins: z._default(
    z.string().check(z.refine((list) => list.split(",").every((one) => one.trim() === "" || isOrigin(one.trim())))),
    "",
  ),
  /** Folders of the feed list, in the order in which readers choose among them; the others follow as they stand there. */
  sections: z._default(names, []),
  /** Stories of one section in an edition, as long as another section still has some; an edition has 40 at the most. */
  storiesPerSection: z._default(wholeNumber(1, 40), 12),
  /** Sign-ups taken in an hour: in all, and from one network; ten times as many where its machines work for it. */
  signUpsAnHour: z._default(wholeNumber(1, 1_000_000), 1000),
  signUpsFromNetwork: z._default(wholeNumber(1, 10_000), 5),
  /** Functions of a stage that run at once. SQS starts two at the least and a thousand at the most. */
  collectAtOnce: z._default(wholeNumber(2, 1000), 10),
  extractAtOnce: z._default(wholeNumber(2, 1000), 10),
  sendAtOnce: z._default(wholeNumber(2, 1000), 10),
  /** Megabytes of the publish function, which holds a whole day's articles: 1769 are enough for some 60,000 (20 kB each). */
  publishMemory: z._default(wholeNumber(1024, 10_240), 1769),
  /** Two work off what SES tells of 50 mails a second. */
  eventsAtOnce: z._default(wholeNumber(2, 1000), 2),
});
export type Settings = z.infer<typeof Schema>;

/** How each setting is put right. */
const cures: Record<keyof Settings, string> = {
  stage: "lower-case letters, digits and hyphens, 20 at the most, such as prod",
  sender: 'one From address, such as "Readout <briefing@example.org>", and of `domain` where that is set',
  domain: "a domain name in lower case, such as example.org; leave it out to verify the sender's address alone",
  postalAddress: "the postal address that commercial mail must carry",
  zone: "an IANA time zone, such as Europe/Berlin",
  hour: "a whole number from 0 to 23",
  operator: "the e-mail address of whoever looks after it; a budget needs one",
  budget: "a whole number of US dollars a month",
  hostedZone: "the id of the Route 53 zone that holds `domain`, such as Z0123456789ABC; it needs `domain`",
  identity: '"create", or "existing" where SES in this account and region knows the sender already',
  ipPool: "the name of a dedicated IP pool that SES in this account and region has",
  language: "en or de",
  feeds: "the path of an OPML file",
  retentionDays: "a whole number of days from 7 to 3650",
  hostSpacing: "a whole number of milliseconds from 0 to 60000",
  privateOrigins: "origins such as http://10.0.0.5:8080, divided by commas",
  sections: "names of folders of the feed list, divided by commas",
  storiesPerSection: "a whole number from 1 to 40",
  signUpsAnHour: "a whole number from 1 to 1000000",
  signUpsFromNetwork: "a whole number from 1 to 10000",
  collectAtOnce: "a whole number from 2 to 1000",
  extractAtOnce: "a whole number from 2 to 1000",
  sendAtOnce: "a whole number from 2 to 1000",
  publishMemory: "a whole number of megabytes from 1024 to 10240",
  eventsAtOnce: "a whole number from 2 to 1000",
};

/** One or more settings are wrong: a line for each, with its cure. */
export class SettingsInvalid extends WordsUnfit {
  constructor(lines: readonly string[]) {
    super(`The settings in cdk.json (context) or on the command line (-c) do not hold:\n${lines.join("\n")}`, "");
    this.name = "SettingsInvalid";
  }
}

/** Settings that need another one beside them and lack it, or do not fit it. */
const unfit = ({ operator, budget, hostedZone, domain, sender }: Settings): (keyof Settings)[] => [
  ...(budget !== undefined && operator === undefined ? (["operator"] as const) : []),
  ...(hostedZone !== undefined && domain === undefined ? (["hostedZone"] as const) : []),
  ...(domain !== undefined && !`.${addressOf(sender).split("@")[1]}`.endsWith(`.${domain}`)
    ? (["sender"] as const)
    : []),
];

/** A name of ours is one word; those of CDK's own context have other signs in them. */
const misnamed = (given: readonly string[]): string[] =>
  given
    .filter((name) => /^[A-Za-z]+$/.test(name) && !(name in cures))
    .map((name) => `  ${name} is no setting. There are ${Object.keys(cures).join(", ")}.`);

/** Reads the settings by name; `allNames` are those of everything given. @throws SettingsInvalid */
export const readSettings = (context: (name: string) => unknown, allNames: readonly string[] = []): Settings => {
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(cures)) {
    const value = context(name);
    if (value !== undefined && value !== null && value !== "") given[name] = value;
  }
  const parsed = Schema.safeParse(given);
  const wrong = new Set<keyof Settings>(
    parsed.success ? unfit(parsed.data) : parsed.error.issues.map((issue) => String(issue.path[0]) as keyof Settings),
  );
  const unknown = misnamed(allNames);
  if (parsed.success && wrong.size + unknown.length === 0) return parsed.data;
  throw new SettingsInvalid([
    ...unknown,
    ...[...wrong].map((name) => {
      const value = given[name];
      const what = value === undefined ? "is missing" : `is ${JSON.stringify(value)}`;
      return `  ${name} ${what}. Give ${cures[name]}.`;
    }),
  ]);
};

/** The feed list's sections in the order of the setting. @throws SettingsInvalid where it names one that is not there */
export const orderedSections = ({ sections, feeds }: Settings, list: readonly { section: string }[]): string[] => {
  const there = new Set(list.map(({ section }) => section));
  const missing = sections.filter((section) => !there.has(section));
  if (missing.length > 0)
    throw new SettingsInvalid([
      `  sections names ${missing.join(", ")}. Give ${cures.sections}: ${feeds} has ${[...there].join(", ")}.`,
    ]);
  return [...new Set([...sections, ...there])];
};
