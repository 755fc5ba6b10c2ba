// One Lambda function our way: an ESM bundle by esbuild, a role of its own, a log group with a retention.
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  AssetHashType,
  DockerImage,
  Duration,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_logs as logs,
  RemovalPolicy,
  Stack,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { bundleProgram } from "./bundle/bundle.ts";
import type { StageQueue } from "./stage-queue.ts";

export type Stage = "collect" | "extract" | "publish" | "send" | "subscribe";

export interface StageFunctionProps {
  memoryMb: number;
  timeout: Duration;
  environment: Record<string, string>;
  /** Files to stand beside the bundle: name → content. */
  files?: Record<string, string | Uint8Array>;
}

const functions = fileURLToPath(new URL("../functions/", import.meta.url));

export class StageFunction extends lambda.Function {
  readonly stage: Stage;
  readonly executionRole: iam.Role;

  constructor(scope: Construct, stage: Stage, props: StageFunctionProps) {
    const logGroup = new logs.LogGroup(scope, "Logs", {
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Not the managed basic policy: it may write to every log group of the account.
    const role = new iam.Role(scope, "Role", { assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    super(scope, "Function", {
      description: `Readout: ${stage}`,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: "index.handler",
      code: bundle(stage, props.files ?? {}),
      role,
      logGroup,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      environment: {
        POWERTOOLS_SERVICE_NAME: stage,
        POWERTOOLS_METRICS_NAMESPACE: Stack.of(scope).stackName,
        ...props.environment,
      },
    });
    this.stage = stage;
    this.executionRole = role;
  }

  /** Reads a queue in batches, reporting failures message by message. */
  consume(from: StageQueue, batchSize: number, maxConcurrency: number): void {
    from.letConsume(this);
    this.addEventSourceMapping("Messages", {
      eventSourceArn: from.queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}

/** Beside the handler's bundle stands one of each `*.worker.ts` of the stage: a thread starts from a file of its own. */
const entryPoints = (stage: Stage): [source: string, bundled: string][] => [
  ["handler.ts", "index.mjs"],
  ...globSync("*.worker.ts", { cwd: join(functions, stage) }).map((file): [string, string] => [
    file,
    file.replace(/ts$/, "mjs"),
  ]),
];

/** The stage's handler and all it imports as one ESM file; the hash of what comes out decides what is deployed. */
const bundle = (stage: Stage, files: Record<string, string | Uint8Array>): lambda.Code =>
  lambda.Code.fromAsset(join(functions, stage), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("none"),
      local: {
        tryBundle(outputDirectory) {
          for (const [source, bundled] of entryPoints(stage))
            bundleProgram(join(functions, stage, source), join(outputDirectory, bundled));
          for (const [name, content] of Object.entries(files)) {
            mkdirSync(dirname(join(outputDirectory, name)), { recursive: true });
            writeFileSync(join(outputDirectory, name), content);
          }
          return true;
        },
      },
    },
  });
