// Renders the pages of earlier editions again whose quotes outlets have changed: the editions stay, their pages say so.
import type { Archive } from "../shared/archive.ts";
import type { Log } from "../shared/log.ts";
import type { Correction, Edition } from "../shared/model/edition.ts";
import { listEditions, readPastEdition, readRecent } from "./editions.ts";
import { renderEditionPages, type Site, type SitePage } from "./render-site.ts";

/** The pages of one earlier edition with everything that was corrected in it so far. */
export interface CorrectedEdition {
  edition: string;
  corrections: number;
  pages: SitePage[];
}

/** The earlier editions that `edition` corrects. One that cannot be read is logged and stays unmarked. */
export const markCorrected = async (
  archive: Archive,
  edition: Edition,
  site: Site,
  log: Log,
): Promise<CorrectedEdition[]> => {
  const dates = new Set((edition.corrections ?? []).map((correction) => correction.edition));
  if (dates.size === 0) return [];
  const told = await toldUpTo(archive, edition, log);
  const marked = [...dates].map(async (date): Promise<CorrectedEdition[]> => {
    const earlier = await readPastEdition(archive, date, log);
    if (!earlier) return [];
    const corrections = told.filter((correction) => correction.edition === date);
    // Everyone whom an edition has speak has a page.
    const actors = new Set(
      earlier.stories.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.actorId)),
    );
    const pages = renderEditionPages(earlier, { ...site, actors }, corrections);
    return [{ edition: date, corrections: corrections.length, pages }];
  });
  return (await Promise.all(marked)).flat();
};

/** All that the latest editions have corrected, those before `edition` first. */
const toldUpTo = async (archive: Archive, edition: Edition, log: Log): Promise<Correction[]> => {
  const dates = (await listEditions(archive)).filter((date) => date < edition.id);
  const before = await readRecent(archive, dates, log);
  return [...before, edition].flatMap(({ corrections = [] }) => corrections);
};
