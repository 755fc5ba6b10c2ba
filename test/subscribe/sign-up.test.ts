// Signing up: one answer for everybody, limits on what a stranger can set off, and forms that say what is wrong.
import { handle } from "hono/aws-lambda";
import { describe, expect, test, vi } from "vitest";
import { hashAddress } from "../../functions/shared/tokens.ts";
import { readerPages } from "../../functions/subscribe/subscribe.ts";
import { hours, minutes } from "../support/hand-clock.ts";
import {
  answerOf,
  elsewhere,
  formType,
  httpEvent,
  signUpForm,
  type Subscribing,
  subscribingAt,
} from "../support/subscribing.ts";

const signUp = (stage: Subscribing, email: string, more: Record<string, string | string[]> = {}) =>
  stage.post("/subscribe", signUpForm(email, more), elsewhere());
const only = ({ readers }: Subscribing) => [...readers.records.values()];

test("notes the reader as pending and has them asked", async () => {
  const stage = subscribingAt();
  const answer = await signUp(stage, "Ada@Example.org", { section: ["World"], days: "weekdays", hour: "5" });
  expect(answer.status).toBe(200);
  const [reader, ...others] = only(stage);
  expect(others).toEqual([]);
  expect(reader).toMatchObject({
    email: "Ada@example.org",
    state: "pending",
    hour: 5,
    zone: "Europe/Berlin",
    days: "weekdays",
    sections: ["World"],
    version: 1,
  });
  expect(reader).not.toHaveProperty("cohort");
  expect(stage.queue.messages).toEqual([
    { kind: "confirmation", readerId: reader?.id, askedAt: "2026-11-23T06:00:00.000Z" },
  ]);
});

describe("the same answer", () => {
  const known = async (state: "pending" | "confirmed" | "unsubscribed" | "suppressed") => {
    const stage = subscribingAt();
    await signUp(stage, "ada@example.org");
    const [reader] = only(stage);
    if (!reader) throw new Error("there is a reader");
    stage.readers.records.set(reader.id, { ...reader, state });
    if (state === "suppressed") await stage.readers.suppress(reader.addressHash, "bounce", new Date());
    stage.queue.messages.splice(0);
    return { stage, before: stage.readers.records.get(reader.id) };
  };

  test.each([
    ["pending", 1],
    ["confirmed", 0],
    ["unsubscribed", 1],
    ["suppressed", 0],
  ] as const)("for somebody new and for the %s", async (state, mails) => {
    const fresh = await signUp(subscribingAt(), "ada@example.org");
    const { stage } = await known(state);
    expect(await signUp(stage, "ADA@example.org", { hour: "9" })).toEqual(fresh);
    expect(stage.queue.messages).toHaveLength(mails);
  });

  test.each(["confirmed", "suppressed"] as const)("and a stranger changes nothing for the %s", async (state) => {
    const { stage, before } = await known(state);
    await signUp(stage, "ada@example.org", { hour: "22", zone: "Asia/Tokyo" });
    expect(only(stage)).toEqual([before]);
  });

  test("for a machine that fills in what people do not see, and nothing happens", async () => {
    const stage = subscribingAt();
    const honest = await signUp(subscribingAt(), "ada@example.org");
    expect(await signUp(stage, "ada@example.org", { website: "https://spam.example" })).toEqual(honest);
    expect([only(stage), stage.queue.messages]).toEqual([[], []]);
  });

  /** The calls of a sign-up before it begins to wait, and whether its answer came before the waiting was over. */
  const watched = async (state: Parameters<typeof known>[0] | "new" | "baited") => {
    const { stage } = state === "new" || state === "baited" ? { stage: subscribingAt() } : await known(state);
    const calls: string[] = [];
    const wait = Promise.withResolvers<void>();
    const { outside } = stage;
    const noting = <Port extends object>(name: string, port: Port): Port =>
      new Proxy(port, {
        get(target, member): unknown {
          calls.push(`${name}.${String(member)}`);
          return Reflect.get(target, member);
        },
      });
    const pauses: number[] = [];
    const pages = handle(
      readerPages({
        ...outside,
        readers: noting("readers", outside.readers),
        queue: noting("queue", outside.queue),
        async pause(ms) {
          pauses.push(ms);
          calls.push("pause");
          await wait.promise;
        },
      }),
    );
    const form = signUpForm("ada@example.org", state === "baited" ? { website: "x" } : {});
    const answered = { yet: false };
    const ask = async (): Promise<unknown> => {
      const result = await pages(
        httpEvent("/subscribe", { method: "POST", body: form, type: formType, headers: elsewhere() }),
      );
      answered.yet = true;
      return result;
    };
    const answer = ask();
    await vi.waitFor(() => expect(calls).toContain("pause"));
    // Whatever there is to do is done meanwhile.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
    const early = answered.yet;
    wait.resolve();
    expect(answerOf(await answer).status).toBe(200);
    return { early, pauses, before: calls.slice(0, calls.indexOf("pause")) };
  };

  test("waits as long for everybody, and nothing of the reader is asked before the waiting begins", async () => {
    const fresh = await watched("new");
    expect(fresh).toMatchObject({ early: false, pauses: [400] });
    expect(fresh.before).toEqual(["readers.take", "readers.take"]);
    for (const state of ["pending", "confirmed", "unsubscribed", "suppressed", "baited"] as const)
      expect([state, await watched(state)]).toEqual([state, fresh]);
  });
});

describe("limits", () => {
  const from = (stage: Subscribing, address: string, email: string) =>
    stage.post("/subscribe", signUpForm(email), { "cloudfront-viewer-address": address });

  test("a network signs up five times an hour", async () => {
    const stage = subscribingAt();
    const statuses: number[] = [];
    for (let index = 0; index < 7; index += 1)
      statuses.push((await from(stage, `198.51.100.9:${index}`, `victim${index}@example.org`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect((await from(stage, "198.51.100.10:1", "other@example.org")).status).toBe(200);
    stage.clock.pass(hours(1));
    expect((await from(stage, "198.51.100.9:1", "later@example.org")).status).toBe(200);
  });

  test("an IPv6 network is one, however many addresses it has", async () => {
    const stage = subscribingAt();
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1)
      statuses.push((await from(stage, `2001:db8:1:2::${index}:443`, `v${index}@example.org`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await from(stage, "2001:db8:1:3::1:443", "other@example.org")).status).toBe(200);
  });

  test("everybody together a thousand times an hour, which the operator hears of", async () => {
    const stage = subscribingAt();
    let refused = 0;
    for (let index = 0; index < 1010; index += 1)
      if ((await signUp(stage, `reader${index}@example.org`)).status === 429) refused += 1;
    expect(refused).toBe(10);
    expect(stage.log.lines().some((line) => line.includes('"error"') && line.includes("everybody"))).toBe(true);
  });

  test("nothing of the network is kept but a hash", async () => {
    const stage = subscribingAt();
    for (let index = 0; index < 6; index += 1) await from(stage, "198.51.100.9:1", `victim${index}@example.org`);
    expect(stage.log.lines().join()).not.toContain("198.51");
  });
});

describe("forms", () => {
  test.each([
    ["a bad address", { email: "ada@example.org,bo@example.org" }, /one address only/],
    ["a line break in the address", { email: "ada@example.org\r\nBcc: eve@example.net" }, /characters that no address/],
    ["no address", { email: "" }, /give an e-mail address/],
    ["an hour of another kind", { hour: "24" }, /hour from 0 to 23/],
    ["an hour in words", { hour: "seven" }, /hour from 0 to 23/],
    ["no hour", { hour: "" }, /hour from 0 to 23/],
    ["a zone nobody knows", { zone: "Europe/Atlantis" }, /time zone/],
    ["other days", { days: "hourly" }, /choose the days/],
    ["a section that is not offered", { section: "Horoscopes" }, /sections/],
  ])("with %s come back with what is wrong", async (_, fields, problem) => {
    const stage = subscribingAt();
    const answer = await signUp(stage, "ada@example.org", fields);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatch(problem);
    expect([only(stage), stage.queue.messages]).toEqual([[], []]);
  });

  test("what was typed comes back escaped", async () => {
    const { body } = await signUp(subscribingAt(), '"><script>alert(1)</script>@example.org');
    expect(body).not.toContain("<script>");
    expect(body).toContain("&lt;script&gt;");
  });

  test("are read as multipart too", async () => {
    const stage = subscribingAt();
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(signUpForm("ada@example.org", { section: ["World", "Money"] })))
      form.append(name, value);
    const posted = new Response(form);
    const type = posted.headers.get("content-type") ?? "";
    const body = Buffer.from(await posted.arrayBuffer());
    expect((await stage.ask("/subscribe", { method: "POST", body, type })).status).toBe(200);
    expect(only(stage)[0]).toMatchObject({ sections: ["World", "Money"] });
  });

  test.each([
    ["too large", "x".repeat(20_000), formType, 413],
    ["of another kind", "{}", "application/json", 422],
    ["empty", "", formType, 422],
  ])("that are %s are refused", async (_, body, type, status) =>
    expect((await subscribingAt().ask("/subscribe", { method: "POST", body, type })).status).toBe(status),
  );

  test("the empty one offers the sections, and the zone the visitor is in", async () => {
    const stage = subscribingAt();
    const { status, body } = await stage.ask("/subscribe", {
      headers: { "cloudfront-viewer-time-zone": "Asia/Tokyo" },
    });
    expect(status).toBe(200);
    for (const words of ["World", "Money", "Asia/Tokyo"]) expect(body).toContain(words);
  });
});

test("a failure on our side tells nothing, and no address is logged", async () => {
  const stage = subscribingAt("2026-11-23T06:00:00Z", {
    queue: {
      async send() {
        throw new Error("the queue is gone");
      },
    },
  });
  const answer = await signUp(stage, "ada@example.org");
  expect(answer.status).toBe(500);
  expect(answer.body).not.toMatch(/queue is gone|ada@/);
  expect(stage.log.lines().join()).toContain("the queue is gone");
  expect(stage.log.lines().join()).not.toContain("ada@");
  // The next try goes through, as if the first had not been.
  const [reader] = only(stage);
  expect(reader?.addressHash).toBe(await hashAddress(stage.keyring, "ada@example.org"));
});

test("two sign-ups of one address at once make one reader", async () => {
  const stage = subscribingAt();
  await Promise.all(Array.from({ length: 4 }, () => signUp(stage, "ada@example.org")));
  expect(only(stage)).toHaveLength(1);
  stage.clock.pass(minutes(1));
});
