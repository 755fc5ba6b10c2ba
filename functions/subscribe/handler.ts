// The subscribe function: requests for the reader's pages, and batches of SES events.
import type { SQSEvent } from "aws-lambda";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { dynamoLedger } from "../shared/dynamo-ledger.ts";
import { dynamoReaders } from "../shared/dynamo-readers.ts";
import { dynamoReputation } from "../shared/dynamo-reputation.ts";
import { structuredLog } from "../shared/log.ts";
import { keyring } from "../shared/secrets.ts";
import { secretsManagerSecret } from "../shared/secrets-manager-secret.ts";
import { sqsQueue } from "../shared/sqs-queue.ts";
import { system } from "../shared/system.ts";
import { onMailEvents } from "./feedback.ts";
import { originOf } from "./origin.ts";
import type { Outside } from "./outside.ts";
import { subscribeSettings } from "./settings.ts";
import { readerPages } from "./subscribe.ts";

const connect = (settings = subscribeSettings()): Outside => ({
  readers: dynamoReaders(settings.READERS_TABLE),
  reputation: dynamoReputation(settings.READERS_TABLE),
  ledger: dynamoLedger(settings.DELIVERIES_TABLE),
  queue: sqsQueue(settings.SEND_QUEUE_URL),
  events: sqsQueue(settings.EVENTS_QUEUE_URL),
  keyring: keyring(secretsManagerSecret(settings.TOKEN_SECRET_ARN), system.clock),
  origin: originOf(secretsManagerSecret(settings.ORIGIN_SECRET_ARN), system.clock),
  log: structuredLog("subscribe"),
  eventsTopic: settings.EVENTS_TOPIC_ARN,
  sections: settings.SECTIONS,
  limits: { inAll: settings.SIGN_UPS_AN_HOUR, fromNetwork: settings.SIGN_UPS_FROM_NETWORK },
  ...system,
});
let connected: Outside | undefined;

export const handleWith = (outside: () => Outside) => async (event: LambdaEvent | SQSEvent, context?: LambdaContext) =>
  "Records" in event ? onMailEvents(outside(), event) : handle(readerPages(outside()))(event, context);
export const handler = handleWith(() => (connected ??= connect()));
