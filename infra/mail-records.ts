// The DNS records that make a domain's mail trusted: DKIM, a MAIL FROM of its own, DMARC.

export interface MailRecord {
  /** What it is for, such as "DKIM 1". */
  purpose: string;
  /** Without a dot at the end. */
  name: string;
  type: "CNAME" | "MX" | "TXT";
  value: string;
}

export interface DkimToken {
  name: string;
  value: string;
}

/** The subdomain that bounces come back to. */
export const mailFromDomain = (domain: string): string => `bounce.${domain}`;

/** A DKIM record by the token that SES gives (its guide, "Easy DKIM"). */
export const dkimToken = (token: string, domain: string): DkimToken => ({
  name: `${token}._domainkey.${domain}`,
  value: `${token}.dkim.amazonses.com`,
});

/** Every record, in the order in which they are worth publishing. RFC 7208 (SPF), RFC 7489 (DMARC). */
export const mailRecords = (domain: string, region: string, dkim: readonly DkimToken[]): MailRecord[] => [
  ...dkim.map((token, index) => ({ purpose: `DKIM ${index + 1}`, type: "CNAME" as const, ...token })),
  {
    purpose: "MAIL FROM",
    name: mailFromDomain(domain),
    type: "MX",
    value: `10 feedback-smtp.${region}.amazonses.com`,
  },
  { purpose: "SPF", name: mailFromDomain(domain), type: "TXT", value: "v=spf1 include:amazonses.com ~all" },
  // "none" only observes: an operator who sees no stranger in the reports makes it stricter.
  { purpose: "DMARC", name: `_dmarc.${domain}`, type: "TXT", value: "v=DMARC1; p=none" },
];
