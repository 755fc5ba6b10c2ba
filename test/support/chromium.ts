// Chromium for tests that need a browser; where there is none, a line says that they are skipped.
import { hasChromium } from "../../infra/local/browser.ts";

export { hasChromium, startChromium } from "../../infra/local/browser.ts";

if (!hasChromium)
  console.log("No Chromium on this machine: tests in the browser are skipped (apt-get install chromium).");
