// Tells titles and role nouns, also with "ex-", "then-" and the like in front.
import { honorifics, roleNouns, titleAbbreviations } from "./lexicon/titles.ts";

const prefix = /^(?:then|ex|vice|deputy|co)-/;

/** A word that can be the head of a role: "mayor", "then-president", "Sen.". */
export const isRoleNoun = (lower: string): boolean =>
  roleNouns.has(lower) || roleNouns.has(lower.replace(prefix, "")) || titleAbbreviations.has(lower);

/** A role noun or a form of address: whatever may stand right before a person's name. */
export const isTitle = (lower: string): boolean => isRoleNoun(lower) || honorifics.has(lower);
