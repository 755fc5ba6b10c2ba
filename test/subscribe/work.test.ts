// One network, many addresses: past the cap a machine must work for each sign-up, and its work counts once and for that alone.
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { isSolvedBy } from "../../functions/subscribe/work.ts";
import { workScript } from "../../functions/subscribe/work-script.ts";
import { minutes } from "../support/hand-clock.ts";
import { signUpForm, type Subscribing, subscribingAt } from "../support/subscribing.ts";

const from = (
  stage: Subscribing,
  email: string,
  more: Record<string, string | string[]> = {},
  network = "198.51.100.9",
) => stage.post("/subscribe", signUpForm(email, more), { "cloudfront-viewer-address": `${network}:1` });

/** A network at its cap, and the task that the next visitor of it gets. */
const capped = async (email = "ada@example.org") => {
  const stage = subscribingAt();
  for (let index = 0; index < 5; index += 1) await from(stage, `reader${index}@example.org`);
  const page = await from(stage, email, { section: ["World", "Money"] });
  const task = /name="task" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  return { stage, page, task };
};
const solve = (task: string): string => {
  for (let number = 0; ; number += 1) if (isSolvedBy(task, String(number))) return String(number);
};

test("the page holds the form as it was sent, a script of our own, and words for who has none", async () => {
  const { stage, page } = await capped();
  expect(page.status).toBe(429);
  expect(page.body).toContain('name="section" value="World"');
  expect(page.body).toContain('name="section" value="Money"');
  expect(page.body).toContain("Please try again in an hour");
  expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
  expect((await stage.ask("/subscribe")).headers["content-security-policy"]).not.toContain("script-src");
  expect(stage.readers.records.size).toBe(5);
  const script = await stage.ask("/subscribe/work.js");
  expect([script.status, script.headers["content-type"], script.body]).toEqual([
    200,
    "text/javascript; charset=utf-8",
    workScript,
  ]);
});

test("what a visitor typed comes back in that page escaped", async () => {
  const { stage } = await capped();
  const page = await from(stage, "ada@example.org", { note: '"><script>alert(1)</script>' });
  expect(page.body).not.toContain("<script>alert");
});

test("who did the work is signed up; the same work again, or for somebody else, is none", async () => {
  const { stage, task } = await capped();
  const work = { task, answer: solve(task) };
  expect((await from(stage, "bo@example.org", work)).status).toBe(429);
  expect((await from(stage, "ada@example.org", work, "198.51.100.10")).status).toBe(200);
  const other = await capped();
  const mine = { task: other.task, answer: solve(other.task) };
  expect((await from(other.stage, "ada@example.org", mine)).status).toBe(200);
  expect(other.stage.readers.records.size).toBe(6);
  expect((await from(other.stage, "ada@example.org", mine)).status).toBe(429);
});

test.each<[string, (work: { task: string; answer: string }, stage: Subscribing) => { task: string; answer: string }]>([
  ["no answer", ({ task }) => ({ task, answer: "" })],
  ["a wrong answer", ({ task }) => ({ task, answer: "1".repeat(12) })],
  ["an answer that is no number", ({ task }) => ({ task, answer: "x" })],
  ["an easier task of one's own", ({ task, answer }) => ({ task: task.replace(/^18/, "1"), answer })],
  ["a task with more time", ({ task, answer }) => ({ task: task.replace(/\.\d{13}\./, ".9999999999999."), answer })],
  ["a task that is over", (work, { clock }) => (clock.pass(minutes(11)), work)],
])("%s is no work", async (_, change) => {
  const { stage, task } = await capped();
  const work = change({ task, answer: solve(task) }, stage);
  expect((await from(stage, "ada@example.org", work)).status).toBe(429);
  expect(stage.readers.records.size).toBe(5);
});

test("the script solves a task as the server checks it, and sends the form", async () => {
  const { task } = await capped();
  const answer = { value: "" };
  const sent = new Promise<void>((submit) => {
    const document = { forms: [{ elements: { task: { value: task }, answer }, submit }] };
    runInContext(workScript, createContext({ document, TextEncoder, DataView, Uint8Array, setTimeout }));
  });
  await sent;
  expect(isSolvedBy(task, answer.value)).toBe(true);
}, 60_000);
