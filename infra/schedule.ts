// A schedule that starts a stage with a tick, and keeps a tick that could not be delivered.
import {
  Duration,
  aws_iam as iam,
  aws_scheduler as scheduler,
  aws_scheduler_targets as targets,
  type aws_lambda as lambda,
  type aws_sqs as sqs,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { acknowledgeBelow } from "./acknowledge.ts";
import type { Tick } from "../functions/shared/model/messages.ts";

/** Invokes `handler` with a `Tick`; after two hours a late tick is worth nothing and goes to `deadLetterQueue`. */
export const tick = (
  scope: Construct,
  name: Tick["tick"],
  schedule: scheduler.ScheduleExpression,
  handler: lambda.IFunction,
  deadLetterQueue: sqs.IQueue,
): scheduler.Schedule => {
  // A role of its own for each schedule: the ready-made one is shared by all that start the same function.
  const role = new iam.Role(scope, "ScheduleRole", {
    assumedBy: new iam.ServicePrincipal("scheduler.amazonaws.com"),
  });
  acknowledgeBelow(role, handler, ":*", "Versions and aliases of this one function.");
  return new scheduler.Schedule(scope, "Schedule", {
    description: `Readout: ${name}`,
    schedule,
    target: new targets.LambdaInvoke(handler, {
      role,
      deadLetterQueue,
      retryAttempts: 3,
      maxEventAge: Duration.hours(2),
      input: scheduler.ScheduleTargetInput.fromObject({
        tick: name,
        at: scheduler.ContextAttribute.scheduledTime,
      }),
    }),
  });
};
