// An article that comes as a text file: an optional line that credits the photograph, the title, paragraphs, then
// perhaps "Source" and the host it was taken from.
import { canonicalUrl } from "../canonical-url.ts";
import { oneLine } from "../../shared/outside-text.ts";
import { type ExtractedArticle, joinParagraphs } from "./extracted-article.ts";
import { tellLanguage } from "./language.ts";

const photoCredit = /^(?:photo|image|picture)(?: credit)?s?\s*:\s*(\S+)$/i;
const sourceLabel = /^sources?:?$/i;
const sourceLine = /^sources?:\s*(\S+)$/i;
const hostName = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:\/\S*)?$/i;

/**
 * Reads a plain text article. Every line that is not empty is a paragraph.
 * @throws NotAnArticle where there is too little text.
 */
export const extractPlainText = (text: string, url?: string): ExtractedArticle => {
  const lines = text.split(/\r\n?|\n/).map(oneLine);
  const written = lines.filter((line) => line !== "");
  const { body: credited, host: creditHost } = takeCredit(written);
  const { body, host: sourceHost } = takeSource(credited);
  const [title = "", ...paragraphs] = body;
  const article = joinParagraphs(paragraphs);
  const host = sourceHost ?? creditHost;
  return {
    title,
    siteName: host,
    language: tellLanguage(article),
    url: canonicalUrl(url),
    text: article,
  };
};

interface Taken {
  body: readonly string[];
  host?: string | undefined;
}

/** A photograph may be credited to a person too: then the line goes and no host is known. */
const takeCredit = (lines: readonly string[]): Taken => {
  const credit = photoCredit.exec(lines[0] ?? "")?.[1];
  return credit === undefined ? { body: lines } : { body: lines.slice(1), host: hostOf(credit) };
};

const takeSource = (lines: readonly string[]): Taken => {
  const last = lines.at(-1) ?? "";
  const named = sourceLine.exec(last)?.[1];
  if (named && hostOf(named)) return { body: lines.slice(0, -1), host: hostOf(named) };
  const labelled = sourceLabel.test(lines.at(-2) ?? "") && hostOf(last);
  return labelled ? { body: lines.slice(0, -2), host: labelled } : { body: lines };
};

const hostOf = (text: string): string | undefined => hostName.exec(text)?.[1]?.toLowerCase();
