// The account's mail: who sends, under which rules, and the topic on which SES says what became of each mail.
import {
  aws_iam as iam,
  aws_ses as ses,
  aws_sns as sns,
  aws_sns_subscriptions as subscriptions,
  Stack,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { addressOf, type Settings } from "./settings.ts";
import type { StageQueue } from "./stage-queue.ts";

export class Mail extends Construct {
  readonly configurationSet: ses.ConfigurationSet;
  readonly events: sns.Topic;
  private readonly identity: ses.EmailIdentity;
  private readonly sender: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.sender = addressOf(settings.sender);
    this.configurationSet = new ses.ConfigurationSet(this, "ConfigurationSet", {
      reputationMetrics: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
    });
    this.identity = new ses.EmailIdentity(this, "Identity", {
      identity: settings.domain ? ses.Identity.domain(settings.domain) : ses.Identity.email(this.sender),
      configurationSet: this.configurationSet,
      ...(settings.domain ? { mailFromDomain: `bounce.${settings.domain}` } : {}),
    });
    this.events = new sns.Topic(this, "Events", { enforceSSL: true });
    this.configurationSet.addEventDestination("EventsToTopic", {
      destination: ses.EventDestination.snsTopic(this.events),
      events: [
        ses.EmailSendingEvent.SEND,
        ses.EmailSendingEvent.DELIVERY,
        ses.EmailSendingEvent.DELIVERY_DELAY,
        ses.EmailSendingEvent.BOUNCE,
        ses.EmailSendingEvent.COMPLAINT,
        ses.EmailSendingEvent.REJECT,
        ses.EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
  }

  /** Events go to this queue too. */
  reportTo(queue: StageQueue): void {
    this.events.addSubscription(new subscriptions.SqsSubscription(queue.queue));
  }

  /** Lets a function send, under our own address and configuration set only. */
  letSend(role: iam.IGrantable): void {
    const configurationSet = Stack.of(this).formatArn({
      service: "ses",
      resource: "configuration-set",
      resourceName: this.configurationSet.configurationSetName,
    });
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ["ses:SendRawEmail"],
      resourceArns: [this.identity.emailIdentityArn, configurationSet],
      conditions: { StringEquals: { "ses:FromAddress": this.sender } },
    });
    // SES knows no resource for the account's own quota.
    iam.Grant.addToPrincipal({ grantee: role, actions: ["ses:GetSendQuota"], resourceArns: ["*"] });
  }
}
