// The publish stage over an archive in memory, with a clock that is set by hand and a queue that keeps what it is told.
import type { DayArticle } from "../../functions/publish/day-article.ts";
import { handleWith } from "../../functions/publish/handler.ts";
import type { Outside } from "../../functions/publish/outside.ts";
import { toJson } from "../../functions/shared/archive.ts";
import { articleKey, editionKey, findingsKey } from "../../functions/shared/archive-keys.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import type { SendMessage } from "../../functions/shared/model/messages.ts";
import { handClock } from "../support/hand-clock.ts";
import { keptLog } from "../support/kept-log.ts";
import { memoryArchive } from "../support/memory-archive.ts";

/** A world of its own; `counts` sums what the function's metrics counted. */
export const publishWorld = () => {
  const archive = memoryArchive();
  const clock = handClock("2026-11-23T05:00:00Z");
  const log = keptLog();
  const told: SendMessage[] = [];
  const counts: Record<string, number> = {};
  const queue = {
    send: async (messages: readonly SendMessage[]): Promise<void> => void told.push(...messages),
  };
  const site = { siteUrl: "https://readout.example", zone: "Europe/Berlin", storiesPerSection: 12 };
  const outside: Outside = { archive, clock, log, queue, ...site };
  const metrics = {
    count: (more: Readonly<Record<string, number>>): void => {
      for (const [name, number] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + number;
    },
    flush: (): void => {},
  };
  const storeArticle = ({ article }: DayArticle): void =>
    void archive.objects.set(articleKey(article.id, article.textHash), Buffer.from(toJson(article)));
  const storeFindings = ({ article, findings }: DayArticle): void =>
    void archive.objects.set(findingsKey(article.firstSeenAt, article.id), Buffer.from(toJson(findings)));
  const read = (key: string): string => Buffer.from(archive.objects.get(key) ?? "").toString();
  return {
    archive,
    log,
    told,
    counts,
    read,
    storeArticle,
    storeFindings,
    store: (...articles: DayArticle[]): void => {
      articles.forEach(storeArticle);
      articles.forEach(storeFindings);
    },
    /** Runs the function at `at` and answers the edition of its date, if there is one. */
    publishAt: async (at: string): Promise<Edition | undefined> => {
      clock.set(at);
      await handleWith(() => outside, metrics)({ tick: "publish", at });
      const stored = read(editionKey(at.slice(0, 10)));
      return stored === "" ? undefined : Edition.parse(JSON.parse(stored));
    },
  };
};
