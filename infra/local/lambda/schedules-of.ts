// The template's schedules that are switched on.
import { read, Schedule } from "../template/plan.ts";
import type { Resolve } from "../template/resolve.ts";
import type { Template } from "../template/template.ts";
import type { ScheduleDefinition } from "./schedules.ts";

export const schedulesOf = (template: Template, resolve: Resolve): ScheduleDefinition[] =>
  read(template, resolve, "AWS::Scheduler::Schedule", Schedule)
    .filter(({ properties }) => properties.State === "ENABLED")
    .map(({ id, properties }) => ({
      id,
      expression: properties.ScheduleExpression,
      zone: properties.ScheduleExpressionTimezone,
      input: properties.Target.Input,
      target: properties.Target.Arn,
    }));
