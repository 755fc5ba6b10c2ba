// The mail uses only what its clients understand, or what they may leave out without harm.
import { caniemail } from "caniemail";
import { expect, test } from "vitest";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { renderConfirmation } from "../../functions/send/render-confirmation.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything, siteUrl } from "../support/briefing-links.ts";

/** What some clients leave out, and why the mail stands without it. */
const harmless = new Map([
  ["color-scheme CSS property", "the inline styles are the light scheme"],
  ["color-scheme meta tag", "as above"],
  ["@media", "the inline styles are the light scheme at any width"],
  ["<style> element", "as above"],
  ["Class selector", "as above: only some web clients on phones"],
  ["Type selector", "as above"],
  [":hover", "an underline under the pointer"],
  ["overflow-wrap", "word-break stands beside it"],
  ["word-break", "overflow-wrap stands beside it"],
  ["table-layout", "Outlook has a table of fixed width around it"],
  ["white-space", "the date line may wrap"],
  ["max-height property", "the preheader has display:none as well"],
  ["overflow", "as above"],
  ["opacity", "as above"],
  ["display:none", "the preheader has max-height and opacity as well"],
  ["<body> element", "the outermost table has the same background"],
  ["role attribute", "tables then are announced as tables"],
]);

const confirmation = renderConfirmation(
  { siteUrl, confirm: `${siteUrl}/confirm/t`, postalAddress: "4 Quay Street" },
  "en",
);

test.each([
  ["the briefing", renderBriefing(sampleEdition, everything, briefingLinks).html],
  ["the hostile briefing", renderBriefing(hostileEdition, everything, briefingLinks).html],
  ["the confirmation", confirmation.html],
])("%s", (_, html) => {
  const { issues } = caniemail({ clients: ["gmail.*", "outlook.*", "apple-mail.*", "yahoo.*"], html });
  const titles = new Set([...issues.errors.values()].flatMap((found) => found.map(({ title }) => title)));
  expect(titles.size).toBeGreaterThan(0);
  expect([...titles].filter((title) => !harmless.has(title))).toEqual([]);
});
