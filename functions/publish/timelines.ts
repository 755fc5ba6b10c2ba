// What editions remember of each actor: everything they have had the actor say.
import pLimit from "p-limit";
import { type Archive, ArchiveCorrupt, readJson } from "../shared/archive.ts";
import { actorKey } from "../shared/archive-keys.ts";
import { correctionsOf } from "../shared/correction-view.ts";
import type { Log } from "../shared/log.ts";
import { ActorTimeline, type TimelineEntry } from "../shared/model/actor-timeline.ts";
import type { Correction, Edition, EditionStatement, EditionStory, Speaker } from "../shared/model/edition.ts";
import type { CorrectedEdition } from "./mark-corrected.ts";
import { atOneTime } from "./outside.ts";
import { rewrite } from "./rewrite.ts";

/** Entries kept of one actor, the latest; older ones stand in their editions. */
const mostEntries = 1_000;

/** Other names kept of one actor. */
const mostAliases = 20;

/** The timelines of everyone who speaks in an edition, by actor id; without those of whom there is none yet. */
export const readTimelines = async (
  archive: Archive,
  { stories }: Pick<Edition, "stories">,
  log: Log,
): Promise<ReadonlyMap<string, ActorTimeline>> => {
  const ids = new Set(stories.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.actorId)));
  const read = await pLimit(atOneTime).map([...ids], (id) => readTimeline(archive, id, log));
  return new Map(read.flatMap((timeline) => (timeline ? [[timeline.actorId, timeline] as const] : [])));
};

/** Of a timeline that cannot be read nothing is recalled. */
const readTimeline = async (archive: Archive, actorId: string, log: Log): Promise<ActorTimeline | undefined> => {
  try {
    return await readJson(archive, actorKey(actorId), ActorTimeline);
  } catch (error) {
    if (!(error instanceof ArchiveCorrupt)) throw error;
    log.error("an actor's timeline was passed over", { error });
    return undefined;
  }
};

/**
 * Adds an edition to the timelines of everyone who speaks in it, and marks what outlets have changed since in those of
 * who spoke in the editions it corrects. Answers all of these. Adding an edition twice adds it once.
 * @throws WrittenMeanwhile
 */
export const rememberEdition = async (
  archive: Archive,
  edition: Edition,
  corrected: readonly CorrectedEdition[],
  log: Log,
): Promise<ActorTimeline[]> => {
  const said = Map.groupBy(
    edition.stories.flatMap((story) => story.statements.map((statement) => ({ story, statement }))),
    ({ statement }) => statement.speaker.actorId,
  );
  const corrections = corrected.flatMap((one) => one.corrections);
  const actorIds = [...new Set([...said.keys(), ...corrected.flatMap(correctedSpeakers)])];
  const written = await pLimit(atOneTime).map(actorIds, (actorId) => {
    const own = said.get(actorId) ?? [];
    const entries = own.map(({ story, statement }) => entryOf(edition.id, story, statement));
    const speakers = own.map(({ statement }) => statement.speaker);
    const change = (known: ActorTimeline | undefined): ActorTimeline | undefined =>
      withCorrections(extend(known, edition.id, speakers, entries), corrections);
    return rewrite(archive, actorKey(actorId), ActorTimeline, change, log);
  });
  return written.flatMap((timeline) => timeline ?? []);
};

const correctedSpeakers = ({ earlier, corrections }: CorrectedEdition): string[] =>
  earlier.stories.flatMap(({ statements }) =>
    statements
      .filter(({ carriers }) => correctionsOf(carriers, corrections).length > 0)
      .map(({ speaker }) => speaker.actorId),
  );

const withCorrections = (
  timeline: ActorTimeline | undefined,
  corrections: readonly Correction[],
): ActorTimeline | undefined =>
  timeline && {
    ...timeline,
    entries: timeline.entries.map((entry) => {
      const own = correctionsOf(entry.statement.carriers, corrections);
      return own.length > 0 ? { ...entry, corrections: own } : entry;
    }),
  };

const entryOf = (edition: string, story: EditionStory, statement: EditionStatement): TimelineEntry => {
  const carriers = new Set(statement.carriers.map(({ articleId }) => articleId));
  const articles = story.articles.filter(({ articleId }) => carriers.has(articleId));
  return { edition, storyId: story.id, headline: story.headline, statement, articles };
};

const extend = (
  known: ActorTimeline | undefined,
  edition: string,
  speakers: readonly Speaker[],
  entries: readonly TimelineEntry[],
): ActorTimeline | undefined => {
  const [speaker] = speakers;
  if (!speaker) return known;
  const others = (known?.entries ?? []).filter((entry) => entry.edition !== edition);
  const isLatest = others.every((entry) => entry.edition < edition);
  const names = [known?.name ?? [], known?.aliases ?? [], ...speakers.map(({ name, aliases = [] }) => [name, aliases])];
  const [name = speaker.name, ...aliases] = [...new Set(names.flat(2))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const latestRole = speakers.find((one) => one.role !== undefined)?.role;
  const role = isLatest ? (latestRole ?? known?.role) : (known?.role ?? latestRole);
  return {
    schema: 1,
    actorId: speaker.actorId,
    name,
    kind: speaker.kind,
    ...(role === undefined ? {} : { role }),
    aliases: aliases.slice(0, mostAliases),
    entries: [...entries, ...others]
      .sort((a, b) => (a.edition < b.edition ? 1 : a.edition > b.edition ? -1 : 0))
      .slice(0, mostEntries),
  };
};
