// Says what kind of act a cue reports, by the reporting verbs and nouns among its words.
import { type Act, otherActs, reportingNouns, reportingVerbs } from "./lexicon/reporting-verbs.ts";
import type { Range, Reading } from "./reading.ts";
import { verbForms } from "./word-forms.ts";

/**
 * The act of a cue given as tokens. The last verb that reports decides: "wants to say" is no wish. A noun decides where no verb
 * does: "expressed fears" is said aloud, "his fears that" need not be. A cue of no known word is communication, as most are.
 */
export const actOfCue = ({ tokens }: Reading, cue: readonly Range[]): Act => {
  let act: Act | undefined;
  let otherAct: Act | undefined;
  for (const { from, to } of cue) {
    for (let at = from; at < to; at += 1) {
      const word = tokens[at]?.lower ?? "";
      const lemma = verbForms.get(word)?.lemma ?? word;
      const next = tokens[at + 1]?.lower ?? "";
      const verb = reportingVerbs.get(`${lemma} ${next}`) ?? reportingVerbs.get(lemma);
      const infinitive = next === "to" ? verb?.infinitiveAct : undefined;
      const isNoun = act !== undefined && reportingNouns.has(word);
      if (!isNoun) act = infinitive ?? verb?.act ?? act;
      otherAct = reportingNouns.get(word) ?? otherAct ?? otherActs.get(lemma);
    }
  }
  return act ?? otherAct ?? "communication";
};
