// The reader's pages with sample data, for tests and for looking at them.
import {
  checkInboxPage,
  confirmedPage,
  confirmPage,
  messagePage,
  notFoundPage,
  preferencesPage,
  signUpPage,
  unsubscribedPage,
  unsubscribePage,
} from "../../functions/subscribe/render-pages.ts";

const form = {
  hour: 7,
  zone: "Europe/Berlin",
  days: "weekdays",
  sections: ["World"],
  offered: ["Ardmere", "World", "Economy", "Science", "Culture", "Sport"],
  language: "en",
};

export const readerPages = {
  "sign-up": signUpPage({ ...form, sections: [] }),
  "sign-up-problem": signUpPage({
    ...form,
    email: 'nobody@"example',
    problem: "addressNotAlone",
  }),
  "check-inbox": checkInboxPage("en"),
  confirm: confirmPage("/confirm/token", "en"),
  confirmed: confirmedPage({ preferences: "/preferences/token" }, "en"),
  preferences: preferencesPage(
    { ...form, email: "reader@example.com", actors: ["ada-ferrant", "harbour-board"] },
    "/preferences/token",
    "/preferences/token/delete",
    "/preferences/token/export",
  ),
  unsubscribe: unsubscribePage("/unsubscribe/token", "en"),
  unsubscribed: unsubscribedPage("en"),
  "not-found": notFoundPage("en"),
  problem: messagePage("tooMany", "en"),
  "preferences-german": preferencesPage(
    { ...form, language: "de", email: "reader@example.com", actors: ["ada-ferrant"] },
    "/preferences/token",
    "/preferences/token/delete",
    "/preferences/token/export",
  ),
} as const;
