// Words that tell by standing beside a name what kind of name it is.
import { wordSet } from "./word-list.ts";

/** In front of an organisation: "insurer Ness". */
export const organisationBefore = wordSet(`group bank company firm conglomerate newspaper insurer startup giant union
  magazine retailer carrier automaker carmaker maker operator developer broadcaster agency publisher charity party club
  lender utility tabloid daily website outlet militia brokerage exchange`);
/** Behind an organisation: "Ness shares". */
export const organisationAfter = wordSet(`users analysts officials shares spokesman spokeswoman spokesperson employees
  executives staff headquarters ceo members lawmakers leaders app reporters customers stores workers fighters militants
  journalist newspaper magazine report study poll survey player players fans coach stock subsidiary`);

/** Behind a person: "the Obi administration". */
export const personAfter = wordSet(`administration presidency cabinet camp campaign aide aides adviser supporters
  supporter doctrine ally allies era rally`);
/** In front of a person: "her brother Bo". */
export const personBefore = wordSet("brother sister son daughter wife husband widow father mother named called");

/** In front of a place: "in Osk". */
export const placeBefore = wordSet("in near across outside throughout");
/** In front of "of" and a place: "the streets of Osk". */
export const placeOf = wordSet(`streets outskirts capital people residents mayor suburb centre center north south east
  west northern southern coast hills valley parts region port`);
/** Sorts of places, in front of "of" or behind the name: "the town of Osk", "Osk province". */
export const placeSorts = wordSet(`city town village district province region county municipality island state republic
  river highway airport`);
/** What belongs to a country: "Calvera's parliament". */
export const ownedByPlace = wordSet(`capital government president parliament border east west north south coast economy
  army military ambassador`);

/** Words of an office that stand between its title and a name: "Secretary of State Ada Lund". */
export const officeWords = wordSet(`state defense defence education energy commerce labor labour treasury justice
  transportation agriculture health interior war staff security affairs finance planning environment trade house
  information culture foreign`);

/** Whatever else is put behind a name with "a" says who somebody is; these say what happened. */
export const eventNouns = wordSet(`move decision sign step result claim charge fact blow victory win rebuke change day
  week month year place town city village thing time number figure country case reference statement argument idea plan
  deal record rise fall increase loss shift gesture message way risk threat point`);

/** Endings of things and ideas, not of people's names. */
export const thingEnding =
  /(?:tion|ment|ness|ity|ive|ous|ful|ical|ics|ance|ence|ship|sion|ware|ism|ing|logy|graphy|phone|type|work|book)s?$/;
/** "London-based": an adjective made of a name. */
export const adjectiveOfName =
  /-(?:based|born|flagged|owned|led|backed|style|wide|era|made|bound|listed|registered|educated|trained|controlled|held|occupied|speaking)$/;
