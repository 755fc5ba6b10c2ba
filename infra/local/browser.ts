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

/** There is no Chromium: says where it was looked for and what to do. */
export class NoChromium extends Error {
  constructor() {
    super("No Chromium was found. Install one, or name the program: CHROMIUM=/path/to/chromium");
    this.name = "NoChromium";
  }
}

/** A headless browser with a profile of its own. @throws NoChromium */
export const startChromium = async (): Promise<Browser> => {
  if (executablePath === undefined) throw new NoChromium();
  return chromium.launch({ args: quiet, executablePath });
};
