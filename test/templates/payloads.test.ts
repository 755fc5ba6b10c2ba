// Payloads of every shape, in every place a stranger's text stands: mail, pages, feeds and forms only show them.
import { describe, expect, test } from "vitest";
import { renderActorPages } from "../../functions/publish/render-actor.ts";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import type { Edition, EditionStory } from "../../functions/shared/model/edition.ts";
import { preferencesPage, signUpPage } from "../../functions/subscribe/render-pages.ts";
import { briefingLinks, siteUrl } from "../support/briefing-links.ts";
import { activeContent, parse } from "../support/markup.ts";
import { addressPayloads, textPayloads } from "../support/payloads.ts";
import { writeEdition } from "../support/write-edition.ts";
import { writeTimeline } from "../support/write-timeline.ts";

/** A story that consists of one text, at one address. */
const storyOf = (text: string, url: string, index: number): EditionStory => {
  const articleId = `a${index}`;
  const evidence = { articleId, textHash: "0", span: [0, text.length] as [number, number], text };
  const speaker = { actorId: `person:${text}`, name: text, kind: "person" as const, role: text };
  return {
    id: `s${index}`,
    section: text,
    headline: text,
    headlineArticleId: articleId,
    summary: [evidence],
    statements: [
      { id: "1", kind: "direct", speaker, carriers: [{ articleId, content: [evidence], cue: [evidence], source: [] }] },
      {
        id: "2",
        kind: "mixed",
        speaker,
        carriers: [{ articleId, content: [evidence], cue: [], source: [] }],
        isNew: true,
      },
    ],
    differences: [
      {
        about: text,
        versions: [
          { value: text, evidence: [evidence] },
          { value: `${text} `, evidence: [evidence] },
        ],
      },
    ],
    articles: [
      { articleId, outlet: text, url, title: text, byline: text, language: text, publishedAt: "2026-11-22T05:00:00Z" },
      {
        articleId: `${articleId}b`,
        outlet: `${text} 2`,
        url,
        title: text,
        language: "en",
        publishedAt: "2026-11-22T06:00:00Z",
      },
    ],
    update: true,
    reasons: [text],
  };
};

const editionOf = (texts: readonly string[], addresses: readonly string[]): Edition => {
  const { coverage } = writeEdition([]);
  const [first = ""] = texts;
  return {
    ...writeEdition([]),
    stories: texts.map((text, index) => storyOf(text, addresses[index] ?? "https://good.example/", index)),
    coverage: {
      ...coverage,
      feeds: { ...coverage.feeds, failed: [{ outlet: first, reason: first }] },
      statements: { kept: 1, dropped: { [first]: 1 } },
    },
  };
};

/** In editions of ten stories, so that each reaches its mail. */
const tens = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 10) }, (_, index) => all.slice(index * 10, index * 10 + 10));

const editions = [
  ...tens(textPayloads).map((texts) => editionOf(texts, [])),
  ...tens(addressPayloads).map((addresses) =>
    editionOf(
      addresses.map((_, index) => `Text ${index}`),
      addresses,
    ),
  ),
];
const count = textPayloads.length + addressPayloads.length;

test("there are at least as many as the lists that go around have", () => expect(count).toBeGreaterThanOrEqual(738));

describe.each(editions.map((edition, index) => ({ edition, index })))("edition $index", ({ edition }) => {
  const reader = { sections: [], actors: [], language: "en" };
  const { html, subject } = renderBriefing(edition, reader, briefingLinks);
  const pages = renderSite(edition, [{ id: "2026-11-22", headline: edition.stories[0]?.headline ?? "", stories: 1 }], {
    siteUrl,
  });
  const actors = edition.stories.flatMap(({ statements }) => {
    const [said] = statements;
    return said
      ? renderActorPages(writeTimeline(said.speaker.actorId, [edition, { ...edition, id: "2026-11-20" }]), { siteUrl })
      : [];
  });

  test("only shows in the mail", () => {
    expect(activeContent(html)).toEqual([]);
    expect(parse(html).querySelectorAll("style").length).toBe(1);
    expect(subject).toMatch(/^[^\r\n]{1,200}$/);
  });

  test("only shows on every page", () => {
    for (const { path, body } of [...pages, ...actors])
      if (path.endsWith(".html")) expect([path, activeContent(body)]).toEqual([path, []]);
  });

  test("stands nowhere in a path", () => {
    for (const { path } of [...pages, ...actors]) expect(path).toMatch(/^[a-z0-9./-]+$/);
  });
});

test("forms give them back as text", () => {
  // Each form has six hundred zones: a part of the payloads, of all kinds, is enough for what is escaped in one way.
  for (const text of textPayloads.filter((_, index) => index % 7 === 0)) {
    const form = { hour: 7, zone: text, days: text, sections: [text], offered: [text], language: text, email: text };
    expect(activeContent(signUpPage(form))).toEqual([]);
    expect(activeContent(preferencesPage({ ...form, actors: [text] }, "/p", "/p/delete", "/p/export"))).toEqual([]);
  }
}, 60_000);
