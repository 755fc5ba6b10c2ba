// Other people's libraries beside ours: installed once, by their own lockfile, when a benchmark first asks for one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { load } from "./peers/load.ts";

const folder = join(import.meta.dirname, "peers");

/** The peers could not be installed. */
export class PeersMissing extends Error {
  constructor(cause: string) {
    super(`The benchmarks' peers are not installed (${cause}): run npm ci --prefix test/bench/peers --ignore-scripts`);
    this.name = "PeersMissing";
  }
}

/** A peer does not export what the benchmark calls. */
export class PeerChanged extends Error {
  constructor(peer: string, name: string) {
    super(
      `${peer} exports no function ${name}: correct the benchmark for the version in test/bench/peers/package.json`,
    );
    this.name = "PeerChanged";
  }
}

/** Kept apart from the project's own packages, which a clone should not pay for: see peers/package.json. */
const install = (): void => {
  if (existsSync(join(folder, "node_modules"))) return;
  process.stderr.write("Installing the libraries to compare with, once …\n");
  const { status, stderr, error } = spawnSync("npm", ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new PeersMissing(error?.message ?? stderr.trim().split("\n").at(-1) ?? "npm ci failed");
};

/**
 * The module of a peer. The peers are installed first where they are not.
 * @throws {PeersMissing} where they cannot be, such as without a network.
 */
export const openPeer = async (peer: string): Promise<unknown> => {
  install();
  return load(peer);
};

export type PeerFunction = (...given: unknown[]) => unknown;

/**
 * One function of a peer: `peerFunction("mjml", "default")`.
 * @throws {PeersMissing} as `openPeer` does.
 * @throws {PeerChanged} where the peer has no such function.
 */
export const peerFunction = async (peer: string, name: string): Promise<PeerFunction> => {
  let found = await openPeer(peer);
  // What CommonJS packages export arrives once or twice under "default".
  for (const key of name === "default" ? ["default", "default"] : [name])
    if (typeof found === "object" && found !== null && key in found) found = Reflect.get(found, key);
  if (typeof found !== "function") throw new PeerChanged(peer, name);
  return (...given) => Reflect.apply(found, undefined, given);
};
