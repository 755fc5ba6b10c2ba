// `npm run licences`: writes NOTICE, which lists every package that goes into the functions, with its licence.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { project } from "./project.ts";

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      license: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      devOptional: z.optional(z.boolean()),
      optional: z.optional(z.boolean()),
    }),
  ),
});

export interface Licensed {
  name: string;
  version: string;
  /** An SPDX expression, or "UNKNOWN". */
  licence: string;
}

/** Packages that functions may be made of, by the lockfile: none for development only, none of the optional ones (Node itself). */
export const licencesOf = (lockfile: string): Licensed[] => {
  const { packages } = Lockfile.parse(JSON.parse(lockfile));
  const found = Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== "" && !dev && !devOptional && !optional)
    .map(([path, { version = "", license = "UNKNOWN" }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
    }));
  const unique = new Map(found.map((each) => [`${each.name}@${each.version}`, each]));
  return [...unique.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
};

/** NOTICE, as it must stand. */
export const noticeOf = (licensed: readonly Licensed[]): string =>
  `Readout's functions are made with the packages below, each under its own licence.\n` +
  `Written by \`npm run licences\` from package-lock.json.\n\n${licensed
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}\n`)
    .join("")}`;

export const noticeFile = join(project, "NOTICE");
export const readLockfile = (): string => readFileSync(join(project, "package-lock.json"), "utf8");

if (import.meta.main) writeFileSync(noticeFile, noticeOf(licencesOf(readLockfile())));
