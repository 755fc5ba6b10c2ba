// send: edition → inboxes. A queue brings deliveries; a schedule freezes due audiences and sweeps for what was lost.
import {
  Duration,
  aws_scheduler as scheduler,
  type aws_secretsmanager as secrets,
  type aws_sqs as sqs,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { environment } from "../../functions/shared/archive-keys.ts";
import { acknowledgeBelow } from "../acknowledge.ts";
import type { ArchiveBucket } from "../archive-bucket.ts";
import type { Mail } from "../mail.ts";
import { tick } from "../schedule.ts";
import type { Settings } from "../settings.ts";
import { StageFunction } from "../stage-function.ts";
import type { StageQueue } from "../stage-queue.ts";
import type { Tables } from "../tables.ts";

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
        [environment.siteUrl]: props.siteUrl,
        [environment.sender]: props.settings.sender,
        [environment.postalAddress]: props.settings.postalAddress,
        [environment.configurationSet]: props.mail.configurationSet.configurationSetName,
        [environment.tokenSecret]: props.secret.secretArn,
      },
    });
    this.handler.consume(props.queue, 10, 10);
    props.queue.queue.grantSendMessages(this.handler);
    props.bucket.letRead(this.handler, "editions", "audiences");
    props.bucket.letWrite(this.handler, "audiences");
    props.tables.readers.grant(
      this.handler,
      "dynamodb:GetItem",
      "dynamodb:Query",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
    );
    props.tables.deliveries.grant(this.handler, "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:UpdateItem");
    acknowledgeBelow(this.handler.executionRole, props.tables.readers, "/index/*", "Its one index is the table's own.");
    props.mail.letSend(this.handler);
    props.secret.grantRead(this.handler);
    tick(this, "send", scheduler.ScheduleExpression.rate(Duration.minutes(15)), this.handler, props.tickDeadLetters);
  }
}
