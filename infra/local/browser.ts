// Chromium on this machine, for pictures and for tests: the one the variable CHROMIUM names, or the system's.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find(existsSync);

export const hasChromium = executablePath !== undefined;

/** Keeps it from calling anywhere but this machine. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Containers run as root, which Chromium's sandbox refuses; it only ever loads pages from 127.0.0.1 here.
  "--no-sandbox",
];

/** A headless browser with a profile of its own. Only where `hasChromium`. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({ args: quiet, ...(executablePath ? { executablePath } : {}) });
