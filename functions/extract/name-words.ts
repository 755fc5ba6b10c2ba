// Tells which capitalised words may be part of a name, and which have their capital for another reason.
import { afterDateline } from "./dateline.ts";
import { adjectiveOfName } from "./lexicon/around-names.ts";
import { calendarNames } from "./lexicon/organisations.ts";
import { lowerAt, type Reading, textAt } from "./reading.ts";
import { isFirstName } from "./role-words.ts";
import { isCommonWord } from "./tag-alone.ts";

const capitalised = /^\p{Lu}/u;
const inCapitals = /^\p{Lu}{3,}$/u;
/** Months that are first names and family names too. */
const monthNames = /^(?:may|march|april|june)$/;
/** Written with a capital at the head of what somebody says. */
const sentenceWord =
  /^(?:I|I'm|Hey|Hi|Hello|Dear|Oh|Yes|No|Well|Thanks|The|A|An|This|That|These|Those|His|Her|Its|Our|My|Their|Your|He|She|It|We|They|You)$/;
/** A dateline's names stand among the first words of its sentence. */
const longestDateline = 4;

/** A capital that stands here because a sentence begins, not because the word is a name. */
const opensSentenceOnly = (reading: Reading, index: number): boolean => {
  const { sentences, sentenceAt, tags, names } = reading;
  const lower = lowerAt(reading, index);
  const first = sentences[sentenceAt[index] ?? -1]?.from ?? 0;
  let before = index - 1;
  while (before >= first && tags[before] === "mark" && !/^[,;)]$/.test(textAt(reading, before))) before -= 1;
  if (before >= first || names.has(lower) || !isCommonWord(lower)) return false;
  const goesOnSmall = /^\p{Ll}/u.test(textAt(reading, index + 1)) && tags[index] !== "name";
  return !isFirstName(lower) || goesOnSmall;
};

const inDateline = ({ tokens, sentences, sentenceAt }: Reading, index: number): boolean => {
  const sentence = sentences[sentenceAt[index] ?? -1];
  if (!sentence || index - sentence.from > longestDateline) return false;
  return tokens[sentence.from - 1]?.paragraph !== tokens[index]?.paragraph && afterDateline(tokens, sentence) > index;
};

/** "May said" and "June Obi", but "in May" and "June 4". */
const isDate = (reading: Reading, index: number): boolean => {
  const lower = lowerAt(reading, index);
  return calendarNames.has(lower) && !(monthNames.test(lower) && capitalised.test(textAt(reading, index + 1)));
};

/** True where the token may be part of a name. */
export const isNameWord = (reading: Reading, index: number): boolean => {
  const text = textAt(reading, index);
  const lower = lowerAt(reading, index);
  if (!capitalised.test(text) || adjectiveOfName.test(lower) || sentenceWord.test(text)) return false;
  // A dateline's capitals, or capitals that spell a name written small elsewhere: "OSK, Calvera — ".
  if (inCapitals.test(text) && (reading.names.has(lower) || inDateline(reading, index))) return false;
  // In a line of nothing but capitals the dictionary's words are no names.
  if (/^\p{Lu}{2,}$/u.test(text) && reading.tags[index] !== "name") return false;
  return !isDate(reading, index) && !opensSentenceOnly(reading, index);
};
