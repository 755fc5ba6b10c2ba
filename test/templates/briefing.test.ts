// The briefing of one reader: subject, order, sections, marks, footer, and the text part's form.
import { describe, expect, test } from "vitest";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { columns } from "../../functions/send/wrap-text.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleEdition, sampleStories } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything } from "../support/briefing-links.ts";
import { links, parse } from "../support/markup.ts";
import { writeEdition } from "../support/write-edition.ts";

const headlines = (html: string): string[] =>
  [...parse(html).querySelectorAll("h2 a")].map((heading) => heading.textContent ?? "");
const render = (reader = {}, edition = sampleEdition) =>
  renderBriefing(edition, { ...everything, ...reader }, briefingLinks);

describe("the subject", () => {
  test("is made of the first headlines", () => {
    expect(render().subject).toBe(
      "Eastern locks stay shut until spring, minister tells Callow · Velland and Sorrow Isles sign a fishing truce after nine years",
    );
  });

  test.each([
    ["the hostile edition", hostileEdition],
    ["an endless headline", writeEdition([{ ...sampleStories[0]!, headline: "word ".repeat(200) }])],
    ["no story", writeEdition([])],
  ])("of %s is one line of at most 200 characters", (_, edition) => {
    const { subject } = render({}, edition);
    expect(subject).toMatch(/^[^\r\n]{1,200}$/);
  });
});

describe("the order", () => {
  test("is the edition's", () => {
    expect(headlines(render().html)).toEqual(sampleEdition.stories.map(({ headline }) => headline));
  });

  test("puts followed actors first and says so", () => {
    const { html, text, subject } = render({ actors: ["ada-ferrant", "jory-penhale"] });
    expect(headlines(html).slice(0, 3)).toEqual([
      "Seagrass meadow off Merrin is older than the alphabet",
      "Callow Rovers go up on the last kick of a season of last kicks",
      "Eastern locks stay shut until spring, minister tells Callow",
    ]);
    expect(subject).toContain("Seagrass meadow");
    expect(html).toContain("You follow Ada Ferrant");
    expect(text).toContain("You follow Jory Penhale");
  });
});

describe("a story's room", () => {
  const [first] = sampleStories;
  const many = writeEdition(Array.from({ length: 8 }, () => first!));
  /** How many statements each story leaves to its page. */
  const left = (text: string): number[] =>
    [...text.matchAll(/(\d) more statements?/g)].map(([, count]) => Number(count));

  test("is less from the fifth on, and the page has the rest", () => {
    const { html, text } = render({}, many);
    for (const part of [html, text]) expect(left(part)).toEqual([1, 1, 1, 1, 3, 3, 3, 3]);
  });

  test("is whole where the reader follows somebody in it", () => {
    const { html, text } = render({ actors: ["mira-castellan"] }, many);
    for (const part of [html, text]) expect(left(part)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe("sections", () => {
  test("chosen ones alone are in it", () => {
    const { html } = render({ sections: ["Science", "Sport"] });
    expect(headlines(html).length).toBe(3);
    expect(html).toContain("3 stories");
  });

  test("without a story today are said to be empty", () => {
    const { html, text, subject } = render({ sections: ["Weather"] });
    for (const part of [html, text]) expect(part).toContain("nothing new in your sections today");
    // Neither counts of nothing, nor how to read it.
    for (const part of [html, text]) expect(part).not.toMatch(/0 stories|Numbers in brackets|opens its article/);
    expect(subject).toBe("Readout, 23 November 2026");
  });
});

test("an update is marked, and nothing else is", () => {
  const { html, text } = render();
  expect(parse(html).querySelectorAll(".mark").length).toBe(2);
  expect(text.match(/· Update$/gm)?.length).toBe(2);
});

test("the footer tells what was read and what was not", () => {
  const { html, text } = render();
  for (const part of [html, text.replace(/\s+/g, " ")]) {
    expect(part).toContain(
      "14 feeds read, 2 quiet, 1 failed. Could not be read: Evening Beacon (the server answered 503).",
    );
    expect(part).toContain("61 articles read, 5 set aside.");
    expect(part).toContain("148 statements kept, 13 dropped.");
    expect(part).toContain("4 Quay Street");
  }
});

test("unsubscribing stands at the top and at the bottom", () => {
  const { html, text } = render();
  expect(links(html).filter(({ href }) => href === briefingLinks.unsubscribe).length).toBe(2);
  expect(text.split(briefingLinks.unsubscribe).length - 1).toBe(2);
  expect(links(html)[1]?.href).toBe(briefingLinks.unsubscribe);
  expect(links(html).some(({ href }) => href === briefingLinks.preferences)).toBe(true);
});

test("no picture and no tracker is in it", () => {
  const { html } = render();
  expect(html).not.toMatch(/<img|url\(|<link|@import/);
});

describe("the text part", () => {
  test.each([
    ["sample", sampleEdition],
    ["hostile", hostileEdition],
  ])("of the %s edition keeps to 72 columns but for addresses and endless words", (_, edition) => {
    for (const line of render({}, edition).text.split("\n")) {
      const longest = Math.max(...line.split(" ").map((word) => columns(word)));
      if (longest < 40 && !line.includes("://")) expect(columns(line)).toBeLessThanOrEqual(72);
    }
  });

  test("sets cues in a column", () => {
    expect(render().text).toMatch(/^ {4}said {10}“/m);
    expect(render().text).toMatch(/^ {4}warned that {3}the western quay/m);
  });

  test("isolates names that run from right to left", () => {
    expect(render({}, hostileEdition).text).toContain("\u2068كريم الساحلي\u2069");
  });
});

describe("languages", () => {
  test("the interface is in the reader's", () => {
    const { html, text } = render({ language: "de-AT" });
    expect(html).toContain("Wer was gesagt hat");
    expect(html).toContain("Montag, 23. November 2026");
    expect(text).toContain("Wo die Berichte voneinander abweichen");
    expect(parse(html).documentElement.getAttribute("lang")).toBe("de");
  });

  test("words in another language say so", () => {
    const arabic = [...parse(render({}, hostileEdition).html).querySelectorAll('a[lang="ar"]')];
    expect(arabic.length).toBeGreaterThan(1);
    expect(arabic[0]?.getAttribute("dir")).toBe("auto");
  });

  test("an unknown language is answered in English", () => {
    expect(render({ language: "tlh" }).html).toContain("Who said what");
  });
});

test("one reader's links never reach another reader", () => {
  const edition = writeEdition(sampleStories);
  renderBriefing(edition, everything, briefingLinks);
  const other = renderBriefing(edition, everything, {
    ...briefingLinks,
    unsubscribe: "https://readout.example/unsubscribe/r2",
  });
  expect(other.html).not.toContain(briefingLinks.unsubscribe);
  expect(other.text).not.toContain(briefingLinks.unsubscribe);
});
