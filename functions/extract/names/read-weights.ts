// Reads the trained weights that lie beside the code.
import { readFileSync } from "node:fs";
import type { NameModel } from "./find-names.ts";
import { unpackNames } from "./weights-file.ts";

/** Where the weights are kept. */
export const weightsFile = new URL("../model/names.bin", import.meta.url);

/** The name finder's model. Takes some tens of milliseconds: call it once. Throws `BadWeights` for a file of another version. */
export const readNameModel = (file: URL | string = weightsFile): NameModel => unpackNames(readFileSync(file));
