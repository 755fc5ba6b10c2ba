// Tells whether a text is English enough for this reader, whose rules know no other language.
import type { Reading } from "./reading.ts";
import { isCommonWord } from "./tag-alone.ts";

/** The dictionary knows most words of English news; of its neighbours' languages a few look like English ones. */
const leastShare = 0.4;
/** Fewer words tell nothing: the text gets the benefit of the doubt. */
const fewestWords = 6;

/** False where the dictionary knows too few of the words; words with capitals may be names and do not count. */
export const isEnglish = ({ tokens }: Reading): boolean => {
  const small = tokens.filter(({ text }) => /^\p{Ll}/u.test(text));
  const known = small.filter(({ lower }) => isCommonWord(lower)).length;
  return small.length < fewestWords || known >= small.length * leastShare;
};
