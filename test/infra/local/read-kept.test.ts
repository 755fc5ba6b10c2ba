// What an earlier start kept and what is left of it: a file that cannot be read is named with its cure.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { announced } from "../../../infra/local/announce.ts";
import { KeptUnreadable } from "../../../infra/local/read-kept.ts";
import { Gate } from "../../../infra/local/servers/gate.ts";
import { openMailbox } from "../../../infra/local/servers/mailbox.ts";
import { startSecrets } from "../../../infra/local/servers/secrets.ts";
import { openState } from "../../../infra/local/state.ts";

const directory = mkdtempSync(join(tmpdir(), "readout-kept-"));
afterAll(() => rmSync(directory, { recursive: true }));

const readers: Readonly<Record<string, (file: string) => unknown>> = {
  "state.json": () => openState(directory, new Date()),
  "running.json": () => announced(directory, 1),
  "mail.json": () => openMailbox(directory),
  "secrets.json": (file) => startSecrets({ gate: new Gate(() => undefined), wanted: [], file }),
};

test.each(
  Object.entries(readers).flatMap(([name, read]) => ["", "{", "[1]"].map((content) => [name, content, read] as const)),
)("%s that holds %j", async (name, content, read) => {
  const file = join(directory, name);
  writeFileSync(file, content);
  const error: unknown = await Promise.resolve()
    .then(() => read(file))
    .catch((thrown: unknown) => thrown);
  rmSync(file);
  expect(error).toBeInstanceOf(KeptUnreadable);
  expect(String(error)).toContain(`${file} does not hold what was kept in it; \`npm start -- --fresh\` begins anew.`);
});
