// A ledger in memory. The same tests hold for it and for the one in DynamoDB (test/shared/ledger.test.ts).
import type { Claim, Debt, Ledger, Outcome } from "../../functions/shared/ledger.ts";
import type { Delivery, DeliveryState } from "../../functions/shared/model/delivery.ts";
import type { Records } from "./disk-map.ts";

const before: Record<Outcome["state"], readonly DeliveryState[]> = {
  SENT: ["SENDING", "UNKNOWN", "SENT"],
  REJECTED: ["SENDING", "UNKNOWN", "REJECTED"],
  PENDING: ["SENDING", "PENDING"],
  EXCLUDED: ["CLAIMED", "EXCLUDED"],
};

export const memoryLedger = (): Ledger & { rows: Map<string, Delivery> } => {
  const rows = new Map<string, Delivery>();
  return { rows, ...ledgerOver(rows) };
};

/** A ledger whose rows are kept elsewhere. */
export const ledgerOver = (rows: Pick<Records<Delivery>, "get" | "set">): Ledger => {
  const begin = (debt: Debt, now: Date): Delivery => ({
    ...(rows.get(debt.key) ?? { attempt: 0 }),
    schema: 1,
    pk: debt.key,
    edition: debt.edition,
    manifest: debt.manifest,
    state: "PENDING",
    updatedAt: now.toISOString(),
    expiresAt: Math.ceil(debt.expiresAt.getTime() / 1000),
  });
  const over = (row: Delivery, now: Date): boolean => (row.lease ?? 0) < now.getTime();
  const free = (row: Delivery | undefined, now: Date): boolean =>
    !row || row.state === "PENDING" || (row.state === "CLAIMED" && over(row, now));
  const owned = ({ key, owner, attempt }: Claim): Delivery | undefined => {
    const row = rows.get(key);
    return row?.owner === owner && row.attempt === attempt ? row : undefined;
  };
  const end = (row: Delivery, outcome: Outcome, now: Date): boolean => {
    const { reason: _, ...rest } = row;
    rows.set(row.pk, { ...(outcome.state === "SENT" ? rest : row), ...outcome, updatedAt: now.toISOString() });
    return true;
  };
  return {
    async read(keys) {
      const found = keys.map((key) => rows.get(key)).filter((row) => row !== undefined);
      return new Map(found.map((row) => [row.pk, row]));
    },
    async claim(debt, owner, now, lease) {
      const row = rows.get(debt.key);
      if (!free(row, now) && !(row?.state === "CLAIMED" && row.owner === owner)) return undefined;
      const attempt = (row?.attempt ?? 0) + 1;
      rows.set(debt.key, { ...begin(debt, now), state: "CLAIMED", owner, attempt, lease: lease.getTime() });
      return { key: debt.key, owner, attempt };
    },
    async intend(claim, now, until) {
      const row = owned(claim);
      if (!row || !["CLAIMED", "SENDING"].includes(row.state) || (row.lease ?? 0) < until.getTime()) return false;
      rows.set(row.pk, { ...row, state: "SENDING", updatedAt: now.toISOString() });
      return true;
    },
    async settle(claim, outcome, now) {
      const row = owned(claim);
      return row !== undefined && before[outcome.state].includes(row.state) && end(row, outcome, now);
    },
    async settleByEvent(key, outcome, now) {
      const row = rows.get(key);
      const from: DeliveryState[] = [
        "SENDING",
        "UNKNOWN",
        ...(outcome.state === "REJECTED" ? (["SENT"] as const) : []),
      ];
      return row !== undefined && from.includes(row.state) && end(row, outcome, now);
    },
    async park(key, now) {
      const row = rows.get(key);
      if (!row || !(row.state === "UNKNOWN" || (row.state === "SENDING" && over(row, now)))) return false;
      rows.set(key, { ...row, state: "UNKNOWN", updatedAt: now.toISOString() });
      return true;
    },
    async reopen(key, now) {
      const row = rows.get(key);
      return row?.state === "UNKNOWN" && end(row, { state: "PENDING", reason: "sent again by an operator" }, now);
    },
    async expire(debt, now) {
      const row = rows.get(debt.key);
      if (!free(row, now) && row?.state !== "EXPIRED") return false;
      rows.set(debt.key, { ...begin(debt, now), state: "EXPIRED" });
      return true;
    },
  };
};
