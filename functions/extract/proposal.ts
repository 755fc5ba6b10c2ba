// A statement as it is proposed, before the evidence gate: in tokens of the reading.
import type { Act } from "./lexicon/reporting-verbs.ts";
import type { Range } from "./reading.ts";

export interface Proposal {
  /** The words that name or refer to the speaker; empty where the statement goes on with an earlier one. */
  source: Range[];
  cue: Range[];
  content: Range[];
  act: Act;
  /** Somebody's own words though no marks say so: a turn of a transcript. */
  verbatim?: boolean;
  /** The proposal whose speaker goes on speaking here, where no words say who speaks. */
  continues?: Proposal;
}
