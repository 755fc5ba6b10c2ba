// Tells requests that came by way of CloudFront from those that went to the API directly, whose headers anybody can forge.
import { timingSafeEqual } from "node:crypto";
import { z } from "zod/mini";
import type { Clock } from "../shared/clock.ts";
import type { Secret } from "../shared/secrets.ts";

/** How long the key is used before the secret is read again. */
const freshForMs = 5 * 60_000;

const Stored = z.object({ key: z.string().check(z.minLength(32)) });

/** The secret holds no key; says what it must look like, and nothing of what it is. */
export class OriginKeyInvalid extends Error {
  constructor() {
    super('the secret of the web\'s origin must be {"key": "<32 random characters or more>"}; deploy the stack again');
    this.name = "OriginKeyInvalid";
  }
}

export interface Origin {
  /** Whether this is the key that CloudFront adds to each request. @throws OriginKeyInvalid */
  isOurs(key: string | undefined): Promise<boolean>;
}

/** The check by the secret that the stack made. */
export const originOf = (secret: Secret, clock: Clock): Origin => {
  let kept: { key: Buffer; readAt: number } | undefined;
  const wanted = async (): Promise<Buffer> => {
    const now = clock.now().getTime();
    if (!kept || now - kept.readAt > freshForMs) kept = { key: Buffer.from(keyIn(await secret.read())), readAt: now };
    return kept.key;
  };
  return {
    async isOurs(shown) {
      const [key, given] = [await wanted(), Buffer.from(shown ?? "")];
      return key.length === given.length && timingSafeEqual(key, given);
    },
  };
};

const keyIn = (text: string): string => {
  const parsed = Stored.safeParse(parseJson(text));
  if (!parsed.success) throw new OriginKeyInvalid();
  return parsed.data.key;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
};
