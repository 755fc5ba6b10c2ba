// An archive in memory, with the bucket's promises.
import type { Archive } from "../../functions/shared/archive.ts";
import type { Records } from "./disk-map.ts";

export const memoryArchive = (): Archive & { objects: Map<string, Uint8Array> } => {
  const objects = new Map<string, Uint8Array>();
  return { objects, ...archiveOver(objects) };
};

/** An archive whose objects are kept elsewhere. */
export const archiveOver = (objects: Pick<Records<Uint8Array>, "get" | "set" | "keys">): Archive => {
  const bytes = (body: string | Uint8Array): Uint8Array => (typeof body === "string" ? Buffer.from(body) : body);
  return {
    async get(key) {
      const body = objects.get(key);
      return body && { body, etag: "none" };
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
    async *list(prefix) {
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
};
