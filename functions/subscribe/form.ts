// Reads the sign-up and preferences forms as they were posted.
import { z } from "zod/mini";
import { parseAddress } from "../shared/address.ts";
import { isZone } from "../shared/cohort.ts";
import { Days } from "../shared/model/reader.ts";
import type { Choices } from "./life.ts";
import type { ReaderForm } from "./render-pages.ts";

/** A posted form: several values of one name come as an array. */
export type Posted = Readonly<Record<string, unknown>>;

/** A form that can be acted on, or one to show again with what is wrong with it. */
export type Read<T> = { value: T } | { again: ReaderForm & { problem: string } };

/** The form as a first visitor finds it. */
export const emptyForm = (offered: readonly string[], zone: string | undefined): ReaderForm => ({
  hour: 7,
  zone: zone !== undefined && isZone(zone) ? zone : "UTC",
  days: "daily",
  sections: [],
  offered,
});

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string" && each !== "");

const Hour = z.int().check(z.gte(0), z.lte(23));

/** Hour, zone, days and sections. */
export const readChoices = (posted: Posted, offered: readonly string[]): Read<Choices> => {
  const typed = { hour: text(posted["hour"]), zone: text(posted["zone"]).trim(), days: text(posted["days"]) };
  const sections = [...new Set(texts(posted["section"]))];
  const hour = Hour.safeParse(/^\d{1,2}$/.test(typed.hour) ? Number(typed.hour) : undefined);
  const days = Days.safeParse(typed.days);
  const problem = !hour.success
    ? "Please choose an hour from 0 to 23."
    : !isZone(typed.zone)
      ? "We do not know this time zone. Names look like Europe/Berlin."
      : !days.success
        ? "Please choose the days."
        : sections.some((section) => !offered.includes(section))
          ? "One of these sections is no longer offered."
          : undefined;
  if (hour.success && days.success && problem === undefined)
    return { value: { hour: hour.data, zone: typed.zone, days: days.data, sections } };
  return {
    again: {
      ...emptyForm(offered, typed.zone),
      ...(hour.success ? { hour: hour.data } : {}),
      ...(days.success ? { days: days.data } : {}),
      sections: sections.filter((section) => offered.includes(section)),
      problem: problem ?? "Please look through the form once more.",
    },
  };
};

/** A sign-up. `bait` is true where the field that people do not see was filled in. */
export const readSignUp = (
  posted: Posted,
  offered: readonly string[],
): Read<{ address: string; choices: Choices; bait: boolean }> => {
  const email = text(posted["email"]);
  const choices = readChoices(posted, offered);
  if ("again" in choices) return { again: { ...choices.again, email } };
  const parsed = parseAddress(email);
  if ("problem" in parsed) return { again: { ...choices.value, offered, email, problem: parsed.problem } };
  return { value: { address: parsed.address, choices: choices.value, bait: text(posted["website"]) !== "" } };
};
