// Reads a text in which names are marked, "[Ada Lund|person] spoke", for tests of what is made of names.
import type { ActorKind, ActorName } from "../../functions/extract/actors/actor-name.ts";
import { type Reading, readText } from "../../functions/extract/reading.ts";

const mark = /\[([^\]|]+)\|(person|organisation|place)\]/g;

/** The text without its marks, read, and the names that were marked. */
export const markedNames = (marked: string): { reading: Reading; names: ActorName[] } => {
  const reading = readText(marked.replace(mark, "$1"));
  let taken = 0;
  const names = [...marked.matchAll(mark)].map(({ 0: whole, 1: words = "", 2: kind, index }): ActorName => {
    const start = index - taken;
    taken += whole.length - words.length;
    const end = start + words.length;
    return {
      from: reading.tokens.findIndex((token) => token.start === start),
      to: reading.tokens.findIndex((token) => token.end === end) + 1,
      kind: kind as ActorKind,
      words,
    };
  });
  return { reading, names };
};
