// Writes what the encoder's training (train-encoder.py) reads: numbers only, one row of 32-bit integers for each word.
import { columnSizes, encodeColumns } from "../reader/encoder-input.ts";
import { prepare } from "../reader/prepare.ts";
import type { Reading } from "../reader/words.ts";
import { asBytes } from "../reader/sections.ts";
import { type GoldArticle, readArticles } from "./gold.ts";
import { goldAttributions, goldLabels } from "./training-set.ts";
import { divide, loadSyntax, readWithFoldHeads, saveFile, type Workplace } from "./work.ts";

/** Hash of the lower-cased word, the columns, number of the paragraph, gold label. */
const width = columnSizes.length + 3;

const rowsOf = (articles: readonly { gold: GoldArticle; reading: Reading }[]): Int32Array => {
  const rows = new Int32Array(articles.reduce((sum, { reading }) => sum + reading.words.length * width, 0));
  let row = 0;
  let paragraph = -1;
  for (const { gold, reading } of articles) {
    const labels = goldLabels(goldAttributions(gold, reading.words), reading.words);
    for (const word of reading.words) {
      if (word.startsParagraph) paragraph += 1;
      rows[row] = word.lower;
      encodeColumns(word, rows, row + 1);
      rows[row + width - 2] = paragraph;
      rows[row + width - 1] = labels[word.index]!;
      row += width;
    }
  }
  return rows;
};

/** Writes `encoder-train.i32` and `encoder-dev.i32` to the working folder. */
export const exportEncoder = (place: Workplace, report: (line: string) => void): void => {
  const models = loadSyntax(place);
  const train = readArticles(place.data, "train");
  const readings = readWithFoldHeads(place, train, models);
  const trainRows = rowsOf(train.map(({ gold }, at) => ({ gold, reading: readings[at]! })));
  const development = readArticles(place.data, "dev");
  const developmentRows = rowsOf(
    development.map(({ gold }) => ({ gold, reading: prepare(divide(gold.text), models) })),
  );
  saveFile(place, "encoder-train.i32", asBytes(trainRows));
  saveFile(place, "encoder-dev.i32", asBytes(developmentRows));
  report(`encoder: ${trainRows.length / width} words to learn from, ${developmentRows.length / width} to check`);
};
