// Intrinsic functions, policies and schedules of a template, worked out for this machine.
import { Cron } from "croner";
import { expect, test } from "vitest";
import { inputAt, toCroner } from "../../../infra/local/lambda/schedules.ts";
import { policiesByRole } from "../../../infra/local/template/policies.ts";
import { resolver } from "../../../infra/local/template/resolve.ts";
import type { Template } from "../../../infra/local/template/template.ts";

const template: Template = new Map(
  [
    { id: "Bucket", type: "AWS::S3::Bucket", properties: {} },
    { id: "Queue", type: "AWS::SQS::Queue", properties: {} },
    { id: "Web", type: "AWS::CloudFront::Distribution", properties: {} },
    {
      id: "Policy",
      type: "AWS::IAM::Policy",
      properties: {
        Roles: [{ Ref: "Role" }],
        PolicyDocument: {
          Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: [{ "Fn::GetAtt": ["Bucket", "Arn"] }] }],
        },
      },
    },
    { id: "Role", type: "AWS::IAM::Role", properties: {} },
  ].map((resource) => [resource.id, { ...resource, metadata: {} }]),
);
const resolve = resolver(template, { aws: "http://127.0.0.1:1", siteHost: "127.0.0.1:2" });

test.each([
  [{ Ref: "Bucket" }, "bucket"],
  [{ Ref: "AWS::AccountId" }, "000000000000"],
  [{ Ref: "Queue" }, "http://127.0.0.1:1/000000000000/Queue"],
  [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "arn:aws:s3:::bucket"],
  [{ "Fn::GetAtt": ["Queue", "Arn"] }, "arn:aws:sqs:eu-central-1:000000000000:Queue"],
  [{ "Fn::Join": ["", ["https://", { "Fn::GetAtt": ["Web", "DomainName"] }]] }, "https://127.0.0.1:2"],
  [{ "Fn::Sub": "arn:${AWS::Partition}:${Bucket}/${Bucket.Arn}" }, "arn:aws:bucket/arn:aws:s3:::bucket"],
  [{ "Fn::Sub": ["${Name}!", { Name: { Ref: "Bucket" } }] }, "bucket!"],
  [{ "Fn::Select": [1, { "Fn::Split": [":", "a:b:c"] }] }, "b"],
  [{ deep: [{ Ref: "Bucket" }, 7, null, true] }, { deep: ["bucket", 7, null, true] }],
])("%j", (value, expected) => expect(resolve(value)).toEqual(expected));

test.each([
  [{ Ref: "Nobody" }, /refers to Nobody/],
  [{ "Fn::GetAtt": ["Nobody", "Arn"] }, /asks for Nobody\.Arn/],
  [{ "Fn::ImportValue": "x" }, /uses Fn::ImportValue/],
])("%j cannot be run here", (value, message) => expect(() => resolve(value)).toThrow(message));

test("policies by role, single values as lists", () =>
  expect(policiesByRole(template, resolve).get("Role")).toEqual([
    { Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::bucket"], Condition: {} },
  ]));

const next = (expression: string, from: string, zone = "UTC") =>
  new Cron(toCroner(expression).pattern, { timezone: zone, paused: true }).nextRun(new Date(from))?.toISOString();

test.each([
  ["cron(0 5 * * ? *)", "UTC", "2026-03-01T06:00:00Z", "2026-03-02T05:00:00.000Z"],
  // Weekday 2 is Monday to EventBridge; 1 March 2026 is a Sunday.
  ["cron(30 7 ? * 2 *)", "UTC", "2026-03-01T00:00:00Z", "2026-03-02T07:30:00.000Z"],
  ["cron(30 7 ? * MON-FRI *)", "UTC", "2026-02-28T00:00:00Z", "2026-03-02T07:30:00.000Z"],
  ["cron(0 5 * * ? *)", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T03:00:00.000Z"],
])("%s in %s after %s", (expression, zone, from, expected) => expect(next(expression, from, zone)).toBe(expected));

test("a rate is its seconds", () => expect(toCroner("rate(15 minutes)").intervalSeconds).toBe(900));
test("an expression that is neither is named", () => expect(() => toCroner("at(2026)")).toThrow(/at\(2026\)/));
test("a schedule's input names the time it was due", () =>
  expect(
    inputAt(
      { id: "S", expression: "", zone: "UTC", target: "", input: '{"at":"<aws.scheduler.scheduled-time>"}' },
      new Date("2026-03-01T05:00:00.123Z"),
    ),
  ).toEqual({ at: "2026-03-01T05:00:00Z" }));
