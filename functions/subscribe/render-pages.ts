// Renders the reader's own pages in the reader's language: sign-up, confirmation, preferences, unsubscribing.
import type { Markup } from "../../templates/markup.ts";
import { page } from "../../templates/site/frame.ts";
import { notice } from "../../templates/site/notice.ts";
import {
  emailField,
  form as formOf,
  paragraph,
  problem,
  reading,
  remark,
  yourData,
} from "../../templates/site/reader.ts";
import { languages, type Words, words as wordsOf } from "../../templates/words.ts";
import { formFields, problemText, type ReaderForm } from "./render-form.ts";

/** The pages' style sheet, and where it is: with them, because they are there before the site's first edition is. */
export { styleSheet } from "../../templates/site/style.ts";
export const styleSheetPath = "/subscribe/style.css";

/** The tags of the languages the pages and the briefing are in. */
export const languageTags: readonly string[] = languages.map(({ tag }) => tag);

/** The form at /subscribe, empty or as it was sent with what was wrong with it. It posts to `/subscribe` and needs no script. */
export const signUpPage = (form: ReaderForm): string => {
  const words = wordsOf(form.language);
  return pageOf(words, words.say("signUpTitle"), [
    paragraph(words.say("signUpLead")),
    form.problem !== undefined && problem(problemText(form.problem, words)),
    formOf("/subscribe", words.say("signUpButton"), [
      emailField(words, form.email ?? "", form.problem !== undefined),
      formFields(form, words),
    ]),
    paragraph(words.say("signUpPrivacy"), "note"),
  ]);
};

/** Shown after every sign-up alike, so that it tells nobody whether an address is known. */
export const checkInboxPage = (language: string): string => noticeOf(language, "checkInboxTitle", "checkInboxText");

/** One button that posts to `action`: opening a link must confirm nothing, because mail scanners open links. */
export const confirmPage = (action: string, language: string): string => {
  const words = wordsOf(language);
  return pageOf(words, words.say("confirmTitle"), [
    paragraph(words.say("confirmText")),
    formOf(action, words.say("confirmButton"), []),
  ]);
};

/** After a confirmation: the briefings will come. */
export const confirmedPage = (links: { preferences: string }, language: string): string =>
  noticeOf(language, "confirmedTitle", "confirmedText", { href: links.preferences, text: "changePreferences" });

/** `action` and `deleteAction` are posted to, `exportAction` is a link. */
export const preferencesPage = (
  form: ReaderForm,
  action: string,
  deleteAction: string,
  exportAction: string,
): string => {
  const words = wordsOf(form.language);
  return pageOf(words, words.say("preferencesTitle"), [
    form.email !== undefined && paragraph(form.email, "note"),
    form.remark !== undefined && remark(words.say(form.remark)),
    form.problem !== undefined && problem(problemText(form.problem, words)),
    formOf(action, words.say("saveButton"), [formFields(form, words)]),
    yourData(words, exportAction, formOf(deleteAction, words.say("deleteButton"), [], "button danger")),
  ]);
};

/** One button that posts to `action`. */
export const unsubscribePage = (action: string, language: string): string => {
  const words = wordsOf(language);
  return pageOf(words, words.say("unsubscribeTitle"), [
    paragraph(words.say("unsubscribeText")),
    formOf(action, words.say("unsubscribeButton"), []),
  ]);
};

/** After an unsubscription: no briefing will come. */
export const unsubscribedPage = (language: string): string =>
  noticeOf(language, "unsubscribedTitle", "unsubscribedText");

/** For a link that is no link of ours, or not any more. */
export const notFoundPage = (language: string): string =>
  noticeOf(language, "notFoundTitle", "notFoundText", { href: "/", text: "toFrontPage" });

/** What else may have to be said: a form beyond all measure, a failure of ours, too many sign-ups, the end. */
export const messagePage = (what: "tooLarge" | "failed" | "tooMany" | "deleted", language: string): string =>
  noticeOf(language, `${what}Title`, `${what}Text`);

type MessageName = Parameters<Words["say"]>[0];

const pageOf = (words: Words, title: string, content: readonly (Markup | false)[]): string =>
  String(page(words, { title, styleSheet: styleSheetPath }, [reading(title, content)]));

const noticeOf = (
  language: string,
  title: MessageName,
  text: MessageName,
  link?: { href: string; text: MessageName },
): string => {
  const words = wordsOf(language);
  const way = link && { href: link.href, text: words.say(link.text) };
  const head = { title: words.say(title), styleSheet: styleSheetPath };
  return String(page(words, head, [notice(head.title, words.say(text), way)]));
};
