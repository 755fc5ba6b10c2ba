// Where the pages of an edition stand on the site: mail, pages and feeds all link to these. Paths have no slash at the start.

/** Ids come from the archive and are safe as they are; this keeps an unexpected one inside its folder all the same. */
const segment = (id: string): string => id.replace(/[^\w-]+/g, "-");

export const editionPath = (edition: string): string => `editions/${segment(edition)}.html`;
export const storyPath = (edition: string, story: string): string =>
  `stories/${segment(edition)}/${segment(story)}.html`;
