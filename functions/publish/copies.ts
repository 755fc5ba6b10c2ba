// Tells whether an article is another one printed again: wire copy, a new date, a trimmed end.
import { areSameText, fingerprintText } from "../shared/text-fingerprint.ts";

/** Answers for any text whether it is one of `texts`, whole or cut, up to small changes. */
export const copyDetector = (texts: readonly string[]): ((text: string) => boolean) => {
  const known = texts.map(fingerprintText);
  return (text) => {
    const fingerprint = fingerprintText(text);
    return known.some((other) => areSameText(other, fingerprint));
  };
};
