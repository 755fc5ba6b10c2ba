// Words that matter for picking the sentences of a summary.
import { wordSet } from "./word-list.ts";

/** A sentence that opens with one of these leans on the one before. */
export const leaningWords =
  wordSet(`he she it they his her their its this that these those but and or so yet also however
  meanwhile then such there here for instead still now earlier later both another
  conversely similarly likewise furthermore moreover nevertheless nonetheless consequently therefore thus hence additionally
  besides indeed otherwise rather subsequently accordingly afterwards finally again asked`);

/** "The pair", "the latter", "the remark": what it is stands in the sentence before. */
export const leaningNouns =
  wordSet(`pair duo trio two three four five six latter former same other others remark remarks comment comments move
  reply answer gesture`);

/** Those that lean wherever they stand near a sentence's start: "where the others ran". */
export const alwaysLeaning = wordSet(`others latter former pair duo trio`);

/** Between commas near a sentence's start they tie it to the one before. */
export const connectives = wordSet(
  `however though meanwhile too instead therefore moreover nevertheless nonetheless then`,
);

/** Times that are told from another one. */
export const leaningTimes =
  wordSet(`that_day that_night that_morning that_evening that_afternoon that_week that_month that_year that_time that_moment
  same_day same_night same_morning same_evening same_week same_time same_year next_day next_morning next_night following_day
  following_morning following_night following_week following_year minutes_later hours_later days_later weeks_later months_later
  years_later minutes_earlier hours_earlier days_earlier weeks_earlier months_earlier shortly_after soon_after shortly_afterwards
  soon_afterwards moments_later`);

/** Words that have a capital at a sentence's start and nowhere else, but in titles. */
export const sentenceOpeners = wordSet(
  `The A An He She It They But And This These His Her Their In On At There When While`,
);

/** Words of content by their class that say nothing of an article. */
export const emptyWords =
  wordSet(`be is are was were been has have had said says say told do did does one two new more last
  year years time people also`);
