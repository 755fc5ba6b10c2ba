// An open sample newsroom for tests: how to visit it, and what it should print.
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Day, NewsArticle, OutletId } from "../../infra/local/newsroom/article.ts";
import { newsArticles } from "../../infra/local/newsroom/newsdesk.ts";
import { type Newsroom, type OpenOutlet, startNewsroom } from "../../infra/local/newsroom/newsroom.ts";
import { outletOf } from "../../infra/local/newsroom/outlets.ts";
import { articlesOf, type PrintedArticle } from "../../infra/local/newsroom/print.ts";

export const dayOne = new Date("2026-11-25T00:00:00Z");
export const newsroomOptions = { now: () => new Date("2026-11-26T07:00:00Z"), dayOne };

/** Opens a newsroom for the tests of a file; each test begins on day one. */
export const openNewsroom = () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom(newsroomOptions);
  });
  beforeEach(() => newsroom.setDay(1));
  afterAll(() => newsroom.stop());
  const outlet = (id: OutletId): OpenOutlet => {
    const found = newsroom.outlets.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no outlet ${id}`);
    return found;
  };
  const get = (id: OutletId, path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${outlet(id).origin}${path}`, { headers, redirect: "manual" });
  return {
    newsroom: () => newsroom,
    outlet,
    /** Asks the outlet; redirects are answers. */
    get,
    feed: (id: OutletId, headers: Record<string, string> = {}) => get(id, outletOf(id).feedPath, headers),
  };
};

/** A response's text in the charset its header or, failing that, its markup names. */
export const decoded = async (response: Response): Promise<string> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const named = /charset=([\w-]+)/.exec(response.headers.get("content-type") ?? "")?.[1];
  const inMarkup = /(?:charset|encoding)=["']?([\w-]+)/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 1024)));
  return new TextDecoder(named ?? inMarkup?.[1] ?? "utf-8").decode(bytes);
};

/** The article as its writer handed it in. */
export const articleOf = (id: string): NewsArticle => {
  const article = newsArticles.find((candidate) => candidate.id === id);
  if (!article) throw new Error(`no article ${id}`);
  return article;
};

/** The article as its outlet prints it on that day. */
export const printed = (id: string, day: Day): PrintedArticle => {
  const found = articlesOf(outletOf(articleOf(id).outlet), dayOne, day).find((article) => article.id === id);
  if (!found) throw new Error(`${id} is not printed on day ${day}`);
  return found;
};
