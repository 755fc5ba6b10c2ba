// Words that matter for picking the sentences of a summary.
import { wordSet } from "./word-list.ts";

/** A sentence that opens with one of these leans on the one before. */
export const leaningWords =
  wordSet(`he she it they his her their its this that these those but and or so yet also however
  meanwhile then such there here for instead still now earlier later both another
  conversely similarly likewise furthermore moreover nevertheless nonetheless consequently therefore thus hence additionally
  besides indeed otherwise rather subsequently accordingly afterwards finally again asked`);

/** Words of content by their class that say nothing of an article. */
export const emptyWords =
  wordSet(`be is are was were been has have had said says say told do did does one two new more last
  year years time people also`);
