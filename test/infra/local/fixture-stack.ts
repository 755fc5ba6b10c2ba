// A small template with functions of its own, to try the machine on: what real stages do stays out of it.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Synthesized } from "../../../infra/local/synthesize.ts";

const ref = (id: string) => ({ Ref: id });
const arnOf = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });

export interface FixtureFunction {
  /** The bundle's source: an ES module that exports `handler`. */
  source: string;
  statements?: object[];
  environment?: Record<string, unknown>;
  timeout?: number;
}

/** The real SDK, so that a fixture's function calls this machine's servers as a stage does. */
export const sdk = (name: string): string => JSON.stringify(import.meta.resolve(`@aws-sdk/client-${name}`));

/** Writes a template, its assets and its manifest as `cdk synth` does. `more` are further resources. */
export const fixtureStack = (
  functions: Record<string, FixtureFunction>,
  more: Record<string, object> = {},
): Synthesized & { root: string } => {
  const root = mkdtempSync(join(tmpdir(), "readout-fixture-"));
  const directory = join(root, "cdk.out");
  const resources: Record<string, object> = {
    Bucket: { Type: "AWS::S3::Bucket" },
    Dead: { Type: "AWS::SQS::Queue", Properties: {} },
    Work: {
      Type: "AWS::SQS::Queue",
      Properties: {
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: arnOf("Dead"), maxReceiveCount: 2 },
      },
    },
    Distribution: {
      Type: "AWS::CloudFront::Distribution",
      Properties: {
        DistributionConfig: {
          DefaultRootObject: "index.html",
          DefaultCacheBehavior: { TargetOriginId: "site" },
          CacheBehaviors: [{ TargetOriginId: "api", PathPattern: "/ask/*" }],
          CustomErrorResponses: [{ ErrorCode: 404, ResponseCode: 404, ResponsePagePath: "/404.html" }],
          Origins: [
            { Id: "site", DomainName: { "Fn::GetAtt": ["Bucket", "RegionalDomainName"] }, OriginPath: "/site" },
            { Id: "api", DomainName: { "Fn::Join": ["", [ref("Api"), ".execute-api.x.amazonaws.com"]] } },
          ],
        },
      },
    },
    Api: { Type: "AWS::ApiGatewayV2::Api" },
    Integration: {
      Type: "AWS::ApiGatewayV2::Integration",
      Properties: { ApiId: ref("Api"), IntegrationUri: arnOf(Object.keys(functions)[0] ?? "") },
    },
    ...more,
  };
  const files: Record<string, object> = {};
  for (const [id, { source, statements = [], environment = {}, timeout = 10 }] of Object.entries(functions)) {
    const asset = join(directory, `asset.${id}`);
    mkdirSync(asset, { recursive: true });
    writeFileSync(join(asset, "index.mjs"), source);
    files[id] = { source: { path: `asset.${id}` } };
    resources[id] = {
      Type: "AWS::Lambda::Function",
      Properties: {
        Code: { S3Key: `${id}.zip` },
        Handler: "index.handler",
        Role: arnOf(`${id}Role`),
        Timeout: timeout,
        MemorySize: 128,
        Environment: {
          Variables: {
            POWERTOOLS_SERVICE_NAME: id.toLowerCase(),
            BUCKET: ref("Bucket"),
            QUEUE: ref("Work"),
            ...environment,
          },
        },
      },
    };
    resources[`${id}Role`] = { Type: "AWS::IAM::Role" };
    resources[`${id}Policy`] = {
      Type: "AWS::IAM::Policy",
      Properties: { Roles: [ref(`${id}Role`)], PolicyDocument: { Statement: statements } },
    };
  }
  const template = join(directory, "Fixture.template.json");
  const assets = join(directory, "Fixture.assets.json");
  writeFileSync(template, JSON.stringify({ Resources: resources }));
  writeFileSync(assets, JSON.stringify({ files }));
  return { root, directory, template, assets };
};
