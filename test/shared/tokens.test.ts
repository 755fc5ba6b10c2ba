// Tokens and the secret behind them: what is taken, what is not, and what rotation does.
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyring, parseKeys, type Secret, SecretInvalid } from "../../functions/shared/secrets.ts";
import {
  hashAddress,
  hashNetwork,
  issueToken,
  type Purpose,
  readToken,
  signWork,
} from "../../functions/shared/tokens.ts";
import { days, handClock, minutes } from "../support/hand-clock.ts";

const readerId = "0123456789abcdef0123456789abcdef";
const nonce = "fedcba9876543210";
const key = (): string => randomBytes(32).toString("base64");
const [first, second] = [key(), key()];

const ringOf = (text: string, clock = handClock("2026-11-23T07:00:00Z")) => {
  const secret = { text, reads: 0 };
  const port: Secret = {
    read: async () => {
      secret.reads += 1;
      return secret.text;
    },
  };
  return { ring: keyring(port, clock), secret, clock };
};
const one = JSON.stringify({ current: "k1", keys: { k1: first } });
const both = (current: string): string => JSON.stringify({ current, keys: { k1: first, k2: second } });

describe("a token", () => {
  const { ring, clock } = ringOf(one);
  const expiresAt = new Date(clock.now().getTime() + days(7));
  const read = (token: string, purpose: Purpose = "confirm", now = clock.now()) => readToken(ring, purpose, token, now);

  test("gives back what it was made for, and holds nothing readable", async () => {
    const token = await issueToken(ring, { purpose: "confirm", readerId, nonce, expiresAt });
    expect(await read(token)).toEqual({ readerId, nonce });
    expect(token).toMatch(/^k1\.[\w-]{60}$/);
  });

  test("is refused whichever character is changed", async () => {
    const token = await issueToken(ring, { purpose: "confirm", readerId, nonce, expiresAt });
    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === "A" ? "B" : "A";
      expect(await read(token.slice(0, index) + other + token.slice(index + 1))).toBeUndefined();
    }
  });

  test("expires to the second", async () => {
    const token = await issueToken(ring, { purpose: "confirm", readerId, nonce, expiresAt });
    expect(await read(token, "confirm", new Date(expiresAt.getTime() - 1000))).toBeDefined();
    expect(await read(token, "confirm", expiresAt)).toBeUndefined();
  });

  test("is good until the moment it was made for, within its last second too", async () => {
    const token = await issueToken(ring, {
      purpose: "confirm",
      readerId,
      expiresAt: new Date(expiresAt.getTime() + 500),
    });
    expect(await read(token, "confirm", new Date(expiresAt.getTime() + 400))).toBeDefined();
  });

  test("has one spelling: other signs that mean the same bytes are refused", async () => {
    const tokens = await Promise.all(
      Array.from({ length: 64 }, (_, byte) =>
        issueToken(ring, { purpose: "confirm", readerId, nonce: byte.toString(16).padStart(16, "f"), expiresAt }),
      ),
    );
    const respelt = tokens.map((token) => token.replaceAll("-", "+").replaceAll("_", "/"));
    const changed = respelt.filter((token, index) => token !== tokens[index]);
    expect(changed.length).toBeGreaterThan(0);
    for (const token of changed) expect(await read(token)).toBeUndefined();
  });

  test("names its key as part of what is signed", async () => {
    const twice = ringOf(JSON.stringify({ current: "k1", keys: { k1: first, k2: first } })).ring;
    const token = await issueToken(twice, { purpose: "unsubscribe", readerId });
    expect(await readToken(twice, "unsubscribe", token, clock.now())).toBeDefined();
    expect(await readToken(twice, "unsubscribe", token.replace("k1.", "k2."), clock.now())).toBeUndefined();
  });

  test("without an expiry works for ever", async () => {
    const token = await issueToken(ring, { purpose: "unsubscribe", readerId });
    expect(await read(token, "unsubscribe", new Date("2099-01-01T00:00:00Z"))).toBeDefined();
  });

  const purposes: Purpose[] = ["confirm", "preferences", "unsubscribe"];
  test.each(purposes.flatMap((made) => purposes.map((used) => [made, used] as const)))(
    "made to %s and used to %s",
    async (made, used) => {
      const token = await issueToken(ring, { purpose: made, readerId });
      expect((await read(token, used)) !== undefined).toBe(made === used);
    },
  );

  test.each([
    ["empty", ""],
    ["a word", "hello"],
    ["10 KB", `k1.${"A".repeat(10_240)}`],
    ["cut off", "k1.AAAA"],
    ["no key", `.${"A".repeat(60)}`],
    ["another key", `k9.${"A".repeat(60)}`],
    ["a key named like a property", `constructor.${"A".repeat(60)}`],
    ["padded", `k1.${"A".repeat(58)}==`],
    ["in plain base64", `k1.${"+/".repeat(30)}`],
    ["all zeros", `k1.${"A".repeat(60)}`],
    ["with a line's end", `k1.${"A".repeat(60)}\n`],
  ])("that is %s is refused", async (_, token) => expect(await read(token)).toBeUndefined());

  test("whatever else is said instead of one is refused", () =>
    fc.assert(fc.asyncProperty(fc.string(), async (text) => (await read(text)) === undefined)));
});

describe("rotation", () => {
  test("old links work on, new ones are signed with the new key", async () => {
    const { ring, secret, clock } = ringOf(one);
    const old = await issueToken(ring, { purpose: "unsubscribe", readerId });
    secret.text = both("k2");
    clock.pass(minutes(6));
    const fresh = await issueToken(ring, { purpose: "unsubscribe", readerId });
    expect([old.slice(0, 3), fresh.slice(0, 3)]).toEqual(["k1.", "k2."]);
    for (const token of [old, fresh])
      expect(await readToken(ring, "unsubscribe", token, clock.now())).toMatchObject({ readerId });
  });

  test("a link signed with a key that was added a moment ago works", async () => {
    const { ring: sender } = ringOf(both("k2"));
    const { ring, secret, clock } = ringOf(one);
    await ring.keys();
    secret.text = both("k2");
    clock.pass(minutes(1));
    const token = await issueToken(sender, { purpose: "unsubscribe", readerId });
    expect(await readToken(ring, "unsubscribe", token, clock.now())).toMatchObject({ readerId });
  });

  test("a key taken out of the list ends its links", async () => {
    const { ring: before } = ringOf(both("k2"));
    const token = await issueToken(before, { purpose: "unsubscribe", readerId });
    const { ring, clock } = ringOf(one);
    expect(await readToken(ring, "unsubscribe", token, clock.now())).toBeUndefined();
  });

  test("addresses keep their hash", async () => {
    const [before, after] = [ringOf(one).ring, ringOf(both("k2")).ring];
    expect(await hashAddress(after, "ada@example.org")).toBe(await hashAddress(before, "Ada@example.org"));
  });

  test("the secret is read once in five minutes, and made-up key ids do not change that", async () => {
    const { ring, secret, clock } = ringOf(one);
    for (let repeat = 0; repeat < 50; repeat += 1)
      await readToken(ring, "confirm", `x${repeat}.${"A".repeat(60)}`, clock.now());
    expect(secret.reads).toBe(1);
    clock.pass(minutes(5) + 1);
    await ring.keys();
    expect(secret.reads).toBe(2);
  });
});

test("addresses, networks and tasks of the same letters have hashes of their own", async () => {
  const { ring } = ringOf(one);
  const hashes = await Promise.all([hashAddress, hashNetwork, signWork].map((hash) => hash(ring, "ada@example.org")));
  expect(new Set(hashes).size).toBe(3);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

describe("the secret", () => {
  const seed = randomBytes(48).toString("base64url");
  test("may be a seed, bare or in JSON: the same keys come of it", () =>
    expect(parseKeys(seed)).toEqual(parseKeys(JSON.stringify({ seed }))));
  test("hashes addresses with the key named for it", () => {
    const named = JSON.stringify({ current: "k2", addresses: "k1", keys: { k2: second, k1: first } });
    expect(parseKeys(named).addresses).toEqual(parseKeys(one).addresses);
  });
  test.each([
    ["an empty text", ""],
    ["a short seed", "short"],
    ["a short key", JSON.stringify({ current: "k1", keys: { k1: "c2hvcnQ=" } })],
    ["no keys", JSON.stringify({ current: "k1", keys: {} })],
    ["a current key that is not there", JSON.stringify({ current: "k3", keys: { k1: first } })],
    ["JSON of another shape", JSON.stringify({ password: "x".repeat(64) })],
  ])("is refused for %s, and not told", (_, text) => {
    expect(() => parseKeys(text)).toThrow(SecretInvalid);
    expect(() => parseKeys(text)).toThrow(/must be \{"current"/);
    expect(() => parseKeys(text)).not.toThrow(/xxxx|c2hvcnQ/);
  });
});
