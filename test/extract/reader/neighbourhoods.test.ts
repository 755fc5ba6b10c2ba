// Which spans a span is compared with: all that stand near, but of very many only the nearest.
import { expect, test } from "vitest";
import type { WordSpan } from "../../../functions/extract/reader/labels.ts";
import { neighbourhoods } from "../../../functions/extract/reader/linker.ts";
import { readPlain } from "./support.ts";

const cuesOf = (count: number): WordSpan[] => Array.from({ length: count }, (_, at) => [at * 2, at * 2 + 1]);

test("all spans of the sentences around are near, those further away are not", () => {
  const { words } = readPlain("Lund said so. ".repeat(30));
  const cue = words.filter(({ token }) => token.text === "said").map(({ index }): WordSpan => [index, index + 1]);
  const near = neighbourhoods({ source: [], cue, content: [] }, words)(cue[15] ?? [0, 0]);
  expect(near.cue).toEqual(cue.slice(9, 22));
});

test.each([
  ["first", 0, 0],
  ["middle", 60, 36],
  ["last", 119, 72],
])("of a hundred and twenty in one sentence the 48 around the %s one are near", (_, at, first) => {
  const { words } = readPlain("said ".repeat(240));
  const cue = cuesOf(120);
  const near = neighbourhoods({ source: [], cue, content: [] }, words)(cue[at] ?? [0, 0]);
  expect(near.cue).toEqual(cue.slice(first, first + 48));
});
