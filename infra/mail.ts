// The account's mail: who sends, under which rules, and the topic on which SES says what became of each mail.
import {
  CfnOutput,
  aws_iam as iam,
  aws_route53 as route53,
  aws_ses as ses,
  aws_sns as sns,
  aws_sns_subscriptions as subscriptions,
  Stack,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import { mailFromDomain, type MailRecord, mailRecords } from "./mail-records.ts";
import { addressOf, type Settings } from "./settings.ts";
import type { StageQueue } from "./stage-queue.ts";

export class Mail extends Construct {
  readonly configurationSet: ses.ConfigurationSet;
  readonly events: sns.Topic;
  private readonly identity: ses.IEmailIdentity;
  private readonly sender: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.sender = addressOf(settings.sender);
    this.configurationSet = new ses.ConfigurationSet(this, "ConfigurationSet", {
      reputationMetrics: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
      ...(settings.ipPool === undefined
        ? {}
        : { dedicatedIpPool: ses.DedicatedIpPool.fromDedicatedIpPoolName(this, "IpPool", settings.ipPool) }),
    });
    this.identity =
      settings.identity === "existing"
        ? ses.EmailIdentity.fromEmailIdentityName(this, "Identity", settings.domain ?? this.sender)
        : this.newIdentity(settings);
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

  private newIdentity({ domain, hostedZone }: Settings): ses.EmailIdentity {
    const identity = new ses.EmailIdentity(this, "Identity", {
      identity: domain ? ses.Identity.domain(domain) : ses.Identity.email(this.sender),
      configurationSet: this.configurationSet,
      ...(domain ? { mailFromDomain: mailFromDomain(domain) } : {}),
    });
    if (domain)
      for (const record of mailRecords(domain, Stack.of(this).region, identity.dkimRecords))
        this.publish(record, hostedZone);
    return identity;
  }

  /** Creates the record where the zone is in Route 53, and prints it after the deploy where it is not. */
  private publish({ purpose, name, type, value }: MailRecord, hostedZoneId: string | undefined): void {
    const id = `Dns${purpose.replaceAll(" ", "")}`;
    const quoted = type === "TXT" ? JSON.stringify(value) : value;
    if (hostedZoneId === undefined)
      new CfnOutput(this, id, { value: `${name} ${type} ${quoted}`, description: `${purpose}: publish this record` })
        // Without the construct's path and its hash: an operator reads these.
        .overrideLogicalId(id);
    else new route53.CfnRecordSet(this, id, { hostedZoneId, name, type, ttl: "1800", resourceRecords: [quoted] });
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
