// What each clue says about a statement's being right, learned by train/train-confidence.ts; copy its output here.

/** The clues in the order in which they are learned; confidence.ts says what they are. */
export const clueNames = [
  "always",
  "rulesAlone",
  "rulesAloneQuote",
  "source",
  "cue",
  "content",
  "link",
  "agreed",
  "quote",
  "noSource",
  "communication",
] as const;
export type Clues = Readonly<Record<(typeof clueNames)[number], number>>;

/** Weights of a logistic regression on articles that the models had not seen. */
export const confidenceWeights: Clues = {
  always: -2.18,
  rulesAlone: 0.81,
  rulesAloneQuote: 0.69,
  source: 0.28,
  cue: 0.13,
  content: 0.34,
  link: 0.12,
  agreed: 0.41,
  quote: 0.71,
  noSource: -0.91,
  communication: 0.31,
};

/** Of a turn of a transcript, or words signed with a name: the layout says it. Set by hand, for the data have too few. */
export const labelledConfidence = 0.9;

/** Of a paragraph of nothing but a quotation, as a share of that of the statement it goes on with. Set by hand. */
export const goesOnShare = 0.9;
