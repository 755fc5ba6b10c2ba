// Says what kind of act a cue reports, by the reporting verbs and nouns among its words.
import { type Act, reportingNouns, reportingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Range, Reading } from "./reading.ts";
import { verbForms } from "./word-forms.ts";

/**
 * The act of a cue given as tokens. The last verb or noun that reports decides: "wants to say" is no wish. A cue of no known word
 * is communication, as most are.
 */
export const actOfCue = ({ tokens }: Reading, cue: readonly Range[]): Act => {
  let act: Act | undefined;
  for (const { from, to } of cue) {
    for (let at = from; at < to; at += 1) {
      const word = tokens[at]?.lower ?? "";
      const lemma = verbForms.get(word)?.lemma ?? word;
      const next = tokens[at + 1]?.lower ?? "";
      const verb = reportingVerbs.get(`${lemma} ${next}`) ?? reportingVerbs.get(lemma);
      const infinitive = next === "to" ? verb?.infinitiveAct : undefined;
      act = infinitive ?? verb?.act ?? reportingNouns.get(word) ?? act;
    }
  }
  return act ?? "communication";
};
