// A feed for a person: its title, then its items, two lines each.
import { shorten } from "../shared/outside-text.ts";
import type { ParsedFeed } from "./parse-feed/parse-feed.ts";
import { dateAndTime } from "./print-article.ts";

const width = 80;
const undated = "no date";

/** The feed as lines for a terminal. */
export const printFeed = ({ format, title, url, items }: ParsedFeed): string => {
  const head = [title || "(no title)", [format, count(items.length), url].filter(Boolean).join(" · "), ""];
  const rows = items.flatMap(({ publishedAt, updatedAt, title: headline, summary, url: page }) => {
    const date = (dateAndTime(publishedAt ?? updatedAt) ?? undated).padEnd(22);
    const indent = " ".repeat(date.length);
    return [
      `${date}${shorten(headline ?? summary ?? "(no title)", width - date.length)}`,
      `${indent}${page ?? "(no page)"}`,
    ];
  });
  return `${[...head, ...rows].join("\n")}\n`;
};

const count = (items: number): string => (items === 1 ? "1 item" : `${items} items`);
