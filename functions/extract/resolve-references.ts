// Finds whom "he", "she" and "the minister" refer to, and adds these words to the actors' mentions.
import { antecedent, coverOf, namedSoon, type Place } from "./antecedents.ts";
import type { DraftActor, DraftMention, Gender } from "./draft-actor.ts";
import { femaleTitles, maleTitles } from "./lexicon/titles.ts";
import type { Proposal } from "./proposal.ts";
import { headWord, organisationMeant } from "./organisation-references.ts";
import { lowerAt, type Range, type Reading } from "./reading.ts";
import { isRoleNoun } from "./role-words.ts";

/** Mentions further back than this many are forgotten. */
const memory = 40;
/** Somebody told of before being named is among so many names that come next. */
const lookAhead = 5;

const genders: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...["he", "him", "his", "himself"].map((word) => [word, "male"] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, "female"] as const),
]);

/** "the minister", "the Indiana governor": a definite phrase whose head is a role, not followed by the name itself. */
const nominalAt = ({ tokens, tags, quoteAt }: Reading, index: number): Range | undefined => {
  if (tokens[index]?.lower !== "the" || (quoteAt[index] ?? -1) >= 0) return undefined;
  let to = index + 1;
  while (to - index < 7 && /^(?:noun|name|adjective)$/.test(tags[to] ?? "")) to += 1;
  if (to - index < 2 || tags[to] === "genitive" || tokens[to]?.lower === "of") return undefined;
  return { from: index, to };
};

/** Whoever has the role that the phrase names: the one mentioned last. */
const bearer = (reading: Reading, recent: readonly Place[], phrase: Range): DraftActor | undefined => {
  const head = reading.tokens[phrase.to - 1]?.lower ?? "";
  if (reading.tags[phrase.to - 1] === "name" && !isRoleNoun(head)) return undefined;
  const gender = maleTitles.has(head) ? "male" : femaleTitles.has(head) ? "female" : undefined;
  const has = ({ actor }: Place): boolean => {
    if (actor.kind === "person") {
      if (!isRoleNoun(head) || (gender && actor.gender && actor.gender !== gender)) return false;
      return actor.roles.some((role) => role.toLowerCase().split(/[\s-]/).includes(head));
    }
    return actor.kind === "organisation" && actor.name.includes(" ") && headWord(actor.name) === head;
  };
  return recent.findLast(has)?.actor;
};

/**
 * Adds pronouns and nominal phrases to the mentions of `actors`, reading from the beginning. Pronouns within quotations
 * are left alone: whom a speaker means by "she" the text seldom tells.
 */
export const resolveReferences = (
  reading: Reading,
  actors: readonly DraftActor[],
  proposals: readonly Proposal[],
): void => {
  const { tokens, prose } = reading;
  const named = actors
    .flatMap((actor) => actor.mentions.map((mention): Place => ({ actor, mention })))
    .toSorted((one, other) => one.mention.from - other.mention.from);
  const cover = coverOf(reading, proposals, named);
  const sources = new Map(proposals.flatMap((one) => one.source.map(({ from }) => [from, one] as const)));
  const people: Place[] = [];
  const everyone: Place[] = [];
  const remember = (place: Place): void => {
    everyone.push(place);
    if (place.actor.kind === "person") people.push(place);
  };
  let next = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    for (let place = named[next]; place && place.mention.from <= index; place = named[next]) {
      remember(place);
      next += 1;
    }
    const gender = genders.get(tokens[index]?.lower ?? "");
    if (!prose.has(tokens[index]?.paragraph ?? -1)) continue;
    const said = sources.get(index);
    const isIt = said !== undefined && lowerAt(reading, index) === "it";
    const phrase = gender ? undefined : isIt ? { from: index, to: index + 1 } : nominalAt(reading, index);
    const actor = gender
      ? (antecedent(reading, cover, people.slice(-memory), index, gender) ??
        (people.length === 0 ? namedSoon(reading, named.slice(next, next + lookAhead), index, gender) : undefined))
      : phrase &&
        (bearer(reading, everyone.slice(-memory), phrase) ??
          (said && organisationMeant(reading, everyone.slice(-memory), said)));
    if (!actor) continue;
    if (gender) actor.gender ??= gender;
    const mention: DraftMention = {
      from: index,
      to: phrase?.to ?? index + 1,
      type: gender || isIt ? "pronoun" : "nominal",
    };
    actor.mentions.push(mention);
    remember({ actor, mention });
    if (phrase) index = phrase.to - 1;
  }
  for (const actor of actors) actor.mentions.sort((one, other) => one.from - other.from);
};
