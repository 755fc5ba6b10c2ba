// Which article an item of a feed is: feeds give new ids to what they have shown before, move to other hosts, and print
// one text under two addresses.
import type { Feed, FeedCheck, RawItem } from "../shared/model/feed.ts";
import { comparableUrl } from "./canonical-url.ts";
import { sha256 } from "./item-identity.ts";

type Remembered = NonNullable<FeedCheck["articleIds"]>;

/** Remembered of a feed: addresses and texts of some hundred items, far more than one body lists. */
const mostRemembered = 1000;

/**
 * The ids of a feed's articles. An item is the article that its own id was before; else the one that its address was,
 * where no other item has that address; and, once it is read, the one that had the same text. Else it is a new one.
 */
export class ArticleIds {
  readonly #feed: Feed;
  readonly #known: Map<string, string>;
  readonly #addresses: ReadonlyMap<string, readonly RawItem[]>;

  constructor(feed: Feed, known: Remembered, items: readonly RawItem[]) {
    this.#feed = feed;
    this.#known = new Map(Object.entries(known));
    this.#addresses = Map.groupBy(items, addressKey);
    for (const item of items) this.#remember(item, this.ofItem(item));
  }

  /** The id by what the feed says of the item. */
  ofItem(item: RawItem): string {
    const address = addressKey(item);
    const isOwn = this.#addresses.get(address)?.length === 1;
    return this.#known.get(idKey(item)) ?? (isOwn ? this.#known.get(address) : undefined) ?? this.#given(item);
  }

  /** The id once the item's text is known. */
  ofText(item: RawItem, text: string): string {
    const key = textKey(text);
    const id = this.#known.get(key) ?? this.ofItem(item);
    this.#remember(item, id);
    this.#put(key, id);
    return id;
  }

  /** The other article that has this text; undefined where none has. */
  otherOfText(item: RawItem, text: string): string | undefined {
    const id = this.#known.get(textKey(text));
    return id === this.ofItem(item) ? undefined : id;
  }

  /** What to remember until the next poll, what was seen last standing last. */
  remembered(): Remembered {
    return Object.fromEntries([...this.#known].slice(-mostRemembered));
  }

  #given({ id }: RawItem): string {
    return sha256(`${this.#feed.id}\n${id}`).slice(0, 24);
  }

  #remember(item: RawItem, id: string): void {
    this.#put(addressKey(item), id);
    // An item's own id says by itself which article it is, unless it came to be another one's.
    if (id !== this.#given(item)) this.#put(idKey(item), id);
  }

  #put(key: string, id: string): void {
    this.#known.delete(key);
    this.#known.set(key, id);
  }
}

const idKey = ({ id }: RawItem): string => `id:${sha256(id).slice(0, 16)}`;

const textKey = (text: string): string => `text:${sha256(text).slice(0, 16)}`;

const addressKey = ({ id, url }: RawItem): string =>
  `url:${sha256(url === undefined ? id : comparableUrl(url)).slice(0, 16)}`;
