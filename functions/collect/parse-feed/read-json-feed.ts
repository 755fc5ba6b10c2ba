// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), the one common format rss-parser does not read.
import { z } from "zod/mini";
import type { RawItem } from "../../shared/model/feed.ts";
import { resolveUrl } from "../canonical-url.ts";
import { oneLine } from "../../shared/outside-text.ts";
import { htmlToLine } from "../html-text.ts";
import { identify } from "../item-identity.ts";
import { readDate } from "../read-date.ts";
import type { MappedFeed } from "./map-fields.ts";
import { NotAFeed } from "./not-a-feed.ts";

/** A wrong type in a field loses that field, not the item: writers are many and careless. */
const text = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === "string" ? value : undefined)),
);
const Item = z.object({
  id: z.pipe(
    z.optional(z.unknown()),
    z.transform((value) => (typeof value === "string" || typeof value === "number" ? String(value) : "")),
  ),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
});
const JsonFeed = z.object({
  version: z.string().check(z.regex(/jsonfeed\.org\/version\//)),
  title: text,
  home_page_url: text,
  items: z.pipe(
    z.optional(z.unknown()),
    z.transform((value): readonly unknown[] => (Array.isArray(value) ? value : [])),
  ),
});

export interface MappedJsonFeed extends MappedFeed {
  /** Such as "1.1". */
  version: string;
}

/** Reads a JSON Feed; an item that is no object is left out. @throws NotAFeed */
export const readJsonFeed = (json: string, base: string | undefined): MappedJsonFeed => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new NotAFeed(`it is JSON that cannot be parsed (${error instanceof Error ? error.message : String(error)})`);
  }
  const feed = JsonFeed.safeParse(value);
  if (!feed.success) throw new NotAFeed("it is JSON, but not JSON Feed: `version` does not name jsonfeed.org");
  const { version, title = "", home_page_url, items } = feed.data;
  return {
    version: version.split("/").at(-1) ?? "",
    title: oneLine(title),
    url: resolveUrl(home_page_url, base),
    items: items.flatMap((item) => {
      const parsed = Item.safeParse(item);
      return parsed.success ? [mapItem(parsed.data, base)] : [];
    }),
  };
};

const mapItem = (item: z.infer<typeof Item>, base: string | undefined): RawItem => {
  const found = {
    url: resolveUrl(item.url ?? item.external_url, base),
    title: oneLine(item.title ?? ""),
    summary: oneLine(item.summary ?? item.content_text ?? htmlToLine(item.content_html ?? "")),
    html: item.content_html,
    publishedAt: readDate(item.date_published ?? ""),
    updatedAt: readDate(item.date_modified ?? ""),
  };
  const given = oneLine(item.id);
  return { id: identify(given, found), ...Object.fromEntries(Object.entries(found).filter(([, value]) => value)) };
};
