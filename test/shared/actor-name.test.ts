// Names as they are compared: what readers write meets what stands in actors' ids.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, nameKeyOf, readableName } from "../../functions/shared/actor-name.ts";

test.each([
  ["Ada Lund", "ada-lund"],
  ["  ada   LUND ", "ada-lund"],
  ["Zsófia Lantos", "zsofia-lantos"],
  ["René d’Arc-Ness", "rene-d-arc-ness"],
  ["Łódź", "łodz"],
  ["李海明", "李海明"],
  ["—", ""],
])("%s", (name, key) => expect(nameKey(name)).toBe(key));

test("the name in an actor's id", () => {
  expect(nameKeyOf("person:ada-lund")).toBe("ada-lund");
  expect(nameKeyOf("ada-lund")).toBe("ada-lund");
});

test.each(["ß", "ßen-lund", "ς", "ŉ"])("a letter without a capital of its own keeps its key: %s", (key) =>
  expect(nameKey(readableName(key))).toBe(nameKey(key)),
);
test("a name made readable gives its key again", () => {
  expect(readableName("ada-lund")).toBe("Ada Lund");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const key = nameKey(name);
      expect(nameKey(readableName(key))).toBe(nameKey(key));
    }),
  );
});
