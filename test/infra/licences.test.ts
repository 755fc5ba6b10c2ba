// What the functions are made of may be given away with them, and NOTICE lists it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { licencesOf, noticeFile, noticeOf, readLockfile } from "../../infra/licences.ts";

/** Licences that ask for no more than to be named. */
const permissive = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
]);

test("every package in the functions has a permissive licence", () => {
  const licensed = licencesOf(readLockfile());
  expect(licensed.length).toBeGreaterThan(30);
  expect(licensed.filter(({ licence }) => !permissive.has(licence))).toEqual([]);
});
test("NOTICE is as `npm run licences` writes it", () =>
  expect(readFileSync(noticeFile, "utf8")).toBe(noticeOf(licencesOf(readLockfile()))));
test("packages for development and unlicensed ones are told apart", () => {
  const packages = {
    "": { version: "1" },
    "node_modules/kept": { version: "2.0.0", license: "MIT" },
    "node_modules/kept/node_modules/@inner/part": { version: "1.0.0" },
    "node_modules/tool": { version: "3.0.0", license: "MIT", dev: true },
  };
  expect(licencesOf(JSON.stringify({ packages }))).toEqual([
    { name: "@inner/part", version: "1.0.0", licence: "UNKNOWN" },
    { name: "kept", version: "2.0.0", licence: "MIT" },
  ]);
});
