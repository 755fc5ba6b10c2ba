// What an operator's settings change in the template that is deployed.
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { templateWith } from "../support/new-stack.ts";

const template = templateWith();
const resources = template.toJSON()["Resources"] as Record<
  string,
  { Type: string; Properties?: Record<string, unknown> }
>;

test("an operator is told of alarms and of a budget", () => {
  const told = templateWith({ operator: "ops@readout.example", budget: 50 });
  told.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email", Endpoint: "ops@readout.example" });
  told.hasResourceProperties("AWS::Budgets::Budget", {
    Budget: Match.objectLike({ BudgetLimit: { Amount: 50, Unit: "USD" } }),
  });
  template.resourceCountIs("AWS::Budgets::Budget", 0);
});
test("so many functions work at once as are set, and the senders divide the rate by as many", () => {
  const atOnce = { collectAtOnce: 60, extractAtOnce: 20, sendAtOnce: 300, eventsAtOnce: 120 };
  const large = templateWith(atOnce);
  for (const MaximumConcurrency of Object.values(atOnce))
    large.hasResourceProperties("AWS::Lambda::EventSourceMapping", { ScalingConfig: { MaximumConcurrency } });
  large.hasResourceProperties("AWS::Lambda::Function", {
    Environment: { Variables: Match.objectLike({ SEND_WORKERS: "300" }) },
  });
});
test("the publish function gets the memory that is set", () =>
  templateWith({ publishMemory: 4096 }).hasResourceProperties("AWS::Lambda::Function", {
    Description: "Readout: publish",
    MemorySize: 4096,
  }));
test("the stories of one section are as many as are set", () =>
  templateWith({ storiesPerSection: 20 }).hasResourceProperties("AWS::Lambda::Function", {
    Description: "Readout: publish",
    Environment: { Variables: Match.objectLike({ STORIES_PER_SECTION: "20" }) },
  }));
test("mail goes out from the dedicated addresses that are set", () => {
  templateWith({ ipPool: "briefings" }).hasResourceProperties("AWS::SES::ConfigurationSet", {
    DeliveryOptions: { SendingPoolName: "briefings" },
  });
  template.hasResourceProperties("AWS::SES::ConfigurationSet", {
    DeliveryOptions: { SendingPoolName: Match.absent(), TlsPolicy: "REQUIRE" },
  });
});
test("sections and the limits of sign-ups reach the reader's pages", () =>
  templateWith({ sections: "Science", signUpsAnHour: 50, signUpsFromNetwork: 2 }).hasResourceProperties(
    "AWS::Lambda::Function",
    {
      Environment: {
        Variables: Match.objectLike({
          SECTIONS: Match.stringLikeRegexp('^\\["Science",'),
          SIGN_UPS_AN_HOUR: "50",
          SIGN_UPS_FROM_NETWORK: "2",
        }),
      },
    },
  ));
test("mail records are created where the zone is in Route 53, and printed where not", () => {
  const created = templateWith({ hostedZone: "Z0123456789ABC" });
  created.resourceCountIs("AWS::Route53::RecordSet", 6);
  created.hasResourceProperties("AWS::Route53::RecordSet", {
    Name: "_dmarc.readout.example",
    ResourceRecords: ['"v=DMARC1; p=none"'],
  });
  template.resourceCountIs("AWS::Route53::RecordSet", 0);
  const outputs = Object.keys(template.toJSON()["Outputs"] as object).filter((name) => name.startsWith("Dns"));
  expect(outputs).toEqual(["DnsDKIM1", "DnsDKIM2", "DnsDKIM3", "DnsMAILFROM", "DnsSPF", "DnsDMARC"]);
});
test("a sender that SES knows from another stage is used and not created", () => {
  const second = templateWith({ identity: "existing" });
  second.resourceCountIs("AWS::SES::EmailIdentity", 0);
  second.hasResourceProperties("AWS::IAM::Policy", {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: "ses:SendRawEmail" })]) },
  });
});
test("nothing has a name of its own, so two stages stand in one account", () => {
  const names = Object.values(resources).flatMap(({ Type, Properties = {} }) =>
    ["BucketName", "TableName", "QueueName", "FunctionName", "RoleName", "TopicName", "AlarmName"].flatMap((name) =>
      typeof Properties[name] === "string" && Type !== "AWS::SNS::Subscription" ? [`${Type} ${name}`] : [],
    ),
  );
  expect(names).toEqual([]);
});
