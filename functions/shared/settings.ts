// The one place that reads the environment: each stage says what it needs, and a missing setting is named.
import { z } from "zod/mini";

/** A setting is missing or malformed. The message names the variable and where it is set. */
export class SettingInvalid extends Error {
  constructor(problems: readonly string[]) {
    super(
      `${problems.join("; ")}. The stack sets these in infra/stages; deploy again, or set them by hand to run alone.`,
    );
    this.name = "SettingInvalid";
  }
}

/**
 * Parses the environment by a schema whose keys are variable names.
 * @throws SettingInvalid naming every variable that is missing or malformed.
 */
export const readSettings = <T>(
  schema: z.ZodMiniType<T>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): T => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new SettingInvalid(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
};

/** A variable that must be there and not be empty. */
export const setting = (): z.ZodMiniString => z.string().check(z.minLength(1, "is missing"));
