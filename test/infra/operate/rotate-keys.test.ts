// New keys for readers' links: the old links work, the hashes of addresses stay, and nothing is lost where it is refused.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { GetSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keyring, parseKeys } from "../../../functions/shared/secrets.ts";
import { hashAddress, issueToken, readToken } from "../../../functions/shared/tokens.ts";
import { KeyNeeded, KeysUnreadable, nextKeys } from "../../../infra/operate/next-keys.ts";
import { rotateKeys } from "../../../infra/operate/rotate-keys.ts";
import { handClock } from "../../support/hand-clock.ts";
import { type OperatorAccount, openOperatorAccount, secretArn } from "../../support/operator-account.ts";

let account: OperatorAccount;
beforeEach(async () => {
  account = await openOperatorAccount({
    stack: { status: "UPDATE_COMPLETE", sender: "a@b.example" },
    deadLetters: 0,
    schedules: "ENABLED",
    alarm: "OK",
    subscribers: 1,
    quota: 50_000,
    ses: { sendingEnabled: true, identities: {} },
  });
});
afterEach(() => account.stop());

const text = async (): Promise<string> =>
  (await account.clients.secrets.send(new GetSecretValueCommand({ SecretId: secretArn }))).SecretString ?? "";
/** A function's keys, as long as it lives. */
const running = (clock = handClock("2026-11-23T05:00:00Z")) => ({ clock, keys: keyring({ read: text }, clock) });
const link = { purpose: "unsubscribe" as const, readerId: "0123456789abcdef0123456789abcdef" };

test("links of before work after it, and addresses keep their hashes", async () => {
  const [old, hash] = [await issueToken(running().keys, link), await hashAddress(running().keys, "ada@b.example")];
  expect(await rotateKeys(account.clients, "prod")).toMatchObject({ current: "k2", ids: ["k1", "k2"] });
  const after = running();
  expect(await readToken(after.keys, "unsubscribe", old, after.clock.now())).toMatchObject({ readerId: link.readerId });
  expect(await hashAddress(after.keys, "ada@b.example")).toBe(hash);
  expect(await issueToken(after.keys, link)).not.toBe(old);
});
test("a function that still has the old keys reads a link signed with the new one", async () => {
  const before = running();
  await before.keys.keys();
  await rotateKeys(account.clients, "prod");
  const fresh = await issueToken(running().keys, link);
  before.clock.pass(30_000);
  expect(await readToken(before.keys, "unsubscribe", fresh, before.clock.now())).toMatchObject({
    readerId: link.readerId,
  });
});
test("a dropped key's links end; the key of addresses and the current one stay", async () => {
  await rotateKeys(account.clients, "prod");
  const second = await issueToken(running().keys, link);
  await expect(rotateKeys(account.clients, "prod", "k1")).rejects.toThrow(/k1 cannot be dropped: addresses/);
  await expect(rotateKeys(account.clients, "prod", "k2")).rejects.toThrow(/links are signed with it/);
  await expect(rotateKeys(account.clients, "prod", "k9")).rejects.toThrow(KeyNeeded);
  await rotateKeys(account.clients, "prod");
  expect(await rotateKeys(account.clients, "prod", "k2")).toMatchObject({ current: "k4", ids: ["k1", "k3", "k4"] });
  const after = running();
  expect(await readToken(after.keys, "unsubscribe", second, after.clock.now())).toBeUndefined();
});
test("an unreadable secret is left as it is", () =>
  expect(() => nextKeys('{"other": 1}', randomBytes(32))).toThrow(KeysUnreadable));
test("a secret that is a bare seed is the key k1", () => {
  const seed = randomBytes(32).toString("hex");
  const before = parseKeys(seed);
  const after = parseKeys(nextKeys(seed, randomBytes(32)).text);
  expect([after.addresses, after.tokens.get("k1")]).toEqual([before.addresses, before.tokens.get("k1")]);
});
test.each([
  ["no region", {}, /^No region is set\. Set AWS_REGION/],
  ["no credentials", { AWS_REGION: "eu-central-1" }, /^There are no AWS credentials\. Sign in/],
])("%s is one sentence with its cure", (_, environment, said) => {
  const { stderr, status } = spawnSync(process.execPath, ["infra/local/readout.ts", "rotate-keys"], {
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", AWS_EC2_METADATA_DISABLED: "true", ...environment },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, expect.stringMatching(said)]);
});
test.each([
  [["--bogus"], "Unknown option '--bogus'; --help says what there is\n"],
  [["--drop"], "--drop needs a value after it; --help says what there is\n"],
  [["k1"], '"k1" is one word too many; --help says what there is\n'],
  [["-c", "stage"], '-c takes name=value, such as -c stage=test, and not "stage"\n'],
])("%j does not fit, and rotates nothing", (words, line) => {
  const { stderr, status } = spawnSync(process.execPath, ["infra/local/readout.ts", "rotate-keys", ...words], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, line]);
});
test("without a stack nothing is written", async () => {
  account.state.stack = undefined;
  await expect(rotateKeys(account.clients, "prod")).rejects.toThrow(/no stack of the stage "prod"/);
});
