// The reader's pages with sample data, for tests and for looking at them.
import {
  checkInboxPage,
  confirmedPage,
  confirmPage,
  notFoundPage,
  preferencesPage,
  problemPage,
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
};

export const readerPages = {
  "sign-up": signUpPage({ ...form, sections: [] }),
  "sign-up-problem": signUpPage({
    ...form,
    email: 'nobody@"example',
    problem: "This does not look like an e-mail address. Please check it.",
  }),
  "check-inbox": checkInboxPage(),
  confirm: confirmPage("/confirm/token"),
  confirmed: confirmedPage({ preferences: "/preferences/token" }),
  preferences: preferencesPage(
    { ...form, email: "reader@example.com" },
    "/preferences/token",
    "/preferences/token/delete",
    "/preferences/token/export",
  ),
  unsubscribe: unsubscribePage("/unsubscribe/token"),
  unsubscribed: unsubscribedPage(),
  "not-found": notFoundPage(),
  problem: problemPage("The link has expired", "Sign up again to get a new one."),
} as const;
