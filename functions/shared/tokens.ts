// Tokens: the secret part of a reader's links. Each is good for one purpose, holds no address, and is stored nowhere.
import { createHmac, timingSafeEqual } from "node:crypto";
import { sameAddressForm } from "./address.ts";
import type { Keyring, Keys } from "./secrets.ts";

/** What a link is for, and the byte that says so in its token. */
const purposes = { confirm: 1, preferences: 2, unsubscribe: 3 } as const;
export type Purpose = keyof typeof purposes;

export interface TokenContent {
  purpose: Purpose;
  /** 32 hex digits. */
  readerId: string;
  /** 16 hex digits; a token without one is not bound to any. */
  nonce?: string;
  /** A token without one never expires, as RFC 8058 links in old mails must not. */
  expiresAt?: Date;
}

// The payload: purpose (1 byte), reader id (16), expiry in epoch seconds (4, zero for never), nonce (8).
const payloadBytes = 29;
/** 128 bits of HMAC-SHA256: NIST SP 800-107 calls 64 enough where each guess must be sent to a server. */
const macBytes = 16;
const noNonce = "0".repeat(16);
/** 45 bytes are 60 characters of base64url with no bit left over, so one token has one spelling. */
const form = /^([A-Za-z0-9]{1,16})\.([A-Za-z0-9_-]{60})$/;

const mac = (keys: Keys, keyId: string, payload: Buffer): Buffer | undefined => {
  const key = keys.tokens.get(keyId);
  return key && createHmac("sha256", key).update(keyId).update("\0").update(payload).digest().subarray(0, macBytes);
};

/** Signs a token with the current key: `<keyId>.<base64url of payload and MAC>`. */
export const issueToken = async (ring: Keyring, content: TokenContent): Promise<string> => {
  const keys = await ring.keys();
  const payload = Buffer.alloc(payloadBytes);
  payload.writeUInt8(purposes[content.purpose], 0);
  payload.write(content.readerId, 1, "hex");
  payload.writeUInt32BE(content.expiresAt ? Math.max(1, Math.ceil(content.expiresAt.getTime() / 1000)) : 0, 17);
  payload.write(content.nonce ?? noNonce, 21, "hex");
  const signature = mac(keys, keys.current, payload) ?? Buffer.alloc(0);
  return `${keys.current}.${Buffer.concat([payload, signature]).toString("base64url")}`;
};

/** What a token says, or undefined where it is not ours, is for something else, or is over: a caller cannot tell which. */
export const readToken = async (
  ring: Keyring,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<{ readerId: string; nonce: string } | undefined> => {
  const [, keyId, encoded] = form.exec(token) ?? [];
  if (!keyId || !encoded) return undefined;
  const bytes = Buffer.from(encoded, "base64url");
  const payload = bytes.subarray(0, payloadBytes);
  const expected = mac(await ring.keys(keyId), keyId, payload);
  if (!expected || !timingSafeEqual(expected, bytes.subarray(payloadBytes))) return undefined;
  if (payload.readUInt8(0) !== purposes[purpose]) return undefined;
  const expiry = payload.readUInt32BE(17);
  if (expiry !== 0 && expiry * 1000 <= now.getTime()) return undefined;
  return { readerId: payload.toString("hex", 1, 17), nonce: payload.toString("hex", 21, 29) };
};

/** The keyed hash an address is known by: it finds the reader, and keeps a suppression after the reader is deleted. */
export const hashAddress = async (ring: Keyring, address: string): Promise<string> =>
  hashed(await ring.keys(), "address", sameAddressForm(address));

/** The keyed hash of a network, for counting sign-ups from it without keeping where they came from. */
export const hashNetwork = async (ring: Keyring, network: string): Promise<string> =>
  hashed(await ring.keys(), "network", network);

/** Signs a task that a visitor is given, so that only tasks of ours count. Hex. */
export const signWork = async (ring: Keyring, task: string): Promise<string> => hashed(await ring.keys(), "work", task);

const hashed = (keys: Keys, kind: string, value: string): string =>
  createHmac("sha256", keys.addresses).update(kind).update("\0").update(value).digest("hex");
