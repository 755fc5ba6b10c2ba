// A name of somebody or something that can be an actor, as it stands in a text.
import type { Actor } from "../../shared/model/findings.ts";
import type { Range } from "../reading.ts";

export type ActorKind = Actor["kind"];

export interface ActorName extends Range {
  kind: ActorKind;
  /** The words of the name, white space run together, without a genitive. */
  words: string;
}
