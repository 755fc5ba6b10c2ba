// Where the command line's input comes from: a file, an address, or standard input.
import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { readNamedFile } from "../shared/command-line.ts";
import type { Web } from "./web.ts";

/** A feed, a page or a text as it came. */
export interface Input {
  /** What to call it. */
  name: string;
  body: Uint8Array;
  /** Names in lower case; only an address gives any. */
  headers: Readonly<Record<string, string>>;
  url?: string | undefined;
}

/** The input holds nothing, or nothing that can be read. */
export class InputUnreadable extends Error {
  constructor(name: string, problem: string) {
    super(`${name}: ${problem}`);
    this.name = "InputUnreadable";
  }
}

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** The input of that name, or what stands on standard input. @throws FileUnreadable, InputUnreadable, FetchFailed */
export const readInput = async (name: string | undefined, standardInput: Readable, web: Web): Promise<Input> => {
  const input = await open(name, standardInput, web);
  if (input.body.length === 0) throw new InputUnreadable(input.name, "is empty");
  return input;
};

const open = async (name: string | undefined, standardInput: Readable, web: Web): Promise<Input> => {
  if (name === undefined) return { name: "standard input", body: await buffer(standardInput), headers: {} };
  if (!isAddress(name)) return { name, body: await readNamedFile(name), headers: {} };
  const answer = await web.get(name);
  if (answer.status === "unchanged") throw new InputUnreadable(name, "answers 304 to a request without conditions");
  return { name, ...answer };
};
