// The lines that say how an edition was made: what was read, what was not, what was left out and why.
import type { CountedReason, CoverageView } from "../functions/shared/coverage-view.ts";
import type { Words } from "./words.ts";

/** Failed feeds named one by one; more of them than this would drown the rest. */
const namedFeeds = 20;

/** One line a subject (feeds, articles, statements), as plain text. */
export const coverageLines = (words: Words, { feeds, articles, statements }: CoverageView): string[] => {
  const named = feeds.failed.slice(0, namedFeeds).map(({ outlet, reason }) => `${outlet} (${reason})`);
  const unnamed = feeds.failed.length - named.length;
  const failed = unnamed > 0 ? [...named, words.count("moreOutlets", unnamed)] : named;
  return [
    line(
      [
        words.count("feedsRead", feeds.read),
        words.count("feedsQuiet", feeds.quiet),
        words.count("feedsFailed", feeds.failed.length),
      ],
      failed.length > 0 && words.say("feedsFailed", { feeds: words.list(failed) }),
    ),
    line(
      [words.count("articlesRead", articles.read), words.count("articlesRejected", articles.rejected)],
      articles.reasons.length > 0 && words.say("rejectedBecause", { reasons: reasonsText(words, articles.reasons) }),
    ),
    line(
      [words.count("statementsKept", statements.kept), words.count("statementsDropped", statements.dropped)],
      statements.reasons.length > 0 && words.say("droppedBecause", { reasons: reasonsText(words, statements.reasons) }),
    ),
  ];
};

/** "page not found (3) and no title (1)". */
const reasonsText = (words: Words, reasons: readonly CountedReason[]): string =>
  words.list(reasons.map(({ reason, count }) => `${words.known(reason)} (${count})`));

const line = (counts: readonly string[], remark: string | false): string =>
  [`${counts.join(", ")}.`, ...(remark ? [remark] : [])].join(" ");
