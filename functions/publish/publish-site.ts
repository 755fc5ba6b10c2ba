// Writes the site's pages of an edition, and lists it.
import pLimit from "p-limit";
import { sitePageKey } from "../shared/archive-keys.ts";
import type { Edition } from "../shared/model/edition.ts";
import { listedAs, listEditions, readPastEdition, readListing, writeListing } from "./editions.ts";
import { atOneTime, type Outside } from "./outside.ts";
import { markCorrected } from "./mark-corrected.ts";
import { editionSchemaPage } from "./edition-schema.ts";
import { renderActorPages } from "./render-actor.ts";
import { type ArchivedEdition, renderSite } from "./render-site.ts";
import { addEdition, readTimelines, writeTimelines } from "./timelines.ts";
import { writeRechecks } from "./write-rechecks.ts";

/**
 * Writes what is remembered of the edition and all pages, then the listing: an edition that is listed has its pages,
 * and nothing is written again.
 * @returns the number of pages written.
 */
export const publishSite = async (outside: Outside, edition: Edition): Promise<number> => {
  const { archive, log } = outside;
  const site = { siteUrl: outside.siteUrl, ...(outside.language ? { language: outside.language } : {}) };
  const listing = await readListing(archive);
  if (listing.has(edition.id)) return 0;
  const timelines = addEdition(await readTimelines(archive, edition, log), edition);
  await writeTimelines(archive, timelines);
  await writeRechecks(archive, edition, log);
  const corrected = await markCorrected(archive, edition, site, log);
  const editions = (await listAll(outside, listing.set(edition.id, listedAs(edition)))).map((listed) => {
    const since = corrected.find((earlier) => earlier.edition === listed.id);
    return since ? { ...listed, corrections: since.corrections } : listed;
  });
  const actorPages = timelines.flatMap((timeline) => renderActorPages(timeline, site));
  const actors = new Set(timelines.map(({ actorId }) => actorId));
  const pages = [
    ...actorPages,
    ...corrected.flatMap((earlier) => earlier.pages),
    ...renderSite(edition, editions, { ...site, actors }),
    editionSchemaPage(),
  ];
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
