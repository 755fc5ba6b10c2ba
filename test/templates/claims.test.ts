// Every claim leads to its words: in the mail's HTML, in its text, and on the pages.
import { describe, expect, test } from "vitest";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { excerptStory } from "../../functions/shared/story-excerpt.ts";
import { viewStory } from "../../functions/shared/story-view.ts";
import { linkToWords } from "../../functions/shared/text-fragment.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything, siteUrl } from "../support/briefing-links.ts";
import { links, parse } from "../support/markup.ts";

const mail = renderBriefing(sampleEdition, everything, briefingLinks);
const flat = mail.text.replace(/\s+/g, " ");

/** Every claim of the edition that the mail shows, with the address it must lead to. */
const claims = sampleEdition.stories.flatMap((story, index) => {
  const address = (articleId: string): string =>
    story.articles.find((article) => article.articleId === articleId)?.url ?? "";
  const full = { outlets: 4, statements: 4, carriers: 3, differences: 2, versions: 4 };
  const room = index < 4 ? full : { outlets: 3, statements: 2, carriers: 2, differences: 1, versions: 3 };
  const shown = excerptStory(viewStory(story), "", room);
  const sentences = story.summary.map(({ articleId, text }) => ({
    words: text,
    href: linkToWords(address(articleId), [text], "en"),
  }));
  const numbers = story.differences
    .slice(0, room.differences)
    .flatMap(({ versions }) =>
      versions.flatMap(({ value, evidence }) =>
        evidence.map(({ articleId, text }) => ({ words: value, href: linkToWords(address(articleId), [text], "en") })),
      ),
    );
  const said = shown.voices.flatMap(({ speakers }) =>
    speakers.flatMap(({ statements }) =>
      statements.map(({ words, sources }) => ({ words, href: sources.shown[0].href })),
    ),
  );
  return [...sentences, ...numbers, ...said];
});

test("there are claims to look for", () => {
  expect(claims.length).toBeGreaterThan(50);
});

test.each(claims)("$words", ({ words, href }) => {
  const leading = links(mail.html).filter((link) => link.href === href);
  expect(leading.length).toBeGreaterThan(0);
  expect(links(mail.html).some(({ text }) => text.includes(words))).toBe(true);
  expect(mail.text).toContain(href);
  expect(flat).toContain(words);
});

test("text and HTML lead to the same places", () => {
  const inHtml = new Set(links(mail.html).map(({ href }) => href));
  const inText = new Set(mail.text.match(/https?:\/\/\S+/g));
  expect([...inHtml].filter((href) => !inText.has(href))).toEqual([]);
  expect([...inText].filter((href) => !inHtml.has(href))).toEqual([]);
});

test("every link to an article's words marks words of that article", () => {
  const marking = links(mail.html).filter(({ href }) => href.includes(":~:"));
  expect(marking.length).toBeGreaterThan(20);
  for (const { href } of marking) {
    const terms = (href.split(":~:text=")[1] ?? "").split(/,|&text=/).map(decodeURIComponent);
    const told = sampleEdition.stories.flatMap((story) => [
      ...story.summary,
      ...story.statements.flatMap(({ carriers }) => carriers.flatMap(({ content }) => content)),
      ...story.differences.flatMap(({ versions }) => versions.flatMap(({ evidence }) => evidence)),
    ]);
    for (const term of terms) expect(told.some(({ text }) => text.includes(term))).toBe(true);
  }
});

describe("a quote", () => {
  test("stands in marks of its own, without the comma that led on to its speaker", () => {
    expect(mail.html).toContain("“We did the sums again and this time we counted the people”");
  });

  test("divided by its cue is joined with an ellipsis", () => {
    const [story] = sampleEdition.stories;
    const page = renderSite(sampleEdition, [], { siteUrl }).find(({ path }) => path.includes(story?.id ?? "?"));
    expect(parse(page?.body ?? "").body.textContent).toContain(
      'The western quay … "was built for fishing boats, not for grain"',
    );
  });
});

test("a story's page has every statement, every carrier and every article", () => {
  const pages = renderSite(sampleEdition, [], { siteUrl });
  for (const story of sampleEdition.stories) {
    const body = pages.find(({ path }) => path.includes(story.id))?.body ?? "";
    const hrefs = new Set(links(body).map(({ href }) => href));
    for (const { carriers } of story.statements) {
      for (const { articleId, content } of carriers) {
        const url = story.articles.find((article) => article.articleId === articleId)?.url ?? "";
        expect(hrefs).toContain(
          linkToWords(
            url,
            content.map(({ text }) => text),
            "en",
          ),
        );
      }
    }
    for (const { url } of story.articles) expect(hrefs).toContain(url);
  }
});
