// The port that makes what must not be guessed, and the machine's own source of it.
import { randomBytes } from "node:crypto";

export interface Random {
  /** `count` random bytes, as lower-case hex. */
  hex(count: number): string;
}

/** The machine's source of chance. */
export const systemRandom: Random = { hex: (count) => randomBytes(count).toString("hex") };
