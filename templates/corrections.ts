// The sentence that says what an outlet changed after we had quoted it.
import type { CorrectionView } from "../functions/shared/correction-view.ts";
import type { Words } from "./words.ts";

/** "The Herald now quotes Ada Lund with “…” where it had “…”." */
export const correctionLine = (words: Words, { outlet, speaker, was, now }: CorrectionView): string =>
  now === undefined
    ? words.say("quoteGone", { outlet, speaker, was })
    : words.say("quoteChanged", { outlet, speaker, was, now });
