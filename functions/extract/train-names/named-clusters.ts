// Finds the clusters whose words are mostly written with a capital: names, as far as small letters and capitals are told apart.
import type { Token } from "../tokenize.ts";
import type { ClusterTable } from "../names/word-clusters.ts";
import type { GoldArticle } from "./gold-names.ts";

const isWord = /^\p{L}{2}/u;
const isCapitalised = /^\p{Lu}/u;
/** Behind these a capital tells nothing, nor at the head of a sentence or in a word of capitals. */
const opens = /^["“‘:'`]/;

const tells = (token: Token | undefined, before: Token | undefined): token is Token =>
  token !== undefined &&
  isWord.test(token.text) &&
  token.text !== token.text.toUpperCase() &&
  !opens.test(before?.text ?? "");

/** One flag for each of `count` fine clusters: 1 where more than half of its words in the articles have a capital. */
export const namedClusters = (table: ClusterTable, articles: readonly GoldArticle[], count: number): Uint8Array => {
  const balance = new Int32Array(count + 1);
  for (const { tokens, sentences } of articles) {
    for (const { from, to } of sentences) {
      for (let at = from + 1; at < to; at += 1) {
        const token = tokens[at];
        if (tells(token, tokens[at - 1]))
          balance[table.of(token.lower).fine]! += isCapitalised.test(token.text) ? 1 : -1;
      }
    }
  }
  return Uint8Array.from(balance.subarray(1), (more) => (more > 0 ? 1 : 0));
};
