// The public web entry: the published site from the bucket, the reader's pages from the subscribe function.
import {
  aws_apigatewayv2 as api,
  aws_cloudfront as cloudfront,
  Duration,
  aws_iam as iam,
  aws_apigatewayv2_integrations as integrations,
  type aws_lambda as lambda,
  aws_cloudfront_origins as origins,
  aws_secretsmanager as secrets,
  Stack,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { environment, originKeyHeader, prefixes } from "../functions/shared/archive-keys.ts";
import { acknowledge } from "./acknowledge.ts";
import type { ArchiveBucket } from "./archive-bucket.ts";
import { letReadSecret } from "./secret.ts";

/** The site's part of the bucket as an origin. Unlike the ready-made one it lets CloudFront read below `site/` only. */
class SiteOrigin extends cloudfront.OriginBase {
  // Public here: the base class keeps its constructor to its heirs.
  // oxlint-disable-next-line no-useless-constructor
  constructor(domainName: string, props: cloudfront.OriginProps) {
    super(domainName, props);
  }

  protected override renderS3OriginConfig(): cloudfront.CfnDistribution.S3OriginConfigProperty {
    return { originAccessIdentity: "" };
  }
}

/** What the subscribe function answers. */
const readerPaths = ["/subscribe*", "/confirm/*", "/preferences/*", "/unsubscribe/*"];

export class PublicWeb extends Construct {
  /** Without a slash at the end. */
  readonly siteUrl: string;
  readonly distribution: cloudfront.Distribution;

  constructor(scope: Construct, id: string, bucket: ArchiveBucket, subscribe: lambda.Function) {
    super(scope, id);
    const access = new cloudfront.S3OriginAccessControl(this, "SiteAccess");
    const site = new SiteOrigin(bucket.bucketRegionalDomainName, {
      originPath: `/${prefixes.site.replace(/\/$/, "")}`,
      originAccessControlId: access.originAccessControlId,
    });
    const httpApi = new api.HttpApi(this, "Api", {
      description: "Readout: the reader's pages",
      createDefaultStage: false,
      defaultIntegration: new integrations.HttpLambdaIntegration("Subscribe", subscribe),
    });
    httpApi.addStage("Stage", {
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
    });
    const originKey = new secrets.Secret(this, "OriginKey", {
      description: "Readout: what tells the subscribe function that a request came by way of CloudFront",
      generateSecretString: {
        secretStringTemplate: "{}",
        generateStringKey: "key",
        passwordLength: 48,
        excludePunctuation: true,
      },
    });
    acknowledge(originKey, {
      SMG4: "CloudFront learns it at deployment only: a clock that replaced it would lock the readers out.",
    });
    subscribe.addEnvironment(environment.originSecret, originKey.secretArn);
    letReadSecret(subscribe, originKey);
    const readerPages: cloudfront.BehaviorOptions = {
      origin: new origins.HttpOrigin(
        `${httpApi.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`,
        // Whoever calls the API itself could otherwise name any address as the viewer's. Resolved at deployment.
        { customHeaders: { [originKeyHeader]: originKey.secretValueFromJson("key").unsafeUnwrap() } },
      ),
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: new cloudfront.OriginRequestPolicy(this, "ReaderRequests", {
        // Not the Host header: the API would refuse a name that is not its own.
        headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList(
          "CloudFront-Viewer-Address",
          "CloudFront-Viewer-Time-Zone",
          "Content-Type",
          "Accept-Language",
        ),
        queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.all(),
      }),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
    this.distribution = new cloudfront.Distribution(this, "Distribution", {
      comment: "Readout",
      defaultRootObject: "index.html",
      defaultBehavior: {
        origin: site,
        compress: true,
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
      },
      additionalBehaviors: Object.fromEntries(readerPaths.map((path) => [path, readerPages])),
      // S3 answers 403 for what is not there, since CloudFront may not list the bucket.
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: "/404.html",
        ttl: Duration.minutes(1),
      })),
    });
    const noLogs = "Readers' links carry their tokens in the path, and a log would keep them.";
    acknowledge(httpApi, {
      APIG4: "Signing up is open to everybody; the links of a reader carry their own signed token.",
      APIG1: noLogs,
    });
    acknowledge(this.distribution, {
      CFR1: "News is read everywhere.",
      CFR2: "Static pages and a throttled API; a firewall is the operator's choice and cost.",
      CFR3: noLogs,
      CFR4: "Without a domain of the operator's own CloudFront fixes the policy of its default certificate.",
    });
    this.siteUrl = `https://${this.distribution.distributionDomainName}`;
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal("cloudfront.amazonaws.com")],
        actions: ["s3:GetObject"],
        resources: [bucket.arnForObjects(`${prefixes.site}*`)],
        conditions: { StringEquals: { "AWS:SourceArn": this.distribution.distributionArn } },
      }),
    );
  }
}
