// What every feed is made of: an outlet, where it stands, and what it lists now.
import type { Outlet } from "../outlets.ts";
import type { PrintedItem } from "../print.ts";

export interface Issue {
  readonly outlet: Outlet;
  /** Such as "http://127.0.0.1:8111". */
  readonly origin: string;
  /** Newest first. */
  readonly items: readonly PrintedItem[];
}

/** When the newest thing in the feed changed: the feed's own date, which must not move while nothing else does. */
export const issuedAt = ({ items }: Issue): Date =>
  new Date(Math.max(...items.map((item) => item.listedAt.getTime()), 0));
