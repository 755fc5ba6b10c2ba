// A story of an edition as mail and site show it: clean words, each with the outlet and the link that lead to them.
import {
  type Articles,
  type ArticleView,
  firstOfEachOutlet,
  type Source,
  viewArticle,
  viewRoom as room,
} from "./article-view.ts";
import type { Correction, EditionStatement, EditionStory } from "./model/edition.ts";
import type { Evidence } from "./model/span.ts";
import { asTitle, oneLine, shorten } from "./outside-text.ts";
import { type DenialView, type StatementView, viewStatement } from "./statement-view.ts";
import { linkToWords } from "./text-fragment.ts";

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

/** What is shown of a story. Words that no web address leads to are not shown. */
export const viewStory = (story: EditionStory): StoryView => viewCorrectedStory(story, []);

/** The same with what has become of its quotes since: `corrections` are those of its edition. */
export const viewCorrectedStory = (story: EditionStory, corrections: readonly Correction[]): StoryView => {
  const articles = new Map(story.articles.flatMap((article) => viewArticle(article)));
  const headlineSource = articles.get(story.headlineArticleId);
  return {
    id: story.id,
    section: shorten(oneLine(story.section), room.label),
    headline: shorten(oneLine(story.headline), room.headline),
    ...(headlineSource ? { headlineSource } : {}),
    update: story.update,
    summary: inRuns(story.summary.flatMap((sentence) => viewClaim(sentence, articles))),
    speakers: viewSpeakers(story, articles, corrections),
    differences: viewDifferences(story, articles),
    articles: [...articles.values()],
  };
};

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

/** Speakers in the order in which they first come, each with all of their statements, a denial below what it denies. */
const viewSpeakers = (
  { statements }: EditionStory,
  articles: Articles,
  corrections: readonly Correction[],
): SpeakerView[] => {
  const views = new Map(
    statements.flatMap((statement) => {
      const view = viewStatement(statement, articles, corrections);
      return view ? [[statement.id, { statement, view }] as const] : [];
    }),
  );
  const shown = [...views.values()];
  const isBelow = ({ denies }: EditionStatement): boolean => denies !== undefined && views.has(denies);
  const withDenials = ({ statement: { id }, view }: (typeof shown)[number]): StatementView => ({
    ...view,
    denials: shown
      .filter(({ statement }) => statement.denies === id)
      .map((denial): DenialView => ({ ...viewSpeaker([denial.statement]), statement: denial.view })),
  });
  const open = shown.filter(({ statement }) => !isBelow(statement));
  return [...Map.groupBy(open, ({ statement }) => statement.speaker.actorId).values()].map((said) => ({
    ...viewSpeaker(said.map(({ statement }) => statement)),
    statements: said.map(withDenials),
  }));
};

/** Who has made these statements, by the name of the first and the first role. */
const viewSpeaker = (said: readonly EditionStatement[]): Omit<SpeakerView, "statements"> => {
  const [first] = said;
  const role = said.find(({ speaker }) => speaker.role)?.speaker.role;
  return {
    actorId: first?.speaker.actorId ?? "",
    name: shorten(oneLine(first?.speaker.name ?? ""), room.name),
    ...(role ? { role: shorten(oneLine(role), room.label) } : {}),
  };
};

const viewDifferences = (story: EditionStory, articles: Articles): DifferenceView[] =>
  story.differences.flatMap(({ about, versions, isNew = false }) => {
    const views = versions.flatMap(({ value, evidence }) => {
      const claims = evidence.flatMap((piece) => viewClaim(piece, articles));
      const [first, ...others] = firstOfEachOutlet(claims.map(({ outlet, href }) => ({ outlet, href })));
      if (!first) return [];
      return [{ value: asTitle(shorten(oneLine(value), room.value)), sources: [first, ...others] as const }];
    });
    return views.length < 2 ? [] : [{ about: asTitle(shorten(oneLine(about), room.label)), isNew, versions: views }];
  });
