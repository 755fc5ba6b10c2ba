// Writes editions for tests: articles as plain sentences, evidence found in them by its words.
import { createHash } from "node:crypto";
import type { Carrier, Edition, EditionStatement, EditionStory } from "../../functions/shared/model/edition.ts";
import type { Evidence } from "../../functions/shared/model/span.ts";

/** An article of a story: outlet, title, text (paragraphs divided by one empty line). */
export type WrittenArticle = readonly [outlet: string, title: string, text: string];

/** A statement: who, how, and for each article that carries it its number, cue and content. */
export interface WrittenStatement {
  speaker: readonly [name: string, role?: string, kind?: "person" | "organisation" | "place"];
  kind?: "direct" | "indirect" | "mixed";
  carriers: readonly (readonly [article: number, cue: string, ...content: string[]])[];
}

export interface WrittenStory {
  section: string;
  headline?: string;
  update?: boolean;
  articles: readonly WrittenArticle[];
  /** Article number and sentence. */
  summary: readonly (readonly [article: number, words: string])[];
  statements?: readonly WrittenStatement[];
  differences?: readonly {
    about: string;
    versions: readonly (readonly [value: string, ...evidence: (readonly [article: number, words: string])[]])[];
  }[];
  languages?: Readonly<Record<number, string>>;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 48) || createHash("sha256").update(text).digest("hex").slice(0, 12);

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A story of an edition; throws where a sentence is not in the article it is said to be from. */
const writeStory = (written: WrittenStory, index: number): EditionStory => {
  const id = `s${index + 1}-${slug(written.articles[0]?.[1] ?? "")}`;
  const articleId = (article: number): string => `${id}-a${article}`;
  const evidence = (article: number, words: string): Evidence => {
    const text = written.articles[article]?.[2] ?? "";
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`article ${article} of ${id} does not say: ${words}`);
    return { articleId: articleId(article), textHash: hash(text), span: [start, start + words.length], text: words };
  };
  const statement = ({ speaker, kind, carriers }: WrittenStatement, number: number): EditionStatement => {
    const [name, role, actorKind = "person"] = speaker;
    return {
      id: `${id}-st${number}`,
      kind: kind ?? "direct",
      speaker: { actorId: `${actorKind}:${slug(name)}`, name, kind: actorKind, ...(role ? { role } : {}) },
      carriers: carriers.map(
        ([article, cue, ...content]): Carrier => ({
          articleId: articleId(article),
          content: content.map((words) => evidence(article, words)),
          cue: cue === "" ? [] : [evidence(article, cue)],
          source: [],
        }),
      ),
    };
  };
  return {
    id,
    section: written.section,
    headline: written.headline ?? written.articles[0]?.[1] ?? "",
    headlineArticleId: articleId(0),
    summary: written.summary.map(([article, words]) => evidence(article, words)),
    statements: (written.statements ?? []).map(statement),
    differences: (written.differences ?? []).map(({ about, versions }) => ({
      about,
      versions: versions.map(([value, ...places]) => ({
        value,
        evidence: places.map(([article, words]) => evidence(article, words)),
      })),
    })),
    articles: written.articles.map(([outlet, title], article) => ({
      articleId: articleId(article),
      outlet,
      url: `https://${slug(outlet)}.example/2026/11/23/${slug(title)}`,
      title,
      publishedAt: new Date(Date.UTC(2026, 10, 22, 16) + (index * 37 + article * 95) * 60_000).toISOString(),
      language: written.languages?.[article] ?? "en",
    })),
    update: written.update ?? false,
    reasons: [],
  };
};

export const writeEdition = (stories: readonly WrittenStory[], changes: Partial<Edition> = {}): Edition => ({
  schema: 1,
  id: "2026-11-23",
  publishedAt: "2026-11-23T05:00:00Z",
  from: "2026-11-22T05:00:00Z",
  until: "2026-11-23T05:00:00Z",
  stories: stories.map(writeStory),
  coverage: {
    feeds: { read: 14, quiet: 2, failed: [{ outlet: "Evening Beacon", reason: "the server answered 503" }] },
    articles: { read: 61, rejected: { "page not found": 3, "too short": 2 } },
    statements: { kept: 148, dropped: { "the words are not in the article": 4, "no speaker": 9 } },
  },
  ...changes,
});
