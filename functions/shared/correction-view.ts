// What is shown of the words that outlets changed after an edition had quoted them.
import type { Carrier, Correction } from "./model/edition.ts";
import type { Evidence } from "./model/span.ts";
import { oneLine, shorten, webAddress } from "./outside-text.ts";
import { joinPassages, withoutOuterMarks } from "./quotation.ts";
import { linkToWords } from "./text-fragment.ts";

export interface CorrectionView {
  outlet: string;
  speaker: string;
  /** As the edition quoted them, without outer marks. */
  was: string;
  /** What stands in their place; absent where nothing like them does. */
  now?: string;
  /** The article, at the new words where there are any. */
  href: string;
}

/** Characters of a quoted passage: the whole of it stands in its article. */
const room = 300;
const clean = (words: string): string => shorten(joinPassages([withoutOuterMarks(oneLine(words))]), room);

/** Those of the corrections that are of words these carriers have. */
export const correctionsOf = (carriers: readonly Carrier[], corrections: readonly Correction[]): Correction[] => {
  const places = new Set(carriers.flatMap(({ content }) => content.map(placeOf)));
  return corrections.filter(({ was }) => places.has(placeOf(was)));
};

const placeOf = ({ articleId, textHash, span }: Evidence): string => `${articleId} ${textHash} ${span.join()}`;

/** The correction, or undefined where its article has no web address. */
export const viewCorrection = ({ outlet, speaker, url, was, now }: Correction): CorrectionView | undefined => {
  const address = webAddress(url);
  return address === undefined
    ? undefined
    : {
        outlet: oneLine(outlet),
        speaker: oneLine(speaker),
        was: clean(was.text),
        ...(now ? { now: clean(now.text) } : {}),
        href: linkToWords(address, now ? [now.text] : []),
      };
};

/** The corrections that can be shown, in their order. */
export const viewCorrections = (corrections: readonly Correction[] = []): CorrectionView[] =>
  corrections.flatMap((correction) => viewCorrection(correction) ?? []);
