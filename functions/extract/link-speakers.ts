// Finds the actor that a statement's source names or refers to.
import { type DraftActor, type DraftMention, fold } from "./draft-actor.ts";
import type { Proposal } from "./proposal.ts";
import { type Range, type Reading, wordsOf } from "./reading.ts";

interface Place {
  actor: DraftActor;
  mention: DraftMention;
}

/** For each token that begins a mention: the mention. */
const placesOf = (actors: readonly DraftActor[]): ReadonlyMap<number, Place> =>
  new Map(actors.flatMap((actor) => actor.mentions.map((mention) => [mention.from, { actor, mention }] as const)));

/** The mention within the source that is its head: not "Lund" in "Lund's office" or "a spokesman for Lund". */
const headOf = ({ tokens, tags }: Reading, source: Range, places: ReadonlyMap<number, Place>): Place | undefined => {
  const inside: Place[] = [];
  let hung = false;
  for (let index = source.from; index < source.to; index += 1) {
    const tag = tags[index];
    // What hangs on a preposition or a relative is not the speaker, until a comma ends it.
    if (tag === "preposition" || tag === "wh" || tag === "to") hung = index > source.from;
    else if (tag === "mark") hung = false;
    const place = places.get(index);
    // "Secretary of State Ada Lund": the office hangs on "of", she does not.
    const titled = hung && place?.actor.kind === "person" && tags[index - 1] === "name";
    if (!place || place.mention.to > source.to || (hung && !titled)) continue;
    const next = tags[place.mention.to];
    // "Lund’s" alone is hers: what follows is her words.
    const owns = next === "genitive" && place.mention.to + 1 < source.to;
    const goesOn =
      place.mention.to < source.to &&
      (owns ||
        // "Her deputy, Bo Obi": not she.
        (place.mention.type === "pronoun" && /^(?:his|her)$/.test(tokens[index]?.lower ?? "")) ||
        next === "noun" ||
        next === "name" ||
        (/^['’]s?$/.test(tokens[place.mention.to]?.text ?? "") && place.mention.to + 1 < source.to));
    if (!goesOn) inside.push(place);
  }
  const order = { person: 0, organisation: 1, place: 2 };
  return inside.toSorted((one, other) => order[one.actor.kind] - order[other.actor.kind])[0];
};

/** "who": the person named right before it. */
const beforeRelative = ({ tokens }: Reading, source: Range, actors: readonly DraftActor[]): DraftActor | undefined => {
  if (source.to - source.from !== 1 || tokens[source.from]?.lower !== "who") return undefined;
  const end = tokens[source.from - 1]?.text === "," ? source.from - 1 : source.from;
  return actors.find(
    ({ kind, mentions }) =>
      kind === "person" && mentions.some((mention) => mention.to === end && mention.type === "name"),
  );
};

/** "LUND": a transcript's label, the last name in capitals. */
const byLabel = (reading: Reading, source: Range, actors: readonly DraftActor[]): DraftActor | undefined => {
  const label = wordsOf(reading, source);
  if (label !== label.toUpperCase() || !/\p{Lu}{2}/u.test(label)) return undefined;
  const last = fold(label).split(" ").at(-1);
  return actors.find(({ kind, name }) => kind === "person" && fold(name).split(" ").at(-1) === last);
};

/**
 * The speaker of each proposal, or undefined where the source names no actor. A "who" or a label that was understood
 * becomes a mention of its actor.
 */
export const linkSpeakers = (
  reading: Reading,
  proposals: readonly Proposal[],
  actors: readonly DraftActor[],
): Map<Proposal, DraftActor> => {
  const places = placesOf(actors);
  const speakers = new Map<Proposal, DraftActor>();
  for (const proposal of proposals) {
    const [source] = proposal.source;
    if (!source) continue;
    const named = headOf(reading, source, places)?.actor;
    const understood = named
      ? undefined
      : (beforeRelative(reading, source, actors) ?? byLabel(reading, source, actors));
    const speaker = named ?? understood;
    if (!speaker) continue;
    speakers.set(proposal, speaker);
    if (understood && !understood.mentions.some(({ from }) => from === source.from)) {
      understood.mentions.push({
        from: source.from,
        to: source.to,
        type: tokensAre(reading, source, "who") ? "pronoun" : "name",
      });
    }
  }
  for (const proposal of proposals) {
    const speaker = proposal.continues && speakers.get(proposal.continues);
    if (speaker) speakers.set(proposal, speaker);
  }
  return speakers;
};

const tokensAre = ({ tokens }: Reading, { from }: Range, word: string): boolean => tokens[from]?.lower === word;
