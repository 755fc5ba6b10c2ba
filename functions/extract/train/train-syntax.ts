// The first steps of training: tagger, cues and parser, and the parsers of the folds.
import { packSections, noSections } from "../reader/sections.ts";
import { putSyntax } from "../reader/model-parts.ts";
import { parseSentence } from "../reader/parser.ts";
import type { SyntaxModels } from "../reader/prepare.ts";
import { readWords, type Reading } from "../reader/words.ts";
import { readText } from "../reading.ts";
import { tagSentence } from "../reader/tagger.ts";
import { learnCues } from "./cue-lexicon.ts";
import { readArticles, type TrainingArticle } from "./gold.ts";
import { alignTags, trainTagger } from "./train-tagger.ts";
import { scoreParser, trainParser } from "./train-parser.ts";
import { goldAttributions, goldLabels, parsedSentences } from "./training-set.ts";
import { type FoldHeads, foldCount, loadSyntax, saveFile, type Workplace } from "./work.ts";

const parserSettings = { rounds: 6, least: 2 };
const foldSettings = { rounds: 5, least: 2 };

/** The words of a text, not tagged yet. */
const wordsOf = (text: string): Reading => {
  const { tokens, sentences, quotes } = readText(text);
  return readWords(text, tokens, sentences, quotes);
};

const sentencesOf = (articles: readonly TrainingArticle[], tagger: SyntaxModels["tagger"]) =>
  articles.flatMap(({ gold, parsed }) => (parsed ? parsedSentences(gold.text, parsed, tagger) : []));

/** Trains tagger, cues and the parser, and prints how they do on the development set. */
export const trainSyntax = (place: Workplace, report: (line: string) => void): void => {
  const articles = readArticles(place.data, "train");
  const development = readArticles(place.data, "dev");
  const tagger = trainTagger(articles.flatMap(({ gold, parsed }) => alignTags(wordsOf(gold.text), parsed)));
  let right = 0;
  let all = 0;
  for (const { gold, parsed } of development) {
    for (const { words, tags } of alignTags(wordsOf(gold.text), parsed)) {
      tagSentence(tagger, words);
      for (const [at, word] of words.entries()) {
        if (tags[at] === undefined) continue;
        all += 1;
        if (tagger.tags[word.tag] === tags[at]) right += 1;
      }
    }
  }
  report(`tagger: ${((100 * right) / all).toFixed(2)} % of tags as in the data`);
  const cues = learnCues(
    articles.map(({ gold }) => {
      const { words, sentences } = wordsOf(gold.text);
      for (const sentence of sentences) tagSentence(tagger, sentence);
      return { words, labels: goldLabels(goldAttributions(gold, words), words) };
    }),
  );
  report(`cues: ${cues.size} stems`);
  const parser = trainParser(sentencesOf(articles, tagger), parserSettings, report);
  const [heads, both] = scoreParser(parser, sentencesOf(development, tagger));
  report(`parser: ${(100 * heads).toFixed(1)} % of heads, ${(100 * both).toFixed(1)} % with relation as in the data`);
  const sections = noSections();
  putSyntax(sections, { tagger, parser, cues });
  saveFile(place, "syntax.bin", packSections(sections));
};

/** Parses every `foldCount`th article with a parser trained on the others. */
export const parseFold = (place: Workplace, fold: number, report: (line: string) => void): void => {
  const { tagger } = loadSyntax(place);
  const articles = readArticles(place.data, "train");
  const inFold = (_: TrainingArticle, at: number): boolean => at % foldCount === fold;
  const others = articles.filter((article, at) => !inFold(article, at));
  const parser = trainParser(sentencesOf(others, tagger), foldSettings, (line) => report(`fold ${fold}: ${line}`));
  const heads: FoldHeads = {};
  for (const { gold } of articles.filter(inFold)) {
    const { sentences, words } = wordsOf(gold.text);
    for (const sentence of sentences) {
      tagSentence(tagger, sentence);
      parseSentence(parser, sentence);
    }
    heads[gold.id] = words.flatMap((word) => [word.head?.place ?? -1, word.relation]);
  }
  saveFile(place, `heads-${fold}.json`, JSON.stringify(heads));
};
