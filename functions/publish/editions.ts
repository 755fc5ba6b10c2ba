// The editions in the archive: one a date, written once, and the listing of them all.
import { z } from "zod/mini";
import { type Archive, ArchiveCorrupt, readJson, type StoredObject, toJson } from "../shared/archive.ts";
import { editionKey, editionListingKey, prefixes } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Edition } from "../shared/model/edition.ts";
import type { ArchivedEdition } from "./render-site.ts";

/** Dates of all editions, the oldest first. */
export const listEditions = async (archive: Pick<Archive, "list">): Promise<string[]> => {
  const dates: string[] = [];
  for await (const key of archive.list(prefixes.editions)) {
    const [, date] = /^editions\/(\d{4}-\d\d-\d\d)\.json$/.exec(key) ?? [];
    if (date) dates.push(date);
  }
  return dates.sort();
};

/** The edition of a date. @throws ArchiveCorrupt */
export const readEdition = (archive: Pick<Archive, "get">, date: string): Promise<Edition | undefined> =>
  readJson(archive, editionKey(date), Edition);

/** The same for an edition that this run can do without: one that cannot be read is logged and passed over. */
export const readPastEdition = async (archive: Archive, date: string, log: Log): Promise<Edition | undefined> => {
  try {
    return await readEdition(archive, date);
  } catch (error) {
    if (!(error instanceof ArchiveCorrupt)) throw error;
    log.error("an earlier edition was passed over", { error });
    return undefined;
  }
};

/** As many as a late article may have missed: the longest window of an edition is three days. */
const recentEditions = 4;

/** The latest editions that can be read, the oldest first. */
export const readRecent = async (archive: Archive, dates: readonly string[], log: Log): Promise<Edition[]> => {
  const read = await Promise.all(dates.slice(-recentEditions).map((date) => readPastEdition(archive, date, log)));
  return read.flatMap((edition) => edition ?? []);
};

/** Writes an edition, unless one of its date stands there; answers the one that stands there now. */
export const freezeEdition = async (archive: Archive, edition: Edition): Promise<Edition> => {
  const written = await archive.putNew(editionKey(edition.id), toJson(edition));
  if (written === "written") return edition;
  const winner = await readEdition(archive, edition.id);
  if (!winner) throw new ArchiveCorrupt(editionKey(edition.id), "it was there and is gone");
  return winner;
};

const Listed = z.object({
  id: z.iso.date(),
  headline: z.string(),
  stories: z.int(),
  corrections: z.optional(z.int()),
  unfinished: z.optional(z.boolean()),
});

/** How the archive's page lists an edition. */
export const listedAs = ({ id, stories }: Edition): ArchivedEdition => ({
  id,
  headline: stories[0]?.headline ?? "",
  stories: stories.length,
});

/** The listing as it is stored. */
export const readListing = (archive: Archive): Promise<StoredObject | undefined> => archive.get(editionListingKey);

/** What is listed of the editions so far. Lines that cannot be read are left out: their editions are read again instead. */
export const listingOf = (stored: StoredObject | undefined): Map<string, ArchivedEdition> => {
  const lines = stored ? new TextDecoder().decode(stored.body).split("\n") : [];
  return new Map(lines.flatMap((line) => readLine(line)).map((listed) => [listed.id, listed]));
};

const readLine = (line: string): ArchivedEdition[] => {
  if (line === "") return [];
  try {
    const parsed = Listed.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return []; // The listing is made of the editions: what is missing in it is made anew.
  }
};

/** Writes the listing over the one that was read, one line an edition. @throws WrittenMeanwhile */
export const writeListing = (
  archive: Archive,
  editions: readonly ArchivedEdition[],
  before: StoredObject | undefined,
): Promise<void> => {
  const lines = editions.map((listed) => `${JSON.stringify(listed)}\n`).join("");
  return archive.replace(editionListingKey, lines, before, "application/jsonl");
};
