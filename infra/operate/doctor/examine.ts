// The doctor's round: what must be there before a deploy, and what must lie quiet after it.
import type { Feed } from "../../../functions/shared/model/feed.ts";
import { dkimToken, mailRecords } from "../../mail-records.ts";
import type { Settings } from "../../settings.ts";
import { type Account, type DeployedStack, deployedStack } from "../account.ts";
import { type Finding, findingOf, notice } from "../finding.ts";
import { checkAccess } from "./check-access.ts";
import { checkDns, type Dns } from "./check-dns.ts";
import { checkFeeds } from "./check-feeds.ts";
import { checkIdentity, checkQuota, dkimTokens } from "./check-mail.ts";
import { checkSettings } from "./check-settings.ts";
import { checkAlarms, checkDeadLetters, checkDeployment, checkSchedules } from "./check-stack.ts";

export interface Patient {
  account: Account;
  dns: Dns;
  settings: Settings;
  feeds: readonly Feed[];
}

/** Every finding, in the order in which to act on them. Where the account cannot be asked, the rest is not. */
export const examine = async ({ account, dns, settings, feeds }: Patient): Promise<Finding[]> => {
  const access = await checkAccess(account.ses);
  const ready = checkSettings(settings);
  if (access.state === "bad") return [access, ...ready, ...(await checkFeeds(feeds, settings.privateOrigins))];
  let stack: DeployedStack | undefined;
  try {
    stack = await deployedStack(account, settings.stage);
  } catch (error) {
    return [access, ...ready, findingOf("stack", error)];
  }
  return [
    access,
    ...ready,
    ...(await asked("quota", () => checkQuota(account.ses))),
    ...(await asked("sender", () => checkIdentity(account.ses, settings, stack !== undefined))),
    ...(await asked("DNS", () => checkRecords(account, dns, settings))),
    ...(stack
      ? await checkStack(account, stack, settings)
      : [notice("stack", `Readout-${settings.stage} is not deployed yet.`, "npx cdk deploy")]),
    ...(await checkFeeds(feeds, settings.privateOrigins)),
  ];
};

/** What a check finds, or that AWS would not answer it. */
const asked = async (about: string, check: () => Promise<Finding[]>): Promise<Finding[]> => {
  try {
    return await check();
  } catch (error) {
    return [findingOf(about, error)];
  }
};

const checkRecords = async ({ ses }: Account, dns: Dns, { domain }: Settings): Promise<Finding[]> => {
  if (!domain) return [];
  const tokens = await dkimTokens(ses, domain);
  const region = await ses.config.region();
  // Before SES knows the domain there are no DKIM names to publish.
  return tokens.length === 0
    ? []
    : checkDns(
        dns,
        mailRecords(
          domain,
          region,
          tokens.map((token) => dkimToken(token, domain)),
        ),
      );
};

const checkStack = async (account: Account, stack: DeployedStack, settings: Settings): Promise<Finding[]> => [
  checkDeployment(stack, settings),
  ...(await asked("schedules", () => checkSchedules(account, stack))),
  ...(await asked("dead letters", () => checkDeadLetters(account, stack))),
  ...(await asked("alarms", () => checkAlarms(account, stack))),
];
