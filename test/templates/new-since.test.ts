// What is new in an updated story stands first and says so; what was known before follows.
import { describe, expect, test } from "vitest";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything, siteUrl } from "../support/briefing-links.ts";
import { parse } from "../support/markup.ts";

/** The first story as an update whose last statement and first difference are new. */
const [first] = sampleEdition.stories;
const updated: Edition = {
  ...sampleEdition,
  stories: first
    ? [
        {
          ...first,
          update: true,
          statements: first.statements.map((one, index, all) => ({ ...one, isNew: index === all.length - 1 })),
          differences: first.differences.map((one, index) => ({ ...one, isNew: index === 0 })),
        },
      ]
    : [],
};
const newest = first?.statements.at(-1)?.speaker.name ?? "?";
const mail = renderBriefing(updated, everything, briefingLinks);
const story = renderSite(updated, [], { siteUrl }).find(({ path }) => path.startsWith("stories/"))?.body ?? "";

describe.each([
  ["the mail", parse(mail.html).body.textContent ?? ""],
  ["its text", mail.text],
  ["the story's page", parse(story).querySelector("main")?.textContent ?? ""],
])("in %s", (_, text) => {
  test("the new statement stands under its title, before the others", () => {
    const title = text.indexOf("New since yesterday");
    expect(title).toBeGreaterThan(0);
    const others = text.lastIndexOf("Said before");
    const said = text.slice(text.lastIndexOf("New since yesterday", others), others);
    expect(said).toContain(newest);
  });
  test("the new difference says so", () =>
    expect(text).toContain(`New since yesterday: ${first?.differences[0]?.about}`));
});

test("a story without anything new has no such title", () => {
  const plain = renderBriefing(sampleEdition, everything, briefingLinks);
  for (const part of [plain.html, plain.text]) expect(part).not.toContain("New since yesterday");
});
