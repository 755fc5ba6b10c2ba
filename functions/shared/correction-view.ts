// What is shown of the words that outlets changed after an edition had quoted them.
import type { Correction } from "./model/edition.ts";
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
