// The template's event source mappings: which queue feeds which function.
import { EventSourceMapping, read } from "../template/plan.ts";
import type { Resolve } from "../template/resolve.ts";
import { ofType, type Template } from "../template/template.ts";
import type { Mapping } from "./poller.ts";

/** Parallel pollers of one queue on this machine, where the template allows more. */
const mostLoops = 4;

export const mappingsOf = (
  template: Template,
  resolve: Resolve,
): (Mapping & { functionName: string; loops: number })[] => {
  const urls = new Map(
    ofType(template, "AWS::SQS::Queue").map(({ id }) => [
      String(resolve({ "Fn::GetAtt": [id, "Arn"] })),
      String(resolve({ Ref: id })),
    ]),
  );
  return read(template, resolve, "AWS::Lambda::EventSourceMapping", EventSourceMapping).map(({ properties }) => ({
    queueUrl: urls.get(properties.EventSourceArn) ?? "",
    queueArn: properties.EventSourceArn,
    functionName: properties.FunctionName,
    batchSize: properties.BatchSize,
    reportsFailures: properties.FunctionResponseTypes.includes("ReportBatchItemFailures"),
    loops: Math.min(mostLoops, properties.ScalingConfig?.MaximumConcurrency ?? mostLoops),
  }));
};
