// Which language an article is in: what the page declares, unless the text plainly speaks another.
import { detectAll } from "tinyld";
import { commonWords } from "./common-words.ts";

/** Enough text to judge by; more makes it no surer. */
const sampleLength = 4000;
/** tinyld's certainty, 0 to 1, from which the text is believed against the page, and 0.25 without one. Set on real pages. */
const certainty = { against: 0.65, alone: 0.25 };
/** A declared language that still comes this close stands: short texts full of foreign names look foreign. */
const plausible = 0.05;

/**
 * Share of its words from which a text plainly speaks a language: on real pages it is 0.1 to 0.3, in other languages below
 * 0.05. Where the page declares none, it must be English beyond doubt.
 */
const leastCommon = { declared: 0.08, alone: 0.1 };

/**
 * BCP 47 primary tag, "und" where it cannot be told.
 * @param declared what the page says, such as "en-GB"; many templates say "en" whatever they hold.
 */
export const tellLanguage = (text: string, declared = ""): string => {
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared.trim())?.[0].toLowerCase();
  const sample = text.slice(0, sampleLength);
  // Most pages say the truth, which is seen at once; telling it without them costs as much as all the rest of a small page.
  if (primary && speaks(sample, primary)) return primary;
  if (!primary && commonShare(sample, "en") > leastCommon.alone) return "en";
  const guesses = detectAll(withoutNames(sample));
  const [best] = guesses;
  if (!primary) return best && best.accuracy >= certainty.alone ? best.lang : "und";
  if (!best || best.lang === primary || best.accuracy < certainty.against) return primary;
  const declaredGuess = guesses.find(({ lang }) => lang === primary);
  return (declaredGuess?.accuracy ?? 0) >= plausible ? primary : best.lang;
};

/** Whether a text plainly is in a language whose common words are known. */
export const speaks = (text: string, language: string): boolean => commonShare(text, language) > leastCommon.declared;

/** Share, 0 to 1, of the text's words that are the language's common ones; 0 where those are not known. */
const commonShare = (text: string, language: string): number => {
  const common = commonWords[language];
  const words = common ? (text.toLowerCase().match(/\p{L}+/gu) ?? []) : [];
  return words.filter((word) => common?.has(word)).length / Math.max(1, words.length);
};

/** Capitalised words are names more often than not, and names are in every language. Scripts without capitals stay whole. */
const withoutNames = (text: string): string => {
  const plain = text.replace(/\p{Lu}\S*/gu, " ");
  return plain.length > 100 ? plain : text;
};
