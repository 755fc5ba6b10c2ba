// The operator's account as the commands see it: one client a service, and what the stack is made of there.
import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { type Finding, missingAccess } from "./finding.ts";

export interface Account {
  cloudFormation: CloudFormationClient;
  cloudWatch: CloudWatchClient;
  scheduler: SchedulerClient;
  secrets: SecretsManagerClient;
  ses: SESClient;
  sns: SNSClient;
  sqs: SQSClient;
}

/** Clients whose region, credentials and endpoints come from the environment and the AWS files. */
export const openAccount = (): Account => ({
  cloudFormation: new CloudFormationClient(),
  cloudWatch: new CloudWatchClient(),
  scheduler: new SchedulerClient(),
  secrets: new SecretsManagerClient(),
  ses: new SESClient(),
  sns: new SNSClient(),
  sqs: new SQSClient(),
});

export interface DeployedStack {
  name: string;
  /** Such as UPDATE_COMPLETE. */
  status: string;
  outputs: Readonly<Record<string, string>>;
  /** Physical names by type, in the template's order. */
  resources: readonly StackResourceSummary[];
}

/** AWS cannot be asked from here: says what is missing. */
export class AccessMissing extends Error {
  constructor({ says, cure = "" }: Finding) {
    super(`${says} ${cure}`);
    this.name = "AccessMissing";
  }
}

/** The stack of a stage, or undefined where none is deployed. @throws AccessMissing */
export const deployedStack = async (
  { cloudFormation }: Pick<Account, "cloudFormation">,
  stage: string,
): Promise<DeployedStack | undefined> => {
  const StackName = `Readout-${stage}`;
  const found = await cloudFormation.send(new DescribeStacksCommand({ StackName })).catch((error: unknown) => {
    // CloudFormation's only way to say that there is none.
    if (error instanceof Error && error.name === "ValidationError" && /does not exist/.test(error.message))
      return undefined;
    const missing = missingAccess(error);
    throw missing ? new AccessMissing(missing) : error;
  });
  const stack = found?.Stacks?.[0];
  if (!stack) return undefined;
  const resources: StackResourceSummary[] = [];
  for await (const page of paginateListStackResources({ client: cloudFormation }, { StackName }))
    resources.push(...(page.StackResourceSummaries ?? []));
  const outputs = (stack.Outputs ?? []).map(
    ({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue] as const,
  );
  return { name: StackName, status: stack.StackStatus ?? "", outputs: Object.fromEntries(outputs), resources };
};

/** Physical ids of the stack's resources of a type, with the template's names for them. */
export const physicalIds = (
  stack: Pick<DeployedStack, "resources">,
  type: string,
): { logical: string; physical: string }[] =>
  stack.resources
    .filter(({ ResourceType }) => ResourceType === type)
    .map(({ LogicalResourceId = "", PhysicalResourceId = "" }) => ({
      logical: LogicalResourceId,
      physical: PhysicalResourceId,
    }));
