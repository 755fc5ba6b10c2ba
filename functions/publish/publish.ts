// publish: the findings since the last edition → stories → one frozen edition → the site's pages → the send stage.
import type { Edition } from "../shared/model/edition.ts";
import type { RunSummary, Tick } from "../shared/model/messages.ts";
import { compileEdition } from "./compile-edition.ts";
import { dateAt, reachOf, windowOf } from "./edition-window.ts";
import { freezeEdition, listEditions, readEdition, readRecent } from "./editions.ts";
import { findCorrections } from "./find-corrections.ts";
import type { Outside } from "./outside.ts";
import { publishSite } from "./publish-site.ts";
import { readDay } from "./read-day.ts";
import { readPrevious } from "./read-previous.ts";
import { readBy, writeRecord } from "./read-record.ts";
import { recallEarlier } from "./recall-earlier.ts";

/** Publishes the edition of the tick's date. A second run finds it, writes nothing and tells the send stage again. */
export const publish = async (outside: Outside, tick: Tick): Promise<RunSummary> => {
  const date = dateAt(new Date(tick.at), outside.zone);
  const standing = await readEdition(outside.archive, date);
  const edition = standing ?? (await makeEdition(outside, date));
  if (!edition) return { editions: 0 };
  const pages = await publishSite(outside, edition);
  await outside.queue.send([{ kind: "edition", edition: edition.id }]);
  const summary = {
    // A note is no edition: the alarm on days without one goes off.
    editions: standing || edition.stories.length === 0 ? 0 : 1,
    stories: edition.stories.length,
    articles: edition.coverage.articles.read,
    statements: edition.coverage.statements.kept,
    pages,
  };
  outside.log.info(standing ? "edition was out already" : "edition published", { edition: edition.id, ...summary });
  return summary;
};

/** Makes and freezes the edition, or answers undefined where a later one is out or there was never anything to tell. One without stories is a note that says so. */
const makeEdition = async (outside: Outside, date: string): Promise<Edition | undefined> => {
  const { archive, log } = outside;
  const dates = await listEditions(archive);
  const latest = dates.at(-1);
  if (latest !== undefined && latest > date) {
    log.warn("no edition: the tick is of a day before the latest edition", { date, latest });
    return undefined;
  }
  const recent = await readRecent(archive, dates, log);
  const now = outside.clock.now();
  const window = windowOf(now, recent.at(-1));
  const asked = { window, reach: reachOf(window, recent), wasRead: await readBy(archive, recent, log) };
  const day = await readDay(archive, asked, log);
  const previous = await readPrevious(archive, recent, log);
  const { storiesPerSection } = outside;
  const frame = { id: date, publishedAt: now, ...window, storiesPerSection };
  const { edition, repeated } = compileEdition(frame, { ...day, previous });
  const told = { date, articles: day.articles.length, repeated, ...day.feeds, rejected: day.rejected };
  if (edition.stories.length === 0 && recent.length === 0) {
    log.warn("no edition: nothing was read yet", told);
    return undefined;
  }
  if (edition.stories.length > 0) log.info("edition compiled", { ...told, stories: edition.stories.length });
  else log.warn("a note in the edition's place: nothing new was read since the last one", told);
  const corrections = await findCorrections(archive, recent, now, log);
  const record = await writeRecord(archive, date, day.versions);
  return freezeEdition(archive, { ...(await recallEarlier(archive, edition, log)), corrections, record });
};
