// The design language: contrast in both schemes, and catalogues that agree.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countedThings } from "../../functions/publish/quantity-words.ts";
import { coverageLines } from "../../templates/coverage.ts";
import { dark, light } from "../../templates/design.ts";
import { words } from "../../templates/words.ts";
import { english } from "../../templates/words/english.ts";
import { german } from "../../templates/words/german.ts";

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
};

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s scheme", (_, palette) => {
  test.each([
    ["ink", "paper"],
    ["muted", "paper"],
    ["spot", "paper"],
    ["ink", "ground"],
    ["muted", "ground"],
    ["onSpot", "spot"],
  ] as const)("%s on %s is AA", (text, behind) => {
    expect(contrast(palette[text], palette[behind])).toBeGreaterThanOrEqual(4.5);
  });
});

const titled = (about: string): string => about.replace(/^./, (letter) => letter.toUpperCase());

describe("the catalogues", () => {
  const gaps = (message: string): string[] => [...message.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();

  test.each(Object.keys(english.messages) as (keyof typeof english.messages)[])(
    "%s has the same gaps in German",
    (name) => {
      expect(german.messages[name].trim()).not.toBe("");
      expect(gaps(german.messages[name])).toEqual(gaps(english.messages[name]));
    },
  );

  test.each(Object.keys(english.counted) as (keyof typeof english.counted)[])("%s counts in German", (name) => {
    const { one, other } = german.counted[name];
    for (const message of [one, other]) expect(gaps(message)).toEqual(["{n}"]);
    expect([one, other]).not.toEqual([english.counted[name].one, english.counted[name].other]);
  });

  test("name whatever reports count", () =>
    expect(countedThings.filter(({ about }) => words("de").known(titled(about)) === titled(about))).toEqual([
      expect.objectContaining({ about: "magnitude" }),
    ]));

  test("give the reasons of an edition in the reader's language, and unknown ones as they are", () => {
    const articles = {
      read: 2,
      rejected: 3,
      reasons: ["page not found", "moonshine"].map((reason) => ({ reason, count: 1 })),
    };
    const lines = coverageLines(words("de"), {
      feeds: { read: 1, quiet: 0, failed: [] },
      articles,
      statements: { kept: 1, dropped: 0, reasons: [] },
    });
    expect(lines[1]).toMatch(/Seite nicht gefunden \(1\) und moonshine \(1\)/);
  });

  test("say the same in other words", () => {
    const same = Object.entries(english.messages).filter(
      ([name, text]) => new Map(Object.entries(german.messages)).get(name) === text,
    );
    expect(same.map(([, text]) => text)).toEqual(["Readout", "Feeds"]);
  });

  test("have no words that nothing says", () => {
    const top = join(import.meta.dirname, "../..");
    const files = globSync("{templates,functions}/**/*.ts", { cwd: top }).filter((file) => !file.includes("words/"));
    const sources = files.map((file) => readFileSync(join(top, file), "utf8")).join("\n");
    const names = [...Object.keys(english.messages), ...Object.keys(english.counted)];
    // Some names are put together: "tooMany" and "Title".
    const said = (name: string): boolean =>
      sources.includes(`"${name}"`) || sources.includes(`"${name.replace(/(Title|Text)$/, "")}"`);
    expect(names.filter((name) => !said(name))).toEqual([]);
  });

  test.each([
    ["en", 1, "1 story"],
    ["en", 1234, "1,234 stories"],
    ["de", 0, "0 Meldungen"],
    ["de", 1, "1 Meldung"],
    ["de", 1234, "1.234 Meldungen"],
  ])("%s counts %d stories", (language, count, said) => {
    expect(words(language).count("stories", count)).toBe(said);
  });

  test("dates do not depend on the machine's zone", () => {
    expect(words("en").longDate("2026-11-23")).toBe("Monday, 23 November 2026");
    expect(words("en").time("2026-11-23T23:30:00Z")).toBe("23 Nov, 23:30");
  });
});
