// The sender's good name in memory. The same tests hold for it and for the one in DynamoDB (test/shared/reputation.test.ts).
import type { Grievance, Reputation, Standing } from "../../functions/shared/reputation.ts";

export const memoryReputation = (): Reputation => {
  const mails = new Map<string, { kind: Grievance; hour: string }>();
  let current: Standing | undefined;
  const hourOf = (at: Date): string => at.toISOString().slice(0, 13);
  return {
    async note(kind, messageId, at) {
      const hour = hourOf(at);
      mails.set(`${kind} ${hour} ${messageId}`, { kind, hour });
    },
    async noted(since, now) {
      const inTime = [...mails.values()].filter(({ hour }) => hour >= hourOf(since) && hour <= hourOf(now));
      const count = (wanted: Grievance): number => inTime.filter(({ kind }) => kind === wanted).length;
      return { bounce: count("bounce"), complaint: count("complaint") };
    },
    standing: async () => current,
    async decide(standing, before) {
      if (current?.at !== before?.at) return false;
      current = standing;
      return true;
    },
  };
};
