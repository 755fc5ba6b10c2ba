// Mail and pages in a real browser: accessible, quiet, never wider than the screen, and links land on the words.
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderActorPages } from "../../functions/publish/render-actor.ts";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { renderConfirmation } from "../../functions/send/render-confirmation.ts";
import { styleSheet, styleSheetPath } from "../../functions/subscribe/render-pages.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleArchive, sampleEdition, sampleStories } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything, siteUrl } from "../support/briefing-links.ts";
import { hasChromium, startChromium } from "../support/chromium.ts";
import { readerPages } from "../support/reader-pages.ts";
import { type ServedPage, servePages } from "../support/serve-pages.ts";
import { writeEdition } from "../support/write-edition.ts";
import { writeTimeline } from "../support/write-timeline.ts";

const contentType = "text/html; charset=utf-8";
const confirmation = renderConfirmation(
  { siteUrl, confirm: `${siteUrl}/confirm/t`, postalAddress: "4 Quay Street" },
  "en",
);
const sample = renderSite(sampleEdition, sampleArchive, { siteUrl });
const hostile = renderSite(hostileEdition, [], { siteUrl });

const pages = new Map<string, ServedPage>([
  ...sample.map((page) => [`/${page.path}`, page] as const),
  ...hostile.map((page) => [`/hostile/${page.path}`, page] as const),
  [styleSheetPath, { contentType: "text/css", body: styleSheet }],
  ...renderActorPages(writeTimeline("person:ada-ferrant", [sampleEdition, { ...sampleEdition, id: "2026-11-20" }]), {
    siteUrl,
  }).map((page) => [`/${page.path}`, page] as const),
  ...Object.entries(readerPages).map(([name, body]) => [`/reader/${name}`, { contentType, body }] as const),
  ["/mail/sample", { contentType, body: renderBriefing(sampleEdition, everything, briefingLinks).html }],
  ["/mail/hostile", { contentType, body: renderBriefing(hostileEdition, everything, briefingLinks).html }],
  ["/mail/confirmation", { contentType, body: confirmation.html }],
]);

/** One of every kind, ordinary and hostile. */
const looked = [
  "/mail/sample",
  "/mail/hostile",
  "/mail/confirmation",
  "/index.html",
  "/hostile/index.html",
  "/archive.html",
  "/404.html",
  `/stories/2026-11-23/${sampleEdition.stories[0]?.id}.html`,
  ...hostileEdition.stories.map(({ id }) => `/hostile/stories/2026-11-23/${id}.html`),
  "/reader/sign-up-problem",
  "/reader/preferences",
  "/reader/preferences-german",
  "/actors/person-ada-ferrant.html",
  "/reader/confirm",
  "/reader/confirmed",
];

const views = [
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

describe.skipIf(!hasChromium)("in Chromium", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), servePages(pages)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  test.each(views)(
    "at $width px, $colorScheme: no violation, no message, no sideways scrolling",
    async ({ width, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const messages: string[] = [];
      page.on("console", (message) => messages.push(message.text()));
      page.on("pageerror", (error) => messages.push(String(error)));
      const problems: string[] = [];
      // Browsers ask for an icon of their own accord; the policy is not what is tested by that.
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      for (const path of looked) {
        await page.goto(site.origin + path);
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        if (Number(overflow) > 0) problems.push(`${path} is ${String(overflow)} px too wide`);
        await page.evaluate(axe.source);
        const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
          "axe.run().then(({ violations }) => violations)",
        );
        problems.push(...found.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ""}`));
      }
      await context.close();
      expect(problems).toEqual([]);
      expect(messages).toEqual([]);
    },
  );

  test("a link in the mail lands on the quoted words", async () => {
    const [story] = sampleStories;
    const filler = "<p>Nothing of note happened on this line of the page.</p>".repeat(80);
    const text = story?.articles[0]?.[2] ?? "";
    const paragraphs = text
      .split("\n\n")
      .map((paragraph) => `<p>${paragraph}</p>${filler}`)
      .join("");
    const article = await servePages(
      new Map([["/article", { contentType, body: `<!doctype html><title>x</title>${filler}${paragraphs}` }]]),
    );
    const edition = writeEdition(story ? [story] : []);
    const local = {
      ...edition,
      stories: edition.stories.map((one) => ({
        ...one,
        articles: one.articles.map((each) => ({ ...each, url: `${article.origin}/article` })),
      })),
    };
    pages.set("/mail/local", { contentType, body: renderBriefing(local, everything, briefingLinks).html });
    const page = await browser.newPage({ viewport: { width: 800, height: 400 } });
    await page.goto(`${site.origin}/mail/local`);
    await page.getByText("We will not reopen the eastern locks").first().click();
    await page.waitForURL(`${article.origin}/**`);
    await page.waitForFunction("window.scrollY > 0");
    const visible = await page.evaluate(`(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf("We will not reopen");
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 10);
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }
      return false;
    })()`);
    expect(visible).toBe(true);
    await page.close();
    await article.close();
  });
});
