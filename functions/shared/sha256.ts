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

/** SHA-256 (FIPS 180-4), or HMAC-SHA-256 (RFC 2104) where there is a secret, as the SDK's clients take it for `sha256`. */
export class Sha256 {
  readonly #key: KeyObject | undefined;
  #parts: (string | Uint8Array)[] = [];

  constructor(secret?: Data) {
    this.#key = secret === undefined ? undefined : keyOf(secret);
  }

  update(data: Data): void {
    this.#parts.push(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    const [only] = this.#parts;
    if (!this.#key && only !== undefined && this.#parts.length === 1)
      return Promise.resolve(hash("sha256", only, "buffer"));
    const whole = this.#key ? createHmac("sha256", this.#key) : createHash("sha256");
    for (const part of this.#parts) whole.update(part);
    return Promise.resolve(whole.digest());
  }

  reset(): void {
    this.#parts = [];
  }
}
