// Common adjectives and adverbs that no ending gives away, and words whose endings mislead.
import { wordSet } from "./word-list.ts";

export const adjectives = wordSet(`
  new old good bad big small large great little long short high low young early late right wrong left free full open
  certain clear sure true false real main major minor key top chief senior junior former current next last past own
  other same different first second third final recent prior due able unable likely unlikely poor rich strong weak
  hard easy hot cold warm cool dry wet safe fair firm flat deep wide narrow thick thin heavy light dark bright clean
  dirty quick slow fast rapid sharp soft tough rough raw fresh foreign domestic local global national international
  federal regional rural urban central northern southern eastern western military civil civilian legal illegal moral
  human male female political social economic public private personal professional official medical mental physical
  digital annual daily weekly monthly nuclear natural actual usual special general total equal formal normal critical
  crucial vital essential potential initial original traditional conservative liberal democratic republican
  progressive independent popular similar particular regular dead alive alone afraid aware ready happy sad angry proud
  sorry glad sick ill healthy wealthy crazy funny busy guilty innocent wild calm quiet loud silent serious dangerous
  famous various religious previous obvious nervous anxious curious generous controversial presidential racial sexual
  criminal financial commercial industrial additional constitutional conventional emotional rational gun-free longtime
  long-term short-term so-called anti-government pro-democracy white black red blue green brown gay straight modest
  honest brief broad vast huge tiny massive intense extreme severe entire whole single double multiple rare unique
  common friendly deadly elderly costly lovely lonely ugly holy only yearly unruly worldly cowardly fit unfit fine
  smart stupid dumb wise brave bold fierce gentle nice kind cruel mean sheer mere pure worth welcome better best worse
  worst bigger biggest larger largest higher highest lower lowest older oldest younger youngest stronger strongest
  weaker longer longest shorter greater greatest closer closest nearer nearest latest earlier later newer newest
  harder hardest easier easiest faster fastest safer united armed alleged unprecedented supposed stunned embattled
  renowned seasoned disgraced beloved outspoken well-known self-described confident hopeful optimistic pessimistic
  concerned worried convinced skeptical doubtful adamant supportive opposed committed willing unwilling eager
  reluctant outside inside upcoming ongoing forthcoming incoming outgoing sweeping overwhelming leading amazing
  disappointing interesting exciting shocking stunning surprising vice deputy acting managing founding sitting leading commanding presiding`);

/** Words in -ly that are no adverbs. */
export const notAdverbs = wordSet(`
  family reply supply ally rally assembly july italy bully fly apply comply imply rely multiply only early likely
  unlikely friendly deadly elderly costly lovely lonely ugly holy daily weekly monthly yearly belly jelly lily
  monopoly anomaly butterfly melancholy tally folly molly emily kelly sally billy holly polly unruly cowardly worldly
  homily doily wily`);

/** Words in -ing and -ed that are nouns or adjectives and no verb forms. */
export const notVerbForms = wordSet(`
  morning evening king thing something nothing anything everything ceiling spring string wing wedding sibling
  darling pudding sterling viking building meeting hearing briefing filing funding housing ruling shooting bombing
  killing beating stabbing rating offering opening beginning ending feeling training spending setting drawing painting
  gathering undertaking understanding clothing earnings proceedings findings holdings writings savings surroundings
  acting managing founding sitting leading commanding presiding dealings racing banking engineering advertising broadcasting greed weed deed
  indeed bed red sled naked wicked sacred rugged biased so-called crowded talented gifted experienced`);

/** Endings of adjectives. */
export const adjectiveEnding =
  /(?:ous|ful|ive|able|ible|ical|less|ish|ary|esque|ic|ier|iest|-based|-old|-wing|ant|ent|al)$/;
/** Words with such an ending that are mostly nouns. */
export const notAdjectives = wordSet(`
  president government parliament statement department agreement movement development management argument treatment
  moment comment document event percent student agent client parent incident accident talent patent content intent
  extent element investment employment environment settlement announcement appointment assessment commitment
  involvement amendment segment payment residents immigrant migrant defendant participant assistant consultant
  accountant merchant servant tenant restaurant giant infant warrant covenant lieutenant sergeant remnant animal
  capital hospital festival journal official goal deal proposal approval arrival survival refusal removal withdrawal
  appraisal denial trial rival scandal signal total terminal individual professional criminal mineral coal metal music
  public traffic topic critic republic clinic fabric mechanic panic picnic politic arithmetic rhetoric logic magic
  epidemic pandemic academic comic table cable constable vegetable title bible variable syllable executive detective
  motive objective perspective representative initiative native relative alternative narrative adjective archive
  incentive dictionary secretary salary library military anniversary boundary commentary contemporary documentary
  january february diary beneficiary primary luminary dish fish wish finish polish british english spanish turkish
  irish scottish danish swedish finnish general principal manual ritual appeal meal interval portal pedal medal mall
  wall ball hall call all`);
