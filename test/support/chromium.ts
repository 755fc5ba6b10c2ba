// Chromium for tests that need a browser: the one the variable CHROMIUM names, or the system's; without one a line says that they are skipped.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find(existsSync);

export const hasChromium = executablePath !== undefined;

if (!hasChromium)
  console.log("No Chromium on this machine: tests in the browser are skipped (apt-get install chromium).");

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Containers run tests as root, which Chromium's sandbox refuses; it only ever loads pages from 127.0.0.1 here.
  "--no-sandbox",
];

/** A headless browser with a profile of its own. Only where `hasChromium`. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({ args: quiet, ...(executablePath ? { executablePath } : {}) });
