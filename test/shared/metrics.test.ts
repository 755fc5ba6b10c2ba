// Counts of a run in CloudWatch's embedded metric format, as CloudWatch reads them from the log.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { counted, embeddedMetrics } from "../../functions/shared/metrics.ts";

let written: string[];
beforeEach(() => {
  written = [];
  vi.stubEnv("POWERTOOLS_METRICS_NAMESPACE", "Readout-test");
  // Powertools has a console of its own over this one.
  vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    written.push(String(line));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
const lines = (): Record<string, unknown>[] => written.map((line) => JSON.parse(line) as Record<string, unknown>);

test("a run's counts are one line, summed, under the stack's namespace and the stage", async () => {
  const metrics = embeddedMetrics("send");
  await counted(metrics, async () => {
    metrics.count({ sent: 1 });
    metrics.count({ sent: 1, parked: 2 });
  });
  expect(lines()).toMatchObject([
    {
      service: "send",
      sent: 2,
      parked: 2,
      _aws: { CloudWatchMetrics: [{ Namespace: "Readout-test", Dimensions: [["service"]] }] },
    },
  ]);
});
test("the next run begins at nothing", async () => {
  const metrics = embeddedMetrics("publish");
  for (const stories of [3, 4]) await counted(metrics, async () => metrics.count({ stories }));
  expect(lines().map(({ stories }) => stories)).toEqual([3, 4]);
});
test("what is no metric of the stage is passed over, and nothing is written for nothing", async () => {
  const metrics = embeddedMetrics("collect");
  await counted(metrics, async () => metrics.count({ sent: 1 }));
  expect(written).toEqual([]);
});
test("a run that fails has counted what it did", async () => {
  const metrics = embeddedMetrics("collect");
  const run = counted(metrics, async () => {
    metrics.count({ polled: 1 });
    throw new Error("broken");
  });
  await expect(run).rejects.toThrow("broken");
  expect(lines()).toMatchObject([{ polled: 1 }]);
});
