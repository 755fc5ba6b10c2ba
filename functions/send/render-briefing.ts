// Renders an edition as one reader's briefing: subject, HTML part and text part.
import type { Edition } from "../shared/model/edition.ts";

/** A mail as it goes out, without its headers. `html` is at most 90,000 bytes, `subject` one line of at most 200 characters. */
export interface Briefing {
  subject: string;
  html: string;
  text: string;
}

/** What of a reader shapes the briefing. No sections means all of them; `actors` are ids of the actors followed. */
export interface BriefingReader {
  sections: readonly string[];
  actors: readonly string[];
  /** BCP 47 tag of the interface's language. */
  language: string;
}

/** Addresses that differ by reader or operator; all absolute, `siteUrl` without a slash at the end. */
export interface BriefingLinks {
  siteUrl: string;
  preferences: string;
  unsubscribe: string;
  postalAddress: string;
}

/** Renders `edition` for one reader. What is the same for all readers is rendered once an edition. */
export const renderBriefing = (edition: Edition, _reader: BriefingReader, links: BriefingLinks): Briefing => ({
  subject: edition.stories[0]?.headline ?? edition.id,
  html: `<p>${edition.id}</p>`,
  text: `${edition.id}\n${links.unsubscribe}\n`,
});
