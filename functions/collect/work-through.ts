// Works through what is new in a feed: each item becomes an article or a counted rejection.
import type { Feed, FeedCheck, RawItem } from "../shared/model/feed.ts";
import type { RunSummary } from "../shared/model/messages.ts";
import { ArticleIds } from "./article-ids.ts";
import { chooseItems } from "./choose-items.ts";
import { keepArticle, keepRejection } from "./keep-article.ts";
import type { Outside } from "./outside.ts";
import { isSpokenOf, KeptArticles, type KeptItem, strayText } from "./kept-articles.ts";
import { ItemRejected, readItem } from "./read-item.ts";

export interface Work {
  /** Items that have to come again: there was no room for them, or their server was busy. */
  open: ReadonlySet<RawItem>;
  /** Which articles the items are, to be known again by. */
  articleIds: FeedCheck["articleIds"];
  summary: RunSummary;
  /** How long the pages' server asks to be left alone. */
  restSeconds: number;
}

/** Items worked through in one poll; the rest waits for the next. */
const itemsPerPoll = 50;
/** After so many busy servers in a row the rest waits too: most pages of a feed stand on one server. */
const busyInARow = 3;

/** Reads the pages of new and changed items, newest first, and hands the articles on to extract. Begins no page after `until`. */
export const workThrough = async (
  outside: Outside,
  feed: Feed,
  items: readonly RawItem[],
  check: FeedCheck | undefined,
  until: Date,
): Promise<Work> => {
  const ids = new ArticleIds(feed, check?.articleIds ?? {}, items);
  const fresh = chooseItems(items, check?.seen ?? {}, outside.clock.now().toISOString());
  const open = new Set(fresh);
  const counts = { items: items.length, fresh: fresh.length, written: 0, known: 0, rejected: 0 };
  const kept = new KeptArticles();
  let busy = 0;
  let restSeconds = 0;
  for (const item of fresh.slice(0, itemsPerPoll)) {
    if (outside.clock.now() >= until || busy === busyInARow || restSeconds > 0) break;
    const result = await workOn(outside, feed, item, ids);
    counts[result.outcome]++;
    if (result.kept) kept.add(result.kept);
    const withdrawn = result.strayOf === undefined ? undefined : kept.withdraw(result.strayOf);
    if (withdrawn) {
      await reject(outside, feed, withdrawn.item, ids, strayText(withdrawn.item));
      counts[withdrawn.outcome]--;
      counts.rejected++;
    }
    if (!result.comesAgain) open.delete(item);
    busy = result.comesAgain ? busy + 1 : 0;
    restSeconds = result.restSeconds ?? 0;
  }
  // Also for an article that stood there already: a crash may have lost its message, and extract does nothing twice.
  await outside.extractQueue.send(kept.keys().map((articleKey) => ({ articleKey })));
  return { open, articleIds: ids.remembered(), summary: { ...counts, open: open.size }, restSeconds };
};

interface ItemResult {
  outcome: "written" | "known" | "rejected";
  kept?: KeptItem;
  /** The id of the article whose text stood on this item's page too, and spoke of neither. */
  strayOf?: string | undefined;
  comesAgain: boolean;
  restSeconds?: number | undefined;
}

const workOn = async (outside: Outside, feed: Feed, item: RawItem, ids: ArticleIds): Promise<ItemResult> => {
  const { archive, clock } = outside;
  const now = clock.now().toISOString();
  try {
    const read = await readItem(item, outside);
    const other = ids.otherOfText(item, read.text);
    if (other !== undefined && !isSpokenOf(item, read.text)) {
      await reject(outside, feed, item, ids, strayText(item));
      return { outcome: "rejected", strayOf: other, comesAgain: false };
    }
    const id = ids.ofText(item, read.text);
    const { key, isNew } = await keepArticle(archive, feed, item, id, read, now);
    const outcome = isNew ? "written" : "known";
    return { outcome, kept: { id, key, item, outcome, text: read.text }, comesAgain: false };
  } catch (error) {
    if (!(error instanceof ItemRejected)) throw error;
    await reject(outside, feed, item, ids, error);
    return { outcome: "rejected", comesAgain: error.isPassing, restSeconds: error.retryAfterSeconds };
  }
};

const reject = async (
  { archive, clock, log }: Outside,
  feed: Feed,
  item: RawItem,
  ids: ArticleIds,
  error: ItemRejected,
): Promise<void> => {
  await keepRejection(archive, feed, item, ids.ofItem(item), error, clock.now().toISOString());
  log.info("item rejected", { feedId: feed.id, url: item.url, reason: error.reason, error: error.cause });
};
