// A statement as it is proposed, before the evidence gate: in tokens of the reading.
import type { Act } from "./lexicon/reporting-verbs.ts";
import type { Probabilities } from "./reader/confidence.ts";
import type { Range } from "./reading.ts";

/** What tells how likely a proposal is right; see confidence.ts. */
export interface Clues {
  /** What the models think of its parts, where they proposed it: probabilities, and the log odds of the weakest link. */
  models?: Probabilities & { link: number };
  /** Rules and models name the same speaker for the same words. */
  agreed?: boolean;
  /** A label or a signature names the speaker: "LUND: …", "— Ada Lund". */
  labelled?: boolean;
}

export interface Proposal extends Clues {
  /** The words that name or refer to the speaker; empty where the statement goes on with an earlier one. */
  source: Range[];
  cue: Range[];
  content: Range[];
  act: Act;
  /** Somebody's own words though no marks say so: a turn of a transcript. */
  verbatim?: boolean;
  /** How likely it is right, 0 … 1; missing where nothing is known of that. */
  confidence?: number;
  /** The proposal whose speaker goes on speaking here, where no words say who speaks. */
  continues?: Proposal;
}
