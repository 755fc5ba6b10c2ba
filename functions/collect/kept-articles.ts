// The articles that one poll keeps. A text that stands on the pages of several items and speaks of none of them is the
// site's own (a notice, a wall in words nobody has listed), and no article.
import type { RawItem } from "../shared/model/feed.ts";
import { ItemRejected } from "./read-item.ts";
import { speaksOf } from "./speaks-of.ts";

export interface KeptItem {
  /** Of the article. */
  id: string;
  key: string;
  item: RawItem;
  text: string;
  outcome: "written" | "known";
}

/** Share of the words of an item's title that stand in its text. Headlines play with words, but not with all of them. */
const leastSpoken = 0.25;

/** Whether a text speaks of what the feed says of its item; yes where the title is too short to tell. */
export const isSpokenOf = ({ title = "" }: RawItem, text: string): boolean =>
  (speaksOf(title, text) ?? 1) >= leastSpoken;

/** The rejection of an item whose page holds what stands on other pages. */
export const strayText = ({ title = "", url = "" }: RawItem): ItemRejected =>
  new ItemRejected(
    "text of other pages",
    `${url} holds the text that stands on other pages too, and nothing of "${title}"`,
  );

export class KeptArticles {
  readonly #items = new Map<string, KeptItem>();

  add(item: KeptItem): void {
    this.#items.set(item.key, item);
  }

  /** Takes the article back whose text turned up on another page, if it does not speak of its own item either. */
  withdraw(id: string): KeptItem | undefined {
    const found = [...this.#items.values()].find((item) => item.id === id && !isSpokenOf(item.item, item.text));
    if (found) this.#items.delete(found.key);
    return found;
  }

  /** What is handed on to extract. */
  keys(): string[] {
    return [...this.#items.keys()];
  }
}
