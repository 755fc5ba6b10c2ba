// May this account send as this sender? Quota, sandbox, identity, DKIM and MAIL FROM as SES sees them.
import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  type SESClient,
} from "@aws-sdk/client-ses";
import { addressOf, type Settings } from "../../settings.ts";
import { bad, type Finding, good, notice } from "../finding.ts";

/** What SES grants an account in its sandbox, in 24 hours. */
const sandboxQuota = 200;

/** How many mails the account may send a day and a second, and whether it may mail strangers. */
export const checkQuota = async (ses: SESClient): Promise<Finding[]> => {
  const { Enabled } = await ses.send(new GetAccountSendingEnabledCommand({}));
  const { Max24HourSend = 0, SentLast24Hours = 0, MaxSendRate = 0 } = await ses.send(new GetSendQuotaCommand({}));
  const findings: Finding[] = [];
  if (Enabled === false)
    findings.push(
      bad(
        "sending",
        "SES has paused sending for this account.",
        "Read AWS's mail about it, put its cause right, and answer it.",
      ),
    );
  if (Max24HourSend <= sandboxQuota)
    findings.push(
      notice(
        "sandbox",
        `The account is in the SES sandbox: ${Max24HourSend} mails a day, to verified addresses only.`,
        "Ask for production access: SES console, Account dashboard, Request production access.",
      ),
    );
  const left = Max24HourSend - SentLast24Hours;
  findings.push(
    left > 0.1 * Max24HourSend
      ? good("quota", `${left} of ${Max24HourSend} mails a day are left, ${MaxSendRate} a second`)
      : bad(
          "quota",
          `${left} of ${Max24HourSend} mails a day are left.`,
          "Ask for a higher sending quota in Service Quotas; what is late is mailed when there is quota again.",
        ),
  );
  return findings;
};

/** What SES says of the sender; `deployed` tells whether the stack ought to have made it. */
export const checkIdentity = async (ses: SESClient, settings: Settings, deployed: boolean): Promise<Finding[]> => {
  const identity = settings.domain ?? addressOf(settings.sender);
  const Identities = [identity];
  const { VerificationAttributes = {} } = await ses.send(new GetIdentityVerificationAttributesCommand({ Identities }));
  const status = VerificationAttributes[identity]?.VerificationStatus;
  if (status === undefined)
    return [
      deployed
        ? bad("sender", `SES does not know ${identity}.`, "Deploy again: npx cdk deploy creates it.")
        : notice("sender", `SES does not know ${identity} yet.`, "npx cdk deploy creates it."),
    ];
  if (!deployed && settings.identity === "create")
    return [
      bad(
        "sender",
        `SES knows ${identity} already, so a deploy that creates it fails.`,
        "Set `identity` to existing: another stage, or somebody before, has made it.",
      ),
    ];
  if (status !== "Success")
    return [
      bad(
        "sender",
        `${identity} is not verified (${status}), so SES takes no mail from it.`,
        settings.domain
          ? "Publish the DKIM records below; SES looks for them for 72 hours."
          : `Open the mail that AWS sent to ${identity} and follow its link.`,
      ),
    ];
  if (!settings.domain)
    return [
      good("sender", `${identity} is verified`),
      notice(
        "sender",
        "Only the address is verified: mail carries no DKIM signature of your own domain, and large mailbox providers may refuse it.",
        "Set `domain` in cdk.json and deploy.",
      ),
    ];
  return [good("sender", `${identity} is verified`), ...(await checkDomain(ses, settings.domain))];
};

const checkDomain = async (ses: SESClient, domain: string): Promise<Finding[]> => {
  const Identities = [domain];
  const { DkimAttributes = {} } = await ses.send(new GetIdentityDkimAttributesCommand({ Identities }));
  const { MailFromDomainAttributes = {} } = await ses.send(
    new GetIdentityMailFromDomainAttributesCommand({ Identities }),
  );
  const dkim = DkimAttributes[domain]?.DkimVerificationStatus;
  const mailFrom = MailFromDomainAttributes[domain];
  return [
    dkim === "Success"
      ? good("DKIM", "SES signs as the domain")
      : bad("DKIM", `SES does not sign as ${domain} (${dkim ?? "not asked for"}).`, "Publish the DKIM records below."),
    mailFrom?.MailFromDomainStatus === "Success"
      ? good("MAIL FROM", `bounces come back to ${mailFrom.MailFromDomain}`)
      : bad(
          "MAIL FROM",
          `The MAIL FROM domain is not in use (${mailFrom?.MailFromDomainStatus ?? "not set"}).`,
          "Publish the MAIL FROM and SPF records below.",
        ),
  ];
};

/** The tokens of the domain's DKIM records; none before it is created. */
export const dkimTokens = async (ses: SESClient, domain: string): Promise<readonly string[]> => {
  const { DkimAttributes = {} } = await ses.send(new GetIdentityDkimAttributesCommand({ Identities: [domain] }));
  return DkimAttributes[domain]?.DkimTokens ?? [];
};
