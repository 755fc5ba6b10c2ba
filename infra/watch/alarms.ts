// What wakes an operator. Each alarm's text names its paragraph in the README's Runbook.
import { aws_cloudwatch as cloudwatch, Duration, type aws_sqs as sqs } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { StageQueue } from "../stage-queue.ts";
import { countOf, reputationOf } from "./counts.ts";

/** Paragraphs of the Runbook. */
export const paragraphs = [
  "No edition",
  "No reader mailed",
  "Late briefings",
  "Unknown deliveries",
  "Bounces and complaints",
  "Feeds failing",
  "Queue age",
  "Dead letters",
  "Cost",
] as const;

export interface AlarmDefinition {
  id: string;
  paragraph: (typeof paragraphs)[number];
  says: string;
  metric: cloudwatch.IMetric;
  /** Rings where the metric is at or above it, or below it where `below` is set. */
  threshold: number;
  below?: boolean;
  /** Periods in a row that must be bad. */
  periods?: number;
  /** Whether silence is bad too. */
  silenceIsBad?: boolean;
}

/** Hours without an edition: a day, and one more for the publish function to have had its time. */
const hoursToEdition = 25;
/** Gmail and Yahoo ask for less than 0.3 % complaints, AWS reviews an account at 0.1 % and at 5 % bounces. */
const mostBounces = 0.04;
const mostComplaints = 0.0008;

export interface Watched {
  queues: Readonly<Record<string, StageQueue>>;
  tickDeadLetters: sqs.IQueue;
  configurationSet: string;
}

const editionAlarms = (scope: Construct): AlarmDefinition[] => [
  {
    id: "NoEdition",
    paragraph: "No edition",
    says: "no edition has been published for 25 hours.",
    metric: countOf(scope, "publish", "editions", { period: Duration.hours(1) }),
    threshold: 1,
    below: true,
    periods: hoursToEdition,
    silenceIsBad: true,
  },
  {
    id: "FeedsFailing",
    paragraph: "Feeds failing",
    says: "for three hours more than half of all polls have failed.",
    metric: new cloudwatch.MathExpression({
      expression: "100 * failed / polled",
      label: "failed polls, %",
      usingMetrics: { failed: countOf(scope, "collect", "failed"), polled: countOf(scope, "collect", "polled") },
      period: Duration.hours(1),
    }),
    threshold: 50,
    periods: 3,
  },
];

const mailAlarms = (scope: Construct, configurationSet: string): AlarmDefinition[] => [
  {
    id: "NoReaderMailed",
    paragraph: "No reader mailed",
    says: "briefings were owed in the last day, and none went out.",
    metric: new cloudwatch.MathExpression({
      expression: "IF(FILL(enqueued, 0) > 0 AND FILL(sent, 0) < 1, 1, 0)",
      label: "owed, none sent",
      usingMetrics: { enqueued: countOf(scope, "send", "enqueued"), sent: countOf(scope, "send", "sent") },
      period: Duration.days(1),
    }),
    threshold: 1,
  },
  {
    id: "LateBriefings",
    paragraph: "Late briefings",
    says: "at the present pace the last open briefing goes out an hour or more after its reader's hour.",
    metric: countOf(scope, "send", "lateMinutes", {
      statistic: cloudwatch.Stats.MAXIMUM,
      period: Duration.minutes(15),
    }),
    threshold: 60,
    periods: 2,
  },
  {
    id: "BeyondQuota",
    paragraph: "Late briefings",
    says: "more briefings are owed than the day's sending quota has left.",
    metric: countOf(scope, "send", "beyondQuota", {
      statistic: cloudwatch.Stats.MAXIMUM,
      period: Duration.minutes(15),
    }),
    threshold: 1,
  },
  {
    id: "UnknownDeliveries",
    paragraph: "Unknown deliveries",
    says: "of some briefings nobody can know whether they went out; nobody sends them again.",
    metric: countOf(scope, "send", "parked", { period: Duration.hours(1) }),
    threshold: 1,
  },
  {
    id: "SendingPaused",
    paragraph: "Bounces and complaints",
    says: "sending has paused itself, to keep the account's standing.",
    metric: countOf(scope, "send", "paused", { period: Duration.minutes(15) }),
    threshold: 1,
  },
  {
    id: "Bounces",
    paragraph: "Bounces and complaints",
    says: "4 % of mails bounce; AWS puts accounts under review at 5 %.",
    metric: reputationOf(configurationSet, "BounceRate"),
    threshold: mostBounces,
  },
  {
    id: "Complaints",
    paragraph: "Bounces and complaints",
    says: "0.08 % of mails are complained about; AWS puts accounts under review at 0.1 %.",
    metric: reputationOf(configurationSet, "ComplaintRate"),
    threshold: mostComplaints,
  },
];

const queueAlarms = (name: string, { queue, deadLetterQueue }: StageQueue): AlarmDefinition[] => [
  {
    id: `QueueAge-${name}`,
    paragraph: "Queue age",
    says: `work in ${name} has waited for an hour.`,
    metric: queue.metricApproximateAgeOfOldestMessage({
      period: Duration.minutes(5),
      statistic: cloudwatch.Stats.MAXIMUM,
    }),
    threshold: 3600,
    periods: 3,
  },
  deadLettersAlarm(name, deadLetterQueue),
];

const deadLettersAlarm = (name: string, queue: sqs.IQueue): AlarmDefinition => ({
  id: `DeadLetters-${name}`,
  paragraph: "Dead letters",
  says: `work in ${name} failed five times and waits in its dead-letter queue.`,
  metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
  threshold: 1,
});

/** Every alarm, in the order of the data. */
export const alarmDefinitions = (scope: Construct, watched: Watched): AlarmDefinition[] => [
  ...editionAlarms(scope),
  ...mailAlarms(scope, watched.configurationSet),
  ...Object.entries(watched.queues).flatMap(([name, queue]) => queueAlarms(name, queue)),
  deadLettersAlarm("ticks", watched.tickDeadLetters),
];

/** Makes an alarm of its definition. */
export const ring = (scope: Construct, definition: AlarmDefinition): cloudwatch.Alarm => {
  const { id, paragraph, says, metric, threshold, below, periods = 1, silenceIsBad } = definition;
  const { ComparisonOperator: Compare, TreatMissingData: Missing } = cloudwatch;
  return new cloudwatch.Alarm(scope, id, {
    alarmDescription: `Readout: ${says} README, Runbook: "${paragraph}".`,
    metric,
    threshold,
    comparisonOperator: below ? Compare.LESS_THAN_THRESHOLD : Compare.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: periods,
    treatMissingData: silenceIsBad ? Missing.BREACHING : Missing.NOT_BREACHING,
  });
};
