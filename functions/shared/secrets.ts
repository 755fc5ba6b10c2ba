// The port to the secret that links are signed and addresses hashed with, and the keys made of it.
import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { z } from "zod/mini";
import type { Clock } from "./clock.ts";

export interface Secret {
  /** The secret's text as it is now. */
  read(): Promise<string>;
}

/** The secret cannot be used; says what it must look like, and nothing of what it is. */
export class SecretInvalid extends Error {
  constructor(problem: string) {
    super(
      `the token secret ${problem}. It must be {"current": "k1", "keys": {"k1": "<32 random bytes or more, base64>"}}, ` +
        `or {"seed": "<32 random characters or more>"}, or such a seed alone.`,
    );
    this.name = "SecretInvalid";
  }
}

export interface Keys {
  /** The id new tokens are signed under. */
  current: string;
  /** Signing keys by id. */
  tokens: ReadonlyMap<string, KeyObject>;
  /** Hashes addresses. It stays when signing keys rotate, or suppressions would no longer be found. */
  addresses: KeyObject;
}

const keyId = z.string().check(z.regex(/^[A-Za-z0-9]{1,16}$/));
const Rotating = z.object({
  current: keyId,
  keys: z.record(keyId, z.string()),
  /** The id of the key addresses are hashed under; without it, the first one listed. */
  addresses: z.optional(keyId),
});
const Seeded = z.object({ seed: z.string() });

/** Shorter keys than the hash's half could be searched for. */
const leastBytes = 32;

/**
 * Reads the secret's text. A key can be added before it becomes `current`, and stays in the list after that for as long
 * as the links signed with it should work.
 * @throws SecretInvalid
 */
export const parseKeys = (text: string): Keys => {
  const { current, keys, addresses } = listed(text);
  const material = new Map<string, Buffer>();
  for (const [id, bytes] of keys) {
    if (bytes.length < leastBytes) throw new SecretInvalid(`has a key (${id}) of ${bytes.length} bytes`);
    material.set(id, bytes);
  }
  const root = material.get(addresses ?? keys[0]?.[0] ?? "");
  if (!root) throw new SecretInvalid(`has no key to hash addresses with`);
  if (!material.has(current)) throw new SecretInvalid(`names a current key (${current}) that it does not have`);
  return {
    current,
    tokens: new Map([...material].map(([id, bytes]) => [id, derive(bytes, "readout tokens")])),
    addresses: derive(root, "readout addresses"),
  };
};

interface Listed {
  current: string;
  keys: readonly (readonly [string, Buffer])[];
  addresses?: string | undefined;
}

const listed = (text: string): Listed => {
  const rotating = Rotating.safeParse(parseJson(text));
  if (rotating.success) {
    const { current, keys, addresses } = rotating.data;
    return { current, addresses, keys: Object.entries(keys).map(([id, key]) => [id, Buffer.from(key, "base64")]) };
  }
  const seeded = Seeded.safeParse(parseJson(text));
  if (!seeded.success && text.trimStart().startsWith("{")) throw new SecretInvalid("is JSON of another shape");
  return { current: "k1", keys: [["k1", Buffer.from(seeded.success ? seeded.data.seed : text)]] };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a seed alone need not be JSON
  }
};

/** One key a purpose: what is signed for one can never pass for the other (RFC 5869). */
const derive = (key: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", key, "", purpose, 32)));

/** How long keys are used before the secret is read again. */
const freshForMs = 5 * 60_000;
/** How often an unknown key id may make the secret be read anew. */
const refreshAfterMs = 10_000;

export interface Keyring {
  /** The keys. Naming a key id that is not among them reads the secret again: it may just have been added. */
  keys(wanted?: string): Promise<Keys>;
}

/** Keys of a secret, kept for five minutes. @throws SecretInvalid */
export const keyring = (secret: Secret, clock: Clock): Keyring => {
  let kept: { keys: Keys; readAt: number } | undefined;
  return {
    async keys(wanted) {
      const now = clock.now().getTime();
      const age = kept ? now - kept.readAt : Number.POSITIVE_INFINITY;
      const unknown = wanted !== undefined && kept !== undefined && !kept.keys.tokens.has(wanted);
      if (!kept || age > freshForMs || (unknown && age > refreshAfterMs))
        kept = { keys: parseKeys(await secret.read()), readAt: now };
      return kept.keys;
    },
  };
};
