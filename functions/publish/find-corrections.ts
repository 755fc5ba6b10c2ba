// Finds what outlets have since changed in articles that editions quote: words that no longer stand there.
import pLimit from "p-limit";
import type { Archive } from "../shared/archive.ts";
import { articleVersions } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Article } from "../shared/model/article.ts";
import type { Correction, Edition, EditionStatement, EditionStory } from "../shared/model/edition.ts";
import type { Evidence } from "../shared/model/span.ts";
import { countingReader, keysUnder } from "./counting-reader.ts";
import { evidenceOf } from "./evidence.ts";
import { atOneTime } from "./outside.ts";
import { replacementOf } from "./replacement.ts";
import { wordsOf } from "./spoken-words.ts";

/** Editions whose articles are looked at again; their pages are fetched for as many days. */
export const correctedEditions = 2;

/** One place where an edition quotes an article. */
interface Quoted {
  edition: Edition;
  story: EditionStory;
  statement: EditionStatement;
  words: Evidence;
}

/** What changed in articles quoted by the last of these editions, each change told once. */
export const findCorrections = async (
  archive: Archive,
  recent: readonly Edition[],
  now: Date,
  log: Log,
): Promise<Correction[]> => {
  const told = new Set(recent.flatMap(({ corrections = [] }) => corrections).map(({ was }) => placeOf(was)));
  const quoted = recent.slice(-correctedEditions).flatMap(quotesOf);
  const byArticle = Map.groupBy(quoted, ({ words }) => words.articleId);
  const reader = countingReader(archive, log);
  const found = await pLimit(atOneTime).map([...byArticle], async ([articleId, quotes]) => {
    const keys = await keysUnder(archive, [articleVersions(articleId)]);
    // Most articles never change: their one version is not read.
    const read = keys.length > 1 ? await Promise.all(keys.map((key) => reader.read("article", key, Article))) : [];
    const [latest] = read
      .flatMap((article) => (article && Date.parse(article.firstSeenAt) <= now.getTime() ? [article] : []))
      .sort((a, b) => Date.parse(b.firstSeenAt) - Date.parse(a.firstSeenAt));
    return latest ? quotes.flatMap((quote) => correctionIn(latest, quote)) : [];
  });
  // Two editions may quote the same words of one version; they are corrected once, in the later of the two.
  const once = Map.groupBy(found.flat(), ({ was }) => placeOf(was));
  return [...once].filter(([place]) => !told.has(place)).flatMap(([, same]) => same.slice(-1));
};

const placeOf = ({ articleId, textHash, span }: Evidence): string => `${articleId} ${textHash} ${span.join()}`;

/** The speakers' own words: what an outlet words anew of its own is no correction. */
const quotesOf = (edition: Edition): Quoted[] =>
  edition.stories.flatMap((story) =>
    story.statements
      .filter(({ kind }) => kind !== "indirect")
      .flatMap((statement) =>
        statement.carriers.flatMap(({ content }) => content).map((words) => ({ edition, story, statement, words })),
      ),
  );

const correctionIn = (latest: Article, { edition, story, statement, words }: Quoted): Correction[] => {
  if (latest.textHash === words.textHash || stillSays(latest.text, words.text)) return [];
  const span = replacementOf(words.text, latest.text);
  return [
    {
      edition: edition.id,
      storyId: story.id,
      statementId: statement.id,
      speaker: statement.speaker.name,
      articleId: latest.id,
      outlet: latest.outlet,
      url: latest.url,
      was: words,
      now: span ? evidenceOf(latest, span) : null,
    },
  ];
};

/** Marks and capitals may change without a word being changed. */
const stillSays = (text: string, words: string): boolean =>
  ` ${wordsOf(text).join(" ")} `.includes(` ${wordsOf(words).join(" ")} `);
