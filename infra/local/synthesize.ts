// Synthesizes the stack, as `cdk synth` does, and says where its template and bundles lie.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cdkContext, project } from "../project.ts";
import { readSettings, type Settings } from "../settings.ts";

export interface Synthesized {
  template: string;
  assets: string;
  directory: string;
}

/** The stack could not be synthesized; the message is what its app said. */
export class SynthesisFailed extends Error {
  constructor(said: string) {
    super(`The stack could not be synthesized:\n${said.trim()}`);
    this.name = "SynthesisFailed";
  }
}

/** A hash of everything the template and the bundles are made from. */
const fingerprint = (context: Readonly<Record<string, unknown>>, { feeds }: Settings): string => {
  const hash = createHash("sha256").update(JSON.stringify(context));
  const sources = [
    "infra/*.ts",
    "infra/{bundle,stages,watch}/*.ts",
    "infra/*.opml",
    "functions/**/*",
    "templates/**/*",
  ];
  for (const file of globSync([...sources, "package-lock.json", "cdk.json"], {
    cwd: project,
    withFileTypes: true,
  }).sort((one, other) => join(one.parentPath, one.name).localeCompare(join(other.parentPath, other.name))))
    if (file.isFile()) hash.update(file.name).update(readFileSync(join(file.parentPath, file.name)));
  if (existsSync(feeds)) hash.update(readFileSync(feeds));
  return hash.digest("hex");
};

/** Runs the app with `context` over that of cdk.json. Nothing is done where nothing has changed. @throws SynthesisFailed, SettingsInvalid, CdkJsonUnreadable */
export const synthesize = async (directory: string, context: Record<string, string>): Promise<Synthesized> => {
  const whole: Record<string, unknown> = { ...cdkContext(), ...context };
  const settings = readSettings((name) => whole[name], Object.keys(whole));
  const name = `Readout-${settings.stage}`;
  const result = {
    directory,
    template: join(directory, `${name}.template.json`),
    assets: join(directory, `${name}.assets.json`),
  };
  const stamp = join(directory, "fingerprint");
  const wanted = fingerprint(whole, settings);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return result;
  await run({ CDK_OUTDIR: directory, CDK_CONTEXT_JSON: JSON.stringify(whole) });
  writeFileSync(stamp, wanted);
  return result;
};

const run = (environment: Record<string, string>): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(project, "infra/app.ts")], {
      cwd: project,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new SynthesisFailed(said))));
  });
