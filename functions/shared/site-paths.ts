// Where the pages of an edition stand on the site: mail, pages and feeds all link to these. Paths have no slash at the start.
import { actorSegment } from "./archive-keys.ts";

/** Ids come from the archive and are safe as they are; this keeps an unexpected one inside its folder all the same. */
const segment = (id: string): string => id.replace(/[^\w-]+/g, "-");

export const editionPath = (edition: string): string => `editions/${segment(edition)}.html`;
export const storyPath = (edition: string, story: string): string =>
  `stories/${segment(edition)}/${segment(story)}.html`;

/** An actor's page; further pages, the same as JSON and the actor's feed stand beside it. */
export const actorPath = (actorId: string): string => `actors/${actorSegment(actorId)}.html`;
export const actorDataPath = (actorId: string): string => `actors/${actorSegment(actorId)}.json`;
export const actorFeedPath = (actorId: string): string => `actors/${actorSegment(actorId)}.xml`;
