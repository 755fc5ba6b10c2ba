// What a role may allow although no call on this machine needs it, each with its reason.

export interface Excuse {
  /** Functions it holds for. */
  callers: RegExp;
  action: RegExp;
  resource: RegExp;
  reason: string;
}

export const excuses: readonly Excuse[] = [
  {
    callers: /./,
    action: /^logs:(CreateLogStream|PutLogEvents)$/,
    resource: /:log-group:/,
    reason: "Lambda itself writes what a function prints; on this machine that goes to a file.",
  },
  {
    callers: /^(collect|extract|send|subscribe)$/,
    action: /^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)$/,
    resource: /Queue/,
    reason: "Lambda itself polls the function's queue under its role; on this machine the machine does.",
  },
  {
    callers: /^extract$/,
    action: /^s3:ListBucket$/,
    resource: /./,
    reason: "Without it S3 answers 403 for an article that is gone, and the log would name the wrong cause.",
  },
];
