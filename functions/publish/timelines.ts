// What editions remember of each actor: everything they have had the actor say.
import pLimit from "p-limit";
import { type Archive, ArchiveCorrupt, readJson, toJson } from "../shared/archive.ts";
import { actorKey } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { ActorTimeline, type TimelineEntry } from "../shared/model/actor-timeline.ts";
import type { Edition, EditionStatement, EditionStory, Speaker } from "../shared/model/edition.ts";
import { atOneTime } from "./outside.ts";

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

/** A timeline that cannot be read is begun anew: the editions have what it had, and the bucket its earlier version. */
const readTimeline = async (archive: Archive, actorId: string, log: Log): Promise<ActorTimeline | undefined> => {
  try {
    return await readJson(archive, actorKey(actorId), ActorTimeline);
  } catch (error) {
    if (!(error instanceof ArchiveCorrupt)) throw error;
    log.error("an actor's timeline is begun anew", { error });
    return undefined;
  }
};

/** Writes each actor's timeline over the one before. */
export const writeTimelines = async (archive: Archive, timelines: readonly ActorTimeline[]): Promise<void> => {
  await pLimit(atOneTime).map(timelines, (timeline) => archive.put(actorKey(timeline.actorId), toJson(timeline)));
};

/** The timelines of everyone who speaks in the edition, with what they say in it. Adding an edition twice adds it once. */
export const addEdition = (known: ReadonlyMap<string, ActorTimeline>, edition: Edition): ActorTimeline[] => {
  const said = edition.stories.flatMap((story) => story.statements.map((statement) => ({ story, statement })));
  return [...Map.groupBy(said, ({ statement }) => statement.speaker.actorId)].flatMap(([actorId, own]) => {
    const entries = own.map(({ story, statement }) => entryOf(edition.id, story, statement));
    const speakers = own.map(({ statement }) => statement.speaker);
    const timeline = extend(known.get(actorId), edition.id, speakers, entries);
    return timeline ? [timeline] : [];
  });
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
  if (!speaker) return undefined;
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
