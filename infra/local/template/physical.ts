// What each resource is called on this machine: its `Ref`, and the attributes others ask of it.
import type { TemplateResource } from "./template.ts";

export const account = "000000000000";
export const region = "eu-central-1";

/** Addresses of the servers that names are built from. */
export interface Addresses {
  /** The S3, SQS and SNS server, such as http://127.0.0.1:4566. */
  aws: string;
  /** Host and port of the site. */
  siteHost: string;
}

const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;
const lower = (id: string): string => id.toLowerCase();

interface Physical {
  ref: string;
  attributes: Record<string, string>;
}

type Namer = (resource: TemplateResource, addresses: Addresses) => Physical;

const named = (service: string, prefix = ""): Namer => {
  return ({ id }) => ({ ref: id, attributes: { Arn: arn(service, `${prefix}${id}`) } });
};

/** By resource type, as the CloudFormation reference says what `Ref` and `Fn::GetAtt` give. */
const namers: Record<string, Namer> = {
  "AWS::S3::Bucket": ({ id }) => ({
    ref: lower(id),
    attributes: {
      Arn: `arn:aws:s3:::${lower(id)}`,
      RegionalDomainName: `${lower(id)}.s3.${region}.amazonaws.com`,
    },
  }),
  "AWS::SQS::Queue": ({ id }, { aws }) => ({
    ref: `${aws}/${account}/${id}`,
    attributes: { Arn: arn("sqs", id), QueueName: id },
  }),
  "AWS::SNS::Topic": ({ id }) => ({ ref: arn("sns", id), attributes: { TopicArn: arn("sns", id), TopicName: id } }),
  "AWS::DynamoDB::Table": named("dynamodb", "table/"),
  "AWS::Lambda::Function": named("lambda", "function:"),
  "AWS::Logs::LogGroup": named("logs", "log-group:"),
  "AWS::IAM::Role": ({ id }) => ({ ref: id, attributes: { Arn: `arn:aws:iam::${account}:role/${id}` } }),
  "AWS::SES::ConfigurationSet": ({ id }) => ({ ref: id, attributes: {} }),
  "AWS::SES::EmailIdentity": ({ properties }) => ({ ref: String(properties["EmailIdentity"]), attributes: {} }),
  "AWS::SecretsManager::Secret": ({ id }) => ({
    ref: arn("secretsmanager", `secret:${id}`),
    attributes: { Id: arn("secretsmanager", `secret:${id}`) },
  }),
  "AWS::ApiGatewayV2::Api": ({ id }) => ({ ref: lower(id), attributes: { ApiId: lower(id) } }),
  "AWS::CloudFront::Distribution": ({ id }, { siteHost }) => ({
    ref: id,
    attributes: { DomainName: siteHost, Id: id },
  }),
};

/** A type not named above is called by its logical id, and every attribute of it too. */
export const physical = (resource: TemplateResource, addresses: Addresses): Physical =>
  namers[resource.type]?.(resource, addresses) ?? { ref: resource.id, attributes: {} };
