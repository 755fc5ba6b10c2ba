// The port to the sender's good name: hard bounces and complaints by the hour, and whether sending is paused for them.

export type Grievance = "bounce" | "complaint";

/** Whether the operator's mail is paused. `at` tells one decision from the next. */
export interface Standing {
  paused: boolean;
  /** ISO time of the decision. */
  at: string;
  why: string;
}

export interface Reputation {
  /** Notes a grievance about the mail SES calls `messageId`, at the time SES gives it. Noting it again changes nothing. */
  note(kind: Grievance, messageId: string, at: Date): Promise<void>;
  /** How many were noted from the hour of `since` to the hour of `now`; a day apart at the most. */
  noted(since: Date, now: Date): Promise<Record<Grievance, number>>;
  /** The last decision; undefined where none was ever taken. */
  standing(): Promise<Standing | undefined>;
  /** Decides anew, unless somebody has done so since `before`: false then. */
  decide(standing: Standing, before: Standing | undefined): Promise<boolean>;
}
