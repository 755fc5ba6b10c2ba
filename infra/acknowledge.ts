// Says, on the very resource, why a rule of cdk-nag's AwsSolutions does not apply to it.
import { CfnResource, Stack, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Acknowledges rules by their number after "AwsSolutions-", each with its reason. */
export const acknowledge = (on: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  for (const [rule, reason] of Object.entries(reasons))
    Validations.of(on).acknowledge({ id: `AwsSolutions-${rule}`, reason });
};

/** Acknowledges a permission whose resource ends in a wildcard below `of`, such as "/articles/*". */
export const acknowledgeBelow = (role: IConstruct, of: IConstruct, path: string, reason: string): void => {
  const child = of.node.defaultChild;
  if (!(child instanceof CfnResource)) return;
  const arn = `<${Stack.of(of).getLogicalId(child)}.Arn>`;
  acknowledge(role, { [`IAM5[Resource::${arn}${path}]`]: reason });
};
