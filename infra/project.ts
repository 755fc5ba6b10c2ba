// The project's folder, and what stands in its cdk.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod/mini";

/** The project's top. */
export const project = fileURLToPath(new URL("../", import.meta.url));

const CdkJson = z.object({ context: z._default(z.record(z.string(), z.unknown()), {}) });

/** cdk.json cannot be read: says what is wrong with it and what to do. */
export class CdkJsonUnreadable extends Error {
  constructor(file: string, cause: unknown) {
    const why =
      cause instanceof SyntaxError
        ? ` (${cause.message})`
        : cause instanceof z.core.$ZodError
          ? ""
          : " (it is not there)";
    super(
      `${file} is no JSON with settings under "context"${why}. Mend it, or take back the one that came with the project: ` +
        "git checkout cdk.json",
      { cause },
    );
    this.name = "CdkJsonUnreadable";
  }
}

/** The settings in cdk.json, as they stand there. @throws CdkJsonUnreadable */
export const cdkContext = (file = join(project, "cdk.json")): Record<string, unknown> => {
  try {
    return CdkJson.parse(JSON.parse(readFileSync(file, "utf8"))).context;
  } catch (error) {
    throw new CdkJsonUnreadable(file, error);
  }
};
