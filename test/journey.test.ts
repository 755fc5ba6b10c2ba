// A reader's whole way in a real browser, on this machine: sign-up, confirmation, briefing, a source's very words,
// preferences, unsubscribing. On a phone and on a desk, by day and by night; every page on the way is looked over.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { simpleParser } from "mailparser";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Opened, openMachine } from "../infra/local/open.ts";
import { runDay } from "../infra/local/run-day.ts";
import { reader } from "../infra/local/sign-up.ts";
import { listen } from "../infra/local/servers/listen.ts";
import { inbox } from "../infra/local/web/inbox.ts";
import { hasChromium, startChromium } from "./support/chromium.ts";

const views = [
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

/** One reader's browser, and what was wrong with the pages it came to. */
interface Walk {
  email: string;
  context: BrowserContext;
  page: Page;
  problems: string[];
  /** Names of the pages looked over: each is, once. */
  seen: Set<string>;
}

let directory: string;
let opened: Opened;
let mail: Awaited<ReturnType<typeof listen>>;
let browser: Browser;
const walks: Walk[] = [];
const failures: string[] = [];

const startWalk = async ({ width, colorScheme }: (typeof views)[number]): Promise<Walk> => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: "en-GB" });
  // Browsers ask for an icon of their own accord.
  await context.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  const problems: string[] = [];
  const ours = [opened.machine.siteUrl, mail.url];
  context.on("console", (message) => {
    const from = message.page()?.url() ?? "";
    if (ours.some((site) => from.startsWith(site))) problems.push(`${from} says: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(String(error.error())));
  return {
    email: `${colorScheme}-${width}@example.com`,
    context,
    page: await context.newPage(),
    problems,
    seen: new Set(),
  };
};

/** Notes what is wrong with the page as it stands. */
const lookOver = async ({ problems, seen }: Walk, page: Page, name: string): Promise<void> => {
  if (seen.has(name)) return;
  seen.add(name);
  await page.waitForLoadState();
  const tooWide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  if (Number(tooWide) > 0) problems.push(`${name} is ${String(tooWide)} px too wide`);
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    // The mail in the inbox's frame is looked over by itself.
    "axe.run(document, { iframes: false }).then(({ violations }) => violations)",
  );
  problems.push(...found.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html ?? ""}`));
};

/** Waits for the page of this heading: a click answers before the next page is there. */
const arriveAt = (page: Page, heading: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name: heading }).waitFor();

/** The page that a link in the mail on the screen opens. */
const openFromMail = async ({ context, page }: Walk, link: string | RegExp): Promise<Page> => {
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.frameLocator("iframe").getByRole("link", { name: link }).first().click(),
  ]);
  await tab.waitForLoadState();
  return tab;
};

/** Opens the newest mail to the walk's reader from the list, looks it over, and shows it in the inbox's frame. */
const openNewestMail = async (walk: Walk, name: string): Promise<void> => {
  const { page, email } = walk;
  await page.goto(mail.url);
  await lookOver(walk, page, "the inbox");
  await page.getByRole("row").filter({ hasText: email }).first().getByRole("link").click();
  await page.waitForURL("**/mail/*");
  await lookOver(walk, page, `${name} in the inbox`);
  if (walk.seen.has(name)) return;
  const shown = page.url();
  await page.goto(`${shown}/body`);
  await lookOver(walk, page, name);
  await page.goto(shown);
};

const signUp = async (walk: Walk): Promise<void> => {
  const { page, email } = walk;
  const { hour, zone } = reader(opened.machine.now());
  await page.goto(`${opened.machine.siteUrl}/subscribe`);
  await lookOver(walk, page, "the sign-up");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Hour").selectOption(String(hour));
  await page.getByLabel("Time zone").selectOption(zone);
  await page.getByRole("button", { name: "Send me the briefing" }).click();
  await arriveAt(page, "Look into your inbox");
  await lookOver(walk, page, "the answer to the sign-up");
};

const confirm = async (walk: Walk): Promise<void> => {
  await openNewestMail(walk, "the confirmation mail");
  const page = await openFromMail(walk, "Confirm the briefing");
  await lookOver(walk, page, "the confirmation");
  await page.getByRole("button", { name: "Yes, start it" }).click();
  await arriveAt(page, "The briefing is yours");
  await lookOver(walk, page, "the answer to the confirmation");
  await page.close();
};

/** A quote's link in the mail opens its article with the quoted words in sight. */
const landOnQuotedWords = async ({ context, page }: Walk): Promise<void> => {
  const claim = page.frameLocator("iframe").locator('a[href*=":~:text="]', { hasText: "“" }).nth(2);
  const quote = /“(.+?)[”…]/.exec((await claim.textContent()) ?? "")?.[1]?.trim() ?? "";
  expect(quote.length).toBeGreaterThan(10);
  const [source] = await Promise.all([context.waitForEvent("page"), claim.click()]);
  await source.waitForLoadState();
  await expect
    .poll(() => source.evaluate(`(${inSight})(${JSON.stringify(quote)})`), { timeout: 10_000, message: quote })
    .toBe(true);
  await source.close();
};

/** The front page, a story, who spoke in it, the archive, and a page for what is not there. */
const lookAround = async (walk: Walk): Promise<void> => {
  const { page, problems } = walk;
  await page.goto(`${opened.machine.siteUrl}/`);
  await lookOver(walk, page, "the front page");
  await page.locator("h2 a").first().click();
  await page.waitForURL("**/stories/**");
  await lookOver(walk, page, "a story's page");
  await page.locator(".speaker a").first().click();
  await page.waitForURL("**/actors/**");
  await lookOver(walk, page, "an actor's page");
  await page.getByRole("link", { name: "Archive" }).click();
  await arriveAt(page, "Archive");
  await lookOver(walk, page, "the archive");
  const before = problems.length;
  await page.goto(`${opened.machine.siteUrl}/nothing-here`);
  await arriveAt(page, "There is no such page");
  // The browser itself says that the answer was 404.
  problems.splice(before, 1);
  await lookOver(walk, page, "the page for what is not there");
};

/** Whom to follow, and another language: by the preferences' link in the mail. */
const choose = async (walk: Walk): Promise<void> => {
  const page = await openFromMail(walk, "Preferences");
  await lookOver(walk, page, "the preferences");
  await page.getByLabel("People and organisations you follow").fill("Helena Varsany");
  await page.getByLabel("Deutsch").check();
  await page.getByRole("button", { name: "Save" }).click();
  await arriveAt(page, "Ihr Überblick");
  expect(await page.locator("#actors").inputValue()).toBe("Helena Varsany");
  await lookOver(walk, page, "the preferences in German");
  await page.close();
};

/** One click by the mail program (RFC 8058), then the button behind the mail's own link: both end it, in any order. */
const leave = async (walk: Walk): Promise<void> => {
  const page = await openFromMail(walk, "Unsubscribe");
  await lookOver(walk, page, "the page behind the unsubscribe link");
  const newest = opened.machine.mailbox.all().find(({ recipients }) => recipients.includes(walk.email));
  const parsed = await simpleParser(opened.machine.mailbox.raw(newest?.id ?? "") ?? "");
  const headers = parsed.headerLines.map(({ line }) => line).join("\n");
  const oneClick = /^List-Unsubscribe:\s*<([^>]+)>/m.exec(headers)?.[1];
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await fetch(oneClick ?? "", { method: "POST", body })).status).toBe(200);
  await page.getByRole("button", { name: "Abbestellen" }).click();
  await arriveAt(page, "Der Überblick ist beendet");
  await lookOver(walk, page, "the end");
  await page.close();
};

describe.skipIf(!hasChromium)("a reader's way", () => {
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "readout-journey-"));
    [opened, browser] = await Promise.all([
      openMachine({ directory, onFailure: (error) => failures.push(String(error)) }),
      startChromium(),
    ]);
    mail = await listen(inbox(opened.machine.mailbox, opened.machine.siteUrl));
    for (const view of views) walks.push(await startWalk(view));
    // At once: there is one day for all of them.
    await Promise.all(walks.map(signUp));
    await opened.machine.settle();
    await Promise.all(walks.map(confirm));
    await runDay(opened.machine);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await mail.stop();
    await opened.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test.concurrent.each(views.map((view, index) => ({ ...view, index })))(
    "at $width px, $colorScheme: read, follow a link, look around, choose, leave",
    async ({ index }) => {
      const walk = walks[index] ?? expect.fail("the walk was not begun");
      await openNewestMail(walk, "the briefing");
      expect(await walk.page.frameLocator("iframe").locator("h2").count()).toBeGreaterThan(10);
      await landOnQuotedWords(walk);
      await lookAround(walk);
      await openNewestMail(walk, "the briefing");
      await choose(walk);
      await leave(walk);
      expect(walk.problems).toEqual([]);
    },
    90_000,
  );

  test("nobody who left is mailed the next day", async () => {
    opened.nextDay();
    const before = opened.machine.mailbox.count();
    await opened.machine.tick("publish");
    await opened.machine.settle();
    expect(opened.machine.mailbox.count()).toBe(before);
    expect([failures, opened.machine.gate.refusals]).toEqual([[], []]);
  });
});

/** In the page: whether the words stand within the window. */
const inSight = `(words) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.replace(/\\s/g, " ").indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight && bottom > top) return true;
  }
  return false;
}`;
