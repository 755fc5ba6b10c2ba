// The words by which statements are compared: stems of what its shown carrier says, without words that every sentence has.
import type { EditionStatement } from "../shared/model/edition.ts";
import { wordsOf } from "./spoken-words.ts";
import { stopwords } from "./stopwords.ts";
import { stem } from "./terms.ts";

/** Stems, each once. */
export const tellingWords = ({ carriers }: EditionStatement): ReadonlySet<string> =>
  new Set(
    wordsOf((carriers[0]?.content ?? []).map(({ text }) => text).join(" "))
      .filter((word) => !stopwords.has(word))
      .map(stem),
  );
