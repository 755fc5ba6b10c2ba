// Writes a day's articles for tests: plain texts, and who says what in them found by its words.
import { createHash } from "node:crypto";
import type { DayArticle } from "../../functions/publish/day-article.ts";
import type { Actor, Findings, Statement } from "../../functions/shared/model/findings.ts";
import type { Span } from "../../functions/shared/model/span.ts";

export interface Said {
  /** The speaker as the article names them. */
  by: string;
  role?: string;
  /** Words of the text; two for a quote that is broken up. */
  words: readonly string[] | string;
  kind?: Statement["kind"];
  act?: Statement["act"];
  actorKind?: Actor["kind"];
  confidence?: number;
}

export interface WrittenDay {
  outlet?: string;
  section?: string;
  title?: string;
  language?: string;
  firstSeenAt?: string;
  publishedAt?: string;
  says?: readonly Said[];
  /** Sentences of the text. */
  summary?: readonly string[];
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, "-");

/** An article with its findings. Words that are not in the text are a slip of the test. */
export const writeArticle = (id: string, text: string, written: WrittenDay = {}): DayArticle => {
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${id} does not say: ${words}`);
    return [start, start + words.length];
  };
  const says = written.says ?? [];
  const idOf = ({ by, actorKind = "person" }: Said): string => `${actorKind}:${slug(by)}`;
  const actors = new Map(
    says.map((said) => {
      const { by, role, actorKind: kind = "person" } = said;
      const mentions = [{ span: spanOf(by), type: "name" as const }];
      return [idOf(said), { id: idOf(said), name: by, kind, ...(role ? { role } : {}), mentions }];
    }),
  );
  const findings: Findings = {
    schema: 1,
    articleId: id,
    textHash: hash(text),
    reader: "by hand",
    actors: [...actors.values()],
    statements: says.map((said) => ({
      source: [spanOf(said.by)],
      cue: [],
      content: [said.words].flat().map(spanOf),
      kind: said.kind ?? "direct",
      act: said.act ?? "communication",
      speaker: idOf(said),
      ...(said.confidence === undefined ? {} : { confidence: said.confidence }),
    })),
    summary: (written.summary ?? []).map(spanOf),
    dropped: {},
  };
  const outlet = written.outlet ?? "Harbour Post";
  const article: DayArticle["article"] = {
    schema: 1,
    id,
    feedId: slug(outlet),
    outlet,
    section: written.section ?? "World",
    url: `https://${slug(outlet)}.example/${id}`,
    title: written.title ?? `Report ${id}`,
    ...(written.publishedAt ? { publishedAt: written.publishedAt } : {}),
    firstSeenAt: written.firstSeenAt ?? "2026-11-23T03:00:00Z",
    language: written.language ?? "en",
    text,
    textHash: hash(text),
  };
  return { article, findings };
};
