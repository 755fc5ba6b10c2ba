// What the links in our mails do: each acts for the one reader its token names, and for its one purpose.
import { deliveryKey } from "../shared/model/delivery.ts";
import type { Reader } from "../shared/model/reader.ts";
import { confirmationLimit } from "../shared/readers.ts";
import { issueToken, type Purpose, readToken } from "../shared/tokens.ts";
import { changeReader } from "./change-reader.ts";
import { confirmed, type Preferences, preferring, unsubscribed } from "./life.ts";
import type { Outside } from "./outside.ts";

const dayMs = 24 * 3_600_000;

/** For as long as somebody may sit before the page that confirms. */
const preferencesLinkMs = 30 * 24 * 3_600_000;

/** The token's reader id and nonce; undefined for whatever is not a token of ours for this. */
const holder = (
  { keyring, clock }: Outside,
  purpose: Purpose,
  token: string,
): Promise<{ readerId: string; nonce: string } | undefined> => readToken(keyring, purpose, token, clock.now());

/** Whom a token names, and the language they read, as far as there is still such a reader. */
export const bearer = async (
  outside: Outside,
  purpose: Purpose,
  token: string,
): Promise<{ language?: string } | undefined> => {
  const named = await holder(outside, purpose, token);
  if (!named) return undefined;
  const reader = await outside.readers.get(named.readerId);
  return reader ? { language: reader.language } : {};
};

/** Confirms; answers a token for the reader's preferences, and the reader's language. Twice is once. */
export const confirm = async (
  outside: Outside,
  token: string,
): Promise<{ preferences: string; language: string } | undefined> => {
  const { readers, keyring, clock } = outside;
  const named = await holder(outside, "confirm", token);
  const before = named && (await readers.get(named.readerId));
  if (!before || (await readers.isSuppressed(before.addressHash))) return undefined;
  const now = clock.now();
  const reader = await changeReader(readers, named.readerId, (each) => each && confirmed(each, named.nonce, now));
  if (!reader) return undefined;
  // Whoever confirmed has the mailbox: what protects strangers from us may start anew.
  await readers.forget(confirmationLimit(reader.addressHash).name);
  const expiresAt = new Date(now.getTime() + preferencesLinkMs);
  const preferences = await issueToken(keyring, { purpose: "preferences", readerId: reader.id, expiresAt });
  return { preferences, language: reader.language };
};

/** The reader whose preferences these are. */
export const readerOf = async (outside: Outside, token: string): Promise<Reader | undefined> => {
  const named = await holder(outside, "preferences", token);
  return named && outside.readers.get(named.readerId);
};

/** Gives the reader other choices; undefined where the reader is gone. @throws ReaderBusy */
export const prefer = ({ readers }: Outside, reader: Reader, choices: Preferences): Promise<Reader | undefined> =>
  changeReader(readers, reader.id, (before) => before && preferring(before, choices));

/** For how long the ledger keeps what became of a mail. */
const daysOfDeliveries = 92;

/** Everything kept about a reader, but what makes links work: their record, and what became of each briefing. */
export const exportOf = async ({ ledger, clock }: Outside, reader: Reader): Promise<object> => {
  const { nonce: _, cohort: __, ...kept } = reader;
  // From tomorrow on back: it is tomorrow already at some readers' places.
  const dates = Array.from({ length: daysOfDeliveries }, (___, days) =>
    new Date(clock.now().getTime() + (1 - days) * dayMs).toISOString().slice(0, 10),
  );
  const rows = await ledger.read(dates.map((date) => deliveryKey(date, reader.id)));
  const deliveries = [...rows.values()].map(({ pk, edition, state, updatedAt }) => ({
    date: pk.slice(0, "2026-11-23".length),
    edition,
    state,
    updatedAt,
  }));
  return { ...kept, deliveries: deliveries.sort((one, other) => other.date.localeCompare(one.date)) };
};

/** Unsubscribes whoever the token names, if they are still there. Undefined where it is no token of ours. */
export const unsubscribe = async (outside: Outside, token: string): Promise<{ language?: string } | undefined> => {
  const named = await holder(outside, "unsubscribe", token);
  if (!named) return undefined;
  const after = await changeReader(outside.readers, named.readerId, (reader) =>
    !reader || reader.state === "unsubscribed" ? reader : unsubscribed(reader, outside.random.hex(8)),
  );
  return after ? { language: after.language } : {};
};
