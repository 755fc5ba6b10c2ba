// Renders the reader's own pages: sign-up, confirmation, preferences, unsubscribing.
import type { Markup } from "../../templates/markup.ts";
import { page } from "../../templates/site/frame.ts";
import { notice } from "../../templates/site/notice.ts";
import {
  type BriefingFields,
  briefingFields,
  type Choice,
  emailField,
  form as formOf,
  paragraph,
  problem,
  reading,
  yourData,
} from "../../templates/site/reader.ts";
import { words as wordsOf } from "../../templates/words.ts";
import { oneLine } from "../shared/outside-text.ts";

/** What the sign-up and preferences forms show. Fields post as email, hour, zone, days, section (repeated), website (bait: must stay empty). */
export interface ReaderForm {
  /** 0-23, in `zone`. */
  hour: number;
  /** IANA name. */
  zone: string;
  /** "daily", "weekdays" or "weekly". */
  days: string;
  /** The sections ticked; none means all. */
  sections: readonly string[];
  /** Every section there is to choose from; without it only the ticked ones are offered. */
  offered?: readonly string[];
  /** What was wrong with the form as it was sent, in a sentence. */
  problem?: string;
  email?: string;
}

const words = wordsOf("en");

/** The form at /subscribe, empty or as it was sent with what was wrong with it. It posts to `/subscribe` and needs no script. */
export const signUpPage = (form: ReaderForm): string =>
  pageOf(words.say("signUpTitle"), [
    paragraph(words.say("signUpLead")),
    form.problem !== undefined && problem(form.problem),
    formOf("/subscribe", words.say("signUpButton"), [
      emailField(words, form.email ?? "", form.problem !== undefined),
      fields(form),
    ]),
    paragraph(words.say("signUpPrivacy"), "note"),
  ]);

/** Shown after every sign-up alike, so that it tells nobody whether an address is known. */
export const checkInboxPage = (): string => noticeOf(words.say("checkInboxTitle"), words.say("checkInboxText"));

/** One button that posts to `action`: opening a link must confirm nothing, because mail scanners open links. */
export const confirmPage = (action: string): string =>
  pageOf(words.say("confirmTitle"), [
    paragraph(words.say("confirmText")),
    formOf(action, words.say("confirmButton"), []),
  ]);

export const confirmedPage = (links: { preferences: string }): string =>
  noticeOf(words.say("confirmedTitle"), words.say("confirmedText"), {
    href: links.preferences,
    text: words.say("changePreferences"),
  });

/** `action` and `deleteAction` are posted to, `exportAction` is a link. */
export const preferencesPage = (form: ReaderForm, action: string, deleteAction: string, exportAction: string): string =>
  pageOf(words.say("preferencesTitle"), [
    form.email !== undefined && paragraph(form.email, "note"),
    form.problem !== undefined && problem(form.problem),
    formOf(action, words.say("saveButton"), [fields(form)]),
    yourData(words, exportAction, formOf(deleteAction, words.say("deleteButton"), [], "button danger")),
  ]);

/** One button that posts to `action`. */
export const unsubscribePage = (action: string): string =>
  pageOf(words.say("unsubscribeTitle"), [
    paragraph(words.say("unsubscribeText")),
    formOf(action, words.say("unsubscribeButton"), []),
  ]);

export const unsubscribedPage = (): string => noticeOf(words.say("unsubscribedTitle"), words.say("unsubscribedText"));

export const notFoundPage = (): string =>
  noticeOf(words.say("notFoundTitle"), words.say("notFoundText"), { href: "/", text: words.say("toFrontPage") });

/** Any other message. */
export const problemPage = (title: string, text: string): string => noticeOf(title, text);

const pageOf = (title: string, content: readonly (Markup | false)[]): string =>
  String(page(words, { title }, [reading(title, content)]));

const noticeOf = (title: string, text: string, link?: { href: string; text: string }): string =>
  String(page(words, { title }, [notice(title, text, link)]));

const fields = (form: ReaderForm): Markup =>
  briefingFields(words, {
    hours: hours(form.hour),
    zones: zones(form.zone),
    days: (["daily", "weekdays", "weekly"] as const).map((days) => ({
      value: days,
      text: words.say(days),
      chosen: form.days === days,
    })),
    sections: sections(form),
  });

const hours = (chosen: number): Choice[] =>
  Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    text: `${String(hour).padStart(2, "0")}:00`,
    chosen: hour === chosen,
  }));

/** Sections ticked earlier stay on the form even where no feed brings them any more. */
const sections = ({ sections: chosen, offered = [] }: ReaderForm): Choice[] =>
  [...new Set([...offered, ...chosen])].map((section) => ({
    value: section,
    text: oneLine(section),
    chosen: chosen.includes(section),
  }));

/** All zones this machine knows, by the first part of their names, UTC first. */
const zones = (chosen: string): BriefingFields["zones"] => {
  const names = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), chosen])];
  const regions = Map.groupBy(names, (name) => (name.includes("/") ? name.slice(0, name.indexOf("/")) : "UTC"));
  return [...regions].map(([region, zonesInIt]) => ({
    region,
    choices: zonesInIt.map((name) => ({ value: name, text: name.replaceAll("_", " "), chosen: name === chosen })),
  }));
};
