// What every article page is made of.
import { html } from "hono/html";
import type { Outlet } from "../outlets.ts";
import type { PrintedArticle } from "../print.ts";

export type Markup = ReturnType<typeof html>;

export interface Sheet {
  readonly outlet: Outlet;
  readonly origin: string;
  readonly article: PrintedArticle;
  /** Other articles of the outlet, newest first: for "read more" and "most read". At least one. */
  readonly others: readonly PrintedArticle[];
  /** The date in the masthead. */
  readonly today: Date;
}

/** The links between a page, its outlet's feed and its own address: the head of every page. */
export const links = ({
  outlet,
  origin,
  article,
}: Sheet): Markup => html`<link rel="canonical" href="${origin}${article.path}">
<link rel="alternate" type="${outlet.feedType}" title="${outlet.name}" href="${origin}${outlet.feedPath}">`;
