// An operator's own readers: brought along from another newsletter with the proof that they agreed, and taken out again.
import { z } from "zod/mini";
import { parseAddress } from "../shared/address.ts";
import { isZone } from "../shared/cohort.ts";
import { nameKey } from "../shared/actor-name.ts";
import { Days, type Reader } from "../shared/model/reader.ts";
import { hashAddress } from "../shared/tokens.ts";
import { changeReader } from "./change-reader.ts";
import { type CsvRecord, csvLine } from "./csv.ts";
import { isLanguage } from "./language.ts";
import { broughtAlong } from "./life.ts";
import type { Outside } from "./outside.ts";
import { languageTags } from "./render-pages.ts";

/** What became of one line of an import. */
export interface ImportedLine {
  line: number;
  outcome: "added" | "known" | "refused";
  /** Why not added. Names no address: reports are kept and mailed about. */
  reason?: string;
}

/** `sections` are those of the feed list. */
type Ports = Pick<Outside, "readers" | "keyring" | "clock" | "random" | "sections">;

/** Where the file says nothing. */
const usual = { hour: "7", zone: "UTC", days: "daily", language: "en" } as const;
/** A source is a sentence, not a file. */
const longestSource = 300;
/** Consent older than this is nobody's any more. */
const oldestConsent = "1990-01-01";

const columns = ["email", "consent_date", "consent_source", "hour", "zone", "days", "sections", "actors", "language"];
const exported = [...columns, "state", "created", "confirmed"];

const Hour = z.int().check(z.gte(0), z.lte(23));
const list = (text: string | undefined): string[] =>
  (text ?? "").split(";").flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));

type Wanted = Pick<Reader, "email" | "hour" | "zone" | "days" | "sections" | "actors" | "language"> & {
  consent: { date: string; source: string };
};

/** A line read, or what is wrong with it. */
const wantedOf = ({ fields }: CsvRecord, offered: readonly string[], now: Date): Wanted | string => {
  const value = (name: keyof typeof usual): string => fields[name]?.trim() || usual[name];
  const [date = "", source = ""] = [fields["consent_date"]?.trim().slice(0, 10), fields["consent_source"]?.trim()];
  const parsed = parseAddress(fields["email"] ?? "");
  if (!("address" in parsed)) return "the address cannot be mailed to";
  if (!z.iso.date().safeParse(date).success) return "consent_date is missing, or no date such as 2025-03-31";
  if (date < oldestConsent || date > now.toISOString().slice(0, 10)) return "consent_date is in the future, or too old";
  if (source === "" || source.length > longestSource) return "consent_source is missing, or longer than 300 letters";
  const hour = Hour.safeParse(/^\d{1,2}$/.test(value("hour")) ? Number(value("hour")) : undefined);
  if (!hour.success) return "hour is no whole number from 0 to 23";
  if (!isZone(value("zone"))) return "zone is no IANA time zone";
  const days = Days.safeParse(value("days"));
  if (!days.success) return "days is neither daily, weekdays nor weekly";
  const sections = list(fields["sections"]);
  const unknown = sections.findIndex((section) => !offered.includes(section)) + 1;
  if (unknown > 0) return `number ${unknown} of sections is none of the feed list, which has ${offered.join("; ")}`;
  const language = value("language").toLowerCase();
  if (!isLanguage(language)) return `language is none of ${languageTags.join(", ")}`;
  return {
    email: parsed.address,
    consent: { date, source },
    hour: hour.data,
    zone: value("zone"),
    days: days.data,
    sections,
    actors: list(fields["actors"]).map(nameKey),
    language,
  };
};

/**
 * Adds the reader of a line as confirmed. Whoever is known stays as they are: a file must bring nobody back who has
 * unsubscribed. `dry` writes nothing.
 */
export const importLine = async (ports: Ports, record: CsvRecord, dry: boolean): Promise<ImportedLine> => {
  const { readers, keyring, clock, random, sections } = ports;
  const { line } = record;
  const now = clock.now();
  const wanted = wantedOf(record, sections, now);
  if (typeof wanted === "string") return { line, outcome: "refused", reason: wanted };
  const addressHash = await hashAddress(keyring, wanted.email);
  if (await readers.isSuppressed(addressHash))
    return { line, outcome: "refused", reason: "the address bounced or complained, and is never mailed again" };
  const known = await readers.ownerOf(addressHash);
  const standing = known === undefined ? undefined : await readers.get(known);
  if (standing) return { line, outcome: "known", reason: `the reader is ${standing.state} already` };
  if (dry) return { line, outcome: "added" };
  const id = await readers.claimAddress(addressHash, random.hex(16));
  let isNew = false;
  await changeReader(readers, id, (before) => {
    isNew = before === undefined;
    return before ?? broughtAlong({ id, addressHash, nonce: random.hex(8), ...wanted }, now);
  });
  return isNew ? { line, outcome: "added" } : { line, outcome: "known", reason: "somebody added the reader meanwhile" };
};

/** The columns that an import cannot do without, and which of them a file lacks. */
export const missingColumns = (records: readonly CsvRecord[]): string[] =>
  ["email", "consent_date", "consent_source"].filter((name) => !(name in (records[0]?.fields ?? {})));

/** All readers as CSV, which `importLine` reads again. Those who confirmed by our own mail have that as their consent. */
export async function* exportReaders({ readers }: Pick<Ports, "readers">): AsyncGenerator<string> {
  yield csvLine(exported);
  for await (const reader of readers.all()) {
    const { consent, confirmedAt = "" } = reader;
    yield csvLine([
      reader.email,
      consent?.date ?? confirmedAt.slice(0, 10),
      consent?.source ?? (confirmedAt === "" ? "" : "confirmed by mail"),
      String(reader.hour),
      reader.zone,
      reader.days,
      reader.sections.join(";"),
      reader.actors.join(";"),
      reader.language,
      reader.state,
      reader.createdAt,
      confirmedAt,
    ]);
  }
}
