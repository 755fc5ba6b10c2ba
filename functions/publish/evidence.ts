// Makes evidence out of spans of an article.
import type { Article } from "../shared/model/article.ts";
import type { Evidence, Span } from "../shared/model/span.ts";

/** The words of `article` at `span`, with the place they were taken from. */
export const evidenceOf = ({ id, text, textHash }: Article, span: Span): Evidence => ({
  articleId: id,
  textHash,
  span,
  text: text.slice(...span),
});
