// What wakes an operator, and the one dashboard, in the order of the data.
import {
  aws_cloudwatch_actions as actions,
  aws_cloudwatch as cloudwatch,
  Duration,
  aws_sns as sns,
  type aws_sqs as sqs,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { StageFunction } from "./stage-function.ts";
import type { StageQueue } from "./stage-queue.ts";

export interface WatchProps {
  stages: readonly StageFunction[];
  queues: Readonly<Record<string, StageQueue>>;
  tickDeadLetters: sqs.IQueue;
}

export class Watch extends Construct {
  /** Subscribe an address or a pager to this topic. */
  readonly alarms: sns.Topic;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.alarms = new sns.Topic(this, "Alarms", { enforceSSL: true });
    const notify = new actions.SnsAction(this.alarms);
    for (const [name, { deadLetterQueue }] of Object.entries(props.queues)) {
      this.deadLetterAlarm(name, deadLetterQueue).addAlarmAction(notify);
    }
    this.deadLetterAlarm("ticks", props.tickDeadLetters).addAlarmAction(notify);
    new cloudwatch.Dashboard(this, "Dashboard", {
      widgets: props.stages.map((handler) => [
        new cloudwatch.GraphWidget({
          title: `${handler.stage}: runs and errors`,
          left: [handler.metricInvocations(), handler.metricErrors()],
        }),
        new cloudwatch.GraphWidget({ title: `${handler.stage}: duration`, left: [handler.metricDuration()] }),
      ]),
    });
  }

  private deadLetterAlarm(name: string, queue: sqs.IQueue): cloudwatch.Alarm {
    return new cloudwatch.Alarm(this, `DeadLetters-${name}`, {
      alarmDescription: `Readout: work in ${name} failed five times and waits in its dead-letter queue.`,
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }
}
