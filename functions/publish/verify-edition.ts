// Checks a published edition against the archive: every claim is words of an article that its story links to.
import pLimit from "p-limit";
import type { Archive } from "../shared/archive.ts";
import { articleKey } from "../shared/archive-keys.ts";
import type { Log } from "../shared/log.ts";
import { Article } from "../shared/model/article.ts";
import type { Edition, EditionStory } from "../shared/model/edition.ts";
import type { Evidence } from "../shared/model/span.ts";
import { countingReader } from "./counting-reader.ts";
import { atOneTime } from "./outside.ts";
import { verifierOf } from "./verify-evidence.ts";

export interface Verified {
  claims: number;
  articles: number;
  /** A sentence for each claim or link that does not hold. */
  problems: string[];
}

/** Reads the archived text of everything the edition claims. */
export const verifyEdition = async (
  archive: Pick<Archive, "get" | "list">,
  edition: Edition,
  log: Log,
): Promise<Verified> => {
  const claims = edition.stories.flatMap((story) => claimsOf(story).map((claim) => ({ story, claim })));
  const corrected = (edition.corrections ?? []).flatMap(({ was, now }) => (now ? [was, now] : [was]));
  const all = [...claims.map(({ claim }) => claim), ...corrected];
  const versions = new Map(all.map((claim) => [articleKey(claim.articleId, claim.textHash), claim]));
  const { get, list } = archive;
  const refuse = (): Promise<never> => Promise.reject(new TypeError("checking does not write"));
  const reader = countingReader({ get, list, put: refuse, putNew: refuse, replace: refuse }, log);
  const read = await pLimit(atOneTime).map([...versions.keys()], async (key) => {
    const article = await reader.read("article", key, Article);
    return article ? [[key, article] as const] : [];
  });
  const articles = new Map(read.flat());
  const problemsOf = (claim: Evidence): string[] => {
    const article = articles.get(articleKey(claim.articleId, claim.textHash));
    if (!article) return [`the article ${claim.articleId} of “${claim.text}” is not in the archive`];
    const holds = verifierOf(new Map([[article.id, article]]));
    return holds(claim) ? [] : [`“${claim.text}” does not stand where it is said to in ${article.url}`];
  };
  const problems = [
    ...all.flatMap(problemsOf),
    ...claims.flatMap(({ story, claim }) => linkProblems(story, claim, articles)),
  ];
  return { claims: all.length, articles: articles.size, problems: [...new Set(problems)] };
};

/** All words that a story takes from articles. */
export const claimsOf = ({ summary, statements, differences }: EditionStory): Evidence[] => [
  ...summary,
  ...statements.flatMap(({ carriers }) =>
    carriers.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
  ),
  ...differences.flatMap(({ versions }) => versions.flatMap(({ evidence }) => evidence)),
];

/** The story must list the claim's article, under the address it was read at. */
const linkProblems = (story: EditionStory, claim: Evidence, articles: ReadonlyMap<string, Article>): string[] => {
  const listed = story.articles.find(({ articleId }) => articleId === claim.articleId);
  if (!listed) return [`“${claim.text}” is of an article that the story “${story.headline}” does not list`];
  const read = articles.get(articleKey(claim.articleId, claim.textHash));
  return read && read.url !== listed.url ? [`${listed.url} is linked where ${read.url} was read`] : [];
};
