// Assembles WebAssembly text into the bytes that wat2wasm makes of it: as much of the language as kernel.wat is written in.
import { opcodes, type Opcode } from "./opcodes.ts";

/** A list in parentheses, or a word. */
type Expression = string | readonly Expression[];

/** The text holds something that this assembler does not know: names it. */
export class NotAssembled extends Error {
  constructor(what: Expression) {
    super(`this assembler does not know ${JSON.stringify(what).slice(0, 80)}`);
    this.name = "NotAssembled";
  }
}

const parse = (text: string): Expression[] => {
  const open: Expression[][] = [[]];
  for (const [word] of text.replaceAll(/;;.*$/gm, "").matchAll(/[()]|"[^"]*"|[^\s()"]+/g)) {
    const current = open.at(-1) ?? [];
    if (word === "(") open.push([]);
    else if (word === ")") open.at(-2)?.push(open.pop() ?? []);
    else current.push(word);
  }
  return open[0] ?? [];
};

/** Lists of `list` that begin with `head`, without it. */
const named = (list: readonly Expression[], head: string): (readonly Expression[])[] =>
  list.flatMap((each) => (typeof each !== "string" && each[0] === head ? [each.slice(1)] : []));

const unsigned = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))];
const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
const counted = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes];
const string = (quoted: Expression = ""): number[] => sized([...Buffer.from(String(quoted).slice(1, -1))]);

const types: Readonly<Record<string, number>> = { i32: 0x7f, f64: 0x7c, f32: 0x7d, v128: 0x7b };
const typeOf = (word: Expression = ""): number => {
  const type = types[String(word)];
  if (type === undefined) throw new NotAssembled(word);
  return type;
};
/** The last word of `(param $name type)`, its type. */
const declared = (list: readonly Expression[], head: string): number[] =>
  named(list, head).map((declaration) => typeOf(declaration.at(-1)));

const vector = ([shape, ...lanes]: readonly Expression[]): number[] => {
  const numbers = lanes.map(Number);
  return [...new Uint8Array(shape === "f32x4" ? new Float32Array(numbers).buffer : new Int32Array(numbers).buffer)];
};

interface Scope {
  /** Locals and functions by name. */
  locals: ReadonlyMap<string, number>;
  functions: ReadonlyMap<string, number>;
  /** Labels, the innermost first. */
  labels: readonly string[];
}

const end = 0x0b;

const inside = (scope: Scope, label: string): Scope => ({ ...scope, labels: [label, ...scope.labels] });
const all = (list: readonly Expression[], scope: Scope): number[] => list.flatMap((each) => instruction(each, scope));

/** Its operands' code, then its own. */
const instruction = (expression: Expression, scope: Scope): number[] => {
  const [head = "", ...rest] = typeof expression === "string" ? [expression] : expression;
  if (head === "block" || head === "loop") {
    const [label = "", ...body] = rest;
    return [head === "block" ? 0x02 : 0x03, 0x40, ...all(body, inside(scope, String(label))), end];
  }
  if (head === "if") return choice(rest, scope);
  const opcode = opcodes[String(head)];
  if (!opcode) throw new NotAssembled(expression);
  const words = rest.filter((each) => typeof each === "string");
  const operands = rest.filter((each) => typeof each !== "string");
  const [byte = 0, ...more] = opcode.code;
  return [...all(operands, scope), byte, ...more.flatMap(unsigned), ...immediates(opcode, words, scope)];
};

const choice = (parts: readonly Expression[], scope: Scope): number[] => {
  const inner = inside(scope, "");
  const [result] = named(parts, "result");
  const condition = parts.filter(
    (part) => typeof part !== "string" && !["result", "then", "else"].includes(String(part[0])),
  );
  const [then = []] = named(parts, "then");
  const [otherwise] = named(parts, "else");
  return [
    ...all(condition, scope),
    0x04,
    result ? typeOf(result[0]) : 0x40,
    ...all(then, inner),
    ...(otherwise ? [0x05, ...all(otherwise, inner)] : []),
    end,
  ];
};

const immediates = ({ takes, align = 0 }: Opcode, words: readonly string[], scope: Scope): number[] => {
  const [first = "", second] = words;
  const found = (index: number | undefined): number[] => {
    if (index === undefined || index < 0) throw new NotAssembled(first);
    return unsigned(index);
  };
  const offset = words.find((word) => word.startsWith("offset="))?.slice("offset=".length);
  const memory = [align, ...unsigned(Number(offset ?? 0))];
  const written: Readonly<Record<Opcode["takes"], () => number[]>> = {
    nothing: () => [],
    local: () => found(scope.locals.get(first)),
    function: () => found(scope.functions.get(first)),
    label: () => found(scope.labels.indexOf(first)),
    integer: () => signed(Number(first)),
    vector: () => vector(words),
    lanes: () => words.map(Number),
    memory: () => memory,
    "memory and lane": () => [...memory, Number(offset === undefined ? first : second)],
  };
  return written[takes]();
};

/** Locals of one type that follow each other are declared as one group. */
const grouped = (locals: readonly number[]): number[] => {
  const groups: [count: number, type: number][] = [];
  for (const type of locals) {
    const last = groups.at(-1);
    if (last?.[1] === type) last[0] += 1;
    else groups.push([1, type]);
  }
  return counted(groups.map(([count, type]) => [...unsigned(count), type]));
};

const body = (definition: readonly Expression[], functions: ReadonlyMap<string, number>): number[] => {
  const names = [...named(definition, "param"), ...named(definition, "local")].map(([name]) => String(name));
  const locals = new Map(names.map((name, index) => [name, index]));
  const heads = new Set(["export", "param", "result", "local"]);
  const code = definition.filter((each) => typeof each !== "string" && !heads.has(String(each[0])));
  return sized([...grouped(declared(definition, "local")), ...all(code, { locals, functions, labels: [] }), end]);
};

/** The bytes of a module of functions and one memory. @throws NotAssembled */
export const assemble = (text: string): Uint8Array => {
  const [module = []] = named(parse(text), "module");
  const functions = named(module, "func");
  const [memory = []] = named(module, "memory");
  const indexes = new Map(functions.map(([name], index) => [String(name), index]));
  const signatures = functions.map((definition) =>
    [
      0x60,
      ...sized(declared(definition, "param")),
      ...sized(named(definition, "result").map(([type]) => typeOf(type))),
    ].join(),
  );
  const distinct = [...new Set(signatures)];
  const exports = [[2, 0, memory] as const, ...functions.map((each, index) => [0, index, each] as const)].flatMap(
    ([kind, index, definition]) => named(definition, "export").map(([name]) => [...string(name), kind, index]),
  );
  const section = (id: number, content: readonly number[]): number[] => [id, ...sized(content)];
  return Uint8Array.from([
    ...Buffer.from("\0asm\u0001\0\0\0"),
    ...section(1, counted(distinct.map((signature) => signature.split(",").map(Number)))),
    ...section(3, counted(signatures.map((signature) => unsigned(distinct.indexOf(signature))))),
    ...section(5, counted([[0, ...unsigned(Number(memory.at(-1)))]])),
    ...section(7, counted(exports)),
    ...section(10, counted(functions.map((definition) => body(definition, indexes)))),
  ]);
};
