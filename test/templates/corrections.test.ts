// What outlets changed after we had quoted them: told in the mail, in its text and on the front page, at the new words.
import { expect, test } from "vitest";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";

const siteUrl = "https://readout.example";
const links = { siteUrl, preferences: `${siteUrl}/p`, unsubscribe: `${siteUrl}/u`, postalAddress: "1 Street" };
const evidence = (text: string) => ({
  articleId: "a1",
  textHash: "h",
  span: [0, text.length] as [number, number],
  text,
});
const changed = {
  edition: "2026-11-22",
  storyId: "s1",
  speaker: "Mira Castellan",
  articleId: "a1",
  outlet: "Callow <Courier>",
  url: "https://courier.example/locks",
  was: evidence("“We will never open the locks”"),
  now: evidence("“We will not open the locks this year,”"),
};
const withCorrections = (...corrections: NonNullable<Edition["corrections"]>): Edition => ({
  ...sampleEdition,
  corrections,
});
const render = (edition: Edition, language = "en") => {
  const { html, text } = renderBriefing(edition, { sections: [], actors: [], language }, links);
  const front = renderSite(edition, [], { siteUrl }).find(({ path }) => path === "index.html")?.body ?? "";
  return { html, text: text.replace(/\s+/g, " "), front };
};
const newWords = "https://courier.example/locks#:~:text=";

test("a changed quote is told with both its forms, and leads to the new words", () => {
  const { html, text, front } = render(withCorrections(changed));
  for (const markup of [html, front]) {
    expect(markup).toContain(
      "Callow &lt;Courier&gt; now quotes Mira Castellan with “We will not open the locks this year”; we had “We will never open the locks”.",
    );
    expect(markup).toContain(newWords);
  }
  expect(text).toContain("we had “We will never open the locks”.");
  expect(text).toContain(newWords);
});
test("a quote that is gone is told so, and leads to its article", () => {
  const { html, text, front } = render(withCorrections({ ...changed, now: null }));
  for (const part of [html, front, text])
    expect(part).toContain("no longer has these words of Mira Castellan: “We will never open the locks”.");
  expect(html).not.toContain(newWords);
  expect(html).toContain('href="https://courier.example/locks"');
});
test("in the reader's language", () =>
  expect(render(withCorrections(changed), "de").html).toContain("Geändert, seit wir es zitierten"));
test("where nothing was changed, nothing is said of it", () => {
  for (const part of Object.values(render(sampleEdition))) expect(part).not.toContain("Changed since we quoted it");
});
test("an address that is no web address is not linked and not told", () =>
  expect(render(withCorrections({ ...changed, url: "javascript:alert(1)" })).html).not.toContain(
    "Changed since we quoted it",
  ));
