// What each function's role allows, as the template says it.
import { z } from "zod/mini";
import type { Resolve } from "./resolve.ts";
import { ofType, type Template } from "./template.ts";

const list = z.pipe(
  z.transform((value: unknown) => (Array.isArray(value) ? value : [value])),
  z.array(z.string()),
);

const Statement = z.object({
  Effect: z.enum(["Allow", "Deny"]),
  Action: list,
  Resource: list,
  Condition: z._default(z.record(z.string(), z.record(z.string(), list)), {}),
});
export type PolicyStatement = z.infer<typeof Statement>;

const Policy = z.object({
  Roles: z.array(z.string()),
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
});

/** Statements of all inline policies by role. Managed policies are not known here: the stack uses none. */
export const policiesByRole = (template: Template, resolve: Resolve): Map<string, PolicyStatement[]> => {
  const byRole = new Map<string, PolicyStatement[]>();
  for (const resource of ofType(template, "AWS::IAM::Policy")) {
    const policy = Policy.parse(resolve(resource.properties));
    for (const role of policy.Roles)
      byRole.set(role, [...(byRole.get(role) ?? []), ...policy.PolicyDocument.Statement]);
  }
  return byRole;
};
