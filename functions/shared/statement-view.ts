// A statement as mail and site show it: its words, everyone who carries them, who denies them, and what became of them.
import { type Articles, firstOfEachOutlet, type Source, viewArticle, viewRoom as room } from "./article-view.ts";
import { type CorrectionView, correctionsOf, viewCorrection } from "./correction-view.ts";
import type { Carrier, Correction, EditionArticle, EditionStatement } from "./model/edition.ts";
import { oneLine, shorten } from "./outside-text.ts";
import { joinPassages, withoutOuterMarks } from "./quotation.ts";
import { linkToWords } from "./text-fragment.ts";

type Sources = readonly [Source, ...Source[]];

/** One statement. `quoted` words are the speaker's own and stand without marks; others are the outlet's report. */
export interface StatementView {
  cue: string;
  words: string;
  quoted: boolean;
  language: string;
  /** True where the edition before had the story, but not this. */
  isNew: boolean;
  /** Everyone who carries it; the words shown are the first one's. */
  sources: Sources;
  /** Of so many outlets it is their own report; the others have copied it. Absent where the edition does not say. */
  independent?: number;
  /** Other wordings of the same quote: cut off, or told differently. */
  versions: readonly { words: string; sources: Sources }[];
  /** What others say against it. */
  denials: readonly DenialView[];
  /** What the same speaker said of the same in an earlier edition. */
  earlier?: { edition: string; storyId: string; words: string };
  /** What its outlet has made of these words since the edition. */
  changed?: CorrectionView;
}

/** A denial with who denies. */
export interface DenialView {
  actorId: string;
  name: string;
  role?: string;
  statement: StatementView;
}

/** "then told", "also asked": ties to a sentence that does not stand here. */
const leadIn = /^(?:and |but )?(?:then|also) (?=\S)/i;

/** Cues that say to whom, which stands outside of them: "told the court that". */
const toWhom = /^(?:told|tells|telling|assured|informed|reminded|notified)$/i;

/** Wordings shown besides the first. */
const mostVersions = 3;

/** One statement on its own, with the articles its carriers name; undefined where no web address leads to it. */
export const viewAlone = (
  statement: EditionStatement,
  articles: readonly EditionArticle[],
  corrections: readonly Correction[] = [],
): StatementView | undefined =>
  viewStatement(statement, new Map(articles.flatMap((article) => viewArticle(article))), corrections);

/** The statement, or undefined where no web address leads to it; denials are its story's to add. */
export const viewStatement = (
  statement: EditionStatement,
  articles: Articles,
  corrections: readonly Correction[] = [],
): StatementView | undefined => {
  const carriers = statement.carriers.filter(({ articleId }) => articles.has(articleId));
  const [shown] = carriers;
  const sources = sourcesOf(carriers, articles);
  const quoted = statement.kind === "direct";
  const words = shown ? wordsOf(shown, quoted) : "";
  if (!shown || !sources || words === "") return undefined;
  const changed = correctionOf(carriers, corrections);
  const { earlier, independent } = statement;
  return {
    cue: shorten(oneLine(shown.cue.map(({ text }) => text).join(" ")).replace(leadIn, ""), room.value).replace(
      toWhom,
      "$& …",
    ),
    words,
    quoted,
    language: articles.get(shown.articleId)?.language ?? "und",
    isNew: statement.isNew ?? false,
    sources,
    ...(independent === undefined ? {} : { independent }),
    versions: quoted ? versionsOf(words, carriers, articles) : [],
    denials: [],
    ...(earlier
      ? { earlier: { ...earlier, words: shorten(oneLine(withoutOuterMarks(earlier.text)), room.words) } }
      : {}),
    ...(changed ? { changed } : {}),
  };
};

const wordsOf = ({ content }: Carrier, quoted: boolean): string => {
  const passages = content.map(({ text }) => oneLine(quoted ? withoutOuterMarks(text) : text));
  return shorten(joinPassages(passages), room.words);
};

const sourcesOf = (carriers: readonly Carrier[], articles: Articles): Sources | undefined => {
  const [first, ...others] = firstOfEachOutlet(
    carriers.flatMap(({ articleId, content }) => {
      const article = articles.get(articleId);
      if (!article) return [];
      const passages = content.map(({ text }) => text);
      return [{ outlet: article.outlet, href: linkToWords(article.href, passages, article.language) }];
    }),
  );
  return first && [first, ...others];
};

/** Marks, capitals and spaces do not make another version. */
const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const versionsOf = (shown: string, carriers: readonly Carrier[], articles: Articles): StatementView["versions"] => {
  const worded = carriers.map((carrier) => ({ carrier, words: wordsOf(carrier, true) }));
  const others = worded.filter(({ words }) => words !== "" && lettersOf(words) !== lettersOf(shown));
  return [...Map.groupBy(others, ({ words }) => lettersOf(words)).values()].slice(0, mostVersions).flatMap((same) => {
    const sources = sourcesOf(
      same.map(({ carrier }) => carrier),
      articles,
    );
    return sources ? same.slice(0, 1).map(({ words }) => ({ words, sources })) : [];
  });
};

const correctionOf = (carriers: readonly Carrier[], corrections: readonly Correction[]): CorrectionView | undefined => {
  const [correction] = correctionsOf(carriers, corrections);
  return correction && viewCorrection(correction);
};
