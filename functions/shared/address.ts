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

/** Why an address is refused. Each is the name of a sentence for the visitor. */
export type AddressProblem =
  | "addressCharacters"
  | "addressMissing"
  | "addressTooLong"
  | "addressNotAlone"
  | "addressNotOne"
  | "addressShape"
  | "addressLetters"
  | "addressName"
  | "addressHost";

export type ParsedAddress = { address: string } | { problem: AddressProblem };

const problem = (name: AddressProblem): ParsedAddress => ({ problem: name });

/**
 * Reads one bare address: spaces around it are taken off, its domain is put into lower-case punycode. Whatever a mail
 * program could read as another address, or as more than one, is refused, and the answer says why.
 */
export const parseAddress = (typed: string): ParsedAddress => {
  // Checked before trimming, which would take line breaks off too.
  if (lineBreakers.test(typed)) return problem("addressCharacters");
  const text = typed.trim();
  if (text === "") return problem("addressMissing");
  if (text.length > longest) return problem("addressTooLong");
  if (/[<>()[\]\\"]/.test(text)) return problem("addressNotAlone");
  if (/[,;:\s]/.test(text)) return problem("addressNotOne");
  const [local = "", domain = "", ...more] = text.split("@");
  if (more.length > 0 || local === "" || domain === "") return problem("addressShape");
  // Such an address needs SMTPUTF8 (RFC 6531) on the whole way, which SES does not speak.
  if (/[^\p{ASCII}]/u.test(local)) return problem("addressLetters");
  if (local.length > longestLocalPart || !localPart.test(local)) return problem("addressName");
  const ascii = domainToASCII(domain);
  if (!isHostName(ascii)) return problem("addressHost");
  const address = `${local}@${ascii}`;
  return address.length > longest ? problem("addressTooLong") : { address };
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
