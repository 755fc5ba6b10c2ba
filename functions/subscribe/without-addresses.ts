// Takes the addresses out of what SES says of our mails, so that none lies in a dead-letter queue.
import { parseAddress } from "../shared/address.ts";
import type { Keyring } from "../shared/secrets.ts";
import { hashAddress } from "../shared/tokens.ts";
import type { SnsEnvelope } from "./mail-events.ts";

/** An address wherever it stands in JSON: in a field of its own, a header, a mail host's words. */
const anyAddress = /(?:\\"[^"\\]*\\"|[^\s"<>()[\]\\,;:])*@[^\s"<>()[\]\\,;:]*/gu;

/** Stands before a hash, and alone for what only looked like an address. */
const mark = "hashed.";

/** The event with the keyed hash of each address in its place: it finds the same readers. Taken out once, nothing is left to take. */
export const withoutAddresses = async (keyring: Keyring, envelope: SnsEnvelope): Promise<SnsEnvelope> => {
  const written = new Set(envelope.Message.match(anyAddress) ?? []);
  const instead = new Map<string, string>();
  for (const address of written) instead.set(address, `${mark}${(await hashOf(keyring, address)) ?? ""}`);
  return { ...envelope, Message: envelope.Message.replace(anyAddress, (address) => instead.get(address) ?? mark) };
};

/** The hash of an address as SES writes it, with a name perhaps; or the one that stands in its place. */
export const hashOf = async (keyring: Keyring, recipient: string): Promise<string | undefined> => {
  const written = /<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient;
  if (written.startsWith(mark)) return /^[0-9a-f]{64}$/.exec(written.slice(mark.length))?.[0];
  const parsed = parseAddress(written);
  return "address" in parsed ? hashAddress(keyring, parsed.address) : undefined;
};
