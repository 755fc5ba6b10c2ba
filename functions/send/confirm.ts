// The mail that asks whether a sign-up was meant: at most one a day and three in all for one address.
import { confirmationKey } from "../shared/model/delivery.ts";
import { confirmationLimit } from "../shared/readers.ts";
import { issueToken } from "../shared/tokens.ts";
import { composeMail } from "./compose-mail.ts";
import type { Outside } from "./outside.ts";
import { renderConfirmation } from "./render-confirmation.ts";
import type { DeliveryEnd } from "./delivery-end.ts";
import { type Prepared, sendOnce } from "./send-once.ts";

const dayMs = 24 * 3_600_000;
/** How long the link in the mail works. */
const confirmLinkMs = 7 * dayMs;
/** How long after the sign-up the mail may still go out. */
const lateMs = dayMs;
const rowKeptMs = 90 * dayMs;

/**
 * Mails the reader, if they are still to be asked. `askedAt` is when they signed up: one who confirmed, left and comes
 * back the same day has asked anew.
 */
export const confirm = (
  outside: Outside,
  readerId: string,
  askedAt: Date,
): Promise<{ end: DeliveryEnd; reason?: string }> => {
  const key = confirmationKey(askedAt, readerId);
  return sendOnce(outside, {
    key,
    edition: "confirmation",
    manifest: "confirmation",
    expiresAt: new Date(askedAt.getTime() + rowKeptMs),
    until: new Date(askedAt.getTime() + lateMs),
    prepare: () => prepare(outside, readerId, key),
  });
};

const prepare = async (outside: Outside, readerId: string, key: string): Promise<Prepared> => {
  const { clock, keyring, readers, siteUrl, sender, postalAddress } = outside;
  const reader = await readers.get(readerId);
  if (!reader) return { excluded: "deleted" };
  if (reader.state !== "pending") return { excluded: reader.state };
  if (await readers.isSuppressed(reader.addressHash)) return { excluded: "suppressed" };
  const now = clock.now();
  if (!(await readers.takeSpaced({ ...confirmationLimit(reader.addressHash), by: key, now })))
    return { excluded: "asked often enough" };
  const token = await issueToken(keyring, {
    purpose: "confirm",
    readerId,
    nonce: reader.nonce,
    expiresAt: new Date(now.getTime() + confirmLinkMs),
  });
  const briefing = renderConfirmation(
    { siteUrl, confirm: `${siteUrl}/confirm/${token}`, postalAddress },
    reader.language,
  );
  const raw = composeMail(briefing, { from: sender, to: reader.email, siteUrl, date: now });
  return { mail: { key, from: sender, to: reader.email, raw } };
};
