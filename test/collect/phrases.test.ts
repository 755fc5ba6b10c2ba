// What the frame of a page says goes; sentences of an article that begin or end like it stay.
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../functions/collect/extract-article/extract-article.ts";
import { articleText, paragraphs, writePage } from "../support/write-page.ts";

const read = (html: string): string => extractArticle(html, "https://callow.example/news/dredging").text;
const [first = "", second = "", third = ""] = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);
const inside = (phrase: string): string => read(writePage({ body: `${first}<p>${phrase}</p>${second}${third}` }));
const atEnd = (phrase: string): string => read(writePage({ after: `<p>${phrase}</p>` }));

describe("goes, wherever it stands", () => {
  test.each([
    "Scroll down for video",
    "Visit the Callow Courier's homepage for more stories.",
    "For all the latest harbour news, download the Callow app.",
    "Read or share this story: https://callow.example/s/9",
    "(Except for the headline, this story has not been edited by our staff.)",
    "Like this story? Share it with a friend!",
    "Read more: Storm closes the pier for a third day",
    "More - the ferry strike in numbers",
    "Updated: Nov 20, 2026 3:15 PM",
    "4 min read",
    "Lesezeit: 3 Minuten",
    "Mehr zum Thema",
    "À lire aussi : le port en images",
    "18:42",
    "Please enable JavaScript to see this content.",
    "Cancel any time",
  ])("%s", (phrase) => expect(inside(phrase)).toBe(articleText));
});

describe("goes from the end", () => {
  test.each([
    "Comments (14)",
    "Note: all comments are moderated before they appear.",
    "© 2026 Callow Courier",
    "Sign up for our morning letter: the Tide newsletter comes out daily.",
    "Additional reporting by Ada Wickstead",
    "Dieser Artikel wurde am 20. November aktualisiert.",
  ])("%s", (phrase) => expect(atEnd(phrase)).toBe(articleText));
});

test.each([
  ["an explanation", '<span class="tooltip">crowns<span class="tooltip-text">About eleven to the euro</span></span>'],
  [
    "a portrait",
    '<span class="rollover-people"><a href="/p">crowns</a><span class="rollover-people-block">A crown</span></span>',
  ],
])("%s that opens over a word goes, and the word stays", (_, word) => {
  const body = first + second + third.replace("crowns", word);
  expect(read(writePage({ body }))).toBe(articleText);
});

describe("stays", () => {
  test.each([
    "Next-generation ferries need deeper water than the bay has to offer.",
    "More-cautious members asked for another survey of the sand.",
    "Published in 1987, the last chart shows nine metres here.",
    "Comments by the mayor during the break, however, drew laughter and then a formal complaint.",
    "The dispute began with a question of copyright in the old charts.",
    "The engineer first wrote about the bar in the club's newsletter, in 1998.",
    "Home is where the harbour is.",
    "At 18:42 the last ferry left.",
    "Watch officers will be posted on the mole.",
  ])("%s", (phrase) => {
    expect(inside(phrase).split("\n\n")).toContain(phrase);
    expect(atEnd(phrase)).toBe(`${articleText}\n\n${phrase}`);
  });
});
