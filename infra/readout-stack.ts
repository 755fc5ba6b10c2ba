// The whole of Readout in one account: constructs in the order of the data.
import { CfnOutput, RemovalPolicy, aws_secretsmanager as secrets, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Feed } from "../functions/shared/model/feed.ts";
import { acknowledge } from "./acknowledge.ts";
import { ArchiveBucket } from "./archive-bucket.ts";
import { Mail } from "./mail.ts";
import { PublicWeb } from "./public-web.ts";
import { addressOf, type Settings } from "./settings.ts";
import { deadLetters, StageQueue } from "./stage-queue.ts";
import { Collect } from "./stages/collect.ts";
import { Extract } from "./stages/extract.ts";
import { Publish } from "./stages/publish.ts";
import { Send, sendTimeout } from "./stages/send.ts";
import { Subscribe } from "./stages/subscribe.ts";
import { Tables } from "./tables.ts";
import { Watch } from "./watch.ts";

export class ReadoutStack extends Stack {
  constructor(scope: Construct, id: string, props: { settings: Settings; feeds: readonly Feed[] }) {
    super(scope, id, { description: "Readout: the daily briefing of who said what" });
    const { settings, feeds } = props;

    const bucket = new ArchiveBucket(this, "Archive", settings.retentionDays);
    const tables = new Tables(this, "Tables");
    const mail = new Mail(this, "Mail", settings);
    const secret = new secrets.Secret(this, "TokenKeys", {
      description: "Readout: the keys that sign readers' links and hash addresses",
      generateSecretString: { secretStringTemplate: "{}", generateStringKey: "seed", passwordLength: 64 },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(secret, {
      SMG4: "Old mails' links must keep working, so keys are added by an operator and not replaced by a clock.",
    });
    const tickDeadLetters = deadLetters(this, "TickDeadLetters");
    acknowledge(tickDeadLetters, { SQS3: "It is the schedules' dead-letter queue." });
    const sendQueue = new StageQueue(this, "Deliveries", sendTimeout);

    const subscribe = new Subscribe(this, "Subscribe", { settings, feeds, tables, mail, secret, sendQueue });
    const { siteUrl } = new PublicWeb(this, "Web", bucket, subscribe.handler);
    const extract = new Extract(this, "Extract", { settings, bucket });
    const collect = new Collect(this, "Collect", {
      settings,
      feeds,
      bucket,
      extractQueue: extract.queue,
      siteUrl,
      tickDeadLetters,
    });
    const publish = new Publish(this, "Publish", { settings, bucket, sendQueue, siteUrl, tickDeadLetters });
    const send = new Send(this, "Send", {
      settings,
      bucket,
      tables,
      mail,
      secret,
      queue: sendQueue,
      siteUrl,
      tickDeadLetters,
    });
    new Watch(this, "Watch", {
      settings,
      stages: {
        collect: collect.handler,
        extract: extract.handler,
        publish: publish.handler,
        send: send.handler,
        subscribe: subscribe.handler,
      },
      queues: { feeds: collect.queue, articles: extract.queue, deliveries: sendQueue, events: subscribe.eventsQueue },
      tickDeadLetters,
      configurationSet: mail.configurationSet.configurationSetName,
    });
    new CfnOutput(this, "Site", { value: siteUrl, description: "Where readers sign up and the archive stands" });
    new CfnOutput(this, "Sender", { value: addressOf(settings.sender), description: "Whom the mail is from" });
  }
}
