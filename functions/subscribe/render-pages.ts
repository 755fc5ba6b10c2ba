// Renders the reader's own pages: sign-up, confirmation, preferences, unsubscribing.

/** How often a briefing comes. */
export type BriefingDays = "daily" | "weekdays" | "weekly";

/** What the sign-up and preferences forms show. Fields post as email, hour, zone, days, section (repeated), website (bait: must stay empty). */
export interface ReaderForm {
  /** 0-23, in `zone`. */
  hour: number;
  /** IANA name. */
  zone: string;
  days: string;
  /** The sections ticked; none means all. */
  sections: readonly string[];
  /** Every section there is to choose from; without it only the ticked ones are offered. */
  offered?: readonly string[];
  /** What was wrong with the form as it was sent, in a sentence. */
  problem?: string;
  email?: string;
}

export const signUpPage = (form: ReaderForm): string => `<p>${form.hour}</p>`;
export const checkInboxPage = (): string => "<p></p>";
export const confirmPage = (action: string): string => `<form method="post" action="${encodeURI(action)}"></form>`;
export const confirmedPage = (links: { preferences: string }): string => `<p>${encodeURI(links.preferences)}</p>`;
/** `action` and `deleteAction` are posted to, `exportAction` is a link. */
export const preferencesPage = (form: ReaderForm, action: string, deleteAction: string, exportAction: string): string =>
  `<p>${form.hour}${encodeURI(action + deleteAction + exportAction)}</p>`;
export const unsubscribePage = (action: string): string => `<form method="post" action="${encodeURI(action)}"></form>`;
export const unsubscribedPage = (): string => "<p></p>";
export const notFoundPage = (): string => "<p></p>";
export const problemPage = (title: string, _text: string): string => `<p>${encodeURI(title)}</p>`;
