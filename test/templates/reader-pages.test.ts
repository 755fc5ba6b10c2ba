// The reader's forms: what they post, without any script.
import { describe, expect, test } from "vitest";
import { confirmPage, preferencesPage, signUpPage, unsubscribePage } from "../../functions/subscribe/render-pages.ts";
import { renderConfirmation } from "../../functions/send/render-confirmation.ts";
import { parse } from "../support/markup.ts";
import { readerPages } from "../support/reader-pages.ts";

const form = {
  hour: 6,
  zone: "Pacific/Auckland",
  days: "weekdays",
  sections: ["Gone"],
  offered: ["World", "Sport"],
  language: "en",
};

/** What a browser posts for a form as it stands. */
const posted = (html: string): [string, string][] => {
  const document = parse(html);
  const values: [string, string][] = [];
  for (const field of document.querySelectorAll("form:first-of-type [name]")) {
    const name = field.getAttribute("name") ?? "";
    const type = field.getAttribute("type");
    if (field.localName === "select") {
      const option = field.querySelector("option[selected]");
      values.push([name, option?.getAttribute("value") ?? option?.textContent ?? ""]);
    } else if (!["radio", "checkbox"].includes(type ?? "") || field.hasAttribute("checked")) {
      values.push([name, field.getAttribute("value") ?? ""]);
    }
  }
  return values;
};

describe("the sign-up form", () => {
  const page = parse(signUpPage(form));

  test("posts to /subscribe", () => {
    expect(page.querySelector("form")?.getAttribute("action")).toBe("/subscribe");
    expect(page.querySelector("form")?.getAttribute("method")).toBe("post");
  });

  test("posts what it was given", () => {
    expect(posted(signUpPage({ ...form, email: "a@b.example" }))).toEqual([
      ["email", "a@b.example"],
      ["website", ""],
      ["hour", "6"],
      ["zone", "Pacific/Auckland"],
      ["days", "weekdays"],
      ["section", "Gone"],
      ["language", "en"],
    ]);
  });

  test("offers every hour, every zone once, three rhythms, all sections", () => {
    expect(page.querySelectorAll("#hour option").length).toBe(24);
    const zones = [...page.querySelectorAll("#zone option")].map(
      (zone) => zone.getAttribute("value") ?? zone.textContent,
    );
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of ["UTC", "Europe/Berlin", "America/New_York"]) expect(zones).toContain(zone);
    expect(page.querySelectorAll("[name=days]").length).toBe(3);
    expect([...page.querySelectorAll("[name=section]")].map((box) => box.getAttribute("value"))).toEqual([
      "World",
      "Sport",
      "Gone",
    ]);
  });

  test("keeps its bait out of people's way", () => {
    const bait = page.querySelector("[name=website]");
    expect(bait?.getAttribute("tabindex")).toBe("-1");
    expect(bait?.closest("[aria-hidden=true]")).not.toBeNull();
    expect(bait?.getAttribute("autocomplete")).toBe("off");
  });

  test("says what was wrong, also to those who hear the page", () => {
    const wrong = parse(readerPages["sign-up-problem"]);
    expect(wrong.querySelector("[role=alert]")?.textContent).toContain("without a name, quotes or brackets");
    expect(wrong.querySelector("#email")?.getAttribute("aria-describedby")).toBe("problem");
  });
});

test.each([
  ["confirming", confirmPage("/confirm/t", "en")],
  ["unsubscribing", unsubscribePage("/unsubscribe/t", "en")],
])("%s is one button that posts", (_, html) => {
  const page = parse(html);
  expect(page.querySelectorAll("form[method=post]").length).toBe(1);
  expect(page.querySelectorAll("button").length).toBe(1);
  expect(page.querySelectorAll("input").length).toBe(0);
});

test("preferences can be saved, exported and deleted", () => {
  const page = parse(preferencesPage(form, "/p/t", "/p/t/delete", "/p/t/export"));
  expect([...page.querySelectorAll("form")].map((one) => one.getAttribute("action"))).toEqual(["/p/t", "/p/t/delete"]);
  expect(page.querySelector('a[href="/p/t/export"]')).not.toBeNull();
  expect(page.querySelector("[name=email]")).toBeNull();
});

test("pages of one reader are not for search engines", () => {
  for (const html of Object.values(readerPages)) {
    expect(parse(html).querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  }
});

describe("a German reader", () => {
  const german = { ...form, language: "de", actors: [] };

  test.each([
    ["sign-up", signUpPage({ ...german, problem: "addressMissing" }), "Bitte geben Sie eine E-Mail-Adresse an."],
    [
      "preferences",
      preferencesPage(german, "/p", "/p/delete", "/p/export"),
      "Personen und Organisationen, denen Sie folgen",
    ],
    ["confirming", confirmPage("/c", "de"), "Soll der Überblick kommen?"],
    ["unsubscribing", unsubscribePage("/u", "de"), "Überblick beenden?"],
  ])("is met in German: %s", (_, html, words) => {
    expect(parse(html).documentElement.getAttribute("lang")).toBe("de");
    expect(html).toContain(words);
  });

  test("is asked to confirm in German", () => {
    const links = {
      siteUrl: "https://readout.example",
      confirm: "https://readout.example/confirm/t",
      postalAddress: "x",
    };
    const { subject, html, text } = renderConfirmation(links, "de");
    expect(subject).toBe("Bestätigen Sie Ihren Readout-Überblick");
    for (const part of [html, text]) expect(part).toContain("Bestellung bestätigen");
    expect(parse(html).documentElement.getAttribute("lang")).toBe("de");
  });
});

test("names followed stand one a line, and only where the form asks for them", () => {
  const html = preferencesPage({ ...form, actors: ["ada-lund", "harbour-board"] }, "/p", "/p/delete", "/p/export");
  expect(parse(html).querySelector("textarea[name=actors]")?.textContent?.trim()).toBe("Ada Lund\nHarbour Board");
  expect(parse(signUpPage(form)).querySelector("[name=actors]")).toBeNull();
});
