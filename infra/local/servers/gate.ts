// Decides, for every call on this machine's servers, whether the caller's synthesized role allows it.
import type { IncomingHttpHeaders } from "node:http";
import type { PolicyStatement } from "../template/policies.ts";

/** The machine itself: it creates what the template holds and moves messages, as AWS does. */
export const machineKey = "machine";

export interface Refusal {
  /** The function's stage, such as "send". */
  caller: string;
  /** An IAM action, such as "s3:PutObject". */
  action: string;
  resource: string;
}

/** What the caller's request says of itself, for policy conditions such as `ses:FromAddress`. */
export type RequestContext = Readonly<Record<string, string>>;

const matches = (pattern: string, value: string): boolean => {
  if (!/[*?]/.test(pattern)) return pattern === value;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(value);
};

/** IAM compares actions without regard to case. */
const covers = (statement: PolicyStatement, action: string, resource: string): boolean =>
  statement.Action.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
  statement.Resource.some((pattern) => matches(pattern, resource));

/** A condition operator this machine does not know never holds, so that it refuses rather than allows. */
const holds = (statement: PolicyStatement, context: RequestContext): boolean =>
  Object.entries(statement.Condition).every(([operator, conditions]) =>
    Object.entries(conditions).every(([key, values]) => {
      const value = context[key];
      if (value === undefined) return false;
      if (operator === "StringEquals") return values.includes(value);
      if (operator === "StringLike") return values.some((pattern) => matches(pattern, value));
      return false;
    }),
  );

/** One action a role allows on one resource or pattern of them. */
export interface GrantedAction {
  /** The function's stage, such as "send". */
  caller: string;
  action: string;
  resource: string;
}

export class Gate {
  private readonly callers = new Map<string, { name: string; statements: readonly PolicyStatement[] }>();
  /** Statements' actions and resources that let a call pass, by caller. */
  private readonly used = new Map<string, Set<string>>();
  readonly refusals: Refusal[] = [];
  private readonly onRefusal: (refusal: Refusal) => void;

  constructor(onRefusal: (refusal: Refusal) => void) {
    this.onRefusal = onRefusal;
  }

  /** From here on `accessKey` stands for a function with these permissions. */
  admit(accessKey: string, name: string, statements: readonly PolicyStatement[]): void {
    this.callers.set(accessKey, { name, statements });
  }

  /** Whether the caller's role allows it. An access key nobody was given may nothing. */
  permits(accessKey: string, action: string, resource: string, context: RequestContext = {}): boolean {
    if (accessKey === machineKey) return true;
    const applying = (this.callers.get(accessKey)?.statements ?? []).filter(
      (statement) => covers(statement, action, resource) && holds(statement, context),
    );
    return (
      applying.some((statement) => statement.Effect === "Allow") &&
      !applying.some((statement) => statement.Effect === "Deny")
    );
  }

  /** As `permits`; and what was used is noted, a refusal is kept and told. */
  allows(accessKey: string, action: string, resource: string, context: RequestContext = {}): boolean {
    const allowed = this.permits(accessKey, action, resource, context);
    const name = this.callers.get(accessKey)?.name ?? accessKey;
    if (allowed) this.note(accessKey, name, action, resource);
    else this.refuse({ caller: name, action, resource });
    return allowed;
  }

  /** What roles allow that no call has needed so far, in the template's order. */
  unusedGrants(): GrantedAction[] {
    return [...this.callers.values()].flatMap(({ name, statements }) => {
      const allowing = statements.filter(({ Effect }) => Effect === "Allow");
      const granted = allowing.flatMap((statement) =>
        statement.Action.flatMap((action) =>
          statement.Resource.map((resource) => ({ caller: name, action, resource })),
        ),
      );
      return granted.filter(({ action, resource }) => !this.used.get(name)?.has(`${action} ${resource}`));
    });
  }

  private note(accessKey: string, name: string, action: string, resource: string): void {
    const used = this.used.get(name) ?? new Set();
    this.used.set(name, used);
    for (const statement of this.callers.get(accessKey)?.statements ?? []) {
      const actions = statement.Action.filter((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()));
      const resources = statement.Resource.filter((pattern) => matches(pattern, resource));
      for (const one of actions) for (const other of resources) used.add(`${one} ${other}`);
    }
  }

  private refuse(refusal: Refusal): void {
    this.refusals.push(refusal);
    this.onRefusal(refusal);
  }
}

/** The access key in a SigV4 Authorization header; the signature itself is not checked on this machine. */
export const accessKeyOf = (headers: IncomingHttpHeaders): string =>
  /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "nobody";

export const refusalMessage = (action: string, resource: string): string =>
  `the function's role does not allow ${action} on ${resource}`;
