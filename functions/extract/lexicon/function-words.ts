// The closed classes of English: words whose part in a sentence is known from the word alone.
import { words } from "./word-list.ts";

/** What a word does in its sentence; coarse, as much as is needed to find phrases, verbs and clauses. */
export type Tag =
  | "noun"
  | "name"
  | "number"
  | "adjective"
  | "adverb"
  | "determiner"
  | "possessive"
  | "genitive"
  | "pronoun"
  | "wh"
  | "that"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "to"
  | "not"
  | "modal"
  | "base"
  | "present"
  | "past"
  | "participle"
  | "ing"
  | "mark";

const lists: Partial<Record<Tag, string>> = {
  number: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen`,
  determiner: `
  the a an this these those each every either neither another any some no all both half such what whatever several
  many few most more less fewer much enough`,
  possessive: "my your his her its our their whose",
  pronoun: `
  i you he she it we they me him us them myself yourself himself herself itself ourselves themselves yourselves
  someone somebody something anyone anybody anything everyone everybody everything nobody nothing none there y'all
  oneself`,
  wh: "who whom which when where why how whoever whichever wherever whether",
  that: "that",
  preposition: `
  of in on at by for from with about against between into through during above below under over among amid within
  without along across behind beyond toward towards upon off onto near beside besides despite per via throughout
  except regarding concerning unlike alongside outside inside around amongst versus vs until till notwithstanding
  amidst beneath atop aboard underneath circa pending minus plus`,
  conjunction: "and or but nor & yet",
  subordinator: `
  if because although though while unless whereas whenever lest as since once after before than albeit so`,
  to: "to",
  not: "not n't n’t never cannot",
  modal: "will would can could may might shall should must 'll ’ll 'd ’d ca wo sha ought",
  adverb: `
  also now then just still even only already again ever often always soon too very quite rather almost perhaps maybe
  however meanwhile therefore thus instead indeed here today yesterday tomorrow tonight once twice later earlier back
  away ahead together apart forward abroad overseas elsewhere nearby else anyway otherwise moreover furthermore
  nevertheless nonetheless sometimes somewhat somehow far long ago down up out aside upside afterwards afterward well
  right all-time yes please further online offline alone especially hence likewise seldom about-face worldwide
  nationwide inside-out straight right-away somewhere nowhere anymore`,
  genitive: "'s ’s",
};

/** Tag by lower-cased word. A word that stands in two classes has the one it is met in more often; context may change it. */
export const functionWords: ReadonlyMap<string, Tag> = new Map(
  (Object.entries(lists) as [Tag, string][]).flatMap(([tag, list]) => words(list).map((word) => [word, tag] as const)),
);
