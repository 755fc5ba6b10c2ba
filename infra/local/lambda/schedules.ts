// The template's schedules, by croner: EventBridge Scheduler's expressions, zones and input.
import { Cron } from "croner";
import { Unresolvable } from "../template/resolve.ts";

export interface ScheduleDefinition {
  id: string;
  /** `cron(min hour day month weekday year)` or `rate(15 minutes)`. */
  expression: string;
  zone: string;
  /** JSON in which `<aws.scheduler.scheduled-time>` stands for the time it was due. */
  input: string;
  /** ARN of the function it starts. */
  target: string;
}

const secondsOf: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** EventBridge counts weekdays from 1 (Sunday), croner from 0; ranges and lists are moved number by number. */
const weekday = (field: string): string => field.replace(/(?<![#/L\d])\d+/g, (number) => String(Number(number) - 1));

/** An EventBridge expression as croner takes it, with the seconds between two runs for a rate. */
export const toCroner = (expression: string): { pattern: string; intervalSeconds?: number } => {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) return { pattern: "* * * * * *", intervalSeconds: Number(rate[1]) * (secondsOf[rate[2] ?? ""] ?? 60) };
  const fields = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(expression)?.slice(1);
  if (!fields) throw new Unresolvable(`its schedule ${expression} is neither cron(…) nor rate(…)`);
  const [minute, hour, day, month, dayOfWeek = "?", year] = fields;
  return { pattern: `0 ${minute} ${hour} ${day} ${month} ${weekday(dayOfWeek)} ${year}` };
};

/** A schedule's input at the time it was due (ISO 8601, whole seconds, as Scheduler writes it). */
export const inputAt = (definition: ScheduleDefinition, due: Date): unknown =>
  JSON.parse(definition.input.replaceAll("<aws.scheduler.scheduled-time>", due.toISOString().replace(/\.\d+Z$/, "Z")));

/** Starts all schedules; `fire` is called when one is due. */
export const startSchedules = (
  definitions: readonly ScheduleDefinition[],
  fire: (definition: ScheduleDefinition, due: Date) => void,
): { stop(): void } => {
  const jobs = definitions.map((definition) => {
    const { pattern, intervalSeconds } = toCroner(definition.expression);
    const options = {
      timezone: definition.zone,
      // A rate counts from its start: its first run is one interval away.
      ...(intervalSeconds
        ? { interval: intervalSeconds, startAt: new Date(Date.now() + intervalSeconds * 1000).toISOString() }
        : {}),
    };
    return new Cron(pattern, options, (job: Cron) => fire(definition, job.currentRun() ?? new Date()));
  });
  return {
    stop: () => {
      for (const job of jobs) job.stop();
    },
  };
};
