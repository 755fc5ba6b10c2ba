// What makes an item of a feed the same item at the next poll.
import { createHash } from "node:crypto";
import type { RawItem } from "../shared/model/feed.ts";

/** An item's own id; else its address; else the hash of what it says. In this order, because ids change least. */
export const identify = (given: string, item: Partial<RawItem>): string => {
  if (given !== "") return given;
  if (item.url) return item.url;
  return `hash:${sha256([item.title, item.summary, item.publishedAt].join("\n")).slice(0, 32)}`;
};

/** SHA-256, hex. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
