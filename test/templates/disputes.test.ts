// What is known of a statement beside its words: who denies it, its other wordings, how many reports it rests on, what was said before.
import { describe, expect, test } from "vitest";
import { renderEditionPages } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import type { Edition, EditionStatement } from "../../functions/shared/model/edition.ts";
import type { Evidence } from "../../functions/shared/model/span.ts";
import { storyPath } from "../../functions/shared/site-paths.ts";
import { briefingLinks, everything, siteUrl } from "../support/briefing-links.ts";
import { parse } from "../support/markup.ts";

const evidence = (articleId: string, text: string): Evidence => ({
  articleId,
  textHash: "b".repeat(64),
  span: [0, text.length],
  text,
});

const carrier = (articleId: string, text: string, cue = "said") => ({
  articleId,
  content: [evidence(articleId, text)],
  cue: [evidence(articleId, cue)],
  source: [],
});

const claim: EditionStatement = {
  id: "claim",
  kind: "direct",
  speaker: { actorId: "person:ada-lund", name: "Ada Lund", kind: "person", role: "Mayor" },
  carriers: [
    carrier("a", "“The gates of the dam were opened an hour too late.”"),
    carrier("b", "“the gates of the dam were opened”"),
    carrier("c", "“The gates of the dam were opened an hour too late”"),
  ],
  independent: 2,
  earlier: { edition: "2026-11-20", storyId: "dam", text: "“The gates are checked every night.”" },
};
const denial: EditionStatement = {
  id: "denial",
  kind: "indirect",
  speaker: { actorId: "person:otto-brand", name: "Otto Brand", kind: "person", role: "Engineer" },
  carriers: [carrier("b", "that his gates had opened late", "denied")],
  denies: "claim",
};
const other: EditionStatement = {
  id: "other",
  kind: "direct",
  speaker: { actorId: "person:ines-orla", name: "Ines Orla", kind: "person" },
  carriers: [carrier("c", "“The bridge stays closed.”")],
};

const edition: Edition = {
  schema: 1,
  id: "2026-11-23",
  publishedAt: "2026-11-23T05:00:00Z",
  from: "2026-11-22T05:00:00Z",
  until: "2026-11-23T05:00:00Z",
  stories: [
    {
      id: "dam",
      section: "World",
      headline: "The dam",
      headlineArticleId: "a",
      summary: [],
      statements: [claim, denial, other],
      differences: [],
      articles: ["a", "b", "c"].map((articleId) => ({
        articleId,
        outlet: `Outlet ${articleId}`,
        url: `https://${articleId}.example/`,
        title: "The dam",
        language: "en",
      })),
      update: false,
      reasons: [],
    },
  ],
  coverage: {
    feeds: { read: 3, quiet: 0, failed: [] },
    articles: { read: 3, rejected: {} },
    statements: { kept: 3, dropped: {} },
  },
};

const pages = renderEditionPages(edition, { siteUrl });
const main = (prefix: string) =>
  parse(pages.find(({ path }) => path.startsWith(prefix))?.body ?? "").querySelector("main");
const mail = renderBriefing(edition, everything, briefingLinks);
const flat = (text: string | null | undefined): string => (text ?? "").replaceAll(/\s+/g, " ");

describe.each([
  ["the mail", flat(parse(mail.html).body.textContent)],
  ["its text", flat(mail.text)],
  ["the front page", flat(main("editions/")?.textContent)],
  ["the story's page", flat(main("stories/")?.textContent)],
])("in %s", (_, text) => {
  test("a denial stands below what it denies, before anybody else, and once", () => {
    const places = ["an hour too late", "Otto Brand", "denied", "his gates had opened late", "Ines Orla"].map((words) =>
      text.indexOf(words),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.split("his gates had opened late")).toHaveLength(2);
  });
});

test("both sides link to the words they come from", () => {
  const links = [...(main("stories/")?.querySelectorAll("blockquote a.claim") ?? [])];
  const denied = links.find((link) => link.textContent?.includes("his gates had opened late"));
  expect(denied?.getAttribute("href")).toMatch(/^https:\/\/b\.example\/#:~:text=/);
  expect(links[0]?.getAttribute("href")).toMatch(/^https:\/\/a\.example\/#:~:text=/);
});

test("the story's page tells other wordings, independent reports and what was said before", () => {
  const text = flat(main("stories/")?.textContent);
  expect(text).toContain("2 independent reports");
  expect(text).toContain("Also quoted as “the gates of the dam were opened” Outlet b");
  expect(text.split("Also quoted as")).toHaveLength(2);
  expect(text).toContain("Said before, on 20 November 2026: “The gates are checked every night.”");
  const earlier = [...(main("stories/")?.querySelectorAll(".aside a") ?? [])].map((link) => link.getAttribute("href"));
  expect(earlier).toContain(`/${storyPath("2026-11-20", "dam")}`);
});

test("no line can begin with the dot between two outlets", () => {
  for (const body of [mail.html, ...pages.map((page) => page.body)]) {
    expect(body).toContain("\u00a0·</span>");
    expect(body.replaceAll("\u00a0·</span>", "")).not.toMatch(/<\/bdi><\/a>(?:<\/[a-z]+>)*\s?·/);
  }
});

test("a reader who follows somebody finds them in a denial too", () => {
  const follower = renderBriefing(edition, { ...everything, actors: ["otto-brand"] }, briefingLinks);
  expect(follower.text).toContain("You follow Otto Brand");
});
