// `npm run pictures`: runs a day on this machine and takes the README's pictures of its mail and its site.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { runCommand } from "../../functions/shared/command-line.ts";
import { startChromium } from "./browser.ts";
import { inbox } from "./web/inbox.ts";
import { openMachine } from "./open.ts";
import { runDay } from "./run-day.ts";
import { reader, signUp } from "./sign-up.ts";
import { listen } from "./servers/listen.ts";
import { project } from "../project.ts";

const pictures = join(project, ".github", "pictures");

const take = async (browser: Browser, name: string, url: string, width: number, height: number): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5, colorScheme });
    await page.goto(url);
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
    await page.close();
    process.stdout.write(`${name}-${colorScheme}.png\n`);
  }
};

const main = async (): Promise<void> => {
  // First: without it the day would be run for nothing.
  const browser = await startChromium();
  const directory = mkdtempSync(join(tmpdir(), "readout-pictures-"));
  const opened = await openMachine({ directory });
  const { machine } = opened;
  const mail = await listen(inbox(machine.mailbox, machine.siteUrl));
  try {
    mkdirSync(pictures, { recursive: true });
    await signUp(machine, reader(machine.now()));
    const { mails } = await runDay(machine);
    await take(browser, "briefing", `${mail.url}/mail/${mails[0]?.id ?? ""}/body`, 700, 1100);
    await take(browser, "site", `${machine.siteUrl}/`, 1100, 900);
  } finally {
    await browser.close();
    await mail.stop();
    await opened.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

await runCommand(main);
