// Tells where a surname stands for a time in office: "the Orban administration" names a person.
import { peoples, places } from "../lexicon/places.ts";
import type { Reading } from "../reading.ts";
import { isCommonWord } from "../tag-alone.ts";
import { knownAs } from "./aliases.ts";

// "Government" and "regime" are not among them: they mostly follow parties and peoples.
const office = /^(?:administration|presidency)$/;

/** Whether the lone word at `at` is whoever held that office. */
export const heldOffice = ({ tokens }: Reading, at: number): boolean => {
  const { text = "", lower = "" } = tokens[at] ?? {};
  if (tokens[at - 1]?.lower !== "the" || !office.test(tokens[at + 1]?.text ?? "")) return false;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(text) || isCommonWord(lower)) return false;
  return !places.has(lower) && !peoples.has(lower) && knownAs("organisation", text) === text;
};
