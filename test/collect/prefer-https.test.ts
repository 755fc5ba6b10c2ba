// Addresses written as http are read over https where that can be had.
import { expect, test } from "vitest";
import { preferHttps } from "../../functions/collect/prefer-https.ts";
import { FetchFailed, type FetchFailure, type Fetched, type Web } from "../../functions/collect/web.ts";
import { handClock, hours } from "../support/hand-clock.ts";

const page = "http://callow.example/news?id=4";
const [secure] = [page.replace("http:", "https:")];
const asked: string[] = [];

const fetched = (url: string): Fetched => ({
  status: "fetched",
  url,
  headers: {},
  contentType: "text/html",
  body: new Uint8Array(),
});

/** A web whose https side answers in its own way. */
const webOf = (overHttps: (url: string) => Fetched | FetchFailure) => {
  asked.length = 0;
  const clock = handClock("2026-11-23T08:00:00Z");
  const plain: Web = {
    async get(url) {
      asked.push(url);
      const answer = url.startsWith("https:") ? overHttps(url) : fetched(url);
      if (typeof answer === "string") throw new FetchFailed(answer, `${url} fails`);
      return answer;
    },
  };
  return { clock, web: preferHttps(plain, clock) };
};

test("over https, and only over it", async () => {
  const { web } = webOf(fetched);
  expect(await web.get(page)).toMatchObject({ url: secure });
  expect(asked).toEqual([secure]);
});

test.each(["connection failed", "timed out", "unreadable answer", "too many redirects", "address refused"] as const)(
  "where https ends as %s, over http, and for a day at once",
  async (failure) => {
    const { web, clock } = webOf(() => failure);
    expect(await web.get(page)).toMatchObject({ url: page });
    await web.get(page);
    expect(asked).toEqual([secure, page, page]);
    clock.pass(hours(24));
    await web.get(page);
    expect(asked.slice(3)).toEqual([secure, page]);
  },
);

test.each(["page not found", "access refused"] as const)(
  "where https ends as %s, over http, and the next page over https again",
  async (failure) => {
    const { web } = webOf((url) => (url === secure ? failure : fetched(url)));
    expect(await web.get(page)).toMatchObject({ url: page });
    expect(await web.get("http://callow.example/other")).toMatchObject({ url: "https://callow.example/other" });
  },
);

test.each(["robots.txt forbids", "too many requests", "server error"] as const)(
  "%s holds for http too",
  async (failure) => {
    const { web } = webOf(() => failure);
    await expect(web.get(page)).rejects.toThrow(FetchFailed);
    expect(asked).toEqual([secure]);
  },
);

test("a site that sends visitors back to http is asked there the next time", async () => {
  const { web } = webOf(() => fetched(page));
  await web.get(page);
  await web.get(page);
  expect(asked).toEqual([secure, page]);
});

test.each(["https://callow.example/", "http://callow.example:8080/", "ftp://callow.example/", "no address"])(
  "%s stays as it is",
  async (address) => {
    const { web } = webOf(fetched);
    await web.get(address);
    expect(asked).toEqual([address]);
  },
);
