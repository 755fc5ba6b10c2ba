// An edition's coverage as mail and site show it: counts, and names made fit to be shown.
import type { Coverage } from "./model/edition.ts";
import { oneLine, shorten } from "./outside-text.ts";

/** Why something was left out, in the archive's English, and how often. */
export interface CountedReason {
  reason: string;
  count: number;
}

export interface CoverageView {
  feeds: { read: number; quiet: number; failed: readonly { outlet: string; reason: string }[] };
  articles: { read: number; rejected: number; reasons: readonly CountedReason[] };
  statements: { kept: number; dropped: number; reasons: readonly CountedReason[] };
}

/** Characters of a name or reason that are shown. */
const room = 120;

const shown = (text: string): string => shorten(oneLine(text), room);

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** The most frequent first. */
const reasons = (counts: Readonly<Record<string, number>>): CountedReason[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, left], [, right]) => right - left)
    .map(([reason, count]) => ({ reason: shown(reason), count }));

/** The coverage with names shortened and reasons counted, the most frequent first. */
export const viewCoverage = ({ feeds, articles, statements }: Coverage): CoverageView => ({
  feeds: {
    read: feeds.read,
    quiet: feeds.quiet,
    failed: feeds.failed.map(({ outlet, reason }) => ({ outlet: shown(outlet), reason: shown(reason) })),
  },
  articles: { read: articles.read, rejected: sum(articles.rejected), reasons: reasons(articles.rejected) },
  statements: { kept: statements.kept, dropped: sum(statements.dropped), reasons: reasons(statements.dropped) },
});
