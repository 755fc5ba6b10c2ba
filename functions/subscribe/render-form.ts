// Renders the fields of the sign-up and preferences forms.
import type { Markup } from "../../templates/markup.ts";
import { type BriefingFields, briefingFields, type Choice } from "../../templates/site/reader.ts";
import { languages, type Words } from "../../templates/words.ts";
import { readableName } from "../shared/actor-name.ts";
import type { AddressProblem } from "../shared/address.ts";
import { oneLine } from "../shared/outside-text.ts";
import { zoneNames } from "./zone-names.ts";

/** What may be wrong with a form: the name of the sentence that says it. */
export type Problem =
  | AddressProblem
  | "hourUnknown"
  | "zoneUnknown"
  | "daysUnknown"
  | "sectionUnknown"
  | "namesTooMany";

/** How many names a reader may follow, and how many letters one may have. */
export const namesRoom = { most: 100, longest: 120 } as const;

/** What the forms show. Fields post as email, hour, zone, days, section (repeated), language, actors (preferences alone), website (bait: must stay empty). */
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
  /** The tag of the briefing's language, and of the page's. */
  language: string;
  /** Names followed, as they are compared; without it the form does not ask for them. */
  actors?: readonly string[];
  /** What a reader is told above their preferences: that these are kept now, or why no briefing comes. */
  remark?: "saved" | "checkInboxText" | "unsubscribedText" | undefined;
  /** What was wrong with the form as it was sent. */
  problem?: Problem;
  email?: string;
}

/** Everything but the address. */
export const formFields = (form: ReaderForm, words: Words): Markup =>
  briefingFields(words, {
    hours: hours(form.hour),
    zones: zones(form.zone),
    days: (["daily", "weekdays", "weekly"] as const).map((days) => ({
      value: days,
      text: words.say(days),
      chosen: form.days === days,
    })),
    sections: sections(form),
    languages: languages.map(({ tag, name }) => ({ value: tag, text: name, chosen: tag === words.language })),
    ...(form.actors ? { actors: form.actors.map(readableName) } : {}),
  });

/** What is wrong with a form, in the reader's language. */
export const problemText = (name: Problem, words: Words): string =>
  words.say(name, { most: String(namesRoom.most), longest: String(namesRoom.longest) });

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
  const names = [...new Set([...zoneNames(), chosen])];
  const regions = Map.groupBy(names, (name) => (name.includes("/") ? name.slice(0, name.indexOf("/")) : "UTC"));
  return [...regions].map(([region, zonesInIt]) => ({
    region,
    choices: zonesInIt.map((name) => ({ value: name, text: name.replaceAll("_", " "), chosen: name === chosen })),
  }));
};
