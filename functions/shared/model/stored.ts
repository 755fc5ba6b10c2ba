// Stored values outlive the code that wrote them: older forms are led up to today's, newer ones are refused and left alone.
//
// A form's `schema` is its version. A new optional field leaves it as it is: older values lack the field, and older code
// passes over it. What older code would misread raises it by one, with a step for the values that are stored already.
import type { z } from "zod/mini";

/** Written by newer code than this, which must not touch it: the newer code is to be deployed again. */
export class WrittenByNewerCode extends Error {
  constructor(name: string, version: number, known: number) {
    super(
      `${name} was written by newer code (schema ${version}; this code knows ${known}) and is left as it is. ` +
        "Deploy the newer code again; until then what needs it is tried again and ends in the dead-letter queue.",
    );
    this.name = "WrittenByNewerCode";
  }
}

type Value = Readonly<Record<string, unknown>>;
/** Leads a value from one version to the next. */
export type Step = (value: Value) => Value;

const stepsOf = new WeakMap<object, readonly Step[]>();

/** Says of a form how its older versions become today's: the first step leads version 1 to 2, and so on. */
export const raised = <Form extends z.ZodMiniType>(form: Form, steps: readonly Step[]): Form => {
  stepsOf.set(form, steps);
  return form;
};

const isObject = (value: unknown): value is Value =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const versionOf = (value: unknown): number | undefined =>
  isObject(value) && typeof value["schema"] === "number" ? value["schema"] : undefined;

const ledUp = (form: z.ZodMiniType, value: unknown): unknown => {
  const version = versionOf(value);
  if (version === undefined || version < 1) return value;
  return (stepsOf.get(form) ?? [])
    .slice(version - 1)
    .reduce<unknown>((older, step) => (isObject(older) ? step(older) : older), value);
};

/**
 * A stored value in today's form, or what is wrong with it. `name` is what an operator knows it by, such as its key.
 * @throws WrittenByNewerCode
 */
export const readStored = <T>(
  form: z.ZodMiniType<T>,
  value: unknown,
  name: string,
): { data: T } | { problem: string } => {
  const parsed = form.safeParse(ledUp(form, value));
  if (parsed.success) return { data: parsed.data };
  const { issues } = parsed.error;
  const version = versionOf(value);
  for (const issue of issues)
    if (issue.code === "invalid_value" && issue.path.join(".") === "schema" && version !== undefined) {
      const known = Number(issue.values[0]);
      if (version > known) throw new WrittenByNewerCode(name, version, known);
    }
  const [first] = issues;
  return { problem: `${first?.path.join(".") ?? ""} ${first?.message ?? "does not fit"}`.trim() };
};
