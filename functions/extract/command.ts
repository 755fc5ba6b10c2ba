// The command line of extract: `findings` shows who said what in an article.
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import { z } from "zod/mini";
import { readNamedFile, readWords, runCommand } from "../shared/command-line.ts";
import { answerRecords } from "../shared/records.ts";
import { findFindings } from "./extract.ts";
import { openReader } from "./open-reader.ts";
import type { ReaderModels } from "./reader/reader.ts";
import { renderFindings } from "./render-findings.ts";
import { showFindings } from "./show-findings.ts";

const help = `npm run readout -- findings [FILE] [--jsonl | --html [OUT.html]]

Shows who said what in an article: each statement with its speaker, the words that say so and the place they stand in;
then the people, organisations and places; then three sentences that sum the article up. Every line is taken from the
text: what is not written there is not shown.

  FILE       an article as plain text in UTF-8, one paragraph a line; standard input where no file is named.
             Headings, picture credits and source lines may stand in it: they yield no statements.
  --html     one HTML page: the article with speakers, cues and statements marked, then an index of who says what.
             It is written to OUT.html, or to standard output where none is named.
  --jsonl    one JSON record a line in, one a line out
  --help     this

In:   {"id": "a", "title"?: "…", "text": "…"}
Out:  {"id": "a", "language": "en", "actors": […], "statements": […], "summary": […]}
      Only English is read: any other text is answered with "und", no actors and no statements.
      A statement's "confidence" says how likely it is right, 0 to 1. All places are [start, end) in UTF-16 code units of "text" as given: text.slice(start, end) is the quote.

  Try: echo 'The bridge is safe, said Ada Lund, the mayor of Osk.' | npm run readout -- findings
`;

/** A file or a stream that is no article. The message says what it is instead. */
class NotAnArticle extends Error {
  constructor(name: string, problem: string) {
    super(`${name} ${problem}`);
    this.name = "NotAnArticle";
  }
}

const Record = z.object({ id: z.union([z.string(), z.number()]), title: z.nullish(z.string()), text: z.string() });

const answerWith =
  (models: ReaderModels) =>
  ({ id, title, text }: z.infer<typeof Record>): object => {
    const article = { id: String(id), title: title ?? "", text, textHash: "" };
    const { language, actors, statements, summary } = findFindings(article, models);
    return { id, language, actors, statements, summary };
  };

/** The text of an article's bytes. @throws NotAnArticle where they are empty or no UTF-8. */
const textOf = (bytes: Uint8Array, name: string): string => {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new NotAnArticle(name, "is not text in UTF-8: give an article as plain text, saved as UTF-8.");
  }
  if (text.includes("\0")) throw new NotAnArticle(name, "is a binary file: give an article as plain text.");
  if (text.trim() === "") throw new NotAnArticle(name, "is empty: there is nothing to read in it.");
  return text;
};

/** The page cannot be put where it was asked for. */
class PageNotWritten extends Error {
  constructor(file: string, cause: unknown) {
    const code = cause instanceof Error && "code" in cause ? cause.code : cause;
    super(`${file} cannot be written (${String(code)}): name a file in a folder that exists.`, { cause });
    this.name = "PageNotWritten";
  }
}

const writePage = async (file: string, page: string): Promise<void> => {
  try {
    await writeFile(file, page);
  } catch (error) {
    throw new PageNotWritten(file, error);
  }
};

const run = async (): Promise<void> => {
  const args = process.argv.slice(3);
  const { values, positionals } = readWords(
    args,
    { jsonl: { type: "boolean" }, html: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    // Only a page is written to a file of its own.
    args.includes("--html") ? 2 : 1,
  );
  const [file, out] = positionals;
  if (values.help || (file === undefined && process.stdin.isTTY)) process.stdout.write(help);
  else if (values.jsonl) {
    if (file !== undefined) await readNamedFile(file);
    await answerRecords(
      file === undefined ? process.stdin : createReadStream(file),
      process.stdout,
      Record,
      answerWith(openReader()),
    );
  } else {
    const text = textOf(
      file === undefined ? await buffer(process.stdin) : await readNamedFile(file),
      file ?? "Standard input",
    );
    const findings = findFindings({ id: file ?? "article", text, textHash: "" }, openReader());
    if (values.html) {
      const page = renderFindings(text, findings, file === undefined ? "an article" : basename(file));
      if (out === undefined) process.stdout.write(page);
      else await writePage(out, page);
    } else process.stdout.write(showFindings(text, findings, Math.min(process.stdout.columns ?? 100, 120)));
  }
};

await runCommand(run);
