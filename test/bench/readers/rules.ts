// Readout's reader with statements by rules alone; names are found by their model all the same.
import { readerOf } from "./models.ts";
import type { Read } from "./read.ts";

export const open = async (): Promise<Read> => readerOf();
