// Abbreviations whose full stop does not end a sentence.
import { wordSet } from "./word-list.ts";

/** Without their stop, lower-cased; written with a capital in the text unless they stand in `smallAbbreviations`. */
export const abbreviations =
  wordSet(`mr mrs ms dr prof profs sen sens rep reps gov govs gen col lt sgt capt cmdr adm maj rev hon st ste mt jr sr
  inc corp co ltd bros jan feb mar apr jun jul aug sept sep oct nov dec fla calif ariz ala ark colo conn del ga ill ind kan ky la md mass mich
  minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo dept univ assn pres supt det insp atty amb sec fr msgr cllr eng engr brig
  dir messrs smt no nos vol fig art ph ft`);
export const smallAbbreviations = wordSet("vs v etc eg ie cf ca approx est al a.m p.m e.g i.e");
/** These stand before a number or a name and end a sentence otherwise. */
export const numberAbbreviations = wordSet("no nos vol fig art ft");
