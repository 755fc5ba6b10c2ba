// How an attempt at a mail can end.

/**
 * `sent`, `rejected`, `excluded`, `expired`: this run settled it so. `done`: it was settled already. `busy`: another
 * worker has it. `unknown`: nobody can say, so it stays as it is. `throttled`, `quota`, `halted`: it is free again.
 * `crowded`: too many were before it in this run; it is free again when the claim's lease ends.
 */
export type DeliveryEnd =
  | "sent"
  | "rejected"
  | "excluded"
  | "expired"
  | "done"
  | "busy"
  | "unknown"
  | "crowded"
  | "throttled"
  | "quota"
  | "halted";
