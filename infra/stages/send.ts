// send: edition → inboxes. A queue brings deliveries; a schedule freezes due audiences and sweeps for what was lost.
import {
  Duration,
  aws_scheduler as scheduler,
  type aws_secretsmanager as secrets,
  type aws_sqs as sqs,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { environment } from "../../functions/shared/archive-keys.ts";
import { acknowledge } from "../acknowledge.ts";
import type { ArchiveBucket } from "../archive-bucket.ts";
import type { Mail } from "../mail.ts";
import { tick } from "../schedule.ts";
import type { Settings } from "../settings.ts";
import { StageFunction } from "../stage-function.ts";
import type { StageQueue } from "../stage-queue.ts";
import { letReadSecret } from "../secret.ts";
import { letUse, type Tables } from "../tables.ts";

/** The send function's limit; its queue hides a message six times as long. */
export const sendTimeout = Duration.minutes(1);

export interface SendProps {
  settings: Settings;
  bucket: ArchiveBucket;
  tables: Tables;
  mail: Mail;
  secret: secrets.ISecret;
  queue: StageQueue;
  siteUrl: string;
  tickDeadLetters: sqs.IQueue;
}

export class Send extends Construct {
  readonly handler: StageFunction;

  constructor(scope: Construct, id: string, props: SendProps) {
    super(scope, id);
    this.handler = new StageFunction(this, "send", {
      memoryMb: 1024,
      timeout: sendTimeout,
      environment: {
        [environment.archiveBucket]: props.bucket.bucketName,
        [environment.readersTable]: props.tables.readers.tableName,
        [environment.deliveriesTable]: props.tables.deliveries.tableName,
        [environment.sendQueue]: props.queue.queue.queueUrl,
        [environment.sendWorkers]: String(props.settings.sendAtOnce),
        [environment.siteUrl]: props.siteUrl,
        [environment.sender]: props.settings.sender,
        [environment.postalAddress]: props.settings.postalAddress,
        [environment.configurationSet]: props.mail.configurationSet.configurationSetName,
        [environment.tokenSecret]: props.secret.secretArn,
      },
    });
    // They divide the account's send rate: more of them than it needs would each only wait longer.
    this.handler.consume(props.queue, 10, props.settings.sendAtOnce);
    props.queue.letSend(this.handler);
    props.bucket.letRead(this.handler, "editions", "audiences");
    props.bucket.letWrite(this.handler, "audiences");
    letUse(this.handler, props.tables.readers, "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:UpdateItem");
    props.tables.letQueryCohorts(this.handler);
    letUse(this.handler, props.tables.deliveries, "dynamodb:BatchGetItem", "dynamodb:UpdateItem");
    props.mail.letSend(this.handler);
    acknowledge(this.handler.executionRole, { "IAM5[Resource::*]": "ses:GetSendQuota has no resource to name." });
    letReadSecret(this.handler, props.secret);
    tick(this, "send", scheduler.ScheduleExpression.rate(Duration.minutes(15)), this.handler, props.tickDeadLetters);
  }
}
