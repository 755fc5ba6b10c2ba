// Readout's tokenizer alone.
import { tokenize } from "../../../functions/extract/tokenize.ts";
import type { Read } from "./read.ts";

export const open = async (): Promise<Read> => (text) => ({ tokens: tokenize(text).length });
