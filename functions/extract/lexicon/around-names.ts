// Words that tell by standing beside a name what kind of name it is.
import { wordSet } from "./word-list.ts";

/** In front of "of" and a place: "the streets of Osk". */
export const placeOf = wordSet(`streets outskirts capital people residents mayor suburb centre center north south east
  west northern southern coast hills valley parts region port`);
/** Whatever else is put behind a name with "a" says who somebody is; these say what happened. */
export const eventNouns = wordSet(`move decision sign step result claim charge fact blow victory win rebuke change day
  week month year place town city village thing time number figure country case reference statement argument idea plan
  deal record rise fall increase loss shift gesture message way risk threat point`);
