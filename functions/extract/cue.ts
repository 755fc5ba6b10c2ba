// A reporting verb in its sentence, and what was found to hang on it.
import type { Frame, ReportingVerb } from "./lexicon/reporting-verbs.ts";
import type { Range } from "./reading.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A sentence's words, final marks left out, and the verbs in it. */
export interface Clauses extends Range {
  groups: readonly VerbGroup[];
}

export interface Cue {
  group: VerbGroup;
  verb: ReportingVerb;
  /** The verb's lemma, with its particle after a space: "call for". */
  key: string;
  /** The cue ends before this token: particles are part of it ("called for"). */
  to: number;
  /** Subject and verb together: from the one that stands first to the end of the other. */
  clause: Range;
  /** The verb stands before its subject. */
  inverted: boolean;
}

/** What was said, and in which frame of the verb it stands. */
export interface Content {
  ranges: Range[];
  frame: Frame;
}

/** The first token behind cue and subject. */
export const afterCue = ({ clause, to }: Cue): number => Math.max(clause.to, to);
