// Words that stand behind a name with "a" and are no role of whoever is named.
import { wordSet } from "./word-list.ts";

/** Whatever else is put behind a name with "a" says who somebody is; these say what happened. */
export const eventNouns = wordSet(`move decision sign step result claim charge fact blow victory win rebuke change day
  week month year place town city village thing time number figure country case reference statement argument idea plan
  deal record rise fall increase loss shift gesture message way risk threat point`);
