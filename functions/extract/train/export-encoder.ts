// Writes what the encoder's training (train-encoder.py) reads: numbers only, one row of 32-bit integers for each word.
import { columnSizes, encodeColumns } from "../reader/encoder-input.ts";
import { prepare } from "../reader/prepare.ts";
import type { Reading } from "../reader/words.ts";
import { asBytes } from "../reader/sections.ts";
import { type GoldArticle, readArticles, readTexts } from "./gold.ts";
import { goldAttributions, goldLabels } from "./training-set.ts";
import { divide, loadSyntax, readWithFoldHeads, saveFile, type Workplace } from "./work.ts";

/** Hash of the lower-cased word, the columns, number of the article, number of the paragraph, gold label or 0. */
const width = columnSizes.length + 4;

const rowsOf = (articles: readonly { gold?: GoldArticle; reading: Reading }[]): Int32Array => {
  const rows = new Int32Array(articles.reduce((sum, { reading }) => sum + reading.words.length * width, 0));
  let row = 0;
  let paragraph = -1;
  for (const [number, { gold, reading }] of articles.entries()) {
    const labels = gold && goldLabels(goldAttributions(gold, reading.words), reading.words);
    for (const word of reading.words) {
      if (word.startsParagraph) paragraph += 1;
      rows[row] = word.lower;
      encodeColumns(word, rows, row + 1);
      rows[row + width - 3] = number;
      rows[row + width - 2] = paragraph;
      rows[row + width - 1] = labels?.[word.index] ?? 0;
      row += width;
    }
  }
  return rows;
};

/** Writes `encoder-train.i32`, `encoder-dev.i32` and, of texts that nobody marked, `encoder-more.i32` to the working folder. */
export const exportEncoder = (place: Workplace, report: (line: string) => void): void => {
  const models = loadSyntax(place);
  const train = readArticles(place.data, "train");
  const readings = readWithFoldHeads(place, train, models);
  const sets = {
    train: rowsOf(train.map(({ gold }, at) => ({ gold, reading: readings[at]! }))),
    dev: rowsOf(
      readArticles(place.data, "dev").map(({ gold }) => ({ gold, reading: prepare(divide(gold.text), models) })),
    ),
    more: rowsOf(readTexts(place.data).map((text) => ({ reading: prepare(divide(text), models) }))),
  };
  for (const [name, rows] of Object.entries(sets)) {
    saveFile(place, `encoder-${name}.i32`, asBytes(rows));
    report(`encoder: ${rows.length / width} words of ${name}`);
  }
};
