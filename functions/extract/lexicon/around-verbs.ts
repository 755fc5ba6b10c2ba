// Words that stand between a speaker, a reporting verb and what is reported.
import { wordSet } from "./word-list.ts";

/** Subjects that are no speakers one could name: the writer, the reader, things and clauses. */
export const nobody = wordSet("i we you one there this that these those what when where how why whatever whoever here");
/** Subjects that are a speaker only beside words of saying. */
export const vagueSubjects = wordSet("it who which they people everyone someone anyone nobody");

/** Times and manners behind a verb: "said today", "said bluntly". */
export const timesAndManners = wordSet(`today yesterday tomorrow tonight recently later earlier last this early late
  publicly repeatedly bluntly simply flatly again once before too here there then separately`);
/** Of these the ones that take a noun with them: "said last week". */
export const timesWithNoun = wordSet("last this early late earlier later");
/** Nouns of time; right before a name they are no part of it: "that evening Lund said". */
export const timeNouns = wordSet(`morning afternoon evening night day week month year today yesterday minute hour time
  moment weekend mornings afternoons evenings nights days weeks months years minutes hours times moments weekends monday
  tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays`);
export const dayNames = wordSet("monday tuesday wednesday thursday friday saturday sunday");

/** They begin a place or an occasion behind a verb: "said in Osk", "said during the visit". */
export const occasions = wordSet(`on in at during via after before from to by through outside following with over under
  inside near upon`);
/** They begin what is spoken of, unless a quotation follows: said of the plan, “…”. */
export const topics = wordSet("of about with for against");

/** They make a clause hang on another one, which begins behind its comma: "As Lund left, Obi came". */
export const subordinators = wordSet("when while as after although though if since because before once where");
/** They begin the reporter's next thought, if a reporting verb stands in it. */
export const turns = wordSet("but and though although as when");

/** Whom one is the aide "to". */
export const servants = wordSet(`aide adviser advisor assistant ambassador envoy counsel counselor deputy aides advisers
  advisors assistants ambassadors envoys deputies close`);
