// collect: feeds → articles. A schedule asks for a poll of every feed; a queue brings one message a feed.
import { Duration, aws_scheduler as scheduler, type aws_sqs as sqs } from "aws-cdk-lib";
import { Construct } from "constructs";
import { environment } from "../../functions/shared/archive-keys.ts";
import type { Feed } from "../../functions/shared/model/feed.ts";
import type { ArchiveBucket } from "../archive-bucket.ts";
import { tick } from "../schedule.ts";
import type { Settings } from "../settings.ts";
import { StageFunction } from "../stage-function.ts";
import { StageQueue } from "../stage-queue.ts";

const timeout = Duration.minutes(5);
const feedsFile = "feeds.json";

export interface CollectProps {
  settings: Settings;
  feeds: readonly Feed[];
  bucket: ArchiveBucket;
  extractQueue: StageQueue;
  siteUrl: string;
  tickDeadLetters: sqs.IQueue;
}

export class Collect extends Construct {
  readonly queue: StageQueue;
  readonly handler: StageFunction;

  constructor(scope: Construct, id: string, props: CollectProps) {
    super(scope, id);
    this.queue = new StageQueue(this, "Feeds", timeout);
    this.handler = new StageFunction(this, "collect", {
      memoryMb: 1024,
      timeout,
      environment: {
        [environment.archiveBucket]: props.bucket.bucketName,
        [environment.collectQueue]: this.queue.queue.queueUrl,
        [environment.extractQueue]: props.extractQueue.queue.queueUrl,
        [environment.feedsFile]: feedsFile,
        [environment.hostSpacing]: String(props.settings.hostSpacing),
        [environment.privateOrigins]: props.settings.privateOrigins,
        [environment.siteUrl]: props.siteUrl,
      },
      files: { [feedsFile]: JSON.stringify(props.feeds) },
    });
    this.handler.consume(this.queue, 1, props.settings.collectAtOnce);
    this.queue.letSend(this.handler);
    props.extractQueue.letSend(this.handler);
    props.bucket.letRead(this.handler, "feeds", "rechecks", "articles");
    props.bucket.letWrite(this.handler, "feeds", "articles", "rejections");
    tick(this, "collect", scheduler.ScheduleExpression.rate(Duration.minutes(30)), this.handler, props.tickDeadLetters);
  }
}
