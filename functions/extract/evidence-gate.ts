// The one rule of evidence: what does not stand in the text, in the words that are claimed, is dropped and counted.
import { Actor, Statement } from "../shared/model/findings.ts";
import type { Span } from "../shared/model/span.ts";

/** What a reader of any kind proposes: rules, a trained model, a language model. Nothing in it is believed yet. */
export interface ProposedFindings {
  actors: readonly Actor[];
  /** Statements in the order of the text. One without a source may go on with the statement before it. */
  statements: readonly ProposedStatement[];
  summary: readonly Span[];
}

export interface ProposedStatement extends Statement {
  /** Its speaker spoke in an earlier statement and goes on here: no words of this one name the speaker. */
  goesOn?: boolean;
}

/** What was kept, and how often something was dropped for each reason. */
export interface KeptFindings {
  actors: Actor[];
  statements: Statement[];
  summary: Span[];
  dropped: Record<string, number>;
}

/** True where the span lies in the text, holds words, and neither begins nor ends in white space or within a character. */
const stands = (text: string, [start, end]: readonly [number, number]): boolean => {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    return false;
  const slice = text.slice(start, end);
  return slice.trim() === slice && slice.isWellFormed();
};

const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];
const holdsWords = (text: string, [start, end]: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** Why a statement cannot be believed, or undefined. */
const faultOf = (
  text: string,
  statement: ProposedStatement,
  actors: ReadonlyMap<string, Actor>,
  spoke: ReadonlySet<string>,
): string | undefined => {
  const { source, cue, content, speaker } = statement;
  if (!Statement.safeParse(statement).success) return "malformed statement";
  if (content.length === 0) return "no content";
  if (![...source, ...cue, ...content].every((span) => stands(text, span))) return "span not in the text";
  if (!content.some((span) => holdsWords(text, span))) return "no words in content";
  if (content.some((one) => source.some((other) => overlap(one, other)))) return "source within content";
  if (speaker === null) return undefined;
  const actor = actors.get(speaker);
  if (!actor) return "speaker not in the text";
  if (source.length === 0) return statement.goesOn && spoke.has(speaker) ? undefined : "no words name the speaker";
  const named = source.some((span) => actor.mentions.some((mention) => overlap(span, mention.span)));
  return named ? undefined : "source is not the speaker";
};

/** The actor with the mentions that stand in the text, or undefined where none does. `words`: the text on one line. */
const believedActor = (text: string, words: string, actor: Actor): Actor | undefined => {
  if (!Actor.safeParse(actor).success) return undefined;
  const mentions = actor.mentions.filter(({ span }) => stands(text, span));
  if (!words.includes(actor.name)) return undefined;
  if (mentions.length === 0 || !mentions.some(({ type }) => type === "name")) return undefined;
  if (actor.role === undefined || words.includes(actor.role)) return { ...actor, mentions };
  const { role: _, ...unroled } = actor;
  return { ...unroled, mentions };
};

/**
 * Lets through what stands in `text` as it is claimed. Whoever proposed it, every kept span is a slice of the text and
 * every kept speaker is named or referred to in it.
 */
export const evidenceGate = (text: string, proposed: ProposedFindings): KeptFindings => {
  const dropped: Record<string, number> = {};
  const drop = (reason: string): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const actors = new Map<string, Actor>();
  const words = text.replace(/\s+/g, " ");
  for (const actor of proposed.actors) {
    const believed = believedActor(text, words, actor);
    if (!believed) drop("actor not in the text");
    else if (actors.has(believed.id)) drop("two actors of one id");
    else actors.set(believed.id, believed);
  }
  const statements: Statement[] = [];
  const spoke = new Set<string>();
  for (const statement of proposed.statements) {
    const fault = faultOf(text, statement, actors, spoke);
    if (fault) {
      drop(fault);
      continue;
    }
    const { goesOn: _, ...kept } = statement;
    statements.push(kept);
    if (kept.speaker !== null) spoke.add(kept.speaker);
  }
  const summary: Span[] = [];
  for (const span of proposed.summary) {
    if (!stands(text, span) || !holdsWords(text, span)) drop("summary not in the text");
    else if (summary.some((other) => overlap(span, other))) drop("summary twice");
    else summary.push(span);
  }
  return { actors: [...actors.values()], statements, summary, dropped };
};
