// The DynamoDB client of a stage that makes millions of calls.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Clock, systemClock } from "./clock.ts";
import { sparing, withoutIdleSteps } from "./http-sparing.ts";

/** Long for DynamoDB, which answers in a few; a call that got lost is made again. */
const patience = { connectMs: 3000, answerMs: 10_000 } as const;

/** Endpoint, region and credentials come from the environment. */
export const sparingClient = (clock: Clock = systemClock): DynamoDBClient =>
  withoutIdleSteps(new DynamoDBClient({ ...sparing(patience, clock), accountIdEndpointMode: "disabled" }));
