// The site's /design on this machine: all pieces of mail and site, with sample and hostile data. A program of its own
// writes the pages when they are first asked for, because nothing here may import templates or stages.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { project } from "../../project.ts";

const program = join(project, "test", "support", "write-pages.ts");

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

const answerPlainly = (response: ServerResponse, status: number, text: string): void =>
  void response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);

/** Answers /design and what is below it from pages written into `directory`; `site` answers everything else. */
export const withDesign = (site: RequestListener, directory: string): RequestListener => {
  const folder = join(directory, "design");
  let written: Promise<unknown> | undefined;
  const write = (): Promise<unknown> => promisify(execFile)(process.execPath, [program, folder]);

  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    written ??= write();
    await written;
    const file = normalize(join(folder, decodeURIComponent(path) || "index.html"));
    if (!file.startsWith(folder + sep)) return answerPlainly(response, 404, "There is no such page.\n");
    const body = await readFile(file).catch(() => undefined);
    if (!body) return answerPlainly(response, 404, "There is no such page.\n");
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(body);
  };

  return (request, response) => {
    const path = /^\/design(?:\/([^?]*))?(?:\?|$)/.exec(request.url ?? "");
    if (!path) return site(request, response);
    answer(path[1] ?? "", response).catch((error: unknown) => {
      // The next request tries again: it may be edited templates that did not run.
      written = undefined;
      answerPlainly(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
    });
  };
};
