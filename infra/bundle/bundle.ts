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

/** Undici's connections without its fetch, web sockets and caches, which hang on its one entry. */
const writePool = (file: string): void => {
  const agent = join(fileURLToPath(import.meta.resolve("undici")), "../lib/dispatcher/agent.js");
  writeFileSync(file, `export { default as Agent } from ${JSON.stringify(agent)};\n`);
};

/** Bundles `source` to `file`, which ends in .mjs; answers what went into it. */
export const bundleProgram = (source: string, file: string): Metafile => {
  const [slimSchemas, pool] = [`${file}.schemas.mjs`, `${file}.pool.mjs`];
  writeSchemas(slimSchemas);
  writePool(pool);
  try {
    return buildSync({
      entryPoints: [source],
      outfile: file,
      bundle: true,
      platform: "node",
      target: "node24",
      format: "esm",
      // Names are not kept: giving each closure its own back took a twentieth of the processor's time, and more of a cold start.
      minify: true,
      mainFields: ["module", "main"],
      legalComments: "none",
      logLevel: "error",
      metafile: true,
      alias: {
        "zod/mini": slimSchemas,
        "@aws-sdk/credential-provider-node": join(import.meta.dirname, "credentials.ts"),
        undici: pool,
      },
      // Undici's parser for processors without SIMD, asked for only there: Node 24 has it on both of Lambda's.
      external: ["../llhttp/llhttp-wasm.js"],
      // Packages in CommonJS call require(), which an ES module does not have.
      banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
    }).metafile;
  } finally {
    for (const written of [slimSchemas, pool]) rmSync(written);
  }
};
