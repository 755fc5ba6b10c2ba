// Renders the site's pages and feeds from one edition.
import type { Edition } from "../shared/model/edition.ts";

/** One object of the site. `path` has no slash at the start: "index.html", "editions/2026-11-23.html". */
export interface SitePage {
  path: string;
  contentType: string;
  body: string;
}

/** An edition as the archive page lists it. `headline` is that of its first story. */
export interface ArchivedEdition {
  id: string;
  headline: string;
  stories: number;
}

/** All pages that change with `edition`: its own, the archive's, the feeds, the style sheet. `siteUrl` has no slash at the end. */
export const renderSite = (
  edition: Edition,
  _archive: readonly ArchivedEdition[],
  _site: { siteUrl: string },
): SitePage[] => [{ path: "index.html", contentType: "text/html; charset=utf-8", body: edition.id }];
