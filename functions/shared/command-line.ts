// What the command lines of all stages have in common: how their words are read, how they end, how they read a file.
import { readFile } from "node:fs/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { z } from "zod/mini";

/** The words of a command line do not fit. The message names the one that does not, and the cure: where the others are listed. */
export class WordsUnfit extends Error {
  constructor(problem: string, cure = "; --help says what there is") {
    super(problem + cure);
    this.name = "WordsUnfit";
  }
}

/** A file that was named cannot be read. The message names it and what to name instead. */
export class FileUnreadable extends Error {
  constructor(file: string, cause: unknown) {
    const code = codeOf(cause);
    super(`${file} ${problems[code] ?? `cannot be read (${code})`}.`, { cause });
    this.name = "FileUnreadable";
  }
}

/** A file that was named cannot be written. The message names it and the cure. */
export class FileNotWritten extends Error {
  constructor(file: string, cause: unknown) {
    const code = codeOf(cause);
    super(`${file} cannot be written (${code}): ${cures[code] ?? "name a file in a folder that exists"}.`, { cause });
    this.name = "FileNotWritten";
  }
}

const cures: Readonly<Record<string, string>> = {
  EACCES: "name a file in a folder that you may write to",
  EROFS: "name a file in a folder that you may write to",
  EISDIR: "it is a folder; name a file in it",
  ENOSPC: "make room on its disk",
};

const problems: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EISDIR: "is a folder: name a file in it",
  EACCES: "may not be read: its permissions keep you out",
};

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : String(error);
};

/** The bytes of a file that a command line names. @throws FileUnreadable */
export const readNamedFile = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new FileUnreadable(file, error);
  }
};

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The words of a command line, of which no more than `most` stand outside options. @throws WordsUnfit */
export const readWords = <Given extends Options>(args: string[], options: Given, most = 0) => {
  const words = parse(args, options);
  const extra = words.positionals[most];
  if (extra !== undefined) throw new WordsUnfit(`"${extra}" is one word too many`);
  return words;
};

/** Node's messages go on about "--" and what else could have been meant: what is wrong stands in their first clause. */
const wrongIn = (message: string): string => {
  const [clause = ""] = message.split(/\.(?:\s|$)/);
  const lacking = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)$/.exec(clause)?.[1];
  return lacking === undefined ? clause : `${lacking} needs a value after it`;
};

const parse = <Given extends Options>(args: string[], options: Given) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (!codeOf(error).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new WordsUnfit(wrongIn(error instanceof Error ? error.message : ""));
  }
};

/** The edition that a command is about, by its date. @throws WordsUnfit */
export const readEdition = (text: string | undefined): string => {
  if (text === undefined) throw new WordsUnfit("which edition is missing: name it by its date, such as 2026-11-23");
  if (z.iso.date().safeParse(text).success) return text;
  throw new WordsUnfit(`An edition is named by its date, such as 2026-11-23, not "${text}".`, "");
};

/** A count given to an option, from `least` to a billion. @throws WordsUnfit */
export const readCount = (option: string, text: string, least = 0): number => {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= least)) throw new WordsUnfit(`--${option} takes a whole number from ${least} on, not "${text}"`);
  return count;
};

/**
 * The words of a program that is no command of the stages; options named in `counts` take a whole number from that one on.
 * Where they do not fit it ends with 2, the reason on one line.
 */
export const wordsOrEnd = <Given extends Options>(
  options: Given,
  counts: Readonly<Record<string, number>> = {},
  most = 0,
) => {
  try {
    const words = readWords(process.argv.slice(2), options, most);
    const values: Readonly<Record<string, unknown>> = words.values;
    for (const [name, least] of Object.entries(counts))
      if (typeof values[name] === "string") readCount(name, values[name], least);
    return words;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(2);
  }
};

/**
 * Runs a command to its end. It answers the exit code, or nothing for 0; what it throws is printed as one line, and ends
 * it with 2 where its words do not fit and 1 otherwise. Who reads its output may go away in the middle (`| head -1`):
 * nothing is left to be done then, and nothing went wrong.
 */
export const runCommand = async (main: () => Promise<number | void>): Promise<void> => {
  process.stdout.on("error", (error) => {
    if (codeOf(error) !== "EPIPE") throw error;
    process.exit(0);
  });
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof WordsUnfit ? 2 : 1;
  }
};
