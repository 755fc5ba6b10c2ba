// Links what somebody says today to what an earlier edition had them say of the same.
import type { Archive } from "../shared/archive.ts";
import type { Log } from "../shared/log.ts";
import type { ActorTimeline, TimelineEntry } from "../shared/model/actor-timeline.ts";
import type { Edition, EditionStatement } from "../shared/model/edition.ts";
import { wordsOf } from "./spoken-words.ts";
import { stopwords } from "./stopwords.ts";
import { stem } from "./terms.ts";
import { readTimelines } from "./timelines.ts";

/** Telling words that two statements share at least, and the share of the shorter one's that they are. */
const leastShared = { words: 4, share: 0.5 } as const;

/** The edition with a link from each statement to the latest earlier one of its speaker that it resembles. */
export const recallEarlier = async (archive: Archive, edition: Edition, log: Log): Promise<Edition> => {
  const timelines = await readTimelines(archive, edition, log);
  const stories = edition.stories.map((story) => ({
    ...story,
    statements: story.statements.map((statement) =>
      withEarlier(statement, timelines.get(statement.speaker.actorId), edition.id),
    ),
  }));
  return { ...edition, stories };
};

const withEarlier = (
  statement: EditionStatement,
  timeline: ActorTimeline | undefined,
  edition: string,
): EditionStatement => {
  const own = tellingWords(statement);
  const alike = timeline?.entries.find(
    (entry) => entry.edition < edition && resembles(own, tellingWords(entry.statement)),
  );
  return alike ? { ...statement, earlier: earlierOf(alike) } : statement;
};

const earlierOf = ({ edition, storyId, statement }: TimelineEntry): NonNullable<EditionStatement["earlier"]> => ({
  edition,
  storyId,
  text: shownWords(statement),
});

const shownWords = ({ carriers }: EditionStatement): string =>
  (carriers[0]?.content ?? []).map(({ text }) => text).join(" … ");

/** "Not" says nothing of what is spoken of: who takes a thing back is shown what they said of it. */
const tellingWords = (statement: EditionStatement): ReadonlySet<string> =>
  new Set(
    wordsOf(shownWords(statement))
      .filter((word) => !stopwords.has(word))
      .map(stem),
  );

const resembles = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = one.intersection(other).size;
  return shared >= leastShared.words && shared >= leastShared.share * Math.min(one.size, other.size);
};
