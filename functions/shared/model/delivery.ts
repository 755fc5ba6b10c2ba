// One mail that is owed to one reader: the ledger's row, which says how far it has come.
import { z } from "zod/mini";

/**
 * PENDING may be claimed; CLAIMED is somebody's until its lease ends; SENDING means SES may have been called, so nobody
 * sends it again. The rest are ends: UNKNOWN was SENDING when its worker was lost and can still become SENT by an event
 * of SES; EXPIRED was too late; EXCLUDED lost its right to the mail after the audience was frozen.
 */
export const DeliveryState = z.enum([
  "PENDING",
  "CLAIMED",
  "SENDING",
  "SENT",
  "REJECTED",
  "UNKNOWN",
  "EXPIRED",
  "EXCLUDED",
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const Delivery = z.object({
  schema: z.literal(1),
  /** The ledger key. */
  pk: z.string(),
  /** The edition's id; for a sign-up's confirmation mail, "confirmation". */
  edition: z.string(),
  /** Key of the audience page it was owed by. */
  manifest: z.string(),
  state: DeliveryState,
  /** Who claimed it last: unique to one receipt of one message. */
  owner: z.optional(z.string()),
  /** When the claim ends, in epoch milliseconds. */
  lease: z.optional(z.int()),
  /** Claims so far. */
  attempt: z.int().check(z.nonnegative()),
  /** What SES calls the mail. */
  messageId: z.optional(z.string()),
  reason: z.optional(z.string()),
  updatedAt: z.iso.datetime(),
  /** When the row may be dropped, in epoch seconds. */
  expiresAt: z.int(),
});
export type Delivery = z.infer<typeof Delivery>;

/**
 * The ledger key of a briefing: a reader and a date at the reader's place, so that no date brings two.
 * It goes through SES as a tag, which may hold letters, digits, "_" and "-" only.
 */
export const deliveryKey = (localDate: string, readerId: string): string => `${localDate}_${readerId}`;

/** The ledger key of a confirmation mail: a reader and the moment of the sign-up. How many of them are mailed is limited elsewhere. */
export const confirmationKey = (askedAt: Date, readerId: string): string =>
  `confirm-${askedAt.toISOString().replace(/\D/g, "")}_${readerId}`;

/** Whether a ledger key is a confirmation mail's, and not a briefing's. */
export const isConfirmationKey = (key: string): boolean => key.startsWith("confirm-");

/** The reader a ledger key is about. */
export const readerOfKey = (key: string): string => key.slice(key.lastIndexOf("_") + 1);
