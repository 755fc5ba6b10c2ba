// What makes an item of a feed the same item at the next poll.
import { createHash } from "node:crypto";
import type { RawItem } from "../shared/model/feed.ts";

/** An item's own id; else its address; else the hash of what it says. In this order, because ids change least. */
export const identify = (given: string, item: Partial<RawItem>): string => {
  if (given !== "") return given;
  if (item.url) return item.url;
  return `hash:${sha256([item.title, item.summary, item.publishedAt].join("\n")).slice(0, 32)}`;
};

/**
 * Items with an id each. Some feeds repeat one id for all their items: then the addresses tell them apart. An item that
 * stands twice counts once.
 */
export const distinctItems = (items: readonly RawItem[]): RawItem[] => {
  const addresses = Map.groupBy(items, ({ id }) => id);
  const isShared = (id: string): boolean => new Set(addresses.get(id)?.map(({ url }) => url)).size > 1;
  const separate = items.map((item) => (isShared(item.id) && item.url ? { ...item, id: item.url } : item));
  return [...Map.groupBy(separate, ({ id }) => id).values()].flatMap(([first]) => (first ? [first] : []));
};

/** SHA-256, hex. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
