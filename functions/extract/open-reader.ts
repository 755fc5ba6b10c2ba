// Opens the trained models that stand beside the stage's code.
import { readFileSync } from "node:fs";
import { loadModels, type ReaderModels } from "./reader/reader.ts";

/**
 * Reads the model file; takes some tens of milliseconds, so do it once a process. A bundle carries it as `model/reader.bin` beside itself.
 * @throws BadModelFile where the file is not one that this version wrote
 */
export const openReader = (): ReaderModels => loadModels(readFileSync(new URL("./model/reader.bin", import.meta.url)));
