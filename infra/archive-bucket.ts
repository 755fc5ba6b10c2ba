// The bucket everything is stored in: its prefixes, how long each is kept, and who may touch what.
import { Duration, aws_iam as iam, RemovalPolicy, aws_s3 as s3 } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { acknowledge, acknowledgeBelow } from "./acknowledge.ts";
import { prefixes } from "../functions/shared/archive-keys.ts";
import type { StageFunction } from "./stage-function.ts";

type Prefix = keyof typeof prefixes;

export class ArchiveBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, retentionDays: number) {
    const keep = (prefix: Prefix): s3.LifecycleRule => ({
      id: `keep-${prefix}`,
      prefix: prefixes[prefix],
      expiration: Duration.days(retentionDays),
    });
    super(scope, id, {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // Editions and the site are the public record and stay; what they were made from may go.
      lifecycleRules: [
        keep("articles"),
        keep("rejections"),
        keep("findings"),
        keep("audiences"),
        {
          id: "tidy",
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    acknowledge(this, {
      S1: "Only our functions and CloudFront read it, and CloudTrail can name them; access logs would be kept for nobody.",
    });
  }

  /** Lets a function read below these prefixes. Listing is needed too: without it S3 answers 403 for what is not there. */
  letRead(handler: StageFunction, ...below: Prefix[]): void {
    this.allow(handler, "s3:GetObject", below);
    iam.Grant.addToPrincipal({ grantee: handler, actions: ["s3:ListBucket"], resourceArns: [this.bucketArn] });
  }

  letWrite(handler: StageFunction, ...below: Prefix[]): void {
    this.allow(handler, "s3:PutObject", below);
  }

  private allow(handler: StageFunction, action: string, below: Prefix[]): void {
    const resourceArns = below.map((prefix) => this.arnForObjects(`${prefixes[prefix]}*`));
    iam.Grant.addToPrincipal({ grantee: handler, actions: [action], resourceArns });
    for (const prefix of below)
      acknowledgeBelow(
        handler.executionRole,
        this,
        `/${prefixes[prefix]}*`,
        "Objects come and go; the prefix is what is granted.",
      );
  }
}
