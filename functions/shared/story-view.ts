// A story of an edition as mail and site show it: clean words, each with the outlet and the link that lead to them.
import type { Carrier, EditionArticle, EditionStatement, EditionStory } from "./model/edition.ts";
import type { Evidence } from "./model/span.ts";
import { oneLine, shorten, webAddress } from "./outside-text.ts";
import { joinPassages, withoutOuterMarks } from "./quotation.ts";
import { linkToWords } from "./text-fragment.ts";

/** An outlet, and the address of the words in it. */
export interface Source {
  outlet: string;
  href: string;
}

/** Words of an article. `language` is a BCP 47 primary tag or "und". */
export interface Claim extends Source {
  words: string;
  language: string;
}

/** Sentences in a row from one outlet. */
export interface SummaryRun {
  outlet: string;
  sentences: readonly Claim[];
}

/** One statement. `quoted` words are the speaker's own and stand without marks; others are the outlet's report. */
export interface StatementView {
  cue: string;
  words: string;
  quoted: boolean;
  language: string;
  /** True where the edition before had the story, but not this. */
  isNew: boolean;
  /** Everyone who carries it; the words shown are the first one's. */
  sources: readonly [Source, ...Source[]];
}

/** What one speaker said in a story. */
export interface SpeakerView {
  actorId: string;
  name: string;
  role?: string;
  statements: readonly StatementView[];
}

export interface DifferenceView {
  about: string;
  /** True where the edition before had the story, but not this. */
  isNew: boolean;
  versions: readonly { value: string; sources: readonly [Source, ...Source[]] }[];
}

export interface ArticleView extends Source {
  title: string;
  language: string;
  byline?: string;
  /** ISO 8601. */
  publishedAt?: string;
}

export interface StoryView {
  id: string;
  section: string;
  headline: string;
  /** Whose headline it is; absent where that article has no web address. */
  headlineSource?: ArticleView;
  update: boolean;
  summary: readonly SummaryRun[];
  speakers: readonly SpeakerView[];
  differences: readonly DifferenceView[];
  articles: readonly ArticleView[];
}

/** Longer texts are cut with an ellipsis: a whole speech in quotation marks is read at its source. Characters. */
const room = { words: 900, headline: 240, name: 120, label: 160, value: 80 } as const;

/** What is shown of a story. Words that no web address leads to are not shown. */
export const viewStory = (story: EditionStory): StoryView => {
  const articles = new Map(story.articles.flatMap((article) => viewArticle(article)));
  const headlineSource = articles.get(story.headlineArticleId);
  return {
    id: story.id,
    section: shorten(oneLine(story.section), room.label),
    headline: shorten(oneLine(story.headline), room.headline),
    ...(headlineSource ? { headlineSource } : {}),
    update: story.update,
    summary: inRuns(story.summary.flatMap((sentence) => viewClaim(sentence, articles))),
    speakers: viewSpeakers(story, articles),
    differences: viewDifferences(story, articles),
    articles: [...articles.values()],
  };
};

type Articles = ReadonlyMap<string, ArticleView>;

const viewArticle = (article: EditionArticle): [string, ArticleView][] => {
  const href = webAddress(article.url);
  if (href === undefined) return [];
  const view: ArticleView = {
    outlet: shorten(oneLine(article.outlet), room.name),
    href,
    title: shorten(oneLine(article.title), room.headline),
    language: primaryTag(article.language),
    ...(article.byline ? { byline: shorten(oneLine(article.byline), room.label) } : {}),
    ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
  };
  return [[article.articleId, view]];
};

/** "en-GB" as "en"; "und" for what is no language tag. */
const primaryTag = (language: string): string => /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0].toLowerCase() ?? "und";

const viewClaim = (evidence: Evidence, articles: Articles): Claim[] => {
  const article = articles.get(evidence.articleId);
  const words = shorten(oneLine(evidence.text), room.words);
  if (!article || words === "") return [];
  const href = linkToWords(article.href, [evidence.text], article.language);
  return [{ words, href, outlet: article.outlet, language: article.language }];
};

const inRuns = (sentences: readonly Claim[]): SummaryRun[] => {
  const runs: { outlet: string; sentences: Claim[] }[] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    if (last?.outlet === sentence.outlet) last.sentences.push(sentence);
    else runs.push({ outlet: sentence.outlet, sentences: [sentence] });
  }
  return runs;
};

/** Speakers in the order in which they first come, each with all of their statements. */
const viewSpeakers = (story: EditionStory, articles: Articles): SpeakerView[] =>
  [...Map.groupBy(story.statements, ({ speaker }) => speaker.actorId)].flatMap(([actorId, said]) => {
    const statements = said.flatMap((statement) => viewStatement(statement, articles));
    const [first] = said;
    if (!first || statements.length === 0) return [];
    const role = said.find(({ speaker }) => speaker.role)?.speaker.role;
    const name = shorten(oneLine(first.speaker.name), room.name);
    return [{ actorId, name, ...(role ? { role: shorten(oneLine(role), room.label) } : {}), statements }];
  });

/** One statement on its own, with the articles its carriers name; undefined where no web address leads to it. */
export const viewAlone = (
  statement: EditionStatement,
  articles: readonly EditionArticle[],
): StatementView | undefined =>
  viewStatement(statement, new Map(articles.flatMap((article) => viewArticle(article))))[0];

const viewStatement = (statement: EditionStatement, articles: Articles): StatementView[] => {
  const carriers = statement.carriers.filter(({ articleId }) => articles.has(articleId));
  const sources = firstOfEachOutlet(carriers.flatMap((carrier) => sourceOf(carrier, articles)));
  const [shown] = carriers;
  const [first, ...others] = sources;
  if (!shown || !first) return [];
  const quoted = statement.kind === "direct";
  const passages = shown.content.map(({ text }) => oneLine(quoted ? withoutOuterMarks(text) : text));
  const words = shorten(joinPassages(passages), room.words);
  if (words === "") return [];
  const cue = shorten(oneLine(shown.cue.map(({ text }) => text).join(" ")), room.value);
  const language = articles.get(shown.articleId)?.language ?? "und";
  return [{ cue, words, quoted, language, isNew: statement.isNew ?? false, sources: [first, ...others] }];
};

const sourceOf = ({ articleId, content }: Carrier, articles: Articles): Source[] => {
  const article = articles.get(articleId);
  if (!article) return [];
  const passages = content.map(({ text }) => text);
  return [{ outlet: article.outlet, href: linkToWords(article.href, passages, article.language) }];
};

const firstOfEachOutlet = (sources: readonly Source[]): Source[] =>
  [...Map.groupBy(sources, ({ outlet }) => outlet).values()].flatMap((same) => same.slice(0, 1));

/** "killed on the bridge" as the title of its numbers: "Killed on the bridge". */
const asTitle = (label: string): string => label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const viewDifferences = (story: EditionStory, articles: Articles): DifferenceView[] =>
  story.differences.flatMap(({ about, versions, isNew = false }) => {
    const views = versions.flatMap(({ value, evidence }) => {
      const claims = evidence.flatMap((piece) => viewClaim(piece, articles));
      const [first, ...others] = firstOfEachOutlet(claims.map(({ outlet, href }) => ({ outlet, href })));
      if (!first) return [];
      return [{ value: shorten(oneLine(value), room.value), sources: [first, ...others] as const }];
    });
    return views.length < 2 ? [] : [{ about: asTitle(shorten(oneLine(about), room.label)), isNew, versions: views }];
  });
