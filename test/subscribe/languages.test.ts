// The reader's language and the names they follow, from the sign-up to the pages behind every link.
import { beforeEach, describe, expect, test } from "vitest";
import { languageAskedFor } from "../../functions/subscribe/language.ts";
import { days } from "../support/hand-clock.ts";
import { elsewhere, signUpForm, type Subscribing, subscribingAt } from "../support/subscribing.ts";

let stage: Subscribing;
let id: string;
const reader = () => stage.readers.records.get(id);
const form = (more: Record<string, string> = {}): string => signUpForm("ada@example.org", { language: "de", ...more });

beforeEach(async () => {
  stage = subscribingAt();
  await stage.post("/subscribe", form(), elsewhere());
  id = [...stage.readers.records.keys()][0] ?? "";
});

test.each([
  [undefined, "en"],
  ["de", "de"],
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["fr, en;q=0.5, de;q=0.7", "de"],
  ["en-GB,de", "en"],
  ["tlh, *", "en"],
  ["de;q=0", "en"],
  [";;,=,de;q=x", "en"],
])("a browser that asks for %s gets %s", (asked, language) => expect(languageAskedFor(asked)).toBe(language));

describe("a language chosen at the sign-up", () => {
  test("is kept", () => expect(reader()).toMatchObject({ language: "de" }));

  test("is that of every page behind a link", async () => {
    const nonce = reader()?.nonce ?? "";
    const confirm = await stage.path("confirm", id, { nonce });
    const expiresAt = new Date(stage.clock.now().getTime() + days(1));
    const preferences = await stage.path("preferences", id, { expiresAt });
    const unsubscribe = await stage.path("unsubscribe", id);
    const english = { "accept-language": "en" };
    const bodies = [
      await stage.ask(confirm, { headers: english }),
      await stage.post(confirm, "", english),
      await stage.ask(preferences, { headers: english }),
      await stage.ask(unsubscribe, { headers: english }),
      await stage.post(unsubscribe, "", english),
      await stage.post(`${preferences}/delete`, "", english),
    ].map(({ body }) => body);
    for (const body of bodies) expect(body).toContain('<html lang="de"');
    expect(bodies.join()).toContain("Soll der Überblick kommen?");
    expect(bodies.join()).toContain("Was wir über Sie gespeichert hatten, ist gelöscht.");
  });

  test("says in its own words what is wrong with a form", async () => {
    const { status, body } = await stage.post("/subscribe", signUpForm("nobody", { language: "de" }), elsewhere());
    expect(status).toBe(422);
    expect(body).toContain("Eine Adresse sieht aus wie name@example.org.");
  });
});

test("who has not chosen yet is met in the browser's language", async () => {
  const { body } = await stage.ask("/subscribe", { headers: { "accept-language": "de-CH" } });
  expect(body).toContain('<html lang="de"');
  expect(body).toMatch(/value="de" checked/);
});

test("a form without a language, or with one of nobody's, is taken in the page's", async () => {
  for (const [number, language] of ["", "tlh"].entries()) {
    await stage.post("/subscribe", signUpForm(`r${number}@example.org`, language ? { language } : {}), elsewhere());
    expect([...stage.readers.records.values()].at(-1)).toMatchObject({ language: "en" });
  }
});

describe("preferences", () => {
  const path = () => stage.path("preferences", id, { expiresAt: new Date(stage.clock.now().getTime() + days(1)) });

  test("change the language", async () => {
    expect((await stage.post(await path(), form({ language: "en" }))).status).toBe(303);
    expect(reader()).toMatchObject({ language: "en" });
  });

  test("keep names as they are compared, each once, and show them to be read", async () => {
    await stage.post(await path(), form({ actors: "Ada Lund\r\n\r\n  zsófia   LANTOS\nada lund\n—" }));
    expect(reader()).toMatchObject({ actors: ["ada-lund", "zsofia-lantos"] });
    expect((await stage.ask(await path())).body).toContain("Ada Lund\nZsofia Lantos</textarea>");
  });

  test.each([
    ["too many names", Array.from({ length: 101 }, (_, index) => `Name ${index}`).join("\n")],
    ["an endless name", "x".repeat(121)],
  ])("with %s come back as they were typed, and change nothing", async (_, actors) => {
    const before = reader();
    const { status, body } = await stage.post(await path(), form({ actors }));
    expect(status).toBe(422);
    expect(body).toContain("höchstens 100 Namen");
    expect(reader()).toEqual(before);
  });

  test("follow nobody where the field is empty", async () => {
    await stage.post(await path(), form({ actors: "Ada Lund" }));
    await stage.post(await path(), form({ actors: "" }));
    expect(reader()).toMatchObject({ actors: [] });
  });
});

test("signing up again keeps whom the reader follows", async () => {
  stage.readers.records.set(id, { ...reader()!, state: "unsubscribed", actors: ["ada-lund"] });
  await stage.post("/subscribe", form({ language: "en" }), elsewhere());
  expect(reader()).toMatchObject({ state: "pending", actors: ["ada-lund"], language: "en" });
});
