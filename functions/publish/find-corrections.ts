// Finds what outlets have since changed in articles that editions quote: words that no longer stand there.
import pLimit from "p-limit";
import type { Archive } from "../shared/archive.ts";
import { articleVersions, findingsKey } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Article } from "../shared/model/article.ts";
import type { Correction, Edition } from "../shared/model/edition.ts";
import { Findings } from "../shared/model/findings.ts";
import type { Evidence } from "../shared/model/span.ts";
import { type CountingReader, countingReader, keysUnder } from "./counting-reader.ts";
import { evidenceOf } from "./evidence.ts";
import { atOneTime } from "./outside.ts";
import { replacementOf } from "./replacement.ts";
import { wordsOf } from "./spoken-words.ts";

/** Editions whose articles are looked at again; their pages are fetched for as many days. */
const correctedEditions = 2;

/** Words of a speaker that an edition shows. */
interface Quoted {
  edition: string;
  storyId: string;
  speaker: string;
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
  const reader = countingReader(archive, log);
  const shown = recent.slice(-correctedEditions).flatMap(showings);
  const found = await pLimit(atOneTime).map(
    [...Map.groupBy(shown, ({ words }) => words.articleId)],
    async ([articleId, own]) => {
      const versions = await readVersions(archive, reader, articleId, now);
      const [latest] = versions;
      if (!latest) return [];
      const quoted = await Promise.all(own.map((showing) => quotesIn(showing, versions, reader)));
      return quoted.flat().flatMap((quote) => correctionIn(latest, quote));
    },
  );
  // Two editions may show the same words of one version; they are corrected once, in the later of the two.
  const once = Map.groupBy(found.flat(), ({ was }) => placeOf(was));
  return [...once].filter(([place]) => !told.has(place)).flatMap(([, same]) => same.slice(-1));
};

const placeOf = ({ articleId, textHash, span }: Evidence): string => `${articleId} ${textHash} ${span.join()}`;

/** The versions of an article, the latest first; none of one that never changed. */
const readVersions = async (
  archive: Archive,
  reader: CountingReader,
  articleId: string,
  now: Date,
): Promise<Article[]> => {
  const keys = await keysUnder(archive, [articleVersions(articleId)]);
  if (keys.length < 2) return [];
  const read = await Promise.all(keys.map((key) => reader.read("article", key, Article)));
  return read
    .flatMap((article) => (article && Date.parse(article.firstSeenAt) <= now.getTime() ? [article] : []))
    .sort((a, b) => Date.parse(b.firstSeenAt) - Date.parse(a.firstSeenAt));
};

/** Words that an edition shows; the speaker where it names one. */
interface Showing {
  edition: string;
  storyId: string;
  speaker?: string;
  words: Evidence;
}

/** Speakers' own words, and the sentences of summaries, which may quote some. What an outlet says anew in words of its own is no correction. */
const showings = (edition: Edition): Showing[] =>
  edition.stories.flatMap(({ id: storyId, statements, summary }) => [
    ...summary.map((words) => ({ edition: edition.id, storyId, words })),
    ...statements
      .filter(({ kind }) => kind !== "indirect")
      .flatMap(({ speaker, carriers }) =>
        carriers
          .flatMap(({ content }) => content)
          .map((words) => ({ edition: edition.id, storyId, speaker: speaker.name, words })),
      ),
  ]);

const quotesIn = async (
  { speaker, ...showing }: Showing,
  versions: readonly Article[],
  reader: CountingReader,
): Promise<Quoted[]> => {
  if (speaker !== undefined) return [{ ...showing, speaker }];
  const article = versions.find(({ textHash }) => textHash === showing.words.textHash);
  if (!article) return [];
  const findings = await reader.read("findings", findingsKey(article.firstSeenAt, article.id), Findings);
  if (findings?.textHash !== article.textHash) return [];
  const names = new Map(findings.actors.map(({ id, name }) => [id, name]));
  return findings.statements
    .filter(({ kind }) => kind !== "indirect")
    .flatMap((statement) => {
      const name = names.get(statement.speaker ?? "");
      const within = statement.content.filter(
        ([start, end]) => start >= showing.words.span[0] && end <= showing.words.span[1],
      );
      return name === undefined
        ? []
        : within.map((span) => ({ ...showing, speaker: name, words: evidenceOf(article, span) }));
    });
};

const correctionIn = (latest: Article, { words, ...quoted }: Quoted): Correction[] => {
  if (latest.textHash === words.textHash || stillSays(latest.text, words.text)) return [];
  const span = replacementOf(words.text, latest.text);
  const { id: articleId, outlet, url } = latest;
  return [{ ...quoted, articleId, outlet, url, was: words, now: span ? evidenceOf(latest, span) : null }];
};

/** Marks and capitals may change without a word being changed. */
const stillSays = (text: string, words: string): boolean =>
  ` ${wordsOf(text).join(" ")} `.includes(` ${wordsOf(words).join(" ")} `);
