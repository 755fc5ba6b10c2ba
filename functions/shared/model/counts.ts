// The counts of a run that become metrics, by stage: words of its RunSummary. The stack's alarms and dashboard read them.

export const watchedCounts = {
  /** Polls of feeds and how many failed; articles written anew; items that became none. */
  collect: ["polled", "failed", "written", "rejected"],
  /** Articles whose findings were stored, and statements in them. */
  extract: ["findings", "statements"],
  publish: ["editions", "stories", "statements"],
  /**
   * Briefings only; `parked` are those of which nobody can know whether they went out. `lateMinutes` and `beyondQuota`
   * are foretold by each sweep: minutes after its hour at which the last open mail goes out, mails the quota lacks.
   */
  send: [
    "enqueued",
    "sent",
    "rejected",
    "excluded",
    "expired",
    "throttled",
    "parked",
    "lateMinutes",
    "beyondQuota",
    "paused",
  ],
} as const;

export type CountingStage = keyof typeof watchedCounts;
export type WatchedCount<Stage extends CountingStage> = (typeof watchedCounts)[Stage][number];
