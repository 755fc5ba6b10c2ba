// The tree of a page behaves as a full DOM does, as far as the extraction can tell.
import { Readability } from "@mozilla/readability";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { buildPage } from "../../functions/collect/page-tree/build-page.ts";
import { PageElement, type PageNode, PageText } from "../../functions/collect/page-tree/page-node.ts";
import { SelectorUnknown } from "../../functions/collect/page-tree/selectors.ts";
import { type PageParts, writePage } from "../support/write-page.ts";

const inBody = (html: string): string => `<!doctype html><html><head></head><body>${html}</body></html>`;
const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

const name = fc.constantFrom("div", "section", "blockquote", "b", "i", "span", "br");
const attribute = fc.constantFrom(
  "",
  ' class="story-body wide"',
  ' class="byline"',
  ' id="x"',
  ' itemprop="author"',
  ' rel="Author"',
  " hidden",
);
const words = fc.constantFrom("tide", " the pier &amp; the port ", "\n  ", "5 < 6", "&eacute;", "");
/** Tags left open or closed at once. Which elements may not stand in each other is the parser's concern, and so left out. */
const markup = fc
  .array(fc.tuple(name, attribute, words, fc.boolean()), { maxLength: 30 })
  .map((pieces) =>
    pieces.map(([tag, more, text, closes]) => `<${tag}${more}>${text}${closes ? `</${tag}>` : ""}`).join(""),
  );

describe("the same as another DOM sees", () => {
  const selectors = [
    "div",
    "b,span,section",
    ".byline",
    "[class]",
    '[class*="story"]',
    '[itemprop="author"]',
    '[rel="author"]',
    "div.byline[class]",
    "div b",
    '[class*="body"] div i',
    "*",
  ];
  const bothOf = (html: string) => [buildPage(html), parseHTML(inBody(html)).document] as const;

  test("texts", () => {
    fc.assert(
      fc.property(markup, (html) => {
        const [own, other] = bothOf(html);
        expect(squeezed(own.body.textContent)).toBe(squeezed(other.body.textContent ?? ""));
      }),
    );
  });

  test.each(selectors)("what %s selects", (selector) => {
    fc.assert(
      fc.property(markup, (html) => {
        const [own, other] = bothOf(html);
        expect(
          own.body.querySelectorAll(selector).map(({ tagName, textContent }) => [tagName, squeezed(textContent)]),
        ).toEqual(
          [...other.body.querySelectorAll(selector)].map((element) => [
            element.tagName,
            squeezed(element.textContent ?? ""),
          ]),
        );
        expect(own.body.querySelector(selector)).toBe(own.body.querySelectorAll(selector)[0] ?? null);
      }),
      { numRuns: 30 },
    );
  });

  const prose =
    "<p>The harbour board met on Monday, heard the pilots, the fishermen and the mayor, and put off its vote.</p>";
  const pages: Readonly<Record<string, PageParts>> = {
    "a plain page": {},
    "paragraphs divided by line breaks": { body: `<div>${prose.replace(/<\/?p>/g, "<br><br>").repeat(9)}</div>` },
    "paragraphs in divisions": { body: prose.replaceAll("p>", "div>").repeat(9) },
    "a short page, tried again and again": { body: `<div class="comment">${prose}</div>` },
    "tables, lists and links": {
      body: `${prose.repeat(6)}<table><tr><td>1</td><td>2</td></tr></table><ul><li><a href="/a">One</a></li></ul><a href="javascript:x">Two <b>words</b></a>`,
    },
    "what is not shown": {
      body: `${prose.repeat(6)}<p style="display:none">Hidden</p><p style="visibility:hidden">Too</p>`,
    },
    "old tags": { body: `<font>${prose.repeat(6)}</font><img data-src="a.jpg"><figure data-src="b.jpg"></figure>` },
  };
  test.each(Object.entries(pages))("what Readability finds on %s", (_, parts) => {
    const html = writePage(parts);
    const [own, other] = bothOf(html);
    const found = new Readability(own, { disableJSONLD: true, serializer: () => "" }).parse()?.textContent ?? "";
    expect(squeezed(found)).toBe(squeezed(new Readability(other).parse()?.textContent ?? ""));
    expect(found).not.toBe("");
  });
});

describe("changes", () => {
  const textOf = (node: PageNode): string =>
    node.nodeType === 3 ? node.data : node.childNodes.map((child) => textOf(child)).join("");
  const isWithin = (inner: PageElement | null, outer: PageElement): boolean =>
    inner === outer || (inner !== null && isWithin(inner.parentNode, outer));
  const backwards = (element: PageElement): PageNode[] => {
    const nodes: PageNode[] = [];
    for (let node = element.lastChild; node; node = node.previousSibling) nodes.unshift(node);
    return nodes;
  };

  test("after any of them, texts and neighbours are right", () => {
    const change = fc.record({ kind: fc.nat(3), which: fc.nat(30), where: fc.nat(30), read: fc.boolean() });
    fc.assert(
      fc.property(markup, fc.array(change, { maxLength: 12 }), (html, changes) => {
        const { body } = buildPage(html);
        for (const { kind, which, where, read } of changes) {
          const elements = body.querySelectorAll("*");
          const element = elements[which % elements.length];
          const target = elements[where % elements.length];
          if (!element || !target || isWithin(target, element)) continue;
          if (kind === 0) element.remove();
          else if (kind === 1) target.appendChild(element);
          else if (kind === 2) target.parentNode?.replaceChild(element, target);
          else target.appendChild(new PageText("new"));
          if (read) expect(body.textContent).toBe(textOf(body));
        }
        for (const element of [body, ...body.querySelectorAll("*")]) {
          expect(element.textContent).toBe(textOf(element));
          expect(backwards(element)).toEqual([...element.childNodes]);
          expect(element.childNodes.every(({ parentNode }) => parentNode === element)).toBe(true);
        }
      }),
    );
  });

  test("a copy does not follow them", () => {
    const page = buildPage("<p class='a'>One <b>two</b></p>");
    const copy = page.copy();
    page.querySelector("b")?.remove();
    page.querySelector("p")?.setAttribute("class", "b");
    expect([copy.body.textContent, copy.querySelector("p")?.className]).toEqual(["One two", "a"]);
  });

  test("what was kept can be put back more than once", () => {
    const { body } = buildPage("<p>One</p><p>Two</p>");
    const kept = body.innerHTML;
    for (const _ of [1, 2]) {
      body.querySelector("p")?.remove();
      expect(body.textContent).toBe("Two");
      body.innerHTML = kept;
      expect(body.textContent).toBe("OneTwo");
    }
  });
});

test.each(["p:first-child", "p > b", "[a^='b']", "", "p,,b", "..a", '[a="b"'])("%j is no selector here", (selector) =>
  expect(() => new PageElement("p").querySelectorAll(selector)).toThrow(SelectorUnknown),
);

test.each([
  ["display: none !important", "none"],
  ["color:red;DISPLAY : None", "none"],
  ["display:block", "block"],
  ["x-display:none", ""],
])("%j is shown as %j", (style, display) =>
  expect(buildPage(`<p style="${style}">Text</p>`).querySelector("p")?.style?.display).toBe(display),
);

test("the head holds what is said to machines, the body what is shown", () => {
  const page = buildPage(
    `<meta property="og:title" content="A &amp; B"><title>One</title><p>Text<title>Two</title></p><script>no</script><script type="application/ld+json">{"a":"</p>"}</script><style>p{}</style>`,
  );
  expect([page.title, page.body.textContent]).toEqual(["One", "Text"]);
  expect(page.head.querySelector("meta")?.getAttribute("content")).toBe("A & B");
  expect(page.head.querySelector('script[type="application/ld+json"]')?.textContent).toBe('{"a":"</p>"}');
});
