// DynamoDB's expressions, as far as the adapters of this project write them: conditions, and SET, ADD and REMOVE.

/** An attribute's value in DynamoDB's own JSON: {"S": "…"}, {"N": "1"}, {"SS": […]}. */
export type Value = Readonly<Record<string, unknown>>;
export type Item = Record<string, Value>;

/** The text of a value; nothing for other kinds. */
export const textOf = (value: Value | undefined): string => (typeof value?.["S"] === "string" ? value["S"] : "");

/** What the placeholders of a call stand for. */
export interface Given {
  names: Readonly<Record<string, string>>;
  values: Readonly<Record<string, Value>>;
}

type Read = (item: Item, given: Given) => Value | undefined;
export type Condition = (item: Item, given: Given) => boolean;
export type Update = (item: Item, given: Given) => Item;

/** An expression of another form than the adapters write: teach it here, or the measure means nothing. */
export class ExpressionUnknown extends Error {
  constructor(expression: string) {
    super(`this expression is not understood on loopback: ${expression}`);
    this.name = "ExpressionUnknown";
  }
}

class Tokens {
  private readonly words: readonly string[];
  private at = 0;
  private readonly expression: string;

  constructor(expression: string) {
    this.expression = expression;
    this.words = expression.match(/[#:]?\w+|<>|<=|>=|[=<>(),+]/g) ?? [];
  }

  get next(): string {
    return this.words[this.at] ?? "";
  }

  take(): string {
    this.at += 1;
    return this.words[this.at - 1] ?? "";
  }

  /** Takes the word where it comes next. */
  takes(word: string): boolean {
    if (this.next !== word) return false;
    this.at += 1;
    return true;
  }

  expect(word: string): void {
    if (!this.takes(word)) throw new ExpressionUnknown(this.expression);
  }
}

const nameOf =
  (word: string) =>
  (given: Given): string =>
    word.startsWith("#") ? (given.names[word] ?? word) : word;

/** A value, an attribute, or `if_not_exists(attribute, value)`. */
const operand = (tokens: Tokens): Read => {
  const word = tokens.take();
  if (word === "if_not_exists") {
    tokens.expect("(");
    const first = operand(tokens);
    tokens.expect(",");
    const second = operand(tokens);
    tokens.expect(")");
    return (item, given) => first(item, given) ?? second(item, given);
  }
  if (word.startsWith(":")) return (_, given) => given.values[word];
  const name = nameOf(word);
  return (item, given) => item[name(given)];
};

/** -1, 0 or 1; undefined where the two cannot be compared. */
const compare = (one: Value | undefined, other: Value | undefined): number | undefined => {
  if (one?.["N"] !== undefined && other?.["N"] !== undefined) return Math.sign(Number(one["N"]) - Number(other["N"]));
  const [left, right] = [one?.["S"], other?.["S"]];
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : Number(left > right);
  return undefined;
};

const comparators: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

const comparison = (tokens: Tokens): Condition => {
  const left = operand(tokens);
  if (tokens.takes("IN")) {
    tokens.expect("(");
    const among = [operand(tokens)];
    while (tokens.takes(",")) among.push(operand(tokens));
    tokens.expect(")");
    return (item, given) => among.some((each) => compare(left(item, given), each(item, given)) === 0);
  }
  const holds = comparators[tokens.take()];
  const right = operand(tokens);
  if (!holds) throw new ExpressionUnknown("a comparison");
  return (item, given) => {
    const order = compare(left(item, given), right(item, given));
    return order !== undefined && holds(order);
  };
};

const term = (tokens: Tokens): Condition => {
  if (tokens.takes("(")) {
    const inner = either(tokens);
    tokens.expect(")");
    return inner;
  }
  const word = tokens.next;
  if (word !== "attribute_not_exists" && word !== "begins_with") return comparison(tokens);
  tokens.take();
  tokens.expect("(");
  const name = nameOf(tokens.take());
  const start = tokens.takes(",") ? operand(tokens) : undefined;
  tokens.expect(")");
  if (!start) return (item, given) => item[name(given)] === undefined;
  return (item, given) => textOf(item[name(given)]).startsWith(textOf(start(item, given)));
};

const all = (tokens: Tokens): Condition => {
  const terms = [term(tokens)];
  while (tokens.takes("AND")) terms.push(term(tokens));
  return (item, given) => terms.every((each) => each(item, given));
};

const either = (tokens: Tokens): Condition => {
  const terms = [all(tokens)];
  while (tokens.takes("OR")) terms.push(all(tokens));
  return (item, given) => terms.some((each) => each(item, given));
};

const sum = (one: Value | undefined, other: Value | undefined): Value => {
  if (Array.isArray(other?.["SS"])) {
    const before = Array.isArray(one?.["SS"]) ? one["SS"] : [];
    return { SS: [...new Set([...before, ...other["SS"]])] };
  }
  return { N: String(Number(one?.["N"] ?? 0) + Number(other?.["N"] ?? 0)) };
};

const clause = (tokens: Tokens, kind: string): Update => {
  const name = nameOf(tokens.take());
  if (kind === "REMOVE")
    return (item, given) => Object.fromEntries(Object.entries(item).filter(([each]) => each !== name(given)));
  if (kind === "ADD") {
    const added = operand(tokens);
    return (item, given) => ({ ...item, [name(given)]: sum(item[name(given)], added(item, given)) });
  }
  tokens.expect("=");
  const first = operand(tokens);
  const second = tokens.takes("+") ? operand(tokens) : undefined;
  return (item, given) => {
    const value = second ? sum(first(item, given), second(item, given)) : first(item, given);
    return value === undefined ? item : { ...item, [name(given)]: value };
  };
};

const remembered = <T>(parse: (tokens: Tokens) => T): ((expression: string) => T) => {
  const known = new Map<string, T>();
  return (expression) => {
    const tokens = new Tokens(expression);
    const parsed = known.get(expression) ?? parse(tokens);
    if (!known.has(expression) && tokens.next !== "") throw new ExpressionUnknown(expression);
    known.set(expression, parsed);
    return parsed;
  };
};

/** @throws ExpressionUnknown */
export const conditionOf = remembered(either);

/** @throws ExpressionUnknown */
export const updateOf = remembered((tokens): Update => {
  const clauses: Update[] = [];
  while (tokens.next !== "") {
    const kind = tokens.take();
    if (!["SET", "ADD", "REMOVE"].includes(kind)) throw new ExpressionUnknown(kind);
    do clauses.push(clause(tokens, kind));
    while (tokens.takes(","));
  }
  return (item, given) => clauses.reduce((before, each) => each(before, given), item);
});
