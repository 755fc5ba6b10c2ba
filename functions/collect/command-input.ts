// Where the command line's input comes from: a file, an address, or standard input.
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
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

/** The input cannot be had or holds nothing. */
export class InputUnreadable extends Error {
  constructor(name: string, problem: string) {
    super(`${name}: ${problem}`);
    this.name = "InputUnreadable";
  }
}

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** @throws InputUnreadable, FetchFailed */
export const readInput = async (name: string | undefined, standardInput: Readable, web: Web): Promise<Input> => {
  const input = await open(name, standardInput, web);
  if (input.body.length === 0) throw new InputUnreadable(input.name, "is empty");
  return input;
};

const open = async (name: string | undefined, standardInput: Readable, web: Web): Promise<Input> => {
  if (name === undefined) return { name: "standard input", body: await buffer(standardInput), headers: {} };
  if (!isAddress(name)) return { name, body: await readBytes(name), headers: {} };
  const answer = await web.get(name);
  if (answer.status === "unchanged") throw new InputUnreadable(name, "answers 304 to a request without conditions");
  return { name, ...answer };
};

const problems: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a directory; name a file in it",
  EACCES: "may not be read",
};

const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new InputUnreadable(file, problems[code] ?? String(error));
  }
};
