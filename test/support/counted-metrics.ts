// What a function's log counts as metrics, summed over its runs, and under which namespaces.
import { readFileSync } from "node:fs";

/** Reads the lines in CloudWatch's embedded metric format. */
export const countedIn = (logFile: string): { sums: Record<string, number>; namespaces: Set<string> } => {
  const sums: Record<string, number> = {};
  const namespaces = new Set<string>();
  for (const line of readFileSync(logFile, "utf8").split("\n")) {
    const namespace = /"CloudWatchMetrics":\[\{"Namespace":"([^"]+)"/.exec(line)?.[1];
    if (namespace === undefined) continue;
    namespaces.add(namespace);
    for (const [name, value] of Object.entries(JSON.parse(line) as Record<string, unknown>))
      if (typeof value === "number") sums[name] = (sums[name] ?? 0) + value;
  }
  return { sums, namespaces };
};
