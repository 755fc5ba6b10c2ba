// The send function: ticks of its schedule, and batches of its queue.
import type { SQSEvent } from "aws-lambda";
import { sparingClient } from "../shared/dynamo-client.ts";
import { dynamoLedger } from "../shared/dynamo-ledger.ts";
import { dynamoReaders } from "../shared/dynamo-readers.ts";
import { dynamoReputation } from "../shared/dynamo-reputation.ts";
import { structuredLog } from "../shared/log.ts";
import { counted, embeddedMetrics } from "../shared/metrics.ts";
import type { Tick } from "../shared/model/messages.ts";
import { s3Archive } from "../shared/s3-archive.ts";
import { keyring } from "../shared/secrets.ts";
import { secretsManagerSecret } from "../shared/secrets-manager-secret.ts";
import { sqsQueue } from "../shared/sqs-queue.ts";
import { system } from "../shared/system.ts";
import { type Outside, outsideOf } from "./outside.ts";
import { onBatch, onTick } from "./send.ts";
import { sesAccount } from "./ses-account.ts";
import { sesMailer } from "./ses-mailer.ts";
import { sendSettings } from "./settings.ts";

const connect = (settings = sendSettings()): Outside =>
  outsideOf(settings, {
    archive: s3Archive(settings.ARCHIVE_BUCKET),
    readers: dynamoReaders(settings.READERS_TABLE, undefined, sparingClient()),
    ledger: dynamoLedger(settings.DELIVERIES_TABLE),
    mailer: sesMailer(settings.CONFIGURATION_SET),
    account: sesAccount(),
    reputation: dynamoReputation(settings.READERS_TABLE),
    queue: sqsQueue(settings.SEND_QUEUE_URL),
    keyring: keyring(secretsManagerSecret(settings.TOKEN_SECRET_ARN), system.clock),
    log: structuredLog("send"),
    metrics: embeddedMetrics("send"),
    ...system,
  });
let connected: Outside | undefined;

export const handleWith = (outside: () => Outside) => (event: Tick | SQSEvent) =>
  counted(outside().metrics, async () => ("Records" in event ? onBatch(outside(), event) : onTick(outside())));
export const handler = handleWith(() => (connected ??= connect()));
