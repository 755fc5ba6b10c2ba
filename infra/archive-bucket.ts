// The bucket everything is stored in: its prefixes, how long each is kept, and who may touch what.
import { Duration, aws_iam as iam, RemovalPolicy, aws_s3 as s3 } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { prefixes } from "../functions/shared/archive-keys.ts";

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
  }

  /** Lets a function read below these prefixes. Listing is needed too: without it S3 answers 403 for what is not there. */
  letRead(role: iam.IGrantable, ...below: Prefix[]): void {
    this.allow(role, "s3:GetObject", below);
    iam.Grant.addToPrincipal({ grantee: role, actions: ["s3:ListBucket"], resourceArns: [this.bucketArn] });
  }

  letWrite(role: iam.IGrantable, ...below: Prefix[]): void {
    this.allow(role, "s3:PutObject", below);
  }

  private allow(role: iam.IGrantable, action: string, below: Prefix[]): void {
    const resourceArns = below.map((prefix) => this.arnForObjects(`${prefixes[prefix]}*`));
    iam.Grant.addToPrincipal({ grantee: role, actions: [action], resourceArns });
  }
}
