// WebAssembly's instructions by name, as its specification numbers them: those that kernel.wat uses.

/** What stands behind an instruction's code. */
type Takes = "nothing" | "local" | "function" | "label" | "integer" | "vector" | "lanes" | "memory" | "memory and lane";

export interface Opcode {
  /** A byte; or the prefix of the vector instructions, then a number of theirs. */
  code: readonly number[];
  takes: Takes;
  /** Of memory instructions: the power of two that an address is a multiple of. */
  align?: number;
}

const of = (takes: Takes, codes: Readonly<Record<string, number>>, prefix: readonly number[] = []) =>
  Object.entries(codes).map(([name, code]): [string, Opcode] => [name, { code: [...prefix, code], takes }]);

const inMemory = (
  takes: Takes,
  codes: Readonly<Record<string, readonly [code: number, align: number]>>,
  prefix: readonly number[] = [],
) =>
  Object.entries(codes).map(([name, [code, align]]): [string, Opcode] => [
    name,
    { code: [...prefix, code], takes, align },
  ]);

const vectors = [0xfd];

export const opcodes: Readonly<Record<string, Opcode>> = Object.fromEntries([
  ...of("label", { br: 0x0c, br_if: 0x0d }),
  ...of("function", { call: 0x10 }),
  ...of("local", { "local.get": 0x20, "local.set": 0x21 }),
  ...of("integer", { "i32.const": 0x41 }),
  ...of("nothing", {
    return: 0x0f,
    "i32.eqz": 0x45,
    "i32.lt_u": 0x49,
    "i32.gt_u": 0x4b,
    "i32.ge_u": 0x4f,
    "i32.popcnt": 0x69,
    "i32.add": 0x6a,
    "i32.sub": 0x6b,
    "i32.mul": 0x6c,
    "i32.and": 0x71,
    "i32.or": 0x72,
    "i32.shl": 0x74,
    "i32.shr_s": 0x75,
    "i32.shr_u": 0x76,
    "f64.add": 0xa0,
    "f64.mul": 0xa2,
    "f32.demote_f64": 0xb6,
    "f64.convert_i32_s": 0xb7,
    "f64.promote_f32": 0xbb,
  }),
  ...inMemory("memory", {
    "i32.load": [0x28, 2],
    "f32.load": [0x2a, 2],
    "i32.load8_u": [0x2d, 0],
    "i32.load16_s": [0x2e, 1],
    "i32.store": [0x36, 2],
    "f32.store": [0x38, 2],
    "i32.store8": [0x3a, 0],
    "i32.store16": [0x3b, 1],
  }),
  ...inMemory(
    "memory",
    {
      "v128.load": [0, 4],
      "v128.load8x8_s": [1, 3],
      "v128.load32_splat": [9, 2],
      "v128.store": [11, 4],
      "v128.load32_zero": [92, 2],
    },
    vectors,
  ),
  ...inMemory("memory and lane", { "v128.load32_lane": [86, 2], "v128.store64_lane": [91, 3] }, vectors),
  ...of("vector", { "v128.const": 12 }, vectors),
  ...of("lanes", { "i8x16.shuffle": 13, "i32x4.extract_lane": 27 }, vectors),
  ...of(
    "nothing",
    {
      "i32x4.splat": 17,
      "f32x4.splat": 19,
      "f64x2.splat": 20,
      "f32x4.demote_f64x2_zero": 94,
      "i16x8.narrow_i32x4_s": 133,
      "i16x8.add": 142,
      "i32x4.extend_low_i16x8_s": 167,
      "i32x4.extend_high_i16x8_s": 168,
      "i32x4.shl": 171,
      "i32x4.add": 174,
      "i32x4.dot_i16x8_s": 186,
      "f32x4.add": 228,
      "f32x4.mul": 230,
      "f32x4.min": 232,
      "f32x4.max": 233,
      "f64x2.add": 240,
      "f64x2.mul": 242,
      "i32x4.trunc_sat_f32x4_s": 248,
      "f32x4.convert_i32x4_s": 250,
    },
    vectors,
  ),
]);
