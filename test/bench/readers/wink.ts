// wink-nlp with its lite English model: sentences, parts of speech, entities of a fixed kind.
import { z } from "zod/mini";
import { openPeer, peerFunction } from "../open-peer.ts";
import type { Read } from "./read.ts";

const Model = z.object({ default: z.unknown() });
const Nlp = z.object({ readDoc: z.custom<(text: string) => { tokens: () => { length: () => number } }>() });

export const open = async (): Promise<Read> => {
  const wink = await peerFunction("wink-nlp", "default");
  const { readDoc } = Nlp.parse(wink(Model.parse(await openPeer("wink-eng-lite-web-model")).default));
  return (text) => ({ tokens: readDoc(text).tokens().length() });
};
