// compromise, which finds people and organisations by word lists and rules.
import { z } from "zod/mini";
import { peerFunction } from "../open-peer.ts";
import type { NameSpan, Read } from "./read.ts";

const Matches = z.array(z.object({ offset: z.object({ start: z.number(), length: z.number() }) }));

/** The method of a peer's object. */
const call = (object: unknown, method: string, ...given: unknown[]): unknown => {
  const found: unknown = typeof object === "object" && object !== null ? Reflect.get(object, method) : undefined;
  if (typeof found !== "function") throw new TypeError(`compromise has no method ${method}: correct this file`);
  return Reflect.apply(found, object, given);
};

export const open = async (): Promise<Read> => {
  const nlp = await peerFunction("compromise", "default");
  return (text) => {
    const document = nlp(text);
    const names = (method: string): NameSpan[] =>
      Matches.parse(call(call(document, method), "json", { offset: true })).map(
        ({ offset: { start, length } }): NameSpan => [start, start + length],
      );
    return { person: names("people"), organisation: names("organizations") };
  };
};
