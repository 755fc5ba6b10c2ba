// Sources and contents too unsure to be chosen: they go to cues that else have none, and nowhere else.
import { expect, test } from "vitest";
import type { RoleSpans } from "../../../functions/extract/reader/labels.ts";
import { linkBits } from "../../../functions/extract/reader/link-features.ts";
import { linkWithSpare } from "../../../functions/extract/reader/spare-spans.ts";
import { readPlain, spanOf, textOf } from "./support.ts";

/** A linker to which all pairs of spans are alike. */
const linker = { weights: new Int8Array(1 << linkBits), unit: 1 };
const reading = readPlain("Lund said the bridge was safe on Monday.");
const said = spanOf(reading, "said");
const safe = spanOf(reading, "the bridge was safe");
const lund = spanOf(reading, "Lund");
const none: RoleSpans = { source: [], cue: [], content: [] };
const monday = spanOf(reading, "on Monday");

const contentsOf = (spans: Partial<RoleSpans>, spare: RoleSpans["content"]): string[] =>
  linkWithSpare(linker, { ...none, ...spans }, { source: [], content: spare }, reading.words).flatMap(({ content }) =>
    content.map((span) => textOf(reading, span)),
  );

const sourcesOf = (spans: Partial<RoleSpans>, spare: RoleSpans["source"]): string[] =>
  linkWithSpare(linker, { ...none, ...spans }, { source: spare, content: [] }, reading.words).flatMap(({ source }) =>
    source.map((span) => textOf(reading, span)),
  );

test.each([
  ["a cue without content takes a spare one", { cue: [said] }, [safe], ["the bridge was safe"]],
  ["a cue with content takes none", { cue: [said], content: [safe] }, [monday], ["the bridge was safe"]],
  ["a content that meets a chosen span is none", { cue: [said], source: [spanOf(reading, "bridge")] }, [safe], []],
  ["a spare content does not stand alone", {}, [safe], []],
])("%s", (_, spans, spare, expected) => expect(contentsOf(spans, spare)).toEqual(expected));

test.each([
  ["a cue with content and without source takes a spare one", { cue: [said], content: [safe] }, [lund], ["Lund"]],
  ["a cue without content takes none", { cue: [said] }, [lund], []],
  ["a cue with a source takes no other", { source: [lund], cue: [said], content: [safe] }, [monday], ["Lund"]],
  ["a source that meets a chosen span is none", { cue: [said], content: [safe] }, [spanOf(reading, "bridge")], []],
])("%s", (_, spans, spare, expected) => {
  // To this linker no pair is worth anything: enough where there is no other.
  expect(sourcesOf(spans, spare)).toEqual(expected);
});
