// The SDK's hash: the standards' own examples, and whatever else Node's hash gives.
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Sha256 } from "../../functions/shared/sha256.ts";

const digest = async (parts: readonly (string | Uint8Array)[], secret?: string | Uint8Array): Promise<string> => {
  const hash = new Sha256(secret);
  for (const part of parts) hash.update(part);
  return Buffer.from(await hash.digest()).toString("hex");
};

test.each([
  ["FIPS 180-4: one block", ["abc"], undefined, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["nothing", [], undefined, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  [
    "RFC 4231: a short key",
    ["what do ya want ", "for nothing?"],
    "Jefe",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
] as const)("%s", async (_, parts, secret, expected) => expect(await digest(parts, secret)).toBe(expected));

const data = fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array());

test("is Node's hash of any texts and bytes, under any key", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(data), fc.option(data), async (parts, secret) => {
      const hash = secret === null ? createHash("sha256") : createHmac("sha256", secret);
      for (const part of parts) hash.update(part);
      expect(await digest(parts, secret ?? undefined)).toBe(hash.digest("hex"));
    }),
  );
});

test("more keys than are kept all sign rightly, again and again", async () => {
  for (let round = 0; round < 2; round += 1)
    for (let key = 0; key < 20; key += 1)
      expect(await digest(["x"], `key ${key}`)).toBe(createHmac("sha256", `key ${key}`).update("x").digest("hex"));
});

test("bytes are taken from where a view of them lies", async () => {
  const whole = Buffer.from("--abc--");
  const view = new DataView(whole.buffer, whole.byteOffset + 2, 3);
  const hash = new Sha256();
  hash.update(view);
  expect(Buffer.from(await hash.digest()).toString("hex")).toBe(await digest(["abc"]));
});

test("begins anew after a reset", async () => {
  const hash = new Sha256();
  hash.update("left over");
  hash.reset();
  hash.update("abc");
  expect(Buffer.from(await hash.digest()).toString("hex")).toBe(await digest(["abc"]));
});
