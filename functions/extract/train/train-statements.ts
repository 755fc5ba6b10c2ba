// Trains the sequence model and the linker on the gold attributions.
import { putLinker, putSequence } from "../reader/model-parts.ts";
import { noSections, packSections } from "../reader/sections.ts";
import { paragraphFeatures } from "../reader/sequence-model.ts";
import { readArticles } from "./gold.ts";
import { trainLinker } from "./train-linker.ts";
import { type LabelledParagraph, sequenceSettings, trainSequence } from "./train-sequence.ts";
import { goldAttributions, goldLabels } from "./training-set.ts";
import { loadSyntax, readWithFoldHeads, saveFile, type Workplace } from "./work.ts";

/** Trains on the articles of the data and writes `statements.bin`: sequence model and linker. */
export const trainStatements = (place: Workplace, report: (line: string) => void): void => {
  const models = loadSyntax(place);
  const articles = readArticles(place.data, "train");
  const readings = readWithFoldHeads(place, articles, models);
  const paragraphs: LabelledParagraph[] = [];
  const linked = articles.map(({ gold: article }, at) => {
    const reading = readings[at]!;
    const gold = goldAttributions(article, reading.words);
    const labels = goldLabels(gold, reading.words);
    for (const words of reading.paragraphs) {
      const first = words[0]!.index;
      paragraphs.push({ features: paragraphFeatures(words), labels: labels.slice(first, first + words.length) });
    }
    return { words: reading.words, gold };
  });
  report(`statements: ${paragraphs.length} paragraphs`);
  const sections = noSections();
  putLinker(sections, trainLinker(linked));
  putSequence(sections, trainSequence(paragraphs, sequenceSettings, report));
  saveFile(place, "statements.bin", packSections(sections));
};
