// An article for a person: a clean page of 80 columns.
import type { ExtractedArticle } from "./extract-article/extracted-article.ts";

const width = 80;

export const printArticle = ({
  title,
  byline,
  siteName,
  publishedAt,
  language,
  url,
  text,
}: ExtractedArticle): string => {
  const facts = [byline, siteName, dateAndTime(publishedAt), language].filter(Boolean).join(" · ");
  const head = [wrap(title), wrap(facts), url].filter(Boolean).join("\n");
  return `${[head, ...text.split("\n\n").map(wrap)].join("\n\n")}\n`;
};

/** "2026-11-23 07:30 UTC" of an ISO time. */
export const dateAndTime = (at: string | undefined): string | undefined =>
  at && `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

const wrap = (text: string): string => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
};
