// The hash that the SDK signs its calls with: Node's own, a key made ready once and not for every call.
import { createHash, createHmac, createSecretKey, hash, type KeyObject } from "node:crypto";

type Data = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (data: Data): string | Uint8Array => {
  if (typeof data === "string" || data instanceof Uint8Array) return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};

/** Credentials change a few times a day at the most; the older ones' keys are dropped. */
const mostKeys = 8;
const ofText = new Map<string, KeyObject>();
const ofBytes = new WeakMap<object, KeyObject>();

/** Node takes longer to look at a raw key than to hash a short text. */
const keyOf = (secret: Data): KeyObject => {
  const known = typeof secret === "string" ? ofText.get(secret) : ofBytes.get(secret);
  if (known) return known;
  const bytes = bytesOf(secret);
  const key = typeof bytes === "string" ? createSecretKey(bytes, "utf8") : createSecretKey(bytes);
  if (typeof secret !== "string") ofBytes.set(secret, key);
  else {
    if (ofText.size >= mostKeys) ofText.clear();
    ofText.set(secret, key);
  }
  return key;
};

/** What short data come to under a text's key, by both: the SDK asks for the same at every call. */
const ofShort = new Map<string, Uint8Array>();
const mostShort = 16;
const shortBytes = 64;

/** SHA-256 (FIPS 180-4), or HMAC-SHA-256 (RFC 2104) where there is a secret, as the SDK's clients take it for `sha256`. */
export class Sha256 {
  readonly #secret: string | undefined;
  readonly #key: KeyObject | undefined;
  #parts: (string | Uint8Array)[] = [];

  constructor(secret?: Data) {
    this.#secret = typeof secret === "string" ? secret : undefined;
    this.#key = secret === undefined ? undefined : keyOf(secret);
  }

  update(data: Data): void {
    this.#parts.push(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    const [only] = this.#parts;
    if (only === undefined || this.#parts.length > 1) return Promise.resolve(this.#whole());
    if (!this.#key) return Promise.resolve(hash("sha256", only, "buffer"));
    if (this.#secret === undefined || only.length > shortBytes) return Promise.resolve(this.#whole());
    const name = JSON.stringify([this.#secret, Buffer.from(only).toString("hex")]);
    const known = ofShort.get(name) ?? this.#whole();
    if (ofShort.size >= mostShort) ofShort.clear();
    ofShort.set(name, known);
    return Promise.resolve(known);
  }

  #whole(): Uint8Array {
    const whole = this.#key ? createHmac("sha256", this.#key) : createHash("sha256");
    for (const part of this.#parts) whole.update(part);
    return whole.digest();
  }

  reset(): void {
    this.#parts = [];
  }
}
