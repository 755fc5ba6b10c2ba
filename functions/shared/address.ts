// The one parser of e-mail addresses. It is strict wherever a mail could be led to somebody else.
import { domainToASCII } from "node:url";

/** Longest path that fits an SMTP command (RFC 5321 §4.5.3.1.3, without its angle brackets). */
const longest = 254;
const longestLocalPart = 64;
const longestLabel = 63;

/** RFC 5322 dot-atom. Quoted local parts are refused: parsers disagree on where they end. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
/** Control characters, and the separators that some mailers take for a line's end. */
// oxlint-disable-next-line no-control-regex
const lineBreakers = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

export type ParsedAddress = { address: string } | { problem: string };

const problem = (text: string): ParsedAddress => ({ problem: text });

/**
 * Reads one bare address: spaces around it are taken off, its domain is put into lower-case punycode. Whatever a mail
 * program could read as another address, or as more than one, is refused with a sentence for the visitor.
 */
export const parseAddress = (typed: string): ParsedAddress => {
  // Checked before trimming, which would take line breaks off too.
  if (lineBreakers.test(typed)) return problem("The address contains characters that no address has.");
  const text = typed.trim();
  if (text === "") return problem("Please give an e-mail address.");
  if (text.length > longest) return problem("The address is too long to be mailed to.");
  if (/[<>()[\]\\"]/.test(text)) return problem("Please give the address alone, without a name, quotes or brackets.");
  if (/[,;:\s]/.test(text)) return problem("Please give one address only, without spaces or commas.");
  const [local = "", domain = "", ...more] = text.split("@");
  if (more.length > 0 || local === "" || domain === "") return problem("An address looks like name@example.org.");
  // Such an address needs SMTPUTF8 (RFC 6531) on the whole way, which SES does not speak.
  if (/[^\p{ASCII}]/u.test(local)) return problem("We are sorry: we cannot mail to names outside of a-z and 0-9 yet.");
  if (local.length > longestLocalPart || !localPart.test(local)) return problem("The part before the @ is not valid.");
  const ascii = domainToASCII(domain);
  if (!isHostName(ascii)) return problem("The part after the @ is not a domain name.");
  const address = `${local}@${ascii}`;
  return address.length > longest ? problem("The address is too long to be mailed to.") : { address };
};

/** At least two labels, the last with a letter in it: `domainToASCII` makes numbers into IP addresses. */
const isHostName = (domain: string): boolean => {
  const labels = domain.split(".");
  return (
    labels.length >= 2 &&
    labels.every((part) => part.length <= longestLabel && label.test(part)) &&
    /[a-z]/.test(labels.at(-1) ?? "")
  );
};

/**
 * What counts as the same address. Mail hosts may tell "Ada@" from "ada@" (RFC 5321 §2.4); none that matters does, and
 * a suppression must not be walked around by a capital letter.
 */
export const sameAddressForm = (address: string): string => address.toLowerCase();
