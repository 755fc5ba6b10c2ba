// Bundles a program of a stage into one ESM file with esbuild, without what no function calls.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, type Metafile } from "esbuild";
import * as schemas from "zod/mini";

/** Namespaces of zod that hold its messages in fifty languages, and itself. */
const unwanted = new Set(["z", "default", "core", "locales"]);

/**
 * "zod/mini" without its messages in fifty languages. They hang on its one exported object, which no bundler can look
 * into; here that object is put together from the same parts without them.
 */
const writeSchemas = (file: string): void => {
  const names = Object.keys(schemas).filter((name) => !unwanted.has(name));
  const from = JSON.stringify(fileURLToPath(import.meta.resolve("zod/v4/mini")));
  // Some are words of the language, such as "catch".
  const imported = names.map((name, index) => `${name} as s${index}`).join(", ");
  const listed = names.map((name, index) => `${name}: s${index}`).join(", ");
  writeFileSync(file, `import { ${imported} } from ${from};\nexport const z = { ${listed} };\n`);
};

/** Bundles `source` to `file`, which ends in .mjs; answers what went into it. */
export const bundleProgram = (source: string, file: string): Metafile => {
  const slimSchemas = `${file}.schemas.mjs`;
  writeSchemas(slimSchemas);
  try {
    return buildSync({
      entryPoints: [source],
      outfile: file,
      bundle: true,
      platform: "node",
      target: "node24",
      format: "esm",
      minify: true,
      keepNames: true,
      mainFields: ["module", "main"],
      legalComments: "none",
      logLevel: "error",
      metafile: true,
      alias: {
        "zod/mini": slimSchemas,
        "@aws-sdk/credential-provider-node": join(import.meta.dirname, "credentials.ts"),
      },
      // Packages in CommonJS call require(), which an ES module does not have.
      banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
    }).metafile;
  } finally {
    rmSync(slimSchemas);
  }
};
