// The page of one article's findings: nothing in it acts, and every finding stands marked in the text.
import { expect, test } from "vitest";
import { findFindings } from "../../functions/extract/extract.ts";
import { paragraphs, piecesOf } from "../../functions/extract/mark-text.ts";
import { renderFindings } from "../../functions/extract/render-findings.ts";
import type { Findings } from "../../functions/shared/model/findings.ts";

const hostile = `<script>alert(1)</script> & Talks on the Bridge at Osk
“The <img src=x onerror=alert(2)> bridge is 'safe' & \u202e"sound",” said Ada Lund, the mayor of Osk.
Bo Obi said that Lund told him that the bridge </style></main> would open in May.
Lund warned that the <b onclick="alert(3)">ferries</b> to Velm would not sail before the summer.
“The council will not wait,” she said.
`;

const findingsOf = (text: string): Findings => findFindings({ id: "a", text, textHash: "" });

/** The findings of a text whose statements are given; the rest is what is found in it. */
const withStatements = (text: string, statements: Findings["statements"]): Findings => ({
  ...findingsOf(text),
  statements,
});

const spanOf = (text: string, words: string): [number, number] => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
];

const plain = (markup: string): string =>
  markup
    .replace(/<a class="number".*?<\/a>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** The words on the page that are marked as `kind` of the statement of that number. */
const markedAs = (page: string, kind: string, number: number): string =>
  [...page.matchAll(/<span data-of="([^"]*)" title="([^"]*)">(.*?)<\/span>(?!<\/span>)/gs)]
    .filter(([, numbers, title]) => {
      const captions = title?.split("; ") ?? [];
      return (
        numbers?.split(" ").includes(String(number)) && captions.some((one) => one.startsWith(`${kind} of ${number},`))
      );
    })
    .map(([, , , words]) => plain(words ?? ""))
    .join("");

test("outside text stays text: no element, attribute or direction of its own", () => {
  const page = renderFindings(hostile, findingsOf(hostile), '"><script>.txt');
  const tags = new Set([...page.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, tag]) => tag));
  const ours = "!doctype html head meta title style body header h1 p span main div ol li a bdi h2 section h3 ul".split(
    " ",
  );
  expect([...tags].filter((tag) => !ours.includes(tag ?? ""))).toEqual([]);
  const attributes = [...page.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) =>
    [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([^\s=>]+)(?==|\s|>)/g)].map(([, name]) => name),
  );
  expect(attributes.filter((name) => /^on|^src$|^style$/.test(name ?? ""))).toEqual([]);
  expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !href?.startsWith("#"))).toEqual([]);
  expect(page).not.toContain("\u202e");
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain("default-src &#39;none&#39;");
});

test("every statement's words stand marked in the article, and its number leads to its note and back", () => {
  const findings = findingsOf(hostile);
  const page = renderFindings(hostile, findings, "osk.txt");
  expect(findings.statements.length).toBeGreaterThan(1);
  for (const [index, statement] of findings.statements.entries()) {
    for (const kind of ["source", "cue", "content"] as const) {
      const spans = statement[kind].map(([start, end]) => hostile.slice(start, end).replace("\u202e", ""));
      expect(markedAs(page, kind, index + 1)).toBe(spans.join(""));
    }
    expect(page).toContain(`id="said-${index + 1}" href="#note-${index + 1}"`);
    expect(page).toContain(`<li id="note-${index + 1}"><a class="number" href="#said-${index + 1}">`);
  }
});

test("every link leads to a place on the page, and no place is named twice", () => {
  const page = renderFindings(hostile, findingsOf(hostile), "osk.txt");
  const places = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(places).toHaveLength(new Set(places).size);
  const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((id) => !places.includes(id))).toEqual([]);
});

test("a statement within another, and one over two paragraphs, are marked whole", () => {
  const text = "Ada Lund said Bo Obi told her it rained.\n\nIt poured.";
  const common = { kind: "indirect", act: "communication", speaker: null } as const;
  const inner = spanOf(text, "it rained");
  const page = renderFindings(
    text,
    withStatements(text, [
      {
        ...common,
        source: [spanOf(text, "Ada Lund")],
        cue: [spanOf(text, "said")],
        content: [[text.indexOf("Bo"), text.length - 1]],
      },
      { ...common, source: [spanOf(text, "Bo Obi")], cue: [spanOf(text, "told")], content: [inner] },
    ]),
    "rain.txt",
  );
  expect(markedAs(page, "content", 1)).toBe("Bo Obi told her it rained.It poured");
  expect(markedAs(page, "content", 2)).toBe("it rained");
  expect(markedAs(page, "source", 2)).toBe("Bo Obi");
});

test("a text without findings is shown all the same", () => {
  const page = renderFindings("Rain.\n", findingsOf("Rain."), "rain.txt");
  expect(page).toContain("<p>No statements found.</p>");
  expect(page).toContain('<p dir="auto">');
});

test.each<[string, string[]]>([
  ["one\ntwo", ["one", "two"]],
  ["one\r\n \r\n\ttwo\r\n", ["one", "\ttwo"]],
  [" \n", []],
])("paragraphs of %j", (text, lines) =>
  expect(paragraphs(text).map(([start, end]) => text.slice(start, end))).toEqual(lines),
);

test("pieces have no gaps and carry all marks over them", () => {
  const pieces = piecesOf(
    [5, 20],
    [
      { span: [0, 10], kind: "content", of: 0 },
      { span: [8, 12], kind: "actor", of: 1 },
      { span: [20, 25], kind: "cue", of: 2 },
    ],
  );
  expect(pieces.map(({ span, marks }) => [...span, ...marks.map(({ of }) => of)])).toEqual([
    [5, 8, 0],
    [8, 10, 0, 1],
    [10, 12, 1],
    [12, 20],
  ]);
});

test.each([
  [0.49, true, "49%"],
  [0.5, false, "50%"],
  [0.94, false, "94%"],
])("a statement that is right with a probability of %d", (confidence, isDoubtful, shown) => {
  const text = "Ada Lund said that the bridge was safe.";
  const findings = findingsOf(text);
  const page = renderFindings(
    text,
    withStatements(
      text,
      findings.statements.map((statement) => ({ ...statement, confidence })),
    ),
    "a",
  );
  expect(page.includes('<span class="doubtful" data-of="1"')).toBe(isDoubtful);
  expect(plain(page)).toContain(`indirect · “said” · ${shown}`);
});
