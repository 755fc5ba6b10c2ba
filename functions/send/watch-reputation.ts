// Pauses all mail before SES would: a sender whose mail bounces or is complained of loses the right to send for everybody.
import type { Standing } from "../shared/reputation.ts";
import type { Outside } from "./outside.ts";

const dayMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/**
 * Parts of the mails of 24 hours. SES puts an account under review at 5% and 0.1%, and stops it at 10% and 0.5%.
 * `least`: fewer say nothing, since of twenty mails one bounce would be 5%.
 */
const limits = {
  bounce: { part: 0.04, least: 5 },
  complaint: { part: 0.0008, least: 2 },
} as const;

/** Looks at the last day, and pauses where a limit is reached. Answers the standing that holds now. */
export const watchReputation = async (outside: Outside): Promise<Standing | undefined> => {
  const { reputation, pace, clock, log } = outside;
  const standing = await reputation.standing();
  if (standing?.paused) return standing;
  const now = clock.now();
  // What an operator has looked at already is not held against the mail again.
  const resumed = standing ? Date.parse(standing.at) + hourMs : 0;
  const since = new Date(Math.max(now.getTime() - dayMs, resumed));
  if (since > now) return standing;
  const noted = await reputation.noted(since, now);
  const { sent } = await pace.allowance();
  for (const kind of ["bounce", "complaint"] as const) {
    const { part, least } = limits[kind];
    if (noted[kind] < least || noted[kind] < part * sent) continue;
    const why = `${noted[kind]} ${kind}s of ${sent} mails in a day`;
    const paused: Standing = { paused: true, at: now.toISOString(), why };
    if (!(await reputation.decide(paused, standing))) return reputation.standing();
    log.error("sending paused", { why, bounces: noted.bounce, complaints: noted.complaint, sent });
    return paused;
  }
  return standing;
};
