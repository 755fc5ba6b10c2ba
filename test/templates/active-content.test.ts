// Whatever strangers write, mail and pages only show it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { renderConfirmation } from "../../functions/send/render-confirmation.ts";
import { preferencesPage, signUpPage } from "../../functions/subscribe/render-pages.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything, siteUrl } from "../support/briefing-links.ts";
import { activeContent, parse } from "../support/markup.ts";
import { readerPages } from "../support/reader-pages.ts";
import { writeEdition } from "../support/write-edition.ts";

const JsonFeed = z.object({ items: z.array(z.object({ content_html: z.string() })) });

const pagesOf = (edition: typeof sampleEdition) => renderSite(edition, [], { siteUrl });

describe("the check itself", () => {
  test.each([
    ["<script>1</script>", "<script>"],
    ['<a href=" java\nscript:alert(1)">x</a>', "a href"],
    ['<p onclick="x">', "p onclick"],
    ['<img src="x">', "<img>"],
    ['<form action="data:x">', "form action"],
    ['<p style="background:url(x)">', "style"],
  ])("finds %s", (html, found) => {
    expect(activeContent(html).join()).toContain(found);
  });
});

describe("the hostile edition", () => {
  const mail = renderBriefing(hostileEdition, everything, briefingLinks);

  test("has no active content in the mail", () => {
    expect(activeContent(mail.html)).toEqual([]);
  });

  test.each(pagesOf(hostileEdition).filter(({ path }) => path.endsWith(".html")))("has none in $path", ({ body }) => {
    expect(activeContent(body)).toEqual([]);
    expect(parse(body).querySelectorAll("title:not(svg title)").length).toBe(1);
  });

  test.each(["feed.xml", "feed.atom", "feed.json"])("has none in what readers of %s show", (path) => {
    const body = pagesOf(hostileEdition).find((page) => page.path === path)?.body ?? "";
    expect(body).not.toBe("");
    for (const content of entriesOf(path, body)) expect(activeContent(content)).toEqual([]);
  });

  test("puts no line into the subject and no control into the mail", () => {
    expect(mail.subject).not.toMatch(/[\r\n]/);
    for (const part of [mail.html, mail.text]) expect(part).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u200b]/u);
  });

  test("leads nowhere but to the web", () => {
    expect(mail.text).not.toMatch(/^\s*\[\d+\].*javascript:/m);
    expect(mail.html).not.toContain('href="javascript');
  });
});

const entriesOf = (path: string, body: string): string[] => {
  if (path === "feed.json") {
    return JsonFeed.parse(JSON.parse(body)).items.map((item) => item.content_html);
  }
  return [...body.matchAll(/<(?:description|content type="html")>([^<]*)</g)].map(([, content = ""]) =>
    content
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );
};

test("whatever stands in any text, nothing acts", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<script>",
      "</script>",
      '"',
      "'",
      "<!--",
      "-->",
      "]]>",
      "<svg/onload=x>",
      "onerror=x",
      "javascript:x",
    ),
    fc.constantFrom(
      "&lt;script&gt;",
      "&#x3c;",
      "\u0000",
      "\u2028",
      "`",
      "${1}",
      "{{1}}",
      "<style>",
      "</style>",
      "</title>",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join("")}`);
  fc.assert(
    fc.property(fc.array(text, { minLength: 9, maxLength: 9 }), (texts) => {
      const [
        section = "",
        headline = "",
        outlet = "",
        words = "",
        name = "",
        role = "",
        about = "",
        one = "",
        two = "",
      ] = texts;
      const edition = writeEdition([
        {
          section,
          headline,
          articles: [
            [outlet, headline, words],
            ["Other", two, words],
          ],
          summary: [[0, words]],
          statements: [{ speaker: [name, role], carriers: [[0, words, words]] }],
          differences: [
            {
              about,
              versions: [
                [one, [0, words]],
                [two, [1, words]],
              ],
            },
          ],
        },
      ]);
      const mail = renderBriefing(edition, everything, briefingLinks);
      expect(activeContent(mail.html)).toEqual([]);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      for (const { path, body } of pagesOf(edition))
        if (path.endsWith(".html")) expect(activeContent(body)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("pages of the reader", () => {
  test.each(Object.entries(readerPages))("%s only shows", (_, html) => {
    expect(activeContent(html)).toEqual([]);
  });

  test("what was typed comes back as text", () => {
    const typed = '"><script>alert(1)</script>';
    const form = { hour: 7, zone: typed, days: typed, sections: [typed], email: typed, language: typed };
    expect(activeContent(signUpPage(form))).toEqual([]);
    expect(parse(signUpPage(form)).querySelector("#email")?.getAttribute("value")).toBe(typed);
    const names = "</textarea><script>alert(1)</script>";
    const preferences = preferencesPage({ ...form, actors: [names] }, typed, typed, "/x");
    expect(activeContent(preferences)).toEqual([]);
    expect(preferences.toLowerCase()).toContain("&lt;/textarea&gt;&lt;script&gt;");
  });

  test("the confirmation mail carries fixed words", () => {
    const { html, text, subject } = renderConfirmation(
      {
        siteUrl,
        confirm: `${siteUrl}/confirm/t`,
        postalAddress: "4 Quay Street",
      },
      "en",
    );
    expect(activeContent(html)).toEqual([]);
    expect(text).toContain(`${siteUrl}/confirm/t`);
    expect(html).toContain(`${siteUrl}/confirm/t`);
    expect(subject).not.toBe("");
  });
});

test.each([
  ...Object.values(readerPages),
  ...pagesOf(sampleEdition)
    .filter(({ path }) => path.endsWith(".html"))
    .map(({ body }) => body),
])("page %# carries the policy and no inline style or script", (html) => {
  const document = parse(html);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
  expect(policy).toMatch(/^default-src 'none'; style-src 'self'/);
  expect(document.querySelectorAll("[style],style,script").length).toBe(0);
});
