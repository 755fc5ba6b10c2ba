// Writes actors' timelines for tests, out of editions' statements.
import type { ActorTimeline } from "../../functions/shared/model/actor-timeline.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";

/** What `editions` (the newest first) have of the actor. */
export const writeTimeline = (actorId: string, editions: readonly Edition[]): ActorTimeline => {
  const entries = editions.flatMap(({ id: edition, stories }) =>
    stories.flatMap(({ id: storyId, headline, statements, articles }) =>
      statements
        .filter(({ speaker }) => speaker.actorId === actorId)
        .map((statement) => ({
          edition,
          storyId,
          headline,
          statement,
          articles: articles.filter(({ articleId }) => statement.carriers.some((one) => one.articleId === articleId)),
        })),
    ),
  );
  const speaker = entries[0]?.statement.speaker;
  if (!speaker) throw new Error(`no edition has a statement of ${actorId}`);
  const { name, kind, role } = speaker;
  return { schema: 1, actorId, name, kind, ...(role ? { role } : {}), aliases: [], entries };
};
