// Writes the site's pages of an edition, and lists it.
import pLimit from "p-limit";
import { sitePageKey } from "../shared/archive-keys.ts";
import type { Edition } from "../shared/model/edition.ts";
import { listedAs, listEditions, listingOf, readListing, readPastEdition, writeListing } from "./editions.ts";
import { atOneTime, type Outside } from "./outside.ts";
import { markedPages, readCorrected } from "./mark-corrected.ts";
import { editionSchemaPage } from "./edition-schema.ts";
import { renderActorPages } from "./render-actor.ts";
import { type ArchivedEdition, renderEditionPages, renderSite } from "./render-site.ts";
import { rememberEdition } from "./timelines.ts";
import { writeRechecks } from "./write-rechecks.ts";

/**
 * Writes what is remembered of the edition and all pages, then the listing: an edition that is listed has its pages,
 * and nothing is written again. Where a later edition is out, the front page stays that one's. Of two runs at one time
 * the later to list its edition fails; begun again, it reads what the other wrote.
 * @returns the number of pages written. @throws WrittenMeanwhile
 */
export const publishSite = async (outside: Outside, edition: Edition): Promise<number> => {
  const { archive, log } = outside;
  const site = { siteUrl: outside.siteUrl, ...(outside.language ? { language: outside.language } : {}) };
  const listed = await readListing(archive);
  const listing = listingOf(listed);
  const standing = listing.get(edition.id);
  if (standing && !standing.unfinished) return 0;
  const corrected = await readCorrected(archive, edition, log);
  const timelines = await rememberEdition(archive, edition, corrected, log);
  await writeRechecks(archive, edition, log);
  const editions = (
    await listAll(outside, listing.set(edition.id, { ...standing, ...listedAs(edition), unfinished: undefined }))
  ).map((one) => {
    const since = corrected.find(({ earlier }) => earlier.id === one.id);
    return since ? { ...one, corrections: since.corrections.length } : one;
  });
  const actorPages = timelines.flatMap((timeline) => renderActorPages(timeline, site));
  const actors = new Set(timelines.map(({ actorId }) => actorId));
  const pages = [
    ...actorPages,
    ...corrected.flatMap((one) => markedPages(one, site)),
    ...(edition.id === editions[0]?.id
      ? renderSite(edition, editions, { ...site, actors })
      : renderEditionPages(edition, { ...site, actors })),
    editionSchemaPage(),
  ];
  await pLimit(atOneTime).map(pages, ({ path, contentType, body }) =>
    archive.put(sitePageKey(path), body, contentType),
  );
  await writeListing(archive, editions, listed);
  return pages.length;
};

/**
 * Every edition there is, the newest first. Those that no run has listed are read for it; their own runs are still to
 * write their pages.
 */
const listAll = async (
  { archive, log }: Outside,
  listing: ReadonlyMap<string, ArchivedEdition>,
): Promise<ArchivedEdition[]> => {
  const editions: ArchivedEdition[] = [];
  for (const date of (await listEditions(archive)).reverse()) {
    const edition = listing.has(date) ? undefined : await readPastEdition(archive, date, log);
    const listed = edition ? { ...listedAs(edition), unfinished: true } : listing.get(date);
    if (listed) editions.push(listed);
  }
  return editions;
};
