// What a page declares itself to be, in its data, its meta tags and the names its publishing system gives it.
import type { PageDocument } from "../page-tree/page-document.ts";
import { declaredTypes } from "./json-ld.ts";

export type PageType = "article" | "list";

const articleType = /(Article|BlogPosting|LiveBlogPosting|Reportage|^Report|^Review|^Recipe|^QAPage|^FAQPage|^HowTo)$/;
const listType = /^(CollectionPage|SearchResultsPage|ItemList|ProfilePage|Blog|CategoryCodeSet)$/;
/** Names of WordPress and its like. */
const articleClass = /(^|\s)(single(-\w+)?|article-page|page-article|node-type-article|template-article)(\s|$)/;
const listClass =
  /(^|\s)(archive|category|tag|author|blog|search-results|home|paged|page-section|section-front|page-frontpage)(\s|$)/;

/** What the page, which stands at `url` and whose blocks of data say `data`, says it is; undefined where it does not say, or says both. */
export const readPageType = (
  page: PageDocument,
  url: string | undefined,
  data: readonly unknown[],
): PageType | undefined => {
  const types = declaredTypes(data);
  const articles = types.filter((type) => articleType.test(type)).length;
  const isList = types.some((type) => listType.test(type));
  // Every headline of a list may be described as an article.
  if (articles === 1 || articles === 2) return "article";
  if (isList || articles > 2) return "list";
  const bodyClass = page.body.className;
  if (articleClass.test(bodyClass)) return "article";
  if (listClass.test(bodyClass)) return "list";
  const isDated = page.head.querySelector('meta[property="article:published_time"]') !== null;
  if (isDated) return "article";
  const isFrontPage =
    url !== undefined && /^\/(index\.\w+)?$/.test(new URL(url).pathname) && new URL(url).search === "";
  return isFrontPage ? "list" : undefined;
};
