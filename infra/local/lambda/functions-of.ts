// The template's functions, each under an access key of its own with what its role allows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { readAssets } from "../servers/create.ts";
import type { Gate } from "../servers/gate.ts";
import type { Synthesized } from "../synthesize.ts";
import { region } from "../template/physical.ts";
import { Function, read } from "../template/plan.ts";
import type { PolicyStatement } from "../template/policies.ts";
import type { Resolve } from "../template/resolve.ts";
import type { Template } from "../template/template.ts";
import { type RunningFunction, runFunction } from "./function.ts";

export interface Surroundings {
  synthesized: Synthesized;
  gate: Gate;
  policies: ReadonlyMap<string, readonly PolicyStatement[]>;
  clockOffset: SharedArrayBuffer;
  endpoints: { aws: string; dynamo: string; ses: string; secrets: string; site: string };
  onLog: (name: string, line: string) => void;
}

/** Workers a function may have at once on this machine, which has few cores. */
const concurrency = 4;

/** What AWS itself adds to a function's environment, and where the SDK's clients find this machine's servers. */
const surroundingEnvironment = (id: string, root: string, { endpoints }: Surroundings): Record<string, string> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_LAMBDA_FUNCTION_NAME: id,
  LAMBDA_TASK_ROOT: root,
  AWS_ENDPOINT_URL_S3: endpoints.aws,
  AWS_ENDPOINT_URL_SQS: endpoints.aws,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamo,
  AWS_ENDPOINT_URL_SES: endpoints.ses,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
  TZ: "UTC",
});

const Code = z.object({ Code: z.object({ S3Key: z.string() }) });

/** Functions by ARN, by name and by logical id; their workers start with the first invocation. */
export const functionsOf = (
  template: Template,
  resolve: Resolve,
  surroundings: Surroundings,
): ReadonlyMap<string, RunningFunction> => {
  const { synthesized, gate, policies, endpoints } = surroundings;
  const assets = readAssets(JSON.parse(readFileSync(synthesized.assets, "utf8")));
  const byName = new Map<string, RunningFunction>();
  for (const { id, properties } of read(template, resolve, "AWS::Lambda::Function", Function)) {
    const { Code: code } = Code.parse(resolve(template.get(id)?.properties));
    const root = join(synthesized.directory, assets.get(code.S3Key) ?? "");
    const variables = properties.Environment.Variables;
    const name = variables["POWERTOOLS_SERVICE_NAME"] ?? id;
    // The role's ARN ends in its name.
    gate.admit(id, name, policies.get(properties.Role.split("/").at(-1) ?? "") ?? []);
    const environment: Record<string, string> = { ...variables, ...surroundingEnvironment(id, root, surroundings) };
    // This machine has no certificate for its own address: what is https in the cloud is http here.
    for (const [key, value] of Object.entries(environment))
      environment[key] = value.replaceAll(endpoints.site.replace("http:", "https:"), endpoints.site);
    const [file, exportName = "handler"] = properties.Handler.split(".");
    const running = runFunction(
      {
        id,
        name,
        file: join(root, `${file}.mjs`),
        exportName,
        environment,
        timeoutSeconds: properties.Timeout,
        memoryMb: properties.MemorySize,
      },
      { concurrency, clockOffset: surroundings.clockOffset, onLog: surroundings.onLog },
    );
    byName.set(String(resolve({ "Fn::GetAtt": [id, "Arn"] })), running);
    byName.set(id, running);
  }
  return byName;
};
