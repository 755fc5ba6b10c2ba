// The trained name finder, read once from the weights that lie beside the code.
import { readFileSync } from "node:fs";
import type { NameModel } from "./names/find-names.ts";
import { unpackNames } from "./names/weights-file.ts";

let model: NameModel | undefined;

/** The name finder's model. The first call reads some hundred kilobytes, tens of milliseconds. @throws BadWeights */
export const nameModel = (): NameModel =>
  (model ??= unpackNames(readFileSync(new URL("model/names.bin", import.meta.url))));
