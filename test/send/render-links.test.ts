// One mail for many readers, with each reader's own links in it and nobody else's.
import fc from "fast-check";
import { expect, test } from "vitest";
import { laid, linkPlaces, withLinks } from "../../functions/send/render-links.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleEdition } from "../fixtures/sample-edition.ts";
import { briefingLinks, everything } from "../support/briefing-links.ts";

const join = (parts: ReturnType<typeof withLinks>, form: "html" | "text"): string =>
  parts.map((part) => part[form]).join("");

test("whatever stands around them, the links come where their places were", () => {
  const piece = fc.constantFrom("a", "<b>", "é – ", "\n", "preferences", "unsubscribe");
  const link = { preferences: "https://x.example/p?a=1&b=2", unsubscribe: "https://x.example/u" };
  const whole = fc.array(fc.oneof(piece, fc.constantFrom(...Object.values(linkPlaces))));
  fc.assert(
    fc.property(whole, whole, (markup, text) => {
      const parts = withLinks(laid(markup.join(""), text.join("")), link);
      const filled = (pieces: readonly string[], preferences: string): string =>
        pieces
          .map((one) =>
            one === linkPlaces.preferences ? preferences : one === linkPlaces.unsubscribe ? link.unsubscribe : one,
          )
          .join("");
      expect(join(parts, "html")).toBe(filled(markup, "https://x.example/p?a=1&amp;b=2"));
      expect(join(parts, "text")).toBe(filled(text, link.preferences));
    }),
  );
});

const linksOf = (id: number) => ({
  ...briefingLinks,
  preferences: `${briefingLinks.siteUrl}/preferences/k1.p${id}`,
  unsubscribe: `${briefingLinks.siteUrl}/unsubscribe/k1.u${id}`,
});
const occurrences = (whole: string, part: string): number => whole.split(part).length - 1;

test("two readers of the same stories get the same mail but for their links", () => {
  const [one, other] = [1, 2].map((id) => renderBriefing(sampleEdition, everything, linksOf(id)));
  for (const form of ["html", "text"] as const) {
    expect(occurrences(one?.[form] ?? "", "k1.u1")).toBe(2);
    expect(occurrences(one?.[form] ?? "", "k1.p1")).toBe(1);
    expect(one?.[form].replaceAll("k1.u1", "k1.u2").replaceAll("k1.p1", "k1.p2")).toBe(other?.[form]);
  }
});

test("readers who follow different actors get their own stories, whoever was rendered before", () => {
  const alone = renderBriefing({ ...sampleEdition }, { ...everything, actors: ["ada-ferrant"] }, linksOf(1));
  renderBriefing(sampleEdition, everything, linksOf(2));
  const after = renderBriefing(sampleEdition, { ...everything, actors: ["ada-ferrant"] }, linksOf(1));
  expect(after.html).toBe(alone.html);
  expect(after.text).toBe(alone.text);
  expect(after.subject).toBe(alone.subject);
});

/** Every text in it with the places of both links at its end; ids, addresses and times stay as they are. */
const withPlaces = (edition: Edition): Edition =>
  JSON.parse(JSON.stringify(edition), (key, value: unknown) =>
    typeof value === "string" && !/id$|url$|hash$|at$|^(id|kind|act|schema|language|was|now|since|until)$/i.test(key)
      ? `${value}${linkPlaces.unsubscribe}${linkPlaces.preferences}`
      : value,
  ) as Edition;

test.each([
  ["sample", sampleEdition],
  ["hostile", hostileEdition],
] as const)("no text of the %s edition can have a reader's link put into it", (_, edition) => {
  const spoiled = withPlaces(edition);
  expect(JSON.stringify(spoiled)).toContain(linkPlaces.preferences);
  const mail = renderBriefing(spoiled, everything, linksOf(1));
  for (const form of ["html", "text"] as const) {
    expect(occurrences(mail[form], "k1.u1")).toBe(2);
    expect(occurrences(mail[form], "k1.p1")).toBe(1);
  }
});
