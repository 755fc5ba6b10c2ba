// A queue our way: encrypted, over TLS only, with a dead-letter queue that keeps what failed for two weeks.
import { Duration, aws_iam as iam, aws_sqs as sqs } from "aws-cdk-lib";
import { Construct } from "constructs";

/** A dead-letter queue, for a queue or a schedule. */
export const deadLetters = (scope: Construct, id: string): sqs.Queue =>
  new sqs.Queue(scope, id, {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });

export class StageQueue extends Construct {
  readonly queue: sqs.Queue;
  readonly deadLetterQueue: sqs.Queue;

  /** `functionTimeout` is the consumer's: a message stays hidden six times as long, as Lambda asks for. */
  constructor(scope: Construct, id: string, functionTimeout: Duration) {
    super(scope, id);
    this.deadLetterQueue = deadLetters(this, "DeadLetters");
    this.queue = new sqs.Queue(this, "Queue", {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * functionTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: 5 },
    });
  }

  /** Lets a function put messages in. The ready-made grant would let it look the queue up too, which nobody does. */
  letSend(grantee: iam.IGrantable): void {
    iam.Grant.addToPrincipal({ grantee, actions: ["sqs:SendMessage"], resourceArns: [this.queue.queueArn] });
  }

  /** Lets Lambda take messages out on a function's behalf, by what an event source needs and no more. */
  letConsume(grantee: iam.IGrantable): void {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      resourceArns: [this.queue.queueArn],
    });
  }
}
