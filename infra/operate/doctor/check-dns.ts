// Do the records of the mail domain stand in the DNS, as the world sees them?
import type { MailRecord } from "../../mail-records.ts";
import { bad, type Finding, good } from "../finding.ts";

/** What is asked of the DNS; `node:dns/promises` answers so. */
export interface Dns {
  resolveCname(name: string): Promise<string[]>;
  resolveMx(name: string): Promise<{ exchange: string; priority: number }[]>;
  resolveTxt(name: string): Promise<string[][]>;
}

/** Answers that mean that there is nothing, rather than that nobody could be asked. */
const nothing = new Set(["ENODATA", "ENOTFOUND"]);

const valuesOf = async (dns: Dns, { type, name }: MailRecord): Promise<string[]> => {
  try {
    if (type === "CNAME") return await dns.resolveCname(name);
    if (type === "MX") return (await dns.resolveMx(name)).map(({ exchange, priority }) => `${priority} ${exchange}`);
    return (await dns.resolveTxt(name)).map((parts) => parts.join(""));
  } catch (error) {
    if (error instanceof Error && "code" in error && nothing.has(String(error.code))) return [];
    throw error;
  }
};

/** A host name has no case and may end in a dot; of a policy only its version must fit: the rest is the operator's choice. */
const fits = ({ type, purpose, value }: MailRecord, found: string): boolean => {
  if (purpose === "DMARC") return /^v=DMARC1\s*;/.test(found);
  if (purpose === "SPF") return /^v=spf1 .*\binclude:amazonses\.com\b/.test(found);
  return type === "TXT" ? found === value : found.toLowerCase().replace(/\.$/, "") === value.toLowerCase();
};

/** One finding a record. */
export const checkDns = (dns: Dns, records: readonly MailRecord[]): Promise<Finding[]> =>
  Promise.all(
    records.map(async (record): Promise<Finding> => {
      const { purpose, name, type, value } = record;
      const about = `DNS ${purpose}`;
      const publish = `Publish it: ${name} ${type} ${type === "TXT" ? JSON.stringify(value) : value}`;
      try {
        const found = await valuesOf(dns, record);
        if (found.some((each) => fits(record, each))) return good(about, `${type} at ${name}`);
        // Other services keep TXT records at the same names.
        const other = type === "TXT" ? [] : found;
        return bad(
          about,
          `${name} has ${other.length > 0 ? `another ${type} record: ${other.join(", ")}` : `no such ${type} record`}.`,
          publish,
        );
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return bad(about, `${name} could not be looked up: ${why}.`, "Is this machine on the network?");
      }
    }),
  );
