// The hash that the SDK signs its calls with: Node's own, a key made ready once and not for every call.
import { createHash, createHmac, createSecretKey, hash, type KeyObject } from "node:crypto";

type Data = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (data: Exclude<Data, string>): Uint8Array => {
  if (data instanceof Uint8Array) return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};

/** Keys made of the SDK's derived ones: Node takes longer to look at raw bytes than to hash a short text under them. */
const keys = new WeakMap<object, KeyObject>();

const keyOf = (secret: Exclude<Data, string>): KeyObject => {
  const key = keys.get(secret) ?? createSecretKey(Buffer.from(bytesOf(secret)));
  keys.set(secret, key);
  return key;
};

/** What short data come to under a text's key, by both: the SDK asks for the same at every call. */
const known = new Map<string, Uint8Array>();
/** Credentials change a few times a day at the most; what older ones came to is dropped. */
const mostKnown = 16;
const shortBytes = 64;

/** SHA-256 (FIPS 180-4), or HMAC-SHA-256 (RFC 2104) where there is a secret, as the SDK's clients take it for `sha256`. */
export class Sha256 {
  readonly #secret: Data | undefined;
  #parts: (string | Uint8Array)[] = [];

  constructor(secret?: Data) {
    this.#secret = secret;
  }

  update(data: Data): void {
    this.#parts.push(typeof data === "string" ? data : bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    const [only] = this.#parts;
    if (only === undefined || this.#parts.length > 1) return Promise.resolve(this.#whole());
    if (this.#secret === undefined) return Promise.resolve(hash("sha256", only, "buffer"));
    if (typeof this.#secret !== "string" || only.length > shortBytes) return Promise.resolve(this.#whole());
    const name = JSON.stringify([this.#secret, Buffer.from(only).toString("hex")]);
    const digest = known.get(name) ?? this.#whole();
    if (known.size >= mostKnown) known.clear();
    known.set(name, digest);
    return Promise.resolve(digest);
  }

  #whole(): Uint8Array {
    const secret = this.#secret;
    const whole =
      secret === undefined
        ? createHash("sha256")
        : createHmac("sha256", typeof secret === "string" ? secret : keyOf(secret));
    for (const part of this.#parts) whole.update(part);
    return whole.digest();
  }

  reset(): void {
    this.#parts = [];
  }
}
