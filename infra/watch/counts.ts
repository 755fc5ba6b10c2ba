// The counts that functions write down, as CloudWatch metrics.
import { aws_cloudwatch as cloudwatch, Duration, Stack } from "aws-cdk-lib";
import type { IConstruct } from "constructs";
import type { CountingStage, WatchedCount } from "../../functions/shared/model/counts.ts";

/** Where the stack's functions write: one namespace a stack, so that two in one account stay apart. */
const namespaceOf = (scope: IConstruct): string => Stack.of(scope).stackName;

/** A count of a stage, summed over five minutes unless `options` say otherwise. */
export const countOf = <Of extends CountingStage>(
  scope: IConstruct,
  stage: Of,
  name: WatchedCount<Of>,
  options: cloudwatch.MetricOptions = {},
): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: namespaceOf(scope),
    metricName: name,
    dimensionsMap: { service: stage },
    statistic: cloudwatch.Stats.SUM,
    period: Duration.minutes(5),
    ...options,
  });

/** SES's own measure of a configuration set's standing: a share of what was sent, from 0 to 1. */
export const reputationOf = (configurationSet: string, name: "BounceRate" | "ComplaintRate"): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: "AWS/SES",
    metricName: `Reputation.${name}`,
    dimensionsMap: { "ses:configuration-set": configurationSet },
    statistic: cloudwatch.Stats.AVERAGE,
    period: Duration.hours(1),
  });
