// The one dashboard, in the order of the data: what each stage did, what waits before it, how its function ran.
import { aws_cloudwatch as cloudwatch, Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { StageFunction } from "../stage-function.ts";
import { countOf, reputationOf } from "./counts.ts";
import type { Watched } from "./alarms.ts";

/** A third of the dashboard's 24 columns. */
const width = 8;
const graph = (title: string, left: cloudwatch.IMetric[], right: cloudwatch.IMetric[] = []): cloudwatch.GraphWidget =>
  new cloudwatch.GraphWidget({ title, left, right, width, leftYAxis: { min: 0 } });

const runs = (handler: StageFunction): cloudwatch.GraphWidget =>
  graph(
    `${handler.stage}: errors, and seconds at the slowest`,
    [handler.metricErrors()],
    [handler.metricDuration({ statistic: cloudwatch.Stats.MAXIMUM, label: "longest, ms" })],
  );

const waiting = (title: string, watched: Watched, name: string): cloudwatch.GraphWidget => {
  const queue = watched.queues[name]?.queue;
  return graph(
    title,
    queue ? [queue.metricApproximateNumberOfMessagesVisible({ label: "waiting" })] : [],
    queue ? [queue.metricApproximateAgeOfOldestMessage({ label: "oldest, s" })] : [],
  );
};

const hourly = { period: Duration.hours(1) };

/** Rows of widgets: alarms first, then a row a stage. */
export const dashboardRows = (
  scope: Construct,
  watched: Watched,
  stages: Readonly<Record<StageFunction["stage"], StageFunction>>,
  alarms: cloudwatch.IAlarm[],
): cloudwatch.IWidget[][] => [
  [new cloudwatch.AlarmStatusWidget({ title: "Alarms", alarms, width: 24, height: 4 })],
  [
    graph("collect: polls, articles, rejections", [
      countOf(scope, "collect", "polled", hourly),
      countOf(scope, "collect", "failed", hourly),
      countOf(scope, "collect", "written", hourly),
      countOf(scope, "collect", "rejected", hourly),
    ]),
    waiting("collect: feeds waiting", watched, "feeds"),
    runs(stages.collect),
  ],
  [
    graph("extract: articles read, statements found", [
      countOf(scope, "extract", "findings", hourly),
      countOf(scope, "extract", "statements", hourly),
    ]),
    waiting("extract: articles waiting", watched, "articles"),
    runs(stages.extract),
  ],
  [
    graph("publish: editions", [countOf(scope, "publish", "editions", { period: Duration.days(1) })]),
    graph("publish: stories and statements", [
      countOf(scope, "publish", "stories", { period: Duration.days(1) }),
      countOf(scope, "publish", "statements", { period: Duration.days(1) }),
    ]),
    runs(stages.publish),
  ],
  [
    graph("send: briefings", [
      countOf(scope, "send", "enqueued"),
      countOf(scope, "send", "sent"),
      countOf(scope, "send", "rejected"),
      countOf(scope, "send", "expired"),
      countOf(scope, "send", "parked", { label: "unknown" }),
    ]),
    waiting("send: deliveries waiting", watched, "deliveries"),
    graph("send: minutes late at the present pace", [
      countOf(scope, "send", "lateMinutes", { statistic: cloudwatch.Stats.MAXIMUM }),
    ]),
    runs(stages.send),
  ],
  [
    graph("SES: bounces and complaints", [
      reputationOf(watched.configurationSet, "BounceRate"),
      reputationOf(watched.configurationSet, "ComplaintRate"),
    ]),
    waiting("subscribe: mail events waiting", watched, "events"),
    runs(stages.subscribe),
  ],
];
