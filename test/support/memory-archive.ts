// An archive in memory, with the bucket's promises.
import { createHash } from "node:crypto";
import { type Archive, WrittenMeanwhile } from "../../functions/shared/archive.ts";
import type { Records } from "./disk-map.ts";

export const memoryArchive = (): Archive & { objects: Map<string, Uint8Array> } => {
  const objects = new Map<string, Uint8Array>();
  return { objects, ...archiveOver(objects) };
};

const etagOf = (body: Uint8Array): string => createHash("md5").update(body).digest("hex");

/** An archive whose objects are kept elsewhere. */
export const archiveOver = (objects: Pick<Records<Uint8Array>, "get" | "set" | "keys">): Archive => {
  const bytes = (body: string | Uint8Array): Uint8Array => (typeof body === "string" ? Buffer.from(body) : body);
  return {
    async get(key) {
      const body = objects.get(key);
      return body && { body, etag: etagOf(body) };
    },
    async put(key, body) {
      objects.set(key, bytes(body));
    },
    async putNew(key, body) {
      const there = objects.get(key);
      if (there) return Buffer.compare(there, bytes(body)) === 0 ? "written" : "exists";
      objects.set(key, bytes(body));
      return "written";
    },
    async replace(key, body, before) {
      const there = objects.get(key);
      const isSame = there && Buffer.compare(there, bytes(body)) === 0;
      if (!isSame && (there && etagOf(there)) !== before?.etag) throw new WrittenMeanwhile(key);
      objects.set(key, bytes(body));
    },
    async *list(prefix) {
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
};
