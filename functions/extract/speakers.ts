// Gathers the statements of each speaker for display, those of speakers who are no known actor too.
import type { Actor, Findings, Statement } from "../shared/model/findings.ts";
import type { Span } from "../shared/model/span.ts";
import { oneLine } from "../shared/outside-text.ts";

/** One who speaks, and the places of what they say in the findings' list. */
export interface Speaker {
  /** The actor's name, else the words the text has for them. */
  name: string;
  actor?: Actor;
  statements: number[];
}

/** The words at `spans` on one line, fit to be shown. */
export const wordsAt = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => oneLine(text.slice(start, end))).join(" … ");

const nameOf = (text: string, { source }: Statement, actor: Actor | undefined): string =>
  (actor && oneLine(actor.name)) || wordsAt(text, source) || "(not named)";

/**
 * How a statement is said: its kind, its act where it is not plain speech, its cue, its stance where it does not merely assert, and
 * how likely its reading is right.
 */
export const mannerOf = (text: string, { kind, act, cue, stance, confidence }: Statement): string =>
  [
    kind,
    act === "communication" ? "" : act,
    cue.length > 0 ? `“${wordsAt(text, cue)}”` : "goes on",
    stance === "asserts" ? "" : stance,
    confidence === undefined ? "" : `${Math.round(confidence * 100)}%`,
  ]
    .filter(Boolean)
    .join(" · ");

/** The speakers of a text in the order in which they first speak. */
export const speakersOf = (text: string, { actors, statements }: Findings): Speaker[] => {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const speakers = new Map<string, Speaker>();
  for (const [index, statement] of statements.entries()) {
    const actor = statement.speaker === null ? undefined : byId.get(statement.speaker);
    const name = nameOf(text, statement, actor);
    const key = actor ? `actor ${actor.id}` : `words ${name}`;
    const known = speakers.get(key);
    if (known) known.statements.push(index);
    else speakers.set(key, { name, ...(actor ? { actor } : {}), statements: [index] });
  }
  return [...speakers.values()];
};
