// What the links in our mails do, and do not do: nothing on GET, one thing on POST, the same refusal for whatever is not ours.
import { beforeEach, describe, expect, test } from "vitest";
import type { Reader } from "../../functions/shared/model/reader.ts";
import { issueToken, type Purpose } from "../../functions/shared/tokens.ts";
import { days } from "../support/hand-clock.ts";
import { elsewhere, formType, signUpForm, type Subscribing, subscribingAt } from "../support/subscribing.ts";

let stage: Subscribing;
let id: string;
const reader = (): Reader | undefined => stage.readers.records.get(id);
const nonce = (): string => reader()?.nonce ?? "";
const soon = (): Date => new Date(stage.clock.now().getTime() + days(7));

beforeEach(async () => {
  stage = subscribingAt();
  await stage.post("/subscribe", signUpForm("ada@example.org", { section: "World" }), elsewhere());
  [id = ""] = stage.readers.records.keys();
});
const confirmPath = () => stage.path("confirm", id, { nonce: nonce(), expiresAt: soon() });
const confirmed = async (): Promise<void> => void (await stage.post(await confirmPath()));
const preferencesPath = () => stage.path("preferences", id, { expiresAt: soon() });
const unsubscribePath = () => stage.path("unsubscribe", id);

describe("confirming", () => {
  test("puts the reader into their cohort, and leads to the preferences", async () => {
    const answer = await stage.post(await confirmPath());
    expect(answer.status).toBe(200);
    expect(reader()).toMatchObject({
      state: "confirmed",
      cohort: "Europe/Berlin#07",
      confirmedAt: "2026-11-23T06:00:00.000Z",
    });
    expect(await stage.readers.cohorts()).toEqual(["Europe/Berlin#07"]);
    const link = /\/preferences\/[\w.-]+/.exec(answer.body)?.[0] ?? "";
    expect((await stage.ask(link)).status).toBe(200);
  });

  test("twice is once", async () => {
    const path = await confirmPath();
    await stage.post(path);
    const once = reader();
    expect((await stage.post(path)).status).toBe(200);
    expect(reader()).toEqual(once);
  });

  test("does not bring back who has unsubscribed since", async () => {
    const path = await confirmPath();
    await stage.post(path);
    await stage.post(await unsubscribePath());
    expect((await stage.post(path)).status).toBe(404);
    expect(reader()).toMatchObject({ state: "unsubscribed" });
  });

  test("is over when the link expires, or the address is suppressed", async () => {
    const path = await confirmPath();
    await stage.readers.suppress(reader()?.addressHash ?? "", "bounce", new Date());
    expect((await stage.post(path)).status).toBe(404);
    stage.clock.pass(days(8));
    expect((await stage.ask(path)).status).toBe(404);
    expect(reader()?.state).toBe("pending");
  });
});

describe("unsubscribing by one click (RFC 8058)", () => {
  const oneClick = "List-Unsubscribe=One-Click";
  const multipart = [
    "--b",
    'Content-Disposition: form-data; name="List-Unsubscribe"',
    "",
    "One-Click",
    "--b--",
    "",
  ].join("\r\n");
  test.each([
    ["urlencoded, in base64", { body: oneClick, type: formType }],
    ["urlencoded, as text", { body: oneClick, type: formType, base64: false }],
    ["multipart, in base64", { body: multipart, type: "multipart/form-data; boundary=b" }],
    ["multipart, as text", { body: multipart, type: "multipart/form-data; boundary=b", base64: false }],
    ["multipart without its boundary", { body: multipart, type: "multipart/form-data" }],
    ["no body at all", {}],
    ["an empty body", { body: "", type: formType, base64: false }],
    ["a body without a type", { body: oneClick }],
    ["plain text", { body: oneClick, type: "text/plain; charset=utf-8" }],
    ["a body of another kind", { body: '{"List-Unsubscribe":"One-Click"}', type: "application/json" }],
    ["a cookie of somebody else's", { body: oneClick, type: formType, headers: { cookie: "a=b" } }],
  ])("with %s", async (_, ask) => {
    await confirmed();
    const answer = await stage.ask(await unsubscribePath(), { method: "POST", ...ask });
    expect(answer.status).toBe(200);
    expect(answer.headers).not.toHaveProperty("location");
    expect(answer.cookies).toEqual([]);
    expect(reader()).toMatchObject({ state: "unsubscribed" });
    expect(reader()).not.toHaveProperty("cohort");
  });

  test("ten times over is once, with one answer", async () => {
    await confirmed();
    const path = await unsubscribePath();
    const answers = [];
    for (let click = 0; click < 10; click += 1) answers.push(await stage.post(path));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(reader()?.version).toBe(3);
  });

  test("works with the link of an old mail, and after the reader was deleted", async () => {
    await confirmed();
    const path = await unsubscribePath();
    stage.clock.pass(days(900));
    await stage.post(`${await preferencesPath()}/delete`);
    expect(reader()).toBeUndefined();
    expect((await stage.post(path)).status).toBe(200);
    expect(reader()).toBeUndefined();
  });

  test("a later sign-up can be confirmed, and the old link ends it again", async () => {
    await confirmed();
    const path = await unsubscribePath();
    await stage.post(path);
    await stage.post("/subscribe", signUpForm("ada@example.org", { hour: "9" }), elsewhere());
    await confirmed();
    expect(reader()).toMatchObject({ state: "confirmed", cohort: "Europe/Berlin#09" });
    await stage.post(path);
    expect(reader()).toMatchObject({ state: "unsubscribed" });
  });
});

describe("preferences", () => {
  const choices = (more = {}) => {
    const { email: _, ...rest } = Object.fromEntries(new URLSearchParams(signUpForm("")));
    return new URLSearchParams({ ...rest, ...more }).toString();
  };

  test("are shown as they are", async () => {
    await confirmed();
    const { status, body } = await stage.ask(await preferencesPath());
    expect(status).toBe(200);
    expect(body).toContain("ada@example.org");
  });

  test("move the reader to another cohort", async () => {
    await confirmed();
    const path = await preferencesPath();
    const answer = await stage.post(path, choices({ hour: "22", zone: "Asia/Tokyo", days: "weekly" }));
    expect([answer.status, answer.headers["location"]]).toEqual([303, `${path}?saved`]);
    expect(reader()).toMatchObject({ cohort: "Asia/Tokyo#22", days: "weekly", sections: [], version: 3 });
  });

  test("keep a section that is not offered any more", async () => {
    await confirmed();
    stage.readers.records.set(id, { ...reader()!, sections: ["Sea"] });
    expect((await stage.post(await preferencesPath(), choices({ section: "Sea" }))).status).toBe(303);
    expect(reader()).toMatchObject({ sections: ["Sea"] });
  });

  test("that cannot be read change nothing", async () => {
    await confirmed();
    const before = reader();
    expect((await stage.post(await preferencesPath(), choices({ hour: "99" }))).status).toBe(422);
    expect(reader()).toEqual(before);
  });

  test("subscribe nobody", async () => {
    await confirmed();
    await stage.post(await unsubscribePath());
    await stage.post(await preferencesPath(), choices({ hour: "8" }));
    expect(reader()).toMatchObject({ state: "unsubscribed", hour: 8 });
    expect(reader()).not.toHaveProperty("cohort");
  });

  test("are exported whole, but for what makes links work", async () => {
    await confirmed();
    const { status, headers, body } = await stage.ask(`${await preferencesPath()}/export`);
    expect([status, headers["content-type"]]).toEqual([200, "application/json"]);
    expect(JSON.parse(body)).toMatchObject({ email: "ada@example.org", zone: "Europe/Berlin", sections: ["World"] });
    expect(body).not.toContain(nonce());
  });

  test("are exported with what became of each briefing, newest first, and of nobody else's", async () => {
    await confirmed();
    const readerId = reader()?.id ?? "";
    const at = stage.clock.now();
    for (const [date, whose] of [
      ["2026-11-21", readerId],
      ["2026-11-23", readerId],
      ["2026-11-22", "f".repeat(32)],
    ] as const) {
      const debt = { key: `${date}_${whose}`, edition: date, manifest: "page", expiresAt: at };
      const claim = await stage.ledger.claim(debt, "worker", at, new Date(at.getTime() + 120_000));
      if (claim) await stage.ledger.settle(claim, { state: "EXCLUDED", reason: "suppressed" }, at);
    }
    const { body } = await stage.ask(`${await preferencesPath()}/export`);
    const { deliveries } = JSON.parse(body) as { deliveries: object[] };
    expect(deliveries).toEqual([
      { date: "2026-11-23", edition: "2026-11-23", state: "EXCLUDED", updatedAt: at.toISOString() },
      { date: "2026-11-21", edition: "2026-11-21", state: "EXCLUDED", updatedAt: at.toISOString() },
    ]);
  });

  test("delete everything but the suppression", async () => {
    await confirmed();
    const hash = reader()?.addressHash ?? "";
    await stage.readers.suppress(hash, "complaint", new Date());
    const path = `${await preferencesPath()}/delete`;
    expect((await stage.post(path)).status).toBe(200);
    expect(reader()).toBeUndefined();
    expect(await stage.readers.ownerOf(hash)).toBeUndefined();
    expect(await stage.readers.isSuppressed(hash)).toBe(true);
    expect((await stage.post(path)).status).toBe(404);
  });
});

describe("what is not a link of ours for this", () => {
  const purposes: Purpose[] = ["confirm", "preferences", "unsubscribe"];
  test.each(purposes)("gets one and the same answer at /%s", async (purpose) => {
    const right = (await issueToken(stage.keyring, { purpose, readerId: id, nonce: nonce() })).split(".")[1] ?? "";
    const others = await Promise.all(
      purposes
        .filter((other) => other !== purpose)
        .map((other) => issueToken(stage.keyring, { purpose: other, readerId: id, nonce: nonce() })),
    );
    const expired = await issueToken(stage.keyring, { purpose, readerId: id, expiresAt: new Date(0) });
    const tokens = [
      ...others,
      expired,
      `k1.${right.slice(0, 30)}${right[30] === "A" ? "B" : "A"}${right.slice(31)}`,
      `k2.${right}`,
      "x".repeat(10_240),
      "x",
      "%00",
      "..%2f..%2fetc",
    ];
    const answers = [];
    for (const token of tokens)
      for (const method of ["GET", "POST"]) answers.push(await stage.ask(`/${purpose}/${token}`, { method }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });

  test("is the answer of every path there is not", async () => {
    const wrong = await stage.ask("/unsubscribe/x");
    for (const path of ["/", "/subscribe/x", "/confirm", "/confirm/x/y", "/admin"])
      expect(await stage.ask(path)).toEqual(wrong);
  });
});

describe("looking changes nothing", () => {
  test.each(["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"])("%s of every link", async (method) => {
    for (const state of ["pending", "confirmed", "unsubscribed"] as const) {
      const before = { ...reader()!, state };
      stage.readers.records.set(id, before);
      const messages = structuredClone(stage.queue.messages);
      const preferences = await preferencesPath();
      const paths = [await confirmPath(), await unsubscribePath(), preferences, "/subscribe"];
      for (const path of [...paths, `${preferences}/export`, `${preferences}/delete`]) {
        const { status } = await stage.ask(path, { method, headers: elsewhere() });
        expect(status).toBeLessThan(500);
      }
      expect([...stage.readers.records.values()]).toEqual([before]);
      expect(stage.queue.messages).toEqual(messages);
    }
  });
});

describe("every answer", () => {
  test.each([
    ["a page", "GET", "/subscribe"],
    ["a refusal", "GET", "/unsubscribe/x"],
    ["an action", "POST", "unsubscribe"],
    ["a redirect", "POST", "preferences"],
  ])("%s keeps its links to itself", async (_, method, where) => {
    const path =
      where === "unsubscribe" ? await unsubscribePath() : where === "preferences" ? await preferencesPath() : where;
    const { headers, cookies } = method === "GET" ? await stage.ask(path) : await stage.post(path, signUpForm(""));
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": expect.stringMatching(/^default-src 'none';.*form-action 'self'/),
    });
    expect(cookies).toEqual([]);
  });

  test("the style sheet of the pages comes with them, and may be kept", async () => {
    const { body } = await stage.ask("/subscribe");
    const href = /<link rel="stylesheet" href="([^"]+)">/.exec(body)?.[1] ?? "";
    const { status, headers, body: sheet } = await stage.ask(href);
    expect([status, headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
    expect(headers["cache-control"]).toMatch(/max-age/);
    expect(sheet).toContain(".button");
  });

  test("no address stands in a path, and none in the log", async () => {
    await confirmed();
    const paths = [await confirmPath(), await preferencesPath(), await unsubscribePath()];
    for (const path of paths) expect(decodeURIComponent(path)).not.toMatch(/@|ada/);
    expect(stage.log.lines().join()).not.toContain("ada@");
  });
});
