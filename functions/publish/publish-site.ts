// Writes the site's pages of an edition, and lists it.
import pLimit from "p-limit";
import { sitePageKey } from "../shared/archive-keys.ts";
import type { Edition } from "../shared/model/edition.ts";
import { listedAs, listEditions, readPastEdition, readListing, writeListing } from "./editions.ts";
import { atOneTime, type Outside } from "./outside.ts";
import { type ArchivedEdition, renderSite } from "./render-site.ts";

/**
 * Writes all pages, then the listing: an edition that is listed has its pages, and nothing is written again.
 * @returns the number of pages written.
 */
export const publishSite = async (outside: Outside, edition: Edition): Promise<number> => {
  const { archive, siteUrl } = outside;
  const listing = await readListing(archive);
  if (listing.has(edition.id)) return 0;
  const editions = await listAll(outside, listing.set(edition.id, listedAs(edition)));
  const pages = renderSite(edition, editions, { siteUrl });
  await pLimit(atOneTime).map(pages, ({ path, contentType, body }) =>
    archive.put(sitePageKey(path), body, contentType),
  );
  await writeListing(archive, editions);
  return pages.length;
};

/** Every edition there is, the newest first; those that no run has listed are read for it. */
const listAll = async (
  { archive, log }: Outside,
  listing: ReadonlyMap<string, ArchivedEdition>,
): Promise<ArchivedEdition[]> => {
  const editions: ArchivedEdition[] = [];
  for (const date of (await listEditions(archive)).reverse()) {
    const edition = listing.has(date) ? undefined : await readPastEdition(archive, date, log);
    const listed = edition ? listedAs(edition) : listing.get(date);
    if (listed) editions.push(listed);
  }
  return editions;
};
