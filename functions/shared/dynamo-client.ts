// The DynamoDB client of a stage that makes millions of calls: what the SDK works out anew for every call it works out once.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Clock, systemClock } from "./clock.ts";
import { httpPool } from "./http-pool.ts";
import { Sha256 } from "./sha256.ts";

/** Long for DynamoDB, which answers in a few; a call that got lost is made again. */
const patience = { connectMs: 3000, answerMs: 10_000 } as const;

/** Endpoint, region and credentials come from the environment. */
export const sparingClient = (clock: Clock = systemClock): DynamoDBClient => {
  const client = new DynamoDBClient({
    cacheMiddleware: true,
    accountIdEndpointMode: "disabled",
    sha256: Sha256,
    requestHandler: httpPool(patience, clock),
  });
  // It walks through each call's input and output for a log that nobody keeps.
  client.middlewareStack.remove("loggerMiddleware");
  // It puts its name together anew for every call; the pool gives ours.
  client.middlewareStack.remove("getUserAgentMiddleware");
  return client;
};
