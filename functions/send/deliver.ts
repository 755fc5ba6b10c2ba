// One entry of a frozen audience: the edition, mailed to one reader who still has a right to it.
import type { Debt } from "../shared/ledger.ts";
import type { AudiencePage } from "../shared/model/audience.ts";
import { type Delivery, deliveryKey } from "../shared/model/delivery.ts";
import type { Reader } from "../shared/model/reader.ts";
import { issueToken } from "../shared/tokens.ts";
import { composeMail } from "./compose-mail.ts";
import { addDays, cutOffMs, isWantedOn } from "./due.ts";
import type { Mail } from "./mailer.ts";
import type { Outside } from "./outside.ts";
import { renderBriefing } from "./render-briefing.ts";
import type { DeliveryEnd } from "./delivery-end.ts";
import { type Prepared, sendOnce } from "./send-once.ts";
import { NotInArchive } from "./stored.ts";

const dayMs = 24 * 3_600_000;
/** Rows are kept for questions of readers and operators, then dropped. */
const rowKeptMs = 90 * dayMs;
/** Every briefing brings a fresh link, so one that lies about for longer than this is not needed. */
const preferencesLinkMs = 30 * dayMs;

/** The ledger's debt behind an entry. */
export const debtOf = (page: AudiencePage, manifest: string, readerId: string): Debt => ({
  key: deliveryKey(page.localDate, readerId),
  edition: page.edition,
  manifest,
  expiresAt: new Date(Date.parse(page.due) + rowKeptMs),
});

/** Mails entry number `entry` of the audience page at `manifest`, at most once; `until` in place of the cut-off. @throws NotInArchive */
export const deliver = async (
  outside: Outside,
  manifest: string,
  entry: number,
  until?: string,
): Promise<{ end: DeliveryEnd; reason?: string }> => {
  const page = await outside.stored.page(manifest);
  const readerId = page.readers[entry];
  if (readerId === undefined) throw new NotInArchive(`entry ${entry} of ${manifest}`);
  return sendOnce(outside, {
    ...debtOf(page, manifest, readerId),
    until: until === undefined ? new Date(Date.parse(page.due) + cutOffMs) : new Date(until),
    prepare: () => prepare(outside, page, readerId),
  });
};

const prepare = async (outside: Outside, page: AudiencePage, readerId: string): Promise<Prepared> => {
  const reader = await outside.readers.get(readerId);
  const excluded = await whyNot(outside, page, reader);
  if (excluded !== undefined || !reader) return { excluded: excluded ?? "deleted" };
  return { mail: await briefingFor(outside, page, reader) };
};

/** Why the reader must not have this mail after all, or undefined. */
const whyNot = async (
  { readers, ledger }: Outside,
  page: AudiencePage,
  reader: Reader | undefined,
): Promise<string | undefined> => {
  if (!reader) return "deleted";
  if (reader.state !== "confirmed") return reader.state;
  if (await readers.isSuppressed(reader.addressHash)) return "suppressed";
  if (!isWantedOn(reader.days, page.localDate)) return "not wanted on this day";
  // A reader who moved to another hour or zone may meet one edition on two dates.
  const neighbours = [-1, 1].map((days) => deliveryKey(addDays(page.localDate, days), reader.id));
  const rows = [...(await ledger.read(neighbours)).values()];
  return rows.some((row) => row.edition === page.edition && mayHaveArrived(row)) ? "had this edition" : undefined;
};

const mayHaveArrived = ({ state }: Delivery): boolean => !["EXPIRED", "EXCLUDED", "REJECTED"].includes(state);

const briefingFor = async (outside: Outside, page: AudiencePage, reader: Reader): Promise<Mail> => {
  const { clock, keyring, siteUrl, sender, postalAddress, stored } = outside;
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + preferencesLinkMs);
  const link = async (purpose: "preferences" | "unsubscribe"): Promise<string> => {
    const content = { purpose, readerId: reader.id, ...(purpose === "preferences" ? { expiresAt } : {}) };
    return `${siteUrl}/${purpose}/${await issueToken(keyring, content)}`;
  };
  const unsubscribe = await link("unsubscribe");
  const briefing = renderBriefing(await stored.edition(page.edition), reader, {
    siteUrl,
    preferences: await link("preferences"),
    unsubscribe,
    postalAddress,
  });
  const raw = composeMail(briefing, {
    from: sender,
    to: reader.email,
    siteUrl,
    date: now,
    unsubscribe,
  });
  return { key: deliveryKey(page.localDate, reader.id), from: sender, to: reader.email, raw };
};
