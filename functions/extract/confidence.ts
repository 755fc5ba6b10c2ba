// How likely a statement is right: that its content and its source are what a person would mark.
import { type Clues, clueNames, confidenceWeights, goesOnShare, labelledConfidence } from "./confidence-weights.ts";
import type { Proposal } from "./proposal.ts";
import type { Reading } from "./reading.ts";
import { isWholeQuote } from "./spoken-quotes.ts";

/** Nothing is surer than this by one probability: labels of words are never quite certain. */
const surest = 0.98;
const strongestLink = { least: -3, most: 6 };

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
const logOdds = (probability: number): number => {
  const inside = clamp(probability, 1 - surest, surest);
  return Math.log(inside / (1 - inside));
};

/** What tells whether a proposal is right, as numbers. */
export const cluesOf = (reading: Reading, proposal: Proposal): Clues => {
  const { models, agreed, source, cue, act } = proposal;
  const whole = isWholeQuote(reading, proposal);
  return {
    always: 1,
    rulesAlone: models ? 0 : 1,
    rulesAloneQuote: !models && whole ? 1 : 0,
    source: models && source.length > 0 ? logOdds(models.source) : 0,
    cue: models && cue.length > 0 ? logOdds(models.cue) : 0,
    content: models ? logOdds(models.content) : 0,
    link: models ? clamp(models.link, strongestLink.least, strongestLink.most) : 0,
    agreed: agreed ? 1 : 0,
    quote: whole ? 1 : 0,
    noSource: source.length === 0 ? 1 : 0,
    communication: act === "communication" ? 1 : 0,
  };
};

/**
 * The probability, 0 … 1 in hundredths, that a proposal of rules and models together is right. Of what rules find without models
 * nothing is known: do not ask.
 */
export const confidenceOf = (reading: Reading, proposal: Proposal): number => {
  if (proposal.labelled) return labelledConfidence;
  if (proposal.continues) return hundredths(goesOnShare * confidenceOf(reading, proposal.continues));
  const clues = cluesOf(reading, proposal);
  const score = clueNames.reduce((sum, clue) => sum + clues[clue] * confidenceWeights[clue], 0);
  return hundredths(1 / (1 + Math.exp(-score)));
};

const hundredths = (share: number): number => Math.round(share * 100) / 100;

/** What is right less often than this is left out. Tuned on training articles. */
const leastConfidence = 0.2;

/** How likely the proposal is right is not known, or enough to show it to somebody. */
export const isWorthReading = ({ confidence = 1 }: Proposal): boolean => confidence >= leastConfidence;
