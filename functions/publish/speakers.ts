// Who a speaker is, where several articles name them in several ways.
import { bareRelations } from "./bare-relations.ts";
import type { Speaker } from "../shared/model/edition.ts";
import type { Actor } from "../shared/model/findings.ts";

/** Words of the text that are longer than this are no role but a clause that was taken for one. Characters. */
const longestRole = 50;

const nameWords = ({ name }: Actor): string[] =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);

/** True where two articles mean one speaker: the same id, or a name that is part of the other ("Lund", "Ada Lund"). */
export const isSameSpeaker = (one: Actor, other: Actor): boolean => {
  if (one.id === other.id) return true;
  if (one.kind !== other.kind) return false;
  const [short, long] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  // A person is called by their last name alone, an organisation by any part of its own.
  if (one.kind === "person" && short?.at(-1) !== long?.at(-1)) return false;
  return (short ?? []).every((word) => long?.includes(word));
};

/**
 * Whom a story's articles mean by part of a name: id → the actor of the fullest name, for people whom another article names
 * in full. "Lund" is nobody's in a story of two Lunds.
 */
export const fullestNames = (actors: readonly Actor[]): ReadonlyMap<string, Actor> => {
  const people = new Map(actors.filter(({ kind }) => kind === "person").map((actor) => [actor.id, actor]));
  const byLastName = Map.groupBy(people.values(), (actor) => nameWords(actor).at(-1) ?? "");
  return new Map(
    [...byLastName.values()].flatMap((namesakes) =>
      namesakes.flatMap((actor): [string, Actor][] => {
        const fuller = namesakes
          .filter((other) => nameWords(other).length > nameWords(actor).length && isSameSpeaker(actor, other))
          .sort((a, b) => nameWords(b).length - nameWords(a).length || (a.id < b.id ? -1 : 1));
        const [fullest] = fuller;
        return fullest && fuller.every((other) => isSameSpeaker(other, fullest)) ? [[actor.id, fullest]] : [];
      }),
    ),
  );
};

/** One speaker out of what its articles call them: the fullest name, and the fullest role that is one. */
export const speakerOf = (actors: readonly Actor[]): Speaker => {
  const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);
  const [fullest] = [...actors].sort((a, b) => byLength(a.name, b.name));
  if (!fullest) throw new RangeError("a statement has no speaker");
  const [role] = actors
    .flatMap((actor) => actor.role ?? [])
    .filter((words) => words.length <= longestRole && !bareRelations.has(words))
    .sort(byLength);
  const aliases = [...new Set(actors.map(({ name }) => name))].filter((name) => name !== fullest.name).sort(byLength);
  return {
    actorId: fullest.id,
    name: fullest.name,
    kind: fullest.kind,
    // It may have opened a sentence: "The union's chairman".
    ...(role ? { role: role.replace(/^The /, "the ") } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
  };
};
