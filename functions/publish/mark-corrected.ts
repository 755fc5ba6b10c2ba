// Finds earlier editions whose quotes outlets have changed, and renders their pages again: the editions stay, their pages say so.
import type { Archive } from "../shared/archive.ts";
import type { Log } from "../shared/log.ts";
import type { Correction, Edition } from "../shared/model/edition.ts";
import { listEditions, readPastEdition, readRecent } from "./editions.ts";
import { renderEditionPages, type Site, type SitePage } from "./render-site.ts";

/** An earlier edition with everything that was corrected in it so far. */
export interface CorrectedEdition {
  earlier: Edition;
  corrections: readonly Correction[];
}

/** The earlier editions that `edition` corrects. One that cannot be read is logged and stays unmarked. */
export const readCorrected = async (archive: Archive, edition: Edition, log: Log): Promise<CorrectedEdition[]> => {
  const dates = new Set((edition.corrections ?? []).map((correction) => correction.edition));
  if (dates.size === 0) return [];
  const told = await toldUpTo(archive, edition, log);
  const read = [...dates].map(async (date): Promise<CorrectedEdition[]> => {
    const earlier = await readPastEdition(archive, date, log);
    return earlier ? [{ earlier, corrections: told.filter((correction) => correction.edition === date) }] : [];
  });
  return (await Promise.all(read)).flat();
};

/** The pages of a corrected edition, marked. */
export const markedPages = ({ earlier, corrections }: CorrectedEdition, site: Site): SitePage[] => {
  // Everyone whom an edition has speak has a page.
  const actors = new Set(earlier.stories.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.actorId)));
  return renderEditionPages(earlier, { ...site, actors }, corrections);
};

/** All that the latest editions have corrected, those before `edition` first. */
const toldUpTo = async (archive: Archive, edition: Edition, log: Log): Promise<Correction[]> => {
  const dates = (await listEditions(archive)).filter((date) => date < edition.id);
  const before = await readRecent(archive, dates, log);
  return [...before, edition].flatMap(({ corrections = [] }) => corrections);
};
