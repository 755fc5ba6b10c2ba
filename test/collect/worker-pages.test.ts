// Pages are read in a thread: one that is too slow or too large is given up alone.
import { expect, test } from "vitest";
import { NotAnArticle } from "../../functions/collect/extract-article/extracted-article.ts";
import { htmlToParagraphs } from "../../functions/collect/html-text.ts";
import { ThreadNotStarted, workerPages } from "../../functions/collect/worker-pages.ts";
import { articleText, paragraphs, writePage } from "../support/write-page.ts";

const url = "https://callow.example/dredging";
const page = writePage({
  heading: "Dredging",
  title: "Dredging",
  body: paragraphs.map((words) => `<p>${words}</p>`).join(""),
});
/** Many small elements far down: as much work as the page's bounds allow. */
const heavy = '<div class="a">'.repeat(90) + '<div><a href="/x">word</a><b>word</b></div>'.repeat(6000);

test("gives articles, of pages and texts", async () => {
  const pages = workerPages();
  expect(await pages.read({ kind: "html", content: page, url })).toMatchObject({ url, text: articleText });
  expect(await pages.read({ kind: "text", content: `Dredging\n${articleText}` })).toMatchObject({
    title: "Dredging",
    text: articleText,
  });
});

test("says what is no article as the extraction says it", async () => {
  const reading = workerPages().read({ kind: "html", content: "<p>Watch the film.</p>" });
  await expect(reading).rejects.toThrow(new NotAnArticle("too little text", 15));
});

test("blames no page where no thread can be started", async () => {
  const reading = workerPages({ heapMb: 16 }).read({ kind: "html", content: page });
  await expect(reading).rejects.toThrow(ThreadNotStarted);
});

test.each([
  ["page too slow to read", { deadlineMs: 500 }, /dredging takes longer than 500 ms/],
  ["page too large to read", { heapMb: 28 }, /dredging takes more than 28 MB/],
])("%s: it is given up alone, whoever waits behind it", async (reason, limits, sentence) => {
  const pages = workerPages(limits);
  const [first, second, third] = await Promise.allSettled([
    pages.read({ kind: "html", content: heavy, url }),
    pages.read({ kind: "text", content: `Dredging\n${articleText}` }),
    pages.read({ kind: "html", content: heavy, url }),
  ]);
  const givenUp = { status: "rejected", reason: { reason, message: expect.stringMatching(sentence) } };
  expect([first, third]).toMatchObject([givenUp, givenUp]);
  expect(second).toMatchObject({ status: "fulfilled", value: { title: "Dredging" } });
});

test("of a page without a bottom, what stands before the trap is read", async () => {
  const content = `<p>${paragraphs.join("</p><p>")}</p>${"<div>".repeat(200_000)}<p>${paragraphs[0]}`;
  expect(await workerPages().read({ kind: "html", content })).toMatchObject({ text: articleText });
  expect(htmlToParagraphs(`<p>${paragraphs[0]}</p>${"<b>".repeat(90_000)}too deep`)).toEqual([paragraphs[0]]);
});
