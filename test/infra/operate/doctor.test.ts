// The doctor's findings: an account in good order, and each thing that can be wrong with one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Feed } from "../../../functions/shared/model/feed.ts";
import type { Dns } from "../../../infra/operate/doctor/check-dns.ts";
import { listen, type Listening } from "../../../infra/local/servers/listen.ts";
import { examine } from "../../../infra/operate/doctor/examine.ts";
import { readSettings } from "../../../infra/settings.ts";
import { type AccountState, type OperatorAccount, openOperatorAccount } from "../../support/operator-account.ts";

const domain = "gazette.example";
const wellState = (): AccountState => ({
  stack: { status: "UPDATE_COMPLETE", sender: `briefing@${domain}` },
  deadLetters: 0,
  schedules: "ENABLED",
  alarm: "OK",
  subscribers: 1,
  quota: 50_000,
  ses: {
    sendingEnabled: true,
    identities: { [domain]: { status: "Success", dkimTokens: ["t1", "t2", "t3"], mailFrom: `bounce.${domain}` } },
  },
});

const notFound = (name: string): never => {
  throw Object.assign(new Error(`queryTxt ENODATA ${name}`), { code: "ENODATA" });
};
/** A domain name system that holds what an operator published. */
const dnsOf = (published: Readonly<Record<string, string>>): Dns => {
  const at = async (name: string): Promise<string> => published[name] ?? notFound(name);
  return {
    resolveCname: async (name) => [await at(name)],
    resolveMx: async (name) => [{ priority: 10, exchange: await at(`MX ${name}`) }],
    resolveTxt: async (name) => [["google-site-verification=x"], [await at(name)]],
  };
};
const wellDns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["t1", "t2", "t3"].map((token) => [`${token}._domainkey.${domain}`, `${token}.dkim.amazonses.com`]),
  ),
  [`MX bounce.${domain}`]: "feedback-smtp.eu-central-1.amazonses.com",
  [`bounce.${domain}`]: "v=spf1 include:amazonses.com -all",
  [`_dmarc.${domain}`]: "v=DMARC1; p=quarantine",
};

const open: (OperatorAccount | Listening)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});

const look = async (
  change: (state: AccountState) => void,
  options: { dns?: Readonly<Record<string, string>>; feeds?: Feed[]; given?: Record<string, string> } = {},
) => {
  const state = wellState();
  change(state);
  const account = await openOperatorAccount(state);
  open.push(account);
  const given: Record<string, string> = {
    sender: `Readout <briefing@${domain}>`,
    domain,
    postalAddress: "1 Street, Town",
    ...options.given,
  };
  const settings = readSettings((name) => given[name]);
  const findings = await examine({
    account: account.clients,
    dns: dnsOf(options.dns ?? wellDns),
    settings,
    feeds: options.feeds ?? [],
  });
  return findings.filter(({ state: how }) => how !== "good");
};

test("an account in good order has nothing to tell", async () => expect(await look(() => undefined)).toEqual([]));

test.each<[string, (state: AccountState) => void, string, RegExp, RegExp]>([
  ["a sandbox", (state) => void (state.quota = 200), "notice", /sandbox/, /production access/],
  ["no quota left", (state) => void (state.quota = 0), "bad", /0 of 0 mails/, /Service Quotas/],
  ["sending paused", ({ ses }) => void (ses.sendingEnabled = false), "bad", /paused sending/, /AWS's mail/],
  [
    "an unverified sender",
    ({ ses }) => void (ses.identities[domain] = { status: "Pending" }),
    "bad",
    /gazette\.example is not verified \(Pending\)/,
    /DKIM records/,
  ],
  ["a sender nobody created", ({ ses }) => void delete ses.identities[domain], "bad", /does not know/, /cdk deploy/],
  [
    "a stack that rolled back",
    ({ stack }) => void (stack && (stack.status = "UPDATE_ROLLBACK_COMPLETE")),
    "bad",
    /UPDATE_ROLLBACK/,
    /events/,
  ],
  [
    "another stage of that name",
    ({ stack }) => void (stack && (stack.sender = "other@town.example")),
    "bad",
    /sends as other@town\.example/,
    /another `stage`/,
  ],
  ["no stack yet", (state) => void (state.stack = undefined), "notice", /not deployed yet/, /cdk deploy/],
  [
    "dead letters",
    (state) => void (state.deadLetters = 3),
    "bad",
    /3 messages wait in DeliveriesDeadLetters1/,
    /redrive/,
  ],
  ["a schedule that is off", (state) => void (state.schedules = "DISABLED"), "bad", /publish-1.*is off/, /Enable/],
  ["an alarm that rings", (state) => void (state.alarm = "ALARM"), "bad", /no-edition-1 rings/, /Runbook/],
  ["nobody listening", (state) => void (state.subscribers = 0), "notice", /Nobody is told/, /operator/],
])("%s is told with its cure", async (_, change, how, says, cure) => {
  const findings = await look(change);
  expect(findings).toContainEqual({
    about: expect.any(String),
    state: how,
    says: expect.stringMatching(says),
    cure: expect.stringMatching(cure),
  });
});

test.each([
  ["DNS DKIM 1", `t1._domainkey.${domain}`, /t1\.dkim\.amazonses\.com/],
  ["DNS MAIL FROM", `MX bounce.${domain}`, /10 feedback-smtp\.eu-central-1\.amazonses\.com/],
  ["DNS SPF", `bounce.${domain}`, /"v=spf1 include:amazonses\.com ~all"/],
  ["DNS DMARC", `_dmarc.${domain}`, /"v=DMARC1; p=none"/],
])("a missing record %s is told with what to publish", async (about, name, cure) => {
  const { [name]: _, ...rest } = wellDns;
  expect(await look(() => undefined, { dns: rest })).toEqual([
    expect.objectContaining({ about, state: "bad", cure: expect.stringMatching(cure) }),
  ]);
});

test("a feed that cannot be read is told by its outlet, one that can is not", async () => {
  const server = await listen((request, response) => {
    if (request.url === "/rss")
      response.end(
        '<rss version="2.0"><channel><title>T</title><item><title>A</title><link>http://x.example/a</link></item></channel></rss>',
      );
    else response.writeHead(404).end();
  });
  open.push(server);
  const feed = (id: string, path: string): Feed => ({ id, url: `${server.url}${path}`, outlet: id, section: "News" });
  const findings = await look(() => undefined, {
    feeds: [feed("well", "/rss"), feed("gone", "/gone")],
    given: { privateOrigins: server.url },
  });
  expect(findings).toMatchObject([
    { about: "feeds", state: "bad", says: expect.stringMatching(/^gone cannot be read: .*404/) },
  ]);
}, 30_000);

test("where every feed fails, one finding says so", async () => {
  const gone = ["one", "two", "three"].map((id) => ({
    id,
    url: "http://127.0.0.1:9/rss",
    outlet: id,
    section: "News",
  }));
  expect(await look(() => undefined, { feeds: gone })).toEqual([
    {
      about: "feeds",
      state: "bad",
      says: expect.stringMatching(/^None of the 3 feeds can be read; the first: /),
      cure: "Is this machine on the network?",
    },
  ]);
}, 30_000);

test("the example's own sender and postal address are told", async () => {
  const given = { postalAddress: "Readout, 1 Example Street, 12345 Example Town" };
  const found = await look(() => undefined, { given: { ...given, sender: "briefing@readout.example", domain: "" } });
  expect(found.filter(({ says }) => says.includes("example's")).map(({ about }) => about)).toEqual([
    "sender",
    "address",
  ]);
});

test("a second stage on a sender that SES knows is told before its deploy would fail", async () => {
  const noStack = (state: AccountState): void => void (state.stack = undefined);
  const cure = expect.stringMatching(/Set `identity` to existing/);
  expect(await look(noStack)).toContainEqual(expect.objectContaining({ about: "sender", state: "bad", cure }));
  expect(await look(noStack, { given: { identity: "existing" } })).not.toContainEqual(
    expect.objectContaining({ cure }),
  );
});

/** The command itself, by somebody who is signed in nowhere. */
const run = (environment: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, ["infra/local/readout.ts", "doctor", ...args], {
    env: {
      PATH: process.env["PATH"],
      HOME: "/nonexistent",
      AWS_EC2_METADATA_DISABLED: "true",
      PRIVATE_ORIGINS: "",
      ...environment,
    },
    encoding: "utf8",
  });
const unreadable = "<opml><body><outline text='x' xmlUrl='http://127.0.0.1:9/rss'/></body></opml>";
const signedIn = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" };

test.each<[string, Record<string, string>, RegExp]>([
  ["no region", {}, /BAD +region +No region is set\.\n +→ Set AWS_REGION/],
  ["no credentials", { AWS_REGION: "eu-central-1" }, /BAD +credentials +There are no AWS credentials\.\n +→ Sign in/],
  [
    "nobody at AWS who answers",
    { ...signedIn, AWS_REGION: "eu-central-1", AWS_ENDPOINT_URL: "http://127.0.0.1:9" },
    /BAD +stack +AWS could not be asked.*\n +→ Is this/,
  ],
])(
  "%s is one sentence and its cure",
  (_, environment, expected) => {
    const file = join(mkdtempSync(join(tmpdir(), "readout-doctor-")), "feeds.opml");
    writeFileSync(file, unreadable);
    const { stdout, status } = run(environment, "-c", `feeds=${file}`);
    expect(stdout).toMatch(expected);
    expect(status).toBe(1);
  },
  30_000,
);
test.each([
  ["a word that is no setting", ["-c", "stage"], /-c takes name=value/],
  ["a slip in a setting's name", ["-c", "stgae=test"], /stgae is no setting\. There are stage, /],
  ["a section that is no folder", ["-c", "sections=Spotr"], /sections names Spotr/],
])("%s is told", (_, given, expected) => {
  const { stderr, status } = run({}, ...given);
  expect([status, stderr]).toEqual([2, expect.stringMatching(expected)]);
});
test("a wrong setting is told before anything is asked", () => {
  const { stderr, status } = run({}, "-c", "hour=25");
  expect([status, stderr]).toEqual([2, expect.stringMatching(/hour is "25"\. Give a whole number from 0 to 23/)]);
});
