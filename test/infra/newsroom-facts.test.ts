// The facts planted in the sample newsroom stand in the articles they name.
import { describe, expect, test } from "vitest";
import type { Day } from "../../infra/local/newsroom/article.ts";
import {
  acronyms,
  addressesOf,
  alteredQuote,
  lookAlikes,
  numberConflicts,
  rewrittenReport,
  sharedStatements,
  sharedSurnames,
  storyFacts,
  unchangedOnDayTwo,
  updatedOnDayTwo,
  wireCopy,
} from "../../infra/local/newsroom/facts.ts";
import { newsArticles } from "../../infra/local/newsroom/newsdesk.ts";
import { outletOf } from "../../infra/local/newsroom/outlets.ts";
import { setInType } from "../../infra/local/newsroom/print.ts";
import { articleOf, dayOne, decoded, openNewsroom, printed } from "../support/open-newsroom.ts";

const visit = openNewsroom();

/** Whether the words, set in the outlet's type, stand in the article as it is printed on that day. */
const standsIn = (id: string, words: string, day: Day): boolean =>
  printed(id, day).paragraphs.some((text) => text.includes(setInType(outletOf(articleOf(id).outlet), words)));

describe("what is planted", () => {
  test("there is enough of it", () => {
    const onDayOne = storyFacts.filter((story) => story.dayOne.length > 0);
    expect(newsArticles.length).toBeGreaterThanOrEqual(44);
    expect(storyFacts.length).toBeGreaterThanOrEqual(14);
    expect(onDayOne.length).toBeGreaterThanOrEqual(12);
    expect(newsArticles.filter(({ day }) => day === 1).length).toBeGreaterThanOrEqual(34);
    expect(new Set(newsArticles.map(({ id }) => id)).size).toBe(newsArticles.length);
    const outletsOf = (ids: readonly string[]) => new Set(ids.map((id) => articleOf(id).outlet)).size;
    expect(onDayOne.filter((story) => outletsOf(story.dayOne) >= 3).length).toBeGreaterThanOrEqual(8);
  });

  test.each(newsArticles)("$id has the length of an article", ({ paragraphs }) => {
    const words = paragraphs.join(" ").split(/\s+/).length;
    expect(words).toBeGreaterThan(150);
    expect(words).toBeLessThan(550);
    expect(paragraphs.length).toBeGreaterThanOrEqual(5);
  });

  test.each(numberConflicts)("$story, day $day: reports differ on $about", ({ story, day, versions }) => {
    const carriers = versions.flatMap((version) => version.carriers);
    const ids = storyFacts.find(({ id }) => id === story);
    expect(new Set(versions.map(({ value }) => value)).size).toBe(versions.length);
    expect(versions.length).toBeGreaterThanOrEqual(2);
    expect(carriers.filter(({ article, words }) => !standsIn(article, words, day))).toEqual([]);
    expect((day === 1 ? ids?.dayOne : ids?.dayTwo) ?? []).toEqual(
      expect.arrayContaining(carriers.map(({ article }) => article)),
    );
  });

  test.each(sharedStatements)("several outlets carry “$words”", ({ story, speaker, words, carriers }) => {
    const surname = speaker.split(" ").at(-1) ?? "";
    expect(carriers.length).toBeGreaterThanOrEqual(2);
    expect(carriers.filter((id) => !standsIn(id, words, 2) || !standsIn(id, surname, 2))).toEqual([]);
    expect(carriers.filter((id) => !newsArticles.some((article) => article.id === id && id.startsWith(story)))).toEqual(
      [],
    );
  });

  test("day two puts the quote right, under the same address", async () => {
    const { article, dayOne: before, dayTwo: after, speaker } = alteredQuote;
    const text = async (day: Day) => {
      visit.newsroom().setDay(day);
      return decoded(await visit.get(articleOf(article).outlet, printed(article, day).path));
    };
    const [first, second] = [await text(1), await text(2)];
    expect([first.includes(before), first.includes(after)]).toEqual([true, false]);
    expect([second.includes(before), second.includes(after)]).toEqual([false, true]);
    expect(first).toContain(speaker);
    expect(second).toContain("Correction:");
  });

  test("day two dates one story anew and changes nothing in it", async () => {
    const ids = storyFacts.find(({ id }) => id === unchangedOnDayTwo)?.dayOne ?? [];
    expect(ids).toHaveLength(3);
    for (const id of ids) {
      expect(printed(id, 2).paragraphs).toEqual(printed(id, 1).paragraphs);
      const redated = printed(id, 2).listedAt;
      expect(redated.getTime()).toBeGreaterThan(Date.parse("2026-11-26T00:00:00Z"));
      visit.newsroom().setDay(2);
      const feed = await (await visit.feed(articleOf(id).outlet)).text();
      expect([redated.toUTCString(), redated.toISOString()].some((date) => feed.includes(date))).toBe(true);
    }
  });

  test("day two adds to the stories it is said to add to, and to no others", () => {
    const grown = storyFacts.filter(({ dayOne: first, dayTwo }) => first.length > 0 && dayTwo.length > 0);
    expect(grown.map(({ id }) => id)).toEqual([...updatedOnDayTwo]);
  });

  test("addresses lead to the articles they are given for", async () => {
    const origins = new Map(visit.newsroom().outlets.map(({ id, origin }) => [id, origin]));
    const addresses = addressesOf(origins, dayOne, 1);
    expect(addresses.size).toBe(newsArticles.filter(({ day }) => day === 1).length);
    const page = await decoded(await fetch(addresses.get("altarpiece-herald") ?? ""));
    expect(page).toContain("Baker knocks down wall, finds altarpiece missing since 1971");
  });

  test("people, initials, look-alikes and the rewritten report are where they are said to be", async () => {
    for (const { name, initials, article } of acronyms) {
      expect(standsIn(article, `${name} (${initials})`, 1)).toBe(true);
      expect(printed(article, 1).paragraphs.join(" ").split(initials).length).toBeGreaterThan(2);
    }
    for (const { story, people } of sharedSurnames) {
      const text = newsArticles
        .filter(({ id }) => id.startsWith(story))
        .flatMap(({ paragraphs }) => paragraphs)
        .join(" ");
      expect(people.filter((person) => !text.includes(person))).toEqual([]);
    }
    expect(lookAlikes.flat().filter((id) => !storyFacts.some((story) => story.id === id))).toEqual([]);
    const page = await decoded(await visit.get("corridor", printed(rewrittenReport.article, 1).path));
    expect(page).toContain(`Photo credit: ${rewrittenReport.host}`);
    expect(page).toMatch(/<p>Source<\/p>\s*<p>www\.harbourwire\.example<\/p>/);
  });

  test("the wire's text is the same in both outlets, as far as the shorter goes", () => {
    const [whole, cut] = wireCopy.articles.map((id) => articleOf(id));
    expect(cut?.paragraphs).toEqual(whole?.paragraphs.slice(0, cut?.paragraphs.length));
    expect(cut?.paragraphs.length).toBe(7);
    expect([whole?.byline, cut?.byline]).toEqual([wireCopy.agency, wireCopy.agency]);
  });

  test("no two articles share twelve words in a row, but for the wire's text", () => {
    const runLength = 12;
    const seen = new Map<string, string>();
    const shared: string[] = [];
    const declared = new Set<string>(wireCopy.articles);
    for (const { id, paragraphs } of newsArticles) {
      const words =
        paragraphs
          .join(" ")
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      for (let at = 0; at + runLength <= words.length; at += 1) {
        const run = words.slice(at, at + runLength).join(" ");
        const other = seen.get(run);
        if (other !== undefined && other !== id && !(declared.has(other) && declared.has(id)))
          shared.push(`${other} and ${id}: ${run}`);
        seen.set(run, id);
      }
    }
    expect(shared).toEqual([]);
  });
});
