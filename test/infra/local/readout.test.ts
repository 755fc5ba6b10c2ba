// The command line as it is started: what it is told by a signal reaches the program that does the work.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { serve } from "../../support/serve.ts";

const program = join(import.meta.dirname, "../../../infra/local/readout.ts");

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the command too, and is told by the exit code", async (signal, code) => {
  const child = spawn(process.execPath, [program, "findings", "--jsonl"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  // The command holds the same output: it ends only when both are gone.
  const silent = once(child, "close");
  child.stdin.write('{"id":1,"text":""}\n');
  await once(child.stdout, "data");
  child.kill(signal);
  expect(await ended).toEqual([code, null]);
  await silent;
});

test.each([
  [["feeds", "check", "none.opml"], "none.opml: there is no such file\n"],
  [["feeds", "import", import.meta.dirname], `${import.meta.dirname}: is a folder; name a file in it\n`],
  [
    ["feeds", "export", "/none/feeds.opml"],
    "/none/feeds.opml cannot be written (ENOENT): name a file in a folder that exists.\n",
  ],
])("%j is answered in one line", (words, line) => {
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 1, stderr: line });
});

test("a list whose feeds can all be read ends with 0, one with a feed that cannot with 1", async () => {
  const feed =
    "<rss version='2.0'><channel><title>H</title><item><title>A</title><guid>1</guid></item></channel></rss>";
  const server = await serve((request, response) => response.writeHead(request.url === "/rss" ? 200 : 404).end(feed));
  const check = async (path: string): Promise<unknown[]> => {
    const file = join(mkdtempSync(join(tmpdir(), "readout-check-")), "feeds.opml");
    const outline = `<outline text="Herald" xmlUrl="${server.origin}${path}"/>`;
    writeFileSync(file, `<opml version="2.0"><body>${outline}</body></opml>`);
    const child = spawn(process.execPath, [program, "feeds", "check", file], {
      env: { ...process.env, PRIVATE_ORIGINS: server.origin },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = once(child, "exit");
    const said = await text(child.stdout);
    return [(await ended)[0], /(\d of \d) feeds can be read/.exec(said)?.[1]];
  };
  expect(await check("/rss")).toEqual([0, "1 of 1"]);
  expect(await check("/none")).toEqual([1, "0 of 1"]);
  await server.close();
});

const more = "; --help says what there is\n";
test.each([
  ["readout.ts", ["day", "--bogus"], `Unknown option '--bogus'${more}`],
  ["readout.ts", ["day", "today"], `"today" is one word too many${more}`],
  ["readout.ts", ["feeds", "look"], `feeds takes check, find, import or export, not "look"${more}`],
  ["readout.ts", ["feeds", "find"], `feeds find needs an address after it${more}`],
  ["readout.ts", ["feeds", "import"], `feeds import needs a file after it${more}`],
  ["readout.ts", ["feeds", "export", "one", "two"], `"two" is one word too many${more}`],
  ["readout.ts", ["feeds", "check", "--jsonl"], `--jsonl goes with feeds find${more}`],
  ["readout.ts", ["feeds", "check", "--bogus"], `Unknown option '--bogus'${more}`],
  ["start.ts", ["--bogus"], `Unknown option '--bogus'${more}`],
  ["start.ts", ["now"], `"now" is one word too many${more}`],
  ["start.ts", ["--port"], `--port needs a value after it${more}`],
  ["start.ts", ["--port", "-5"], `--port needs a value after it${more}`],
  ["start.ts", ["--port=-5"], `--port takes a number from 1 to 65000, not "-5"${more}`],
  ["start.ts", ["--port", "65001"], `--port takes a number from 1 to 65000, not "65001"${more}`],
])("%s %j does not fit, and ends with 2", (file, words, line) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dirname(program), file), ...words], {
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: line });
});

test.each([[["--help"]], [["-h"]], [["help"]], [["feeds", "-h"]], [["day", "-h"]], [["cost", "-h"]]])(
  "%j teaches",
  (words) => {
    const { status, stdout } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm run readout -- /);
  },
);
