// Contents too unsure to be chosen: they go to cues that else have none, and nowhere else.
import { expect, test } from "vitest";
import type { RoleSpans } from "../../../functions/extract/reader/labels.ts";
import { linkBits } from "../../../functions/extract/reader/link-features.ts";
import { linkWithSpare } from "../../../functions/extract/reader/spare-contents.ts";
import { readPlain, spanOf, textOf } from "./support.ts";

/** A linker to which all pairs of spans are alike. */
const linker = { weights: new Int8Array(1 << linkBits), unit: 1 };
const reading = readPlain("Lund said the bridge was safe on Monday.");
const said = spanOf(reading, "said");
const safe = spanOf(reading, "the bridge was safe");
const monday = spanOf(reading, "on Monday");

const contentsOf = (spans: Partial<RoleSpans>, spare: RoleSpans["content"]): string[] =>
  linkWithSpare(linker, { source: [], cue: [], content: [], ...spans }, spare, reading.words).flatMap(({ content }) =>
    content.map((span) => textOf(reading, span)),
  );

test.each([
  ["a cue without content takes a spare one", { cue: [said] }, [safe], ["the bridge was safe"]],
  ["a cue with content takes none", { cue: [said], content: [safe] }, [monday], ["the bridge was safe"]],
  ["a content that meets a chosen span is none", { cue: [said], source: [spanOf(reading, "bridge")] }, [safe], []],
  ["a spare content does not stand alone", {}, [safe], []],
])("%s", (_, spans, spare, expected) => expect(contentsOf(spans, spare)).toEqual(expected));
