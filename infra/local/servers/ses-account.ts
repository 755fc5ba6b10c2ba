// What SES on this machine says of its account and its identities, in the XML of the v1 query protocol.

/** An identity as SES knows it. */
export interface Identity {
  /** "Success" where SES takes mail from it. */
  status: "Success" | "Pending" | "Failed";
  /** Tokens of its DKIM records; an address has none. */
  dkimTokens?: readonly string[];
  mailFrom?: string;
}

export interface SesAccount {
  sendingEnabled: boolean;
  identities: Record<string, Identity>;
}

const entries = (
  name: string,
  asked: readonly string[],
  account: SesAccount,
  value: (identity: Identity) => string,
): string => {
  const known = asked.flatMap((identity) => {
    const found = account.identities[identity];
    return found ? [`<entry><key>${identity}</key><value>${value(found)}</value></entry>`] : [];
  });
  return `<${name}>${known.join("")}</${name}>`;
};

/** The body of the answer to a question about the account; undefined where it is no such question. */
export const accountAnswer = (action: string, asked: readonly string[], account: SesAccount): string | undefined => {
  switch (action) {
    case "GetAccountSendingEnabled":
      return `<Enabled>${account.sendingEnabled}</Enabled>`;
    case "GetIdentityVerificationAttributes":
      return entries(
        "VerificationAttributes",
        asked,
        account,
        ({ status }) => `<VerificationStatus>${status}</VerificationStatus>`,
      );
    case "GetIdentityDkimAttributes":
      return entries(
        "DkimAttributes",
        asked,
        account,
        ({ status, dkimTokens = [] }) =>
          `<DkimEnabled>true</DkimEnabled><DkimVerificationStatus>${status}</DkimVerificationStatus>` +
          `<DkimTokens>${dkimTokens.map((token) => `<member>${token}</member>`).join("")}</DkimTokens>`,
      );
    case "GetIdentityMailFromDomainAttributes":
      return entries("MailFromDomainAttributes", asked, account, ({ status, mailFrom }) =>
        mailFrom === undefined
          ? ""
          : `<MailFromDomain>${mailFrom}</MailFromDomain><MailFromDomainStatus>${status}</MailFromDomainStatus>` +
            "<BehaviorOnMXFailure>UseDefaultValue</BehaviorOnMXFailure>",
      );
    default:
      return undefined;
  }
};
