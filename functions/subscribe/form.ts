// Reads the sign-up and preferences forms as they were posted.
import { z } from "zod/mini";
import { parseAddress } from "../shared/address.ts";
import { isZone } from "../shared/cohort.ts";
import { Days } from "../shared/model/reader.ts";
import { nameKey } from "../shared/actor-name.ts";
import type { Choices, Preferences } from "./life.ts";
import { isLanguage } from "./language.ts";
import { namesRoom, type Problem, type ReaderForm } from "./render-form.ts";

/** A posted form: several values of one name come as an array. */
export type Posted = Readonly<Record<string, unknown>>;

/** A form that can be acted on, or one to show again with what is wrong with it. */
export type Read<T> = { value: T } | { again: ReaderForm & { problem: Problem } };

/** The form as a first visitor finds it. */
export const emptyForm = (offered: readonly string[], zone: string | undefined, language: string): ReaderForm => ({
  hour: 7,
  zone: zone !== undefined && isZone(zone) ? zone : "UTC",
  days: "daily",
  language,
  sections: [],
  offered,
});

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string" && each !== "");

const Hour = z.int().check(z.gte(0), z.lte(23));

/** Hour, zone, days, sections and language; a form that names no language of ours gets the one it was shown in. */
const readChoices = (posted: Posted, offered: readonly string[], shownIn: string): Read<Choices> => {
  const language = isLanguage(text(posted["language"])) ? text(posted["language"]) : shownIn;
  const typed = { hour: text(posted["hour"]), zone: text(posted["zone"]).trim(), days: text(posted["days"]) };
  const sections = [...new Set(texts(posted["section"]))];
  const hour = Hour.safeParse(/^\d{1,2}$/.test(typed.hour) ? Number(typed.hour) : undefined);
  const days = Days.safeParse(typed.days);
  const problem = !hour.success
    ? "hourUnknown"
    : !isZone(typed.zone)
      ? "zoneUnknown"
      : !days.success
        ? "daysUnknown"
        : sections.some((section) => !offered.includes(section))
          ? "sectionUnknown"
          : undefined;
  if (hour.success && days.success && problem === undefined)
    return { value: { hour: hour.data, zone: typed.zone, days: days.data, sections, language } };
  return {
    again: {
      ...emptyForm(offered, typed.zone, language),
      ...(hour.success ? { hour: hour.data } : {}),
      ...(days.success ? { days: days.data } : {}),
      sections: sections.filter((section) => offered.includes(section)),
      problem: problem ?? "daysUnknown",
    },
  };
};

/** Choices, and the names followed, one a line. */
export const readPreferences = (posted: Posted, offered: readonly string[], shownIn: string): Read<Preferences> => {
  const lines = text(posted["actors"]).split(/[\r\n]+/);
  const actors = [...new Set(lines.map(nameKey).filter((name) => name !== ""))];
  const choices = readChoices(posted, offered, shownIn);
  if ("again" in choices) return { again: { ...choices.again, actors } };
  if (actors.length > namesRoom.most || actors.some((name) => name.length > namesRoom.longest))
    return { again: { ...choices.value, offered, actors, problem: "namesTooMany" } };
  return { value: { ...choices.value, actors } };
};

/** A sign-up; `work` is empty where none was asked for. `bait` is true where the field that people do not see was filled in. */
export const readSignUp = (
  posted: Posted,
  offered: readonly string[],
  shownIn: string,
): Read<{ address: string; choices: Choices; bait: boolean; work: { task: string; answer: string } }> => {
  const email = text(posted["email"]);
  const choices = readChoices(posted, offered, shownIn);
  if ("again" in choices) return { again: { ...choices.again, email } };
  const parsed = parseAddress(email);
  if ("problem" in parsed) return { again: { ...choices.value, offered, email, problem: parsed.problem } };
  return {
    value: {
      address: parsed.address,
      choices: choices.value,
      bait: text(posted["website"]) !== "",
      work: { task: text(posted["task"]), answer: text(posted["answer"]) },
    },
  };
};
