// A schedule that starts a stage with a tick, and keeps a tick that could not be delivered.
import {
  Duration,
  aws_scheduler as scheduler,
  aws_scheduler_targets as targets,
  type aws_lambda as lambda,
  type aws_sqs as sqs,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Tick } from "../functions/shared/model/messages.ts";

/** Invokes `handler` with a `Tick`; after two hours a late tick is worth nothing and goes to `deadLetterQueue`. */
export const tick = (
  scope: Construct,
  name: Tick["tick"],
  schedule: scheduler.ScheduleExpression,
  handler: lambda.IFunction,
  deadLetterQueue: sqs.IQueue,
): scheduler.Schedule =>
  new scheduler.Schedule(scope, "Schedule", {
    description: `Readout: ${name}`,
    schedule,
    target: new targets.LambdaInvoke(handler, {
      deadLetterQueue,
      retryAttempts: 3,
      maxEventAge: Duration.hours(2),
      input: scheduler.ScheduleTargetInput.fromObject({
        tick: name,
        at: scheduler.ContextAttribute.scheduledTime,
      }),
    }),
  });
