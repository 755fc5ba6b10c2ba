// The design's six import rules, checked by reading import lines.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

interface Source {
  /** Path from the project's top, such as "functions/send/send.ts". */
  file: string;
  text: string;
  /** Imported files from the project's top, and packages by name; types too. */
  imports: string[];
}

const top = join(import.meta.dirname, "..");

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^";]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\(\s*"([^"]+)"/gm)].map(
    ([, from, bare, dynamic]) => {
      const name = from ?? bare ?? dynamic ?? "";
      return name.startsWith(".") ? relative(top, join(top, dirname(file), name)) : name;
    },
  );

const sources: Source[] = globSync("{infra,functions,templates}/**/*.ts", { cwd: top }).map((file) => {
  const text = readFileSync(join(top, file), "utf8");
  return { file, text, imports: importsOf(file, text) };
});

const stageOf = (file: string): string | undefined =>
  /^functions\/(collect|extract|publish|send|subscribe)\//.exec(file)?.[1];
const isEntry = (file: string): boolean => ["handler.ts", "command.ts"].includes(basename(file));
const isAdapter = (file: string): boolean =>
  /^(s3|ses|sqs|http|dynamo|secrets)-/.test(basename(file)) && file.startsWith("functions/");

/** Every import that a rule forbids, as "file → import". */
const broken = (forbids: (file: string, imported: string) => boolean): string[] =>
  sources.flatMap(({ file, imports }) =>
    imports.filter((imported) => forbids(file, imported)).map((imported) => `${file} → ${imported}`),
  );

/** Every line that a pattern forbids, outside comments. */
const said = (pattern: RegExp, allowed: (file: string) => boolean): string[] =>
  sources
    .filter(({ file }) => file.startsWith("functions/") && !allowed(file))
    .flatMap(({ file, text }) =>
      text
        .split("\n")
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );

test("there is something to check", () => expect(sources.length).toBeGreaterThan(50));

test("1. the model imports only itself and the schema library", () =>
  expect(
    broken(
      (file, imported) =>
        file.startsWith("functions/shared/model/") &&
        !imported.startsWith("functions/shared/model/") &&
        imported !== "zod/mini",
    ),
  ).toEqual([]));

test("2. stages never import each other", () =>
  expect(
    broken((file, imported) => {
      const [from, to] = [stageOf(file), stageOf(imported)];
      return to !== undefined && to !== from && file.startsWith("functions/");
    }),
  ).toEqual([]));

test("3. only the entries, handler.ts and command.ts, import adapters", () =>
  expect(broken((file, imported) => isAdapter(imported) && !isEntry(file) && !isAdapter(file))).toEqual([]));

test("4. only adapters import the AWS SDK or open sockets", () =>
  expect(
    broken(
      (file, imported) =>
        file.startsWith("functions/") &&
        !isAdapter(file) &&
        (imported.startsWith("@aws-sdk/") || /^node:(http|https|http2|net|tls|dgram|dns)/.test(imported)),
    ),
  ).toEqual([]));
test("4. nothing under functions/ calls the global fetch", () =>
  expect(said(/(?<![.\w])fetch\(/, isAdapter)).toEqual([]));
test("4. only settings read the environment", () =>
  expect(said(/process\.env/, (file) => basename(file) === "settings.ts")).toEqual([]));
test("4. only the clock tells the time", () =>
  expect(said(/Date\.now\(\)|new Date\(\)/, (file) => file === "functions/shared/clock.ts")).toEqual([]));

test("5. infra takes nothing from functions but the archive's keys, the model, and how a command line is read", () =>
  expect(
    broken(
      (file, imported) =>
        file.startsWith("infra/") &&
        imported.startsWith("functions/") &&
        !["functions/shared/archive-keys.ts", "functions/shared/command-line.ts"].includes(imported) &&
        !imported.startsWith("functions/shared/model/"),
    ),
  ).toEqual([]));
test("5. functions never see infra or CDK", () =>
  expect(
    broken(
      (file, imported) =>
        /^(functions|templates)\//.test(file) && /^(infra\/|aws-cdk-lib|constructs|cdk-nag)/.test(imported),
    ),
  ).toEqual([]));

test("6. only the rendering files read templates", () =>
  expect(
    broken(
      (file, imported) =>
        imported.startsWith("templates/") && !file.startsWith("templates/") && !/\/render-[a-z-]+\.ts$/.test(file),
    ),
  ).toEqual([]));

test.each(sources.filter(({ file }) => basename(file) === "handler.ts"))("$file is wiring", ({ text }) =>
  expect(text.trimEnd().split("\n").length).toBeLessThan(40),
);
test.each(sources)("$file says in its first line what it is for", ({ text }) =>
  expect(text).toMatch(/^(#!.*\n)?(\/\/|\/\*\*) \S/),
);
