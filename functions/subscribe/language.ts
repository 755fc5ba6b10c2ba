// Which of our languages a visitor reads, as their browser tells it.
import { languageTags } from "./render-pages.ts";

/** True for the tag of a language the pages and the briefing are in. */
export const isLanguage = (tag: string): boolean => languageTags.includes(tag);

/** The first language of ours that a browser asks for (RFC 9110 §12.5.4), else English. */
export const languageAskedFor = (acceptLanguage: string | undefined): string => {
  const asked = (acceptLanguage ?? "").split(",").map((range) => {
    const [tag = "", ...parameters] = range
      .toLowerCase()
      .split(";")
      .map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    return { tag: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
  });
  const ours = asked.filter(({ tag, quality }) => quality > 0 && isLanguage(tag));
  return ours.toSorted((left, right) => right.quality - left.quality)[0]?.tag ?? "en";
};
