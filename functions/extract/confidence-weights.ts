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
  always: -2.05,
  rulesAlone: 1.01,
  rulesAloneQuote: 0.41,
  source: 0.15,
  cue: 0.25,
  content: 0.21,
  link: 0.14,
  agreed: 0.58,
  quote: 0.87,
  noSource: -0.65,
  communication: 0.43,
};

/** Of a turn of a transcript, or words signed with a name: the layout says it. Set by hand, for the data have too few. */
export const labelledConfidence = 0.9;

/** Of a paragraph of nothing but a quotation, as a share of that of the statement it goes on with. Set by hand. */
export const goesOnShare = 0.9;
