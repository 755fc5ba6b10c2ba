// Reads what the command `findings` answered to the texts of an edition, so that a replay can use it.
import { z } from "zod/mini";
import { Actor, type Findings, Statement } from "../shared/model/findings.ts";
import { type RecordProblem, readRecord } from "../shared/records.ts";
import { Span } from "../shared/model/span.ts";

/** `id` is the hash of the text that was read. */
const FindingsRecord = z.object({
  id: z.string(),
  actors: z.array(Actor),
  statements: z.array(Statement),
  summary: z.array(Span),
});

/** Findings by the hash of their text; lines that hold none come back as problems. */
export const readFindings = (lines: string): { findings: Map<string, Findings>; problems: RecordProblem[] } => {
  const findings = new Map<string, Findings>();
  const problems: RecordProblem[] = [];
  for (const line of lines.split("\n").filter((written) => written.trim() !== "")) {
    const read = readRecord(line, FindingsRecord);
    if ("problem" in read) problems.push(read.problem);
    else {
      const { id, ...found } = read.record;
      findings.set(id, { schema: 1, articleId: "", textHash: id, reader: "today's reader", ...found, dropped: {} });
    }
  }
  return { findings, problems };
};
