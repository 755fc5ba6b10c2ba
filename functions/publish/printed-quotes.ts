// Finds which articles print a quotation word for word, also where reading them did not tell who is speaking.
import type { Carrier } from "../shared/model/edition.ts";
import type { Span } from "../shared/model/span.ts";
import type { DayArticle } from "./day-article.ts";
import { evidenceOf } from "./evidence.ts";
import { tellingQuote, wordsOf } from "./spoken-words.ts";

interface Printed {
  dayArticle: DayArticle;
  span: Span;
}

/** Answers, for a passage of a quote and the ids its speaker goes by, the further carriers that print it. */
export type QuoteIndex = (passage: readonly string[], speakers: ReadonlySet<string>) => Carrier[];

/**
 * The long quotations of a story's articles by their words. So many words are said once: whoever prints them prints the
 * same statement, unless the article itself gives them to somebody else.
 */
export const indexQuotes = (articles: readonly DayArticle[]): QuoteIndex => {
  const printed = new Map<string, Printed[]>();
  for (const dayArticle of articles)
    for (const { 0: quotation, index } of dayArticle.article.text.matchAll(/[“"„«][^“”"„«»\n]+[”"“»]/gu)) {
      const words = wordsOf(quotation);
      if (words.length < tellingQuote) continue;
      const span: Span = [index, index + quotation.length];
      const key = words.join(" ");
      printed.set(key, [...(printed.get(key) ?? []), { dayArticle, span }]);
    }
  return (passage, speakers) =>
    (passage.length < tellingQuote ? [] : (printed.get(passage.join(" ")) ?? []))
      .filter((one) => !isOfAnother(one, speakers))
      .map(({ dayArticle: { article }, span }) => ({
        articleId: article.id,
        content: [evidenceOf(article, span)],
        cue: [],
        source: [],
      }));
};

const isOfAnother = ({ dayArticle: { findings }, span }: Printed, speakers: ReadonlySet<string>): boolean =>
  findings.statements.some(
    ({ speaker, content }) =>
      speaker !== null && !speakers.has(speaker) && content.some(([start, end]) => start < span[1] && span[0] < end),
  );
