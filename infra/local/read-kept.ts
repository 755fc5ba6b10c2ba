// Reads what an earlier start kept: a file that somebody edited, or that a full disk cut short, is named with its cure.
import { readFileSync } from "node:fs";
import { z } from "zod/mini";

/** A kept file does not hold what was written: names it and what to do. */
export class KeptUnreadable extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file} does not hold what was kept in it; \`npm start -- --fresh\` begins anew.`, { cause });
    this.name = "KeptUnreadable";
  }
}

/** What stands in `file`, as JSON of this form. @throws KeptUnreadable */
export const readKept = <Schema extends z.ZodMiniType>(file: string, schema: Schema): z.output<Schema> => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new KeptUnreadable(file, error);
  }
};
