// Creates on this machine's servers what the template holds; what stands there from an earlier start is kept.
import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, HeadBucketCommand, type S3Client } from "@aws-sdk/client-s3";
import { CreateTopicCommand, type SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { z } from "zod/mini";
import { Queue, read, Subscription, Table } from "../template/plan.ts";
import type { Resolve } from "../template/resolve.ts";
import { ofType, type Template } from "../template/template.ts";

export interface Clients {
  s3: S3Client;
  sqs: SQSClient;
  sns: SNSClient;
  dynamo: DynamoDBClient;
}

const createBuckets = async ({ s3 }: Clients, template: Template, resolve: Resolve): Promise<void> => {
  for (const { id } of ofType(template, "AWS::S3::Bucket")) {
    const Bucket = String(resolve({ Ref: id }));
    const stands = await s3.send(new HeadBucketCommand({ Bucket })).then(
      () => true,
      () => false,
    );
    if (!stands) await s3.send(new CreateBucketCommand({ Bucket }));
  }
};

const createQueues = async (
  { sqs }: Clients,
  template: Template,
  resolve: Resolve,
  visibilitySeconds: number | undefined,
): Promise<void> => {
  const queues = read(template, resolve, "AWS::SQS::Queue", Queue);
  // Dead-letter queues first: a redrive policy names a queue that must be there.
  for (const { id, properties } of queues.toSorted(
    (one, other) =>
      Number(one.properties.RedrivePolicy !== undefined) - Number(other.properties.RedrivePolicy !== undefined),
  )) {
    const Attributes: Record<string, string> = {
      VisibilityTimeout: String(visibilitySeconds ?? properties.VisibilityTimeout),
      ...(properties.RedrivePolicy ? { RedrivePolicy: JSON.stringify(properties.RedrivePolicy) } : {}),
    };
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: id }));
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
  }
};

const createTables = async ({ dynamo }: Clients, template: Template, resolve: Resolve): Promise<void> => {
  for (const { id, properties } of read(template, resolve, "AWS::DynamoDB::Table", Table)) {
    try {
      await dynamo.send(
        new CreateTableCommand({
          TableName: String(resolve({ Ref: id })),
          BillingMode: "PAY_PER_REQUEST",
          AttributeDefinitions: properties.AttributeDefinitions,
          KeySchema: properties.KeySchema,
          ...(properties.GlobalSecondaryIndexes ? { GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes } : {}),
        }),
      );
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
};

const createTopics = async ({ sns }: Clients, template: Template, resolve: Resolve): Promise<void> => {
  for (const { id } of ofType(template, "AWS::SNS::Topic")) await sns.send(new CreateTopicCommand({ Name: id }));
  for (const { properties } of read(template, resolve, "AWS::SNS::Subscription", Subscription))
    await sns.send(new SubscribeCommand(properties));
};

/**
 * Buckets, queues, tables, topics and subscriptions, in an order that holds. `visibilitySeconds` is how long a received
 * message stays hidden, in place of the template's: a test cannot wait half an hour.
 */
export const createResources = async (
  clients: Clients,
  template: Template,
  resolve: Resolve,
  visibilitySeconds?: number,
): Promise<void> => {
  await createBuckets(clients, template, resolve);
  await createQueues(clients, template, resolve, visibilitySeconds);
  await createTables(clients, template, resolve);
  await createTopics(clients, template, resolve);
};

/** Files of the bundled assets by the S3 key the template gives them. */
export const readAssets = (manifest: unknown): Map<string, string> => {
  const Manifest = z.object({
    files: z.record(z.string(), z.object({ source: z.object({ path: z.optional(z.string()) }) })),
  });
  return new Map(
    Object.entries(Manifest.parse(manifest).files).map(([hash, { source }]) => [`${hash}.zip`, source.path ?? ""]),
  );
};
