// The token secret with one key more: new links are signed with it, older links go on working.
import { z } from "zod/mini";

const Rotating = z.object({
  current: z.string(),
  keys: z.record(z.string(), z.string()),
  addresses: z.optional(z.string()),
});
const Seeded = z.object({ seed: z.string() });

/** The secret has a shape that functions could not read either. */
export class KeysUnreadable extends Error {
  constructor() {
    super(
      "the token secret is of no known shape: restore its previous version (AWSPREVIOUS) in Secrets Manager, then try again",
    );
    this.name = "KeysUnreadable";
  }
}

/** The key may not go: says why. */
export class KeyNeeded extends Error {
  constructor(id: string, why: string) {
    super(`the key ${id} cannot be dropped: ${why}`);
    this.name = "KeyNeeded";
  }
}

type Rotating = z.infer<typeof Rotating>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a seed alone need not be JSON
  }
};

/** The secret as the stack first makes it is a seed: the key "k1" under another form. */
const read = (text: string): Required<Rotating> => {
  const rotating = Rotating.safeParse(parsed(text));
  if (rotating.success) {
    const { current, keys, addresses = Object.keys(keys)[0] } = rotating.data;
    if (addresses === undefined) throw new KeysUnreadable();
    return { current, keys, addresses };
  }
  const seeded = Seeded.safeParse(parsed(text));
  if (!seeded.success && text.trimStart().startsWith("{")) throw new KeysUnreadable();
  const seed = seeded.success ? seeded.data.seed : text;
  return { current: "k1", keys: { k1: Buffer.from(seed).toString("base64") }, addresses: "k1" };
};

const nextId = (keys: Readonly<Record<string, string>>): string => {
  let number = 2;
  while (`k${number}` in keys) number += 1;
  return `k${number}`;
};

export interface Rotated {
  /** The secret's new text. */
  text: string;
  current: string;
  /** Ids of every key, the current one last. */
  ids: string[];
}

/**
 * Adds `key`, 32 random bytes or more, and makes it current; `drop` takes an older one away, with every link it signed.
 * Addresses stay hashed under the key they began with, or suppressions would no longer be found.
 * @throws KeysUnreadable, KeyNeeded
 */
export const nextKeys = (text: string, key: Buffer, drop?: string): Rotated => {
  const { keys, addresses, current: before } = read(text);
  if (drop !== undefined) {
    if (!(drop in keys)) throw new KeyNeeded(drop, `there is none; there are ${Object.keys(keys).join(", ")}`);
    if (drop === addresses)
      throw new KeyNeeded(
        drop,
        "addresses are hashed under it, and of readers who are gone and must not be mailed again nothing but the hash is left",
      );
    if (drop === before) throw new KeyNeeded(drop, "links are signed with it; rotate once without --drop first");
  }
  const kept = Object.fromEntries(Object.entries(keys).filter(([id]) => id !== drop));
  const current = nextId(keys);
  const next: Rotating = { current, keys: { ...kept, [current]: key.toString("base64") }, addresses };
  return { text: JSON.stringify(next), current, ids: Object.keys(next.keys) };
};
