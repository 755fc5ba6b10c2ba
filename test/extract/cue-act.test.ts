// What kind of act a cue reports: said aloud, thought, or meant to be done.
import { expect, test } from "vitest";
import { actOfCue } from "../../functions/extract/cue-act.ts";
import { readText } from "../../functions/extract/reading.ts";

const acts: Record<string, string> = {
  communication:
    "said|told|according to|has claimed|claimed to|vowed to|pledged to|promised to|threatened to|asked to|welcomed|expressed fears|wants to say|urged|tweeted|shows|released a statement",
  belief:
    "thinks|believes|his belief|fears|doubts|supports|opposed|knows|saw|seems|appears|feels|is expected to|expects to|prefers",
  intention: "wants to|hopes to|plans to|seeks|refused to|decided to|is trying to|needs to|intends to",
};

test.each(Object.entries(acts).flatMap(([act, cues]) => cues.split("|").map((cue) => [cue, act])))(
  "%s → %s",
  (cue = "", act) => {
    const reading = readText(cue);
    // "to" is only looked at: it belongs to what follows.
    const to = reading.tokens.length - (/\bto$/.test(cue) && cue !== "according to" ? 1 : 0);
    expect(actOfCue(reading, [{ from: 0, to }])).toBe(act);
  },
);
