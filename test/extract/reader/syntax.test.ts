// Tagger and parser: tiny models, trained here on made-up sentences, learn them; what they build is a tree.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSentence } from "../../../functions/extract/reader/parser.ts";
import { tagSentence } from "../../../functions/extract/reader/tagger.ts";
import type { Word } from "../../../functions/extract/reader/words.ts";
import { trainParser } from "../../../functions/extract/train/train-parser.ts";
import { trainTagger } from "../../../functions/extract/train/train-tagger.ts";
import { actionCount, kindOf, ParserState, relations } from "../../../functions/extract/reader/parser-state.ts";
import { readPlain } from "./support.ts";

const sentence = (text: string): Word[] => readPlain(text).words;
const [subject, object, root, punctuation] = ["nsubj", "dobj", "root", "punct"].map((name) => relations.indexOf(name));

/** "Lund calls Berg." in many names: subject, verb, object, full stop. */
const names = ["Lund", "Berg", "Dahl", "Moe", "Vik"];
const examples = names.flatMap((one) => names.map((other) => sentence(`${one} calls ${other}.`)));
const tags = ["NNP", "VBZ", "NNP", "."];

const tagger = trainTagger(examples.map((words) => ({ words, tags })));
for (const words of examples) tagSentence(tagger, words);
const parser = trainParser(
  examples.map((words) => ({ words, heads: [1, 4, 1, 1], relations: [subject!, root!, object!, punctuation!] })),
  { rounds: 3, least: 0.1 },
  () => {},
);

test("the tagger knows the words it has seen and guesses a new name by its neighbours", () => {
  const words = sentence("Strand calls Lund.");
  tagSentence(tagger, words);
  expect(words.map(({ tag }) => tagger.tags[tag])).toEqual(tags);
});

test("the parser hangs subject and object on the verb", () => {
  const words = sentence("Moe calls Strand.");
  tagSentence(tagger, words);
  parseSentence(parser, words);
  expect(words.map(({ head }) => head?.token.text ?? null)).toEqual(["calls", null, "calls", "calls"]);
  expect(words[0]?.relation).toBe(subject);
});

test("whatever the sentence, every word has a head outside itself, and every walk up ends at a root", () => {
  const word = fc.constantFrom("Lund", "calls", "the", "of", ",", "“", "”", "and", "7", "ran");
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (parts) => {
      const words = sentence(parts.join(" "));
      tagSentence(tagger, words);
      parseSentence(parser, words);
      for (const one of words) {
        let steps = 0;
        for (let at = one.head; at; at = at.head) expect((steps += 1)).toBeLessThan(words.length);
      }
    }),
  );
});

test("any order of possible actions ends, with one head at most for each word", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat()), (length, choices) => {
      const state = new ParserState(sentence(Array.from({ length }, () => "Lund").join(" ")));
      let steps = 0;
      while (!state.isDone) {
        const possible = Array.from({ length: actionCount }, (_, action) => action).filter((action) =>
          state.allows(kindOf(action)),
        );
        if (possible.length === 0) break;
        state.apply(possible[Number(choices.next().value) % possible.length]!);
        expect((steps += 1)).toBeLessThanOrEqual(4 * length);
      }
      expect(state.heads.slice(0, length).every((head) => head <= length)).toBe(true);
    }),
  );
});
