// The WebAssembly that a bundle carries is what kernel.wat says, byte for byte.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kernelCode } from "../../../functions/extract/reader/kernel-code.ts";
import { assemble, NotAssembled } from "../../support/assemble.ts";

const text = readFileSync(join(import.meta.dirname, "../../../functions/extract/reader/kernel.wat"), "utf8");
const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

interface Exports {
  run(from: number, times: number): number;
}
/** The language's own types leave WebAssembly out. */
const instantiate = (code: Uint8Array): Exports => {
  const { Module, Instance } = (
    globalThis as unknown as {
      WebAssembly: {
        Module: new (code: Uint8Array) => object;
        Instance: new (module: object) => { exports: Exports };
      };
    }
  ).WebAssembly;
  return new Instance(new Module(code)).exports;
};

test("kernel-code.ts is kernel.wat assembled", () => expect(inBase64(assemble(text))).toBe(kernelCode));

test.each([
  ["i32.gt_u", "i32.ge_u"],
  ["i32.const 56", "i32.const 57"],
  ["offset=4", "offset=8"],
  ["(local.get $starts)", "(local.get $words)"],
])("%s made %s is seen", (from, to) => expect(inBase64(assemble(text.replace(from, to)))).not.toBe(kernelCode));

test("a module of its own runs as it is written", () => {
  const code = assemble(`(module (memory (export "memory") 1)
    (func $double (param $x i32) (result i32) (i32.add (local.get $x) (local.get $x)))
    (func (export "run") (param $from i32) (param $times i32) (result i32) (local $sum i32)
      (loop $next (local.set $sum (i32.add (local.get $sum) (call $double (local.get $from))))
        (local.set $times (i32.sub (local.get $times) (i32.const 1))) (br_if $next (local.get $times)))
      (if (result i32) (i32.gt_u (local.get $sum) (i32.const 300)) (then (i32.const -300)) (else (local.get $sum)))))`);
  const { run } = instantiate(code);
  expect([run(5, 3), run(50, 4)]).toEqual([30, -300]);
});
test("what it does not know it does not guess at", () =>
  expect(() => assemble("(module (memory 1) (func (i32.clz (i32.const 1))))")).toThrow(NotAssembled));
