// subscribe: the reader's whole life. The web entry brings requests; SES tells by a queue what became of the mail.
import { Duration, type aws_secretsmanager as secrets } from "aws-cdk-lib";
import { Construct } from "constructs";
import { environment } from "../../functions/shared/archive-keys.ts";
import type { Feed } from "../../functions/shared/model/feed.ts";
import type { Mail } from "../mail.ts";
import { orderedSections, type Settings } from "../settings.ts";
import { StageFunction } from "../stage-function.ts";
import { StageQueue } from "../stage-queue.ts";
import { letReadSecret } from "../secret.ts";
import { letUse, type Tables } from "../tables.ts";

const timeout = Duration.seconds(20);

export interface SubscribeProps {
  settings: Settings;
  feeds: readonly Feed[];
  tables: Tables;
  mail: Mail;
  secret: secrets.ISecret;
  sendQueue: StageQueue;
}

export class Subscribe extends Construct {
  readonly handler: StageFunction;
  readonly eventsQueue: StageQueue;

  constructor(scope: Construct, id: string, props: SubscribeProps) {
    super(scope, id);
    this.eventsQueue = new StageQueue(this, "MailEvents", timeout);
    props.mail.reportTo(this.eventsQueue);
    this.handler = new StageFunction(this, "subscribe", {
      memoryMb: 512,
      timeout,
      environment: {
        [environment.readersTable]: props.tables.readers.tableName,
        [environment.deliveriesTable]: props.tables.deliveries.tableName,
        [environment.sendQueue]: props.sendQueue.queue.queueUrl,
        [environment.tokenSecret]: props.secret.secretArn,
        [environment.eventsTopic]: props.mail.events.topicArn,
        [environment.eventsQueue]: this.eventsQueue.queue.queueUrl,
        [environment.signUpsAnHour]: String(props.settings.signUpsAnHour),
        [environment.signUpsFromNetwork]: String(props.settings.signUpsFromNetwork),
        [environment.sections]: JSON.stringify(orderedSections(props.settings, props.feeds)),
      },
    });
    this.handler.consume(this.eventsQueue, 10, props.settings.eventsAtOnce);
    // An event that fails is put back without the addresses in it.
    this.eventsQueue.letSend(this.handler);
    props.sendQueue.letSend(this.handler);
    letUse(
      this.handler,
      props.tables.readers,
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
      "dynamodb:DeleteItem",
    );
    letUse(this.handler, props.tables.deliveries, "dynamodb:BatchGetItem", "dynamodb:UpdateItem");
    letReadSecret(this.handler, props.secret);
  }
}
