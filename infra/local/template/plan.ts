// What of a template runs on this machine: buckets, queues, tables, topics, functions and how they are wired.
import { z } from "zod/mini";
import type { Resolve } from "./resolve.ts";
import { ofType, type Template } from "./template.ts";

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
export const Table = z.object({
  KeySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.object({
        IndexName: z.string(),
        KeySchema,
        Projection: z.object({ ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]) }),
      }),
    ),
  ),
});

export const Queue = z.object({
  VisibilityTimeout: z._default(z.int(), 30),
  RedrivePolicy: z.optional(z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.int() })),
});

export const Subscription = z.object({ TopicArn: z.string(), Endpoint: z.string(), Protocol: z.literal("sqs") });

export const Function = z.object({
  Handler: z.string(),
  Role: z.string(),
  Timeout: z.int(),
  MemorySize: z.int(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
});

export const EventSourceMapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.int(),
  FunctionResponseTypes: z._default(z.array(z.string()), []),
  ScalingConfig: z.optional(z.object({ MaximumConcurrency: z.int() })),
});

export const Schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), "UTC"),
  State: z._default(z.string(), "ENABLED"),
  Target: z.object({
    Arn: z.string(),
    Input: z.string(),
    DeadLetterConfig: z.optional(z.object({ Arn: z.string() })),
  }),
});

export const Secret = z.object({
  GenerateSecretString: z.object({
    SecretStringTemplate: z.string(),
    GenerateStringKey: z.string(),
    PasswordLength: z.int(),
  }),
});

export const EventDestination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }),
  }),
});

export const Integration = z.object({ ApiId: z.string(), IntegrationUri: z.string() });

const Behaviour = z.object({ TargetOriginId: z.string(), PathPattern: z.optional(z.string()) });
export const Distribution = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: z._default(z.string(), ""),
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z._default(z.array(Behaviour), []),
    CustomErrorResponses: z._default(
      z.array(z.object({ ErrorCode: z.int(), ResponseCode: z.int(), ResponsePagePath: z.string() })),
      [],
    ),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        OriginPath: z._default(z.string(), ""),
        OriginCustomHeaders: z._default(z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })), []),
      }),
    ),
  }),
});

/** All resources of one type, their intrinsics worked out and their properties parsed. */
export const read = <T>(
  template: Template,
  resolve: Resolve,
  type: string,
  schema: z.ZodMiniType<T>,
): { id: string; properties: T }[] =>
  ofType(template, type).map((resource) => ({
    id: resource.id,
    properties: schema.parse(resolve(resource.properties)),
  }));
