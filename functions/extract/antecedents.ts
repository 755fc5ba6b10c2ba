// Weighs whom a pronoun may mean: who was named before it, and how well each fits.
import type { DraftActor, DraftMention, Gender } from "./draft-actor.ts";
import type { Proposal } from "./proposal.ts";
import type { Range, Reading } from "./reading.ts";

/** Nobody is called "he" after this many sentences. */
const furthest = 6;
/** So many mentions speak for a speaker; more add nothing. */
const mostForSpeakers = 3;

/** Where an actor is mentioned. */
export interface Place {
  actor: DraftActor;
  mention: DraftMention;
}

/** For each token: whether a statement's source or content covers it, and whose content it is. */
export interface Cover {
  source: Uint8Array;
  content: Uint8Array;
  statement: ReadonlyMap<number, Proposal>;
  /** Whose name begins at a token. */
  named: ReadonlyMap<number, DraftActor>;
}

/** The cover of a reading, by its statements and the places that name somebody. */
export const coverOf = (reading: Reading, proposals: readonly Proposal[], named: readonly Place[]): Cover => {
  const cover = { source: new Uint8Array(reading.tokens.length), content: new Uint8Array(reading.tokens.length) };
  const statement = new Map<number, Proposal>();
  for (const proposal of proposals) {
    for (const { from, to } of proposal.source) cover.source.fill(1, from, to);
    for (const { from, to } of proposal.content) {
      cover.content.fill(1, from, to);
      for (let index = from; index < to; index += 1)
        if ((reading.quoteAt[index] ?? -1) >= 0) statement.set(index, proposal);
    }
  }
  return { ...cover, statement, named: new Map(named.map(({ actor, mention }) => [mention.from, actor])) };
};

const isSubject = ({ tags, tokens }: Reading, { to }: Range): boolean => {
  const next = tags[to] === "adverb" ? tags[to + 1] : tags[to];
  return next === "past" || next === "present" || next === "modal" || tokens[to]?.text === ",";
};

/** How well a mention answers a pronoun at `index`; the weights are settled by reading news. */
const fit = (reading: Reading, cover: Cover, place: Place, index: number, gender: Gender): number => {
  const { tokens, sentenceAt, quoteAt } = reading;
  const { mention, actor } = place;
  const sentences = (sentenceAt[index] ?? 0) - (sentenceAt[mention.from] ?? 0);
  const paragraphs = (tokens[index]?.paragraph ?? 0) - (tokens[mention.from]?.paragraph ?? 0);
  let points = -1.2 * sentences - 0.5 * paragraphs;
  if (isSubject(reading, mention)) points += 1.2;
  if (cover.source[mention.from]) points += cover.source[index] ? 1 : 0.6;
  if (actor.gender === gender) points += cover.source[index] ? 0.5 : 0.8;
  if ((quoteAt[mention.from] ?? -1) >= 0) points -= 1.5;
  if (cover.content[mention.from] && cover.source[index]) points -= 1;
  if (/^['’]s?$/.test(tokens[mention.to]?.text ?? "")) points -= 0.8;
  // "Lund met him": not herself.
  if (
    sentences === 0 &&
    /^(?:him|her)$/.test(tokens[index]?.lower ?? "") &&
    reading.tags[index] === "pronoun" &&
    index - mention.to < 3
  )
    points -= 3;
  if (mention.type === "name") points += 0.1;
  // Whom an article names most it also means most; but "he said" goes with whoever was speaking, however new.
  const named = actor.mentions.length;
  points += 0.5 * Math.log2(1 + (cover.source[index] ? Math.min(named, mostForSpeakers) : named));
  return points;
};

const agrees = ({ gender }: DraftActor, other: Gender): boolean => !gender || gender === other;

/** Whoever speaks the quotation that the pronoun stands in: speakers say "I" of themselves. */
const speakerOf = ({ statement, named }: Cover, recent: readonly Place[], index: number): DraftActor | undefined => {
  const holder = statement.get(index);
  const [source] = (holder?.continues ?? holder)?.source ?? [];
  if (!source) return undefined;
  for (let at = source.from; at < source.to; at += 1) {
    const actor = named.get(at);
    if (actor) return actor;
  }
  return recent.find(({ mention }) => mention.from === source.from)?.actor;
};

/** Whom the pronoun at `index` means, of those mentioned in `recent`; undefined where nobody agrees with it. */
export const antecedent = (
  reading: Reading,
  cover: Cover,
  recent: readonly Place[],
  index: number,
  gender: Gender,
): DraftActor | undefined => {
  const scores = new Map<DraftActor, number>();
  const counts = new Map<DraftActor, number>();
  const speaker = speakerOf(cover, recent, index);
  for (const place of recent) {
    if ((reading.sentenceAt[index] ?? 0) - (reading.sentenceAt[place.mention.from] ?? 0) > furthest) continue;
    if (place.actor === speaker) continue;
    if (!agrees(place.actor, gender)) continue;
    const seen = counts.get(place.actor) ?? 0;
    counts.set(place.actor, seen + 1);
    const points = fit(reading, cover, place, index, gender) + Math.min(seen, 3) * 0.15;
    if (points > (scores.get(place.actor) ?? Number.NEGATIVE_INFINITY)) scores.set(place.actor, points);
  }
  return [...scores].toSorted(([, one], [, other]) => other - one)[0]?.[0];
};

/** Somebody told of before being named is named within so many sentences. */
const soon = 2;

/** "A baker lost her shop. Ada Lund …": where nobody was named yet, whoever is named next, if it is soon. */
export const namedSoon = (
  reading: Reading,
  ahead: readonly Place[],
  index: number,
  gender: Gender,
): DraftActor | undefined => {
  const next = ahead.find(({ actor }) => actor.kind === "person");
  if (!next || !agrees(next.actor, gender)) return undefined;
  return (reading.sentenceAt[next.mention.from] ?? 0) - (reading.sentenceAt[index] ?? 0) <= soon
    ? next.actor
    : undefined;
};
