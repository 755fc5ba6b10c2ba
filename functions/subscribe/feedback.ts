// Acts on what SES says of our mails. Events come more than once and in any order; the end is the same.
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachMessage } from "../shared/batch.ts";
import { readerOfKey } from "../shared/model/delivery.ts";
import { changeReader } from "./change-reader.ts";
import { suppressed } from "./life.ts";
import { type MailNews, readMailEvent, SnsEnvelope } from "./mail-events.ts";
import type { Outside } from "./outside.ts";
import { hashOf, withoutAddresses } from "./without-addresses.ts";

/**
 * A batch of the events' queue. Events hold addresses, and what fails five times stays in the dead-letter queue: one that
 * fails, or comes again because its run was cut off, is put back without them and worked off by their hashes.
 */
export const onMailEvents = (outside: Outside, event: SQSEvent): Promise<SQSBatchResponse> =>
  eachMessage(event, SnsEnvelope, outside.log, async (envelope, { attributes }) => {
    if (Number(attributes.ApproximateReceiveCount) > 1 && (await putBack(outside, envelope))) return;
    try {
      await onMailEvent(outside, envelope);
    } catch (error) {
      if (!(await putBack(outside, envelope))) throw error;
      outside.log.warn("mail event put back without addresses", { error });
    }
  });

/** False where there is no address in it, and nothing was put back. */
const putBack = async ({ keyring, events }: Outside, envelope: SnsEnvelope): Promise<boolean> => {
  const bare = await withoutAddresses(keyring, envelope);
  if (bare.Message === envelope.Message) return false;
  await events.send([bare]);
  return true;
};

/** Settles the delivery the event is about; counts hard bounces and complaints, and ends mail to their addresses. */
export const onMailEvent = async (outside: Outside, envelope: SnsEnvelope): Promise<void> => {
  const news = readMailEvent(envelope, outside.eventsTopic);
  if (!news) return;
  const settled = await settle(outside, news);
  const hashes = news.suppress ? await addressesOf(outside, news) : new Set<string>();
  if (news.suppress) await outside.reputation.note(news.suppress, news.messageId, news.at ?? outside.clock.now());
  for (const hash of hashes) await suppress(outside, hash, news.suppress ?? "");
  outside.log.info("mail event", {
    delivery: news.delivery ?? "none",
    mail: news.mail,
    settled: Number(settled),
    suppressed: hashes.size,
  });
};

const settle = async ({ ledger, clock }: Outside, news: MailNews): Promise<boolean> => {
  if (news.delivery === undefined || news.mail === "other") return false;
  const outcome =
    news.mail === "accepted"
      ? { state: "SENT" as const, messageId: news.messageId }
      : { state: "REJECTED" as const, reason: news.reason.slice(0, 300) };
  return ledger.settleByEvent(news.delivery, outcome, clock.now());
};

/** Hashes of the addresses that SES names, and of the reader the mail was for: hosts rewrite addresses in their reports. */
const addressesOf = async ({ readers, keyring }: Outside, news: MailNews): Promise<Set<string>> => {
  const hashes = new Set<string>();
  for (const recipient of news.recipients) {
    const hash = await hashOf(keyring, recipient);
    if (hash !== undefined) hashes.add(hash);
  }
  const reader = news.delivery === undefined ? undefined : await readers.get(readerOfKey(news.delivery));
  if (reader) hashes.add(reader.addressHash);
  return hashes;
};

const suppress = async ({ readers, clock, random }: Outside, addressHash: string, why: string): Promise<void> => {
  // First what survives the reader's record: from here on no mail goes out, whatever becomes of the rest.
  await readers.suppress(addressHash, why, clock.now());
  const id = await readers.ownerOf(addressHash);
  if (id === undefined) return;
  await changeReader(readers, id, (reader) =>
    !reader || reader.state === "suppressed" ? reader : suppressed(reader, random.hex(8)),
  );
};
