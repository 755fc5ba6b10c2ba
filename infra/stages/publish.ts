// publish: the day's findings → one frozen edition and the site. A schedule starts it at the operator's hour.
import { Duration, aws_scheduler as scheduler, type aws_sqs as sqs, TimeZone } from "aws-cdk-lib";
import { Construct } from "constructs";
import { environment } from "../../functions/shared/archive-keys.ts";
import type { ArchiveBucket } from "../archive-bucket.ts";
import { tick } from "../schedule.ts";
import type { Settings } from "../settings.ts";
import { StageFunction } from "../stage-function.ts";
import type { StageQueue } from "../stage-queue.ts";

export interface PublishProps {
  settings: Settings;
  bucket: ArchiveBucket;
  sendQueue: StageQueue;
  siteUrl: string;
  tickDeadLetters: sqs.IQueue;
}

export class Publish extends Construct {
  readonly handler: StageFunction;

  constructor(scope: Construct, id: string, props: PublishProps) {
    super(scope, id);
    this.handler = new StageFunction(this, "publish", {
      memoryMb: props.settings.publishMemory,
      timeout: Duration.minutes(15), // the longest there is: the more articles, the longer it runs
      environment: {
        [environment.archiveBucket]: props.bucket.bucketName,
        [environment.sendQueue]: props.sendQueue.queue.queueUrl,
        [environment.siteUrl]: props.siteUrl,
        [environment.zone]: props.settings.zone,
        [environment.siteLanguage]: props.settings.language,
        [environment.storiesPerSection]: String(props.settings.storiesPerSection),
      },
    });
    props.sendQueue.letSend(this.handler);
    props.bucket.letRead(this.handler, "feeds", "articles", "rejections", "findings", "editions", "actors", "rechecks");
    props.bucket.letWrite(this.handler, "editions", "actors", "rechecks", "site");
    const at = { hour: String(props.settings.hour), minute: "0", timeZone: TimeZone.of(props.settings.zone) };
    tick(this, "publish", scheduler.ScheduleExpression.cron(at), this.handler, props.tickDeadLetters);
  }
}
