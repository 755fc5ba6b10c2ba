// The local site's /design: every piece there is, from a folder that nobody gets out of.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../../../infra/local/servers/listen.ts";
import { withDesign } from "../../../infra/local/web/design.ts";

let directory: string;
let server: Listening;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "readout-design-"));
  writeFileSync(join(directory, "secret.txt"), "secret");
  server = await listen(withDesign((_, response) => void response.end("the site"), directory));
});
afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** The path as it is: fetch would tidy it up first. */
const ask = (path: string): Promise<{ status: number; body: string }> =>
  new Promise((answered, failed) => {
    request(server.url, { path }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => answered({ status: response.statusCode ?? 0, body }));
    })
      .on("error", failed)
      .end();
  });

test("shows every piece, each of which is there", async () => {
  const { status, body } = await ask("/design");
  expect(status).toBe(200);
  const pieces = [...body.matchAll(/<iframe title="([^"]*)" src="([^"]*)"/g)];
  expect(pieces.length).toBeGreaterThan(30);
  for (const part of ["Briefing, hostile", "Briefing in German", "Confirmation mail in German", "Front page, empty"])
    expect(body).toContain(part);
  for (const [, title, src = ""] of pieces) expect([title, (await ask(src)).status]).toEqual([title, 200]);
});

test("its pages have their style sheets", async () => {
  for (const page of ["/design/sample/index.html", "/design/reader/preferences.html"]) {
    const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec((await ask(page)).body)?.[1] ?? "";
    expect((await ask(sheet)).body).toContain(".button");
  }
});

test.each(["/design/../secret.txt", "/design/%2e%2e/secret.txt", "/design/..%2fsecret.txt", "/design/nothing.html"])(
  "%s is not there",
  async (path) => expect(await ask(path)).toEqual({ status: 404, body: "There is no such page.\n" }),
);

test.each(["/", "/designs", "/subscribe"])("%s is the site's", async (path) =>
  expect((await ask(path)).body).toBe("the site"),
);
