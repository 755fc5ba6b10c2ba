// What must hold of the template that is deployed: nothing public, nothing lost, nobody allowed more than named.
import { readFileSync } from "node:fs";
import { type App, aws_s3 as s3, Validations } from "aws-cdk-lib";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { beforeAll, describe, expect, test } from "vitest";
import { longestRunMs } from "../../functions/send/send-once.ts";
import { paragraphs } from "../../infra/watch/alarms.ts";
import { specificationProblems } from "../support/cfn-specification.ts";
import { newStack, templateWith } from "../support/new-stack.ts";

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}
interface Statement {
  Action: string | string[];
  Resource: unknown;
  Effect: string;
  Condition?: unknown;
}

let template: Template;
let resources: Record<string, Resource>;
const ofType = (type: string): Resource[] => Object.values(resources).filter(({ Type }) => Type === type);
const statements = (): Statement[] =>
  ofType("AWS::IAM::Policy").flatMap(
    ({ Properties }) => (Properties["PolicyDocument"] as { Statement: Statement[] }).Statement,
  );

beforeAll(() => {
  template = templateWith();
  const found = template.toJSON()["Resources"] as Record<string, Omit<Resource, "Properties"> & Partial<Resource>>;
  resources = Object.fromEntries(Object.entries(found).map(([id, each]) => [id, { Properties: {}, ...each }]));
});

/** Synthesis with cdk-nag's AwsSolutions; it throws where a finding is not acknowledged on its resource. */
const inspected = ({ app }: { app: App }): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
};
test("cdk-nag finds nothing that is not acknowledged with a reason", () =>
  expect(() => inspected(newStack())).not.toThrow());
test("cdk-nag would find a careless bucket", () => {
  const careless = newStack();
  new s3.Bucket(careless.stack, "Careless");
  expect(() => inspected(careless)).toThrow(/AwsSolutions-S1/);
});
test("there are five functions on Node 24 and arm64", () => {
  template.resourceCountIs("AWS::Lambda::Function", 5);
  template.allResourcesProperties("AWS::Lambda::Function", { Runtime: "nodejs24.x", Architectures: ["arm64"] });
});
test("the bucket is private, encrypted, versioned, and stays", () => {
  template.hasResource("AWS::S3::Bucket", {
    DeletionPolicy: "Retain",
    Properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: Match.anyValue(),
      VersioningConfiguration: { Status: "Enabled" },
    },
  });
});
test("the tables stay, can be restored, and are protected", () => {
  for (const table of ofType("AWS::DynamoDB::Table")) expect(table.DeletionPolicy).toBe("Retain");
  template.allResourcesProperties("AWS::DynamoDB::Table", {
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
  });
});
test("every queue is encrypted, and has a dead-letter queue or is one", () => {
  const redriven = ofType("AWS::SQS::Queue").filter(({ Properties }) => Properties["RedrivePolicy"]);
  expect(redriven).toHaveLength(4);
  expect(ofType("AWS::SQS::Queue")).toHaveLength(4 + 5);
  for (const { Properties } of ofType("AWS::SQS::Queue")) expect(Properties["SqsManagedSseEnabled"]).toBe(true);
});
test("a message stays hidden six times as long as its function may run", () => {
  for (const { Properties } of ofType("AWS::Lambda::EventSourceMapping")) {
    const target = resources[(Properties["FunctionName"] as { Ref: string }).Ref];
    const queue = resources[(Properties["EventSourceArn"] as { "Fn::GetAtt": string[] })["Fn::GetAtt"][0] ?? ""];
    expect(queue?.Properties["VisibilityTimeout"]).toBe(6 * Number(target?.Properties["Timeout"]));
  }
  template.allResourcesProperties("AWS::Lambda::EventSourceMapping", {
    FunctionResponseTypes: ["ReportBatchItemFailures"],
  });
});
test("a run of the send function ends before the lease of any mail it has claimed", () => {
  const send = ofType("AWS::Lambda::Function").find(({ Properties }) => Properties["Description"] === "Readout: send");
  expect(Number(send?.Properties["Timeout"]) * 1000).toBeLessThanOrEqual(longestRunMs);
});
test("the send functions divide the rate by as many as may run at once", () => {
  const send = ofType("AWS::Lambda::Function").find(({ Properties }) => Properties["Description"] === "Readout: send");
  const variables =
    (send?.Properties["Environment"] as { Variables: Record<string, string> } | undefined)?.Variables ?? {};
  template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
    ScalingConfig: { MaximumConcurrency: Number(variables["SEND_WORKERS"]) },
  });
});
test("no bucket starts a function, so that none can start itself by what it writes", () => {
  template.resourceCountIs("Custom::S3BucketNotifications", 0);
  for (const { Properties } of ofType("AWS::S3::Bucket"))
    expect(Properties["NotificationConfiguration"]).toBeUndefined();
});
test("every schedule keeps what it could not deliver, and gives up after two hours", () =>
  template.allResourcesProperties("AWS::Scheduler::Schedule", {
    Target: Match.objectLike({
      DeadLetterConfig: Match.anyValue(),
      RetryPolicy: { MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 3 },
    }),
  }));
test("the edition is published at the operator's hour in the operator's zone", () =>
  template.hasResourceProperties("AWS::Scheduler::Schedule", {
    ScheduleExpression: "cron(0 5 * * ? *)",
    ScheduleExpressionTimezone: "Europe/Berlin",
  }));

describe("least privilege", () => {
  /** Actions of services that know no resource for them: reading a figure of the account. */
  const withoutResource = ["ses:GetSendQuota"];
  test("no statement allows every action, and none every resource where there is one to name", () => {
    expect(statements().length).toBeGreaterThan(15);
    for (const statement of statements()) {
      const actions = [statement.Action].flat();
      for (const action of actions) expect(action, JSON.stringify(statement)).not.toMatch(/\*/);
      if ([statement.Resource].flat().includes("*")) expect(withoutResource).toEqual(expect.arrayContaining(actions));
    }
  });
  test("no role carries a managed policy", () => {
    for (const { Properties } of ofType("AWS::IAM::Role")) expect(Properties["ManagedPolicyArns"]).toBeUndefined();
  });
  test("only send may call SES, from our own address", () => {
    const sending = statements().filter(({ Action }) => [Action].flat().some((action) => action.startsWith("ses:")));
    expect(sending).toEqual([
      expect.objectContaining({
        Action: "ses:SendRawEmail",
        Condition: { StringEquals: { "ses:FromAddress": "briefing@readout.example" } },
      }),
      expect.objectContaining({ Action: "ses:GetSendQuota" }),
    ]);
  });
  test("CloudFront reads below site/ and nothing else", () => {
    const policies = ofType("AWS::S3::BucketPolicy").flatMap(
      ({ Properties }) => (Properties["PolicyDocument"] as { Statement: Statement[] }).Statement,
    );
    const allowing = policies.filter(({ Effect }) => Effect === "Allow");
    expect(allowing).toHaveLength(1);
    expect(JSON.stringify(allowing[0]?.Resource)).toContain("/site/*");
  });
});

test("the mail domain has a MAIL FROM of its own and reports every event", () => {
  template.hasResourceProperties("AWS::SES::EmailIdentity", {
    EmailIdentity: "readout.example",
    MailFromAttributes: { MailFromDomain: "bounce.readout.example" },
  });
  template.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
    EventDestination: Match.objectLike({ MatchingEventTypes: Match.arrayWith(["send", "bounce", "complaint"]) }),
  });
});
test("every queue's age and every dead-letter queue is watched", () => {
  const watched = ofType("AWS::CloudWatch::Alarm").map(({ Properties }) => String(Properties["MetricName"]));
  expect(watched.filter((name) => name === "ApproximateAgeOfOldestMessage")).toHaveLength(4);
  expect(watched.filter((name) => name === "ApproximateNumberOfMessagesVisible")).toHaveLength(5);
});
test("every alarm tells its topic, and names a paragraph of the README's runbook", () => {
  const runbook = readFileSync("README.md", "utf8").split("\n## Runbook\n")[1]?.split("\n## ")[0] ?? "";
  const written = [...runbook.matchAll(/^\*\*(.+)\.\*\*/gm)].map(([, title]) => title);
  expect(written).toEqual([...paragraphs]);
  const named = new Set<string>();
  for (const { Properties } of ofType("AWS::CloudWatch::Alarm")) {
    const [, paragraph = ""] = /README, Runbook: "(.+)"\.$/.exec(String(Properties["AlarmDescription"])) ?? [];
    expect(written, String(Properties["AlarmDescription"])).toContain(paragraph);
    expect(Properties["AlarmActions"]).toHaveLength(1);
    named.add(paragraph);
  }
  expect([...named, "Cost"].sort()).toEqual([...paragraphs].sort());
});
test("no edition for a day and an hour wakes somebody, though no metric came", () =>
  template.hasResourceProperties("AWS::CloudWatch::Alarm", {
    MetricName: "editions",
    Namespace: "Test",
    Period: 3600,
    EvaluationPeriods: 25,
    ComparisonOperator: "LessThanThreshold",
    TreatMissingData: "breaching",
  }));
test("alarms watch counts that the functions write under the same namespace", () => {
  for (const { Properties } of ofType("AWS::Lambda::Function"))
    expect(Properties["Environment"]).toMatchObject({ Variables: { POWERTOOLS_METRICS_NAMESPACE: "Test" } });
});
test("the dashboard stands in the order of the data", () => {
  const [dashboard] = ofType("AWS::CloudWatch::Dashboard");
  const titles = [...JSON.stringify(dashboard).matchAll(/title\\+":\\+"([A-Za-z]+):/g)].map(([, stage]) => stage);
  expect([...new Set(titles)]).toEqual(["collect", "extract", "publish", "send", "SES", "subscribe"]);
});

test("every property stands in the CloudFormation specification with a value of its kind, and none is missing", () => {
  const problems = Object.entries(resources).flatMap(([id, { Type, Properties }]) =>
    specificationProblems(id, Type, Properties),
  );
  expect(Object.keys(resources).length).toBeGreaterThan(50);
  expect(problems).toEqual([]);
});
test.each<[string, string, Record<string, unknown>, RegExp]>([
  ["an unknown type", "AWS::Nothing::Here", {}, /unknown type/],
  ["a slip in a name", "AWS::SQS::Queue", { VisibilityTimout: 3 }, /VisibilityTimout is unknown/],
  ["a slip further down", "AWS::S3::Bucket", { VersioningConfiguration: { State: "Enabled" } }, /State is unknown/],
  ["what is required and missing", "AWS::Lambda::Function", { Code: {} }, /Role is missing/],
  ["a text for a number", "AWS::SQS::Queue", { VisibilityTimeout: "long" }, /is no integer/],
  ["a text for a list", "AWS::Lambda::Function", { Architectures: "arm64" }, /Architectures is no list/],
])("the specification would find %s", (_, type, properties, problem) =>
  expect(specificationProblems("It", type, properties).join("\n")).toMatch(problem),
);
test("the template is far below CloudFormation's limits: 500 resources, a million bytes, 200 outputs", () => {
  expect(Object.keys(resources).length).toBeLessThan(250);
  expect(JSON.stringify(template.toJSON()).length).toBeLessThan(500_000);
  expect(Object.keys(template.toJSON()["Outputs"] as object).length).toBeLessThan(50);
});
