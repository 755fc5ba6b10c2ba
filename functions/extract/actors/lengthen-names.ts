// Takes into the names of organisations what belongs to them and was left behind: "JD(S)", "Osk.com", "Ministry of Roads, Rivers and Lakes".
import type { Name } from "../names/name-labels.ts";
import { lowerAt, type Range, type Reading, textAt } from "../reading.ts";
import { isCommonWord } from "../tag-alone.ts";

/** What is "of" several things. */
const ofMany = /^(?:ministry|department|directorate|committee|commission|faculty|institute|secretariat|bureau)$/;
const longestItem = 3;
const mostItems = 5;

const isGlued = ({ tokens }: Reading, index: number): boolean => tokens[index]?.spaced === false;

/** "(S)" or ".com" with no space before it. */
const withAppendix = (reading: Reading, { to }: Range): number => {
  if (!isGlued(reading, to) || !isGlued(reading, to + 1)) return to;
  const next = textAt(reading, to + 1);
  if (textAt(reading, to) === "." && /^(?:com|org|net|co|ai|tv)$/.test(next)) return to + 2;
  return textAt(reading, to) === "(" && /^\p{Lu}{1,2}$/u.test(next) && textAt(reading, to + 2) === ")" ? to + 3 : to;
};

/** The token behind the item of the list that begins at `at`: a few common words with capitals; `at` itself where none does. */
const itemEnd = (reading: Reading, at: number): number => {
  let to = at;
  while (to - at < longestItem && /^\p{Lu}\p{Ll}/u.test(textAt(reading, to)) && isCommonWord(lowerAt(reading, to)))
    to += 1;
  return to;
};

/** ", Rivers and Lakes" behind "Ministry of Roads". */
const withList = (reading: Reading, { from, to }: Range): number => {
  const words = reading.tokens.slice(from, to).map(({ lower }) => lower);
  if (!words.some((word, at) => ofMany.test(word) && /^(?:of|for|on)$/.test(words[at + 1] ?? ""))) return to;
  let at = to;
  for (let items = 0; items < mostItems && textAt(reading, at) === ","; items += 1) {
    const last = /^(?:and|&)$/.test(lowerAt(reading, at + 1));
    const start = last ? at + 2 : at + 1;
    const end = itemEnd(reading, start);
    if (end === start) return to;
    if (last) return end;
    at = end;
    if (!/^(?:and|&)$/.test(lowerAt(reading, at))) continue;
    const finalEnd = itemEnd(reading, at + 1);
    return finalEnd > at + 1 ? finalEnd : to;
  }
  return to;
};

/** The names, organisations lengthened; a name that one of these takes in is none by itself. */
export const lengthenNames = (reading: Reading, names: readonly Name[]): Name[] => {
  const lengthened: Name[] = [];
  for (const name of names) {
    if (name.from < (lengthened.at(-1)?.to ?? 0)) continue;
    const to = name.kind === "organisation" ? withList(reading, { ...name, to: withAppendix(reading, name) }) : name.to;
    lengthened.push({ ...name, to });
  }
  return lengthened;
};
