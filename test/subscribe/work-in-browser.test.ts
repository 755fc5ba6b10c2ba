// The sign-up past a network's cap, in a real browser: it works a moment and is let in; without script the page tells the
// visitor when to come back, and nobody is signed up.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBody } from "../../infra/local/servers/listen.ts";
import { hasChromium, startChromium } from "../support/chromium.ts";
import { type Served, serve } from "../support/serve.ts";
import { signUpForm, type Subscribing, subscribingAt } from "../support/subscribing.ts";

const network = { "cloudfront-viewer-address": "198.51.100.9:1" };

/** The reader's pages as CloudFront would show them to one network, which has used up its sign-ups of this hour. */
const openPages = async (): Promise<{ stage: Subscribing; served: Served }> => {
  const stage = subscribingAt(new Date().toISOString());
  for (let index = 0; index < 5; index += 1)
    await stage.post("/subscribe", signUpForm(`reader${index}@example.org`), network);
  const served = await serve((request, response) => {
    const answer = async (): Promise<void> => {
      const body = await readBody(request);
      const {
        status,
        headers,
        body: text,
      } = await stage.ask(request.url ?? "/", {
        method: request.method ?? "GET",
        headers: network,
        ...(body.length > 0 ? { body, type: request.headers["content-type"] ?? "" } : {}),
      });
      response.writeHead(status, headers).end(text);
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return { stage, served };
};

const fillIn = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/subscribe`);
  await page.getByLabel("E-mail address").fill("ada@example.org");
  await page.getByLabel("Hour").selectOption("6");
  await page.getByRole("button", { name: "Send me the briefing" }).click();
};
const emails = ({ readers }: Subscribing): string[] => [...readers.records.values()].map(({ email }) => email);

describe.skipIf(!hasChromium)("past the cap", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test("a browser works for its sign-up and is let in, with what was chosen", async () => {
    const { stage, served } = await openPages();
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    await fillIn(page, served.origin);
    await page.getByRole("heading", { level: 1, name: "Look into your inbox" }).waitFor({ timeout: 150_000 });
    expect(emails(stage)).toContain("ada@example.org");
    const reader = [...stage.readers.records.values()].find(({ email }) => email === "ada@example.org");
    expect(reader).toMatchObject({ state: "pending", hour: 6 });
    expect(problems).toEqual([]);
    await page.close();
    await served.close();
  }, 180_000);

  test("without script the page says when to come back, and nothing happens", async () => {
    const { stage, served } = await openPages();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await fillIn(page, served.origin);
    await page.getByText("Please try again in an hour").waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
    expect(emails(stage)).toHaveLength(5);
    await context.close();
    await served.close();
  });
});
