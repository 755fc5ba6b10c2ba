// The port that counts what runs have done, and its one adapter: CloudWatch's embedded metric format, a log line a run.
import { Metrics as Powertools, MetricUnit } from "@aws-lambda-powertools/metrics";
import { type CountingStage, watchedCounts } from "./model/counts.ts";
import type { RunSummary } from "./model/messages.ts";

export interface Metrics {
  /** Adds to the run's counts. Words that are no metric of the stage are passed over. */
  count(summary: Readonly<RunSummary>): void;
  /** Writes the run's counts down; the next run begins at nothing. */
  flush(): void;
}

/** Writes to standard output under the namespace that POWERTOOLS_METRICS_NAMESPACE names: one a deployed stack. */
export const embeddedMetrics = (stage: CountingStage): Metrics => {
  let metrics: Powertools | undefined;
  const watched: readonly string[] = watchedCounts[stage];
  let sums: RunSummary = {};
  return {
    count(summary) {
      for (const [name, count] of Object.entries(summary))
        if (watched.includes(name)) sums[name] = (sums[name] ?? 0) + count;
    },
    flush() {
      const counted = Object.entries(sums);
      sums = {};
      if (counted.length === 0) return;
      metrics ??= new Powertools({ serviceName: stage });
      for (const [name, sum] of counted) metrics.addMetric(name, MetricUnit.Count, sum);
      metrics.publishStoredMetrics();
    },
  };
};

/** Does the work of a run and writes its counts down, also where it fails. */
export const counted = async <T>(metrics: Metrics, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } finally {
    metrics.flush();
  }
};
