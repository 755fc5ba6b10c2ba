// An AWS account with a deployed stack on 127.0.0.1, as far as an operator's commands ask about it.
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Gate, machineKey } from "../../infra/local/servers/gate.ts";
import { listen, readBody } from "../../infra/local/servers/listen.ts";
import { openMailbox } from "../../infra/local/servers/mailbox.ts";
import { startSecrets } from "../../infra/local/servers/secrets.ts";
import { startSes } from "../../infra/local/servers/ses.ts";
import type { SesAccount } from "../../infra/local/servers/ses-account.ts";
import type { Account } from "../../infra/operate/account.ts";

export const secretArn = "arn:aws:secretsmanager:eu-central-1:000000000000:secret:TokenKeys";

export interface AccountState {
  /** Undefined: nothing is deployed. */
  stack: { status: string; sender: string } | undefined;
  deadLetters: number;
  schedules: string;
  alarm: string;
  subscribers: number;
  quota: number;
  ses: SesAccount;
}

const resources: readonly (readonly [type: string, logical: string, physical: string])[] = [
  ["AWS::SQS::Queue", "DeliveriesQueue1", "http://127.0.0.1/000000000000/deliveries"],
  ["AWS::SQS::Queue", "DeliveriesDeadLetters1", "http://127.0.0.1/000000000000/dead"],
  ["AWS::Scheduler::Schedule", "PublishSchedule1", "publish-1"],
  ["AWS::CloudWatch::Alarm", "WatchNoEdition1", "no-edition-1"],
  ["AWS::SNS::Topic", "WatchAlarms1", "arn:aws:sns:eu-central-1:000000000000:alarms"],
  ["AWS::SecretsManager::Secret", "TokenKeys1", secretArn],
];

const xml = (action: string, body: string): string =>
  `<${action}Response><${action}Result>${body}</${action}Result></${action}Response>`;

const stacks = ({ stack }: AccountState): string | undefined =>
  stack &&
  `<Stacks><member><StackName>Readout-prod</StackName><StackStatus>${stack.status}</StackStatus>` +
    "<CreationTime>2026-01-01T00:00:00Z</CreationTime><Outputs><member><OutputKey>Sender</OutputKey>" +
    `<OutputValue>${stack.sender}</OutputValue></member></Outputs></member></Stacks>`;

const summaries = `<StackResourceSummaries>${resources
  .map(
    ([type, logical, physical]) =>
      `<member><ResourceType>${type}</ResourceType><LogicalResourceId>${logical}</LogicalResourceId>` +
      `<PhysicalResourceId>${physical}</PhysicalResourceId></member>`,
  )
  .join("")}</StackResourceSummaries>`;

const byForm = (form: URLSearchParams, state: AccountState): string | undefined => {
  const action = form.get("Action") ?? "";
  if (action === "DescribeStacks") return xml(action, stacks(state) ?? "");
  if (action === "ListStackResources") return xml(action, summaries);
  if (action === "GetTopicAttributes")
    return xml(
      action,
      `<Attributes><entry><key>SubscriptionsConfirmed</key><value>${state.subscribers}</value></entry></Attributes>`,
    );
  return undefined;
};

const answer = async (request: IncomingMessage, response: ServerResponse, state: AccountState): Promise<void> => {
  const body = (await readBody(request)).toString();
  const target = String(request.headers["x-amz-target"] ?? "");
  const json = (value: object): void =>
    void response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(value));
  if (target.endsWith(".GetQueueAttributes"))
    return json({
      Attributes: { ApproximateNumberOfMessages: body.includes("/dead") ? String(state.deadLetters) : "0" },
    });
  if (target.endsWith(".DescribeAlarms"))
    return json({
      MetricAlarms: [{ AlarmName: "no-edition-1", StateValue: state.alarm, AlarmDescription: "Runbook: No edition" }],
    });
  if (request.url?.startsWith("/schedules/")) return json({ State: state.schedules, Description: "Readout: publish" });
  const form = new URLSearchParams(body);
  const text = byForm(form, state);
  if (form.get("Action") === "DescribeStacks" && !state.stack)
    return void response
      .writeHead(400, { "content-type": "text/xml" })
      .end(
        "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>" +
          "<Message>Stack with id Readout-prod does not exist</Message></Error></ErrorResponse>",
      );
  response.writeHead(text === undefined ? 400 : 200, { "content-type": "text/xml" }).end(text);
};

export interface OperatorAccount {
  /** Changed at will: what the account answers from then on. */
  state: AccountState;
  clients: Account;
  stop(): Promise<void>;
}

/** An account in good order. */
export const openOperatorAccount = async (state: AccountState): Promise<OperatorAccount> => {
  const directory = mkdtempSync(join(tmpdir(), "readout-account-"));
  const gate = new Gate(() => undefined);
  const server = await listen((request, response) => {
    answer(request, response, state).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const ses = await startSes({
    gate,
    mailbox: openMailbox(directory),
    onEvent: async () => undefined,
    quota: state.quota,
    account: state.ses,
  });
  const secrets = await startSecrets({
    gate,
    wanted: [{ arn: secretArn, template: "{}", key: "seed", length: 64 }],
  });
  const common = { region: "eu-central-1", credentials: { accessKeyId: machineKey, secretAccessKey: "x" } };
  const at = (endpoint: string) => ({ ...common, endpoint, maxAttempts: 1 });
  return {
    state,
    clients: {
      cloudFormation: new CloudFormationClient(at(server.url)),
      cloudWatch: new CloudWatchClient(at(server.url)),
      scheduler: new SchedulerClient(at(server.url)),
      secrets: new SecretsManagerClient(at(secrets.url)),
      ses: new SESClient(at(ses.url)),
      sns: new SNSClient(at(server.url)),
      // Queue addresses are kept as the stack names them.
      sqs: new SQSClient({ ...at(server.url), useQueueUrlAsEndpoint: false }),
    },
    async stop() {
      await Promise.all([server, ses, secrets].map((each) => each.stop()));
      rmSync(directory, { recursive: true });
    },
  };
};
