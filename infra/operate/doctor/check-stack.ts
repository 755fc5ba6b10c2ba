// Is the stack deployed whole, is it this stage's own, and does it lie quiet: schedules on, dead letters none, no alarm?
import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { GetScheduleCommand } from "@aws-sdk/client-scheduler";
import { GetTopicAttributesCommand } from "@aws-sdk/client-sns";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { addressOf, type Settings } from "../../settings.ts";
import { type Account, type DeployedStack, physicalIds } from "../account.ts";
import { bad, type Finding, good, notice } from "../finding.ts";

/** The name of the output that says as whom a stack sends. */
const senderOutput = "Sender";

export const checkDeployment = (stack: DeployedStack, settings: Settings): Finding => {
  const sender = stack.outputs[senderOutput];
  if (sender !== undefined && sender !== addressOf(settings.sender))
    return bad(
      "stack",
      `${stack.name} is deployed already and sends as ${sender}, not as ${addressOf(settings.sender)}.`,
      "Two stages must not have one name: set another `stage`, or keep its sender. A deploy would take it over.",
    );
  return /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(stack.status)
    ? good("stack", `${stack.name} is deployed (${stack.status})`)
    : bad(
        "stack",
        `${stack.name} is in the state ${stack.status}.`,
        "Its events in the CloudFormation console say what failed; then npx cdk deploy again.",
      );
};

export const checkDeadLetters = async ({ sqs }: Account, stack: DeployedStack): Promise<Finding[]> => {
  const queues = physicalIds(stack, "AWS::SQS::Queue").filter(({ logical }) => logical.includes("DeadLetters"));
  const full: Finding[] = [];
  for (const { physical, logical } of queues) {
    const AttributeNames = ["ApproximateNumberOfMessages" as const];
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: physical, AttributeNames }));
    const waiting = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
    if (waiting > 0)
      full.push(
        bad(
          "dead letters",
          `${waiting} ${waiting === 1 ? "message waits" : "messages wait"} in ${logical}.`,
          "Read one in the SQS console, put its cause right, then Start DLQ redrive.",
        ),
      );
  }
  return full.length > 0 ? full : [good("dead letters", `none in ${queues.length} queues`)];
};

export const checkSchedules = async ({ scheduler }: Account, stack: DeployedStack): Promise<Finding[]> => {
  const schedules = physicalIds(stack, "AWS::Scheduler::Schedule");
  const off: Finding[] = [];
  for (const { physical } of schedules) {
    const { State, Description } = await scheduler.send(new GetScheduleCommand({ Name: physical }));
    if (State !== "ENABLED")
      off.push(
        bad(
          "schedules",
          `The schedule ${physical} (${Description}) is off.`,
          "Enable it in the EventBridge Scheduler console.",
        ),
      );
  }
  return off.length > 0 ? off : [good("schedules", `all ${schedules.length} are on`)];
};

/** CloudWatch's limit of names in one question. */
const alarmsAtOnce = 100;

export const checkAlarms = async ({ cloudWatch, sns }: Account, stack: DeployedStack): Promise<Finding[]> => {
  const AlarmNames = physicalIds(stack, "AWS::CloudWatch::Alarm").map(({ physical }) => physical);
  const { MetricAlarms = [] } = await cloudWatch.send(
    new DescribeAlarmsCommand({ AlarmNames: AlarmNames.slice(0, alarmsAtOnce) }),
  );
  const ringing = MetricAlarms.filter(({ StateValue }) => StateValue === "ALARM").map(
    ({ AlarmName, AlarmDescription }) =>
      bad("alarms", `${AlarmName} rings.`, AlarmDescription ?? "See the Runbook in the README."),
  );
  const heard = await subscribers(sns, physicalIds(stack, "AWS::SNS::Topic"));
  return [
    ...(ringing.length > 0 ? ringing : [good("alarms", `none of ${AlarmNames.length} rings`)]),
    ...(heard === 0
      ? [
          notice(
            "alarms",
            "Nobody is told when an alarm rings.",
            "Set `operator` to an e-mail address and deploy; confirm AWS's mail.",
          ),
        ]
      : []),
  ];
};

/** Confirmed subscriptions of the alarms' topic; undefined where the stack has no such topic. */
const subscribers = async (
  sns: Account["sns"],
  topics: readonly { logical: string; physical: string }[],
): Promise<number | undefined> => {
  const topic = topics.find(({ logical }) => logical.startsWith("WatchAlarms"));
  if (!topic) return undefined;
  const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn: topic.physical }));
  return Number(Attributes?.["SubscriptionsConfirmed"] ?? 0);
};
