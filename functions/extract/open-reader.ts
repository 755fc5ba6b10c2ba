// Opens the trained models that stand beside the stage's code.
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { loadModels, type ReaderModels } from "./reader/reader.ts";

/**
 * Reads the model file; takes some tens of milliseconds, so do it once a process. A bundle carries it as `model/reader.bin` beside itself.
 * @throws BadModelFile where the file is not one that this version wrote
 */
export const openReader = (): ReaderModels => {
  keepMemorySmall();
  return loadModels(readFileSync(new URL("./model/reader.bin", import.meta.url)));
};

/**
 * What an article is read into lives as long as its reading. V8 takes that for long, puts it where garbage is collected late
 * and makes the place for new things ever larger. Measured with 400 articles: 190 MB instead of 310, and no slower.
 */
const keepMemorySmall = (): void => {
  setFlagsFromString("--no-allocation-site-pretenuring");
  setFlagsFromString("--semi-space-growth-factor=1");
  // So little is left over that threads cost more than they help.
  setFlagsFromString("--no-parallel-scavenge");
};
