// A text of nothing but capitals: read in usual letters, told in its own.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nameModel } from "../../functions/extract/name-model.ts";
import { inUsualLetters } from "../../functions/extract/usual-letters.ts";
import { named, spoken } from "./spoken.ts";

const usual = (text: string): string => inUsualLetters(text, () => nameModel().clusters);

test.each([
  "Mayor Ada Lund said on Monday that the bridge over the Tarn would be closed until May.",
  "The council of Brimholm warned that the costs could double. “I doubt it,” said Dr. Bo Obi of the U.N. in New York.",
  "NATO and the Brimholm Council agreed with Britain. It was the third time since March that French troops had left.",
  "Ada Lund: “Who says that?” The union's chairman, Bo Obi, didn't.",
])("in capitals and back: %s", (text) => {
  const expected = text
    .replace("council of Brimholm", "Council of Brimholm")
    .replace("May.", "may.")
    .replace("March", "march");
  expect(usual(text.toUpperCase())).toBe(expected);
});

test.each([
  "The bridge is safe.",
  "THE BRIDGE IS SAFE",
  "OSK — The bridge over the river Tarn is safe, ADA LUND said.",
  "",
])("left as it is: %s", (text) => expect(usual(text)).toBe(text));

test("names and roles are told as the text has them", () => {
  const text =
    "MAYOR ADA LUND SAID THAT THE BRIDGE WOULD BE CLOSED. “WE CANNOT WAIT,” SHE SAID.\n\nBO OBI WARNED THAT THE COSTS COULD DOUBLE.";
  expect(named(text).filter((actor) => actor.startsWith("person"))).toEqual([
    "person:ada-lund (MAYOR): ADA LUND, SHE",
    "person:bo-obi: BO OBI",
  ]);
  expect(spoken(text)).toEqual([
    "ada-lund | MAYOR ADA LUND | SAID | indirect | THAT THE BRIDGE WOULD BE CLOSED",
    "ada-lund | SHE | SAID | direct | “WE CANNOT WAIT,”",
    "bo-obi | BO OBI | WARNED | indirect | THAT THE COSTS COULD DOUBLE",
  ]);
});

test("nothing but the letters' size changes, whatever the text", () => {
  const strange = fc.constantFrom(
    "İ",
    "ß",
    "ŉ",
    "ǅ",
    "😀",
    "DR.",
    "U.S.",
    "O'BRIEN",
    "I",
    "“",
    ".",
    "\n",
    "LUND",
    "THE",
    "Σ",
  );
  fc.assert(
    fc.property(fc.array(strange, { minLength: 20, maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      const read = usual(text);
      expect(read).toHaveLength(text.length);
      expect(read.toLowerCase()).toBe(text.toLowerCase());
    }),
  );
});
