// What a role may allow although no call on this machine needs it, each with its reason.

import type { GrantedAction } from "../infra/local/servers/gate.ts";

export interface Excuse {
  /** Functions it holds for. */
  callers: RegExp;
  action: RegExp;
  resource: RegExp;
  reason: string;
}

const known: readonly Excuse[] = [
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
    callers: /^subscribe$/,
    action: /^sqs:SendMessage$/,
    resource: /SubscribeMailEventsQueue/,
    reason: "Only a mail event that fails is put back, and on a good day none does.",
  },
];

const excuses = (excuse: Excuse, { caller, action, resource }: GrantedAction): boolean =>
  excuse.callers.test(caller) && excuse.action.test(action) && excuse.resource.test(resource);

/** Grants that nothing needed and nothing excuses. */
export const unexcused = (unused: readonly GrantedAction[]): GrantedAction[] =>
  unused.filter((grant) => !known.some((excuse) => excuses(excuse, grant)));

/** Excuses that nothing needs any more: they go. */
export const idleExcuses = (unused: readonly GrantedAction[]): Excuse[] =>
  known.filter((excuse) => !unused.some((grant) => excuses(excuse, grant)));
