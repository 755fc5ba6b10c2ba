// What each noun of the command line can do.
import type { Readable, Writable } from "node:stream";
import type { Input } from "./command-input.ts";

export interface Noun {
  help: string;
  /** Answers records, one a line. */
  answer(input: Readable, output: Writable): Promise<void>;
  /** Reads one input: as a record for a program, and as a page for a person. */
  read(input: Input): Promise<{ record: object; page: string }>;
}
