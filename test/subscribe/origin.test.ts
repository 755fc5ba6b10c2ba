// Requests that did not come by way of CloudFront: their headers can be forged, so nothing is done for them.
import { expect, test } from "vitest";
import { originOf } from "../../functions/subscribe/origin.ts";
import { days, handClock } from "../support/hand-clock.ts";
import { elsewhere, originKey, signUpForm, subscribingAt } from "../support/subscribing.ts";

test.each([
  ["no key", ""],
  ["a guess", "guess"],
  ["a key of the right length", "x".repeat(originKey.length)],
  ["the key and more", `${originKey}o`],
  ["the key in other letters", originKey.toUpperCase()],
])("a forged CloudFront-Viewer-Address with %s: turned away, and nobody signed up", async (_, key) => {
  const stage = subscribingAt();
  const headers = { ...elsewhere(), "x-origin-key": key };
  const answer = await stage.post("/subscribe", signUpForm("ada@example.org"), headers);
  expect(answer.status).toBe(403);
  expect(answer.headers["referrer-policy"]).toBe("no-referrer");
  expect(stage.readers.records.size).toBe(0);
});

test("the key is read once in five minutes, and a new one is found after that", async () => {
  const clock = handClock("2026-11-23T06:00:00Z");
  let [reads, key] = [0, "a".repeat(40)];
  const read = async (): Promise<string> => {
    reads += 1;
    return JSON.stringify({ key });
  };
  const origin = originOf({ read }, clock);
  for (let request = 0; request < 20; request += 1) expect(await origin.isOurs(key)).toBe(true);
  expect(reads).toBe(1);
  key = "b".repeat(40);
  clock.pass(days(1));
  expect(await origin.isOurs(key)).toBe(true);
  expect(await origin.isOurs("a".repeat(40))).toBe(false);
});

test.each(["", "{}", '{"key":"short"}', "not JSON"])("a secret such as %j opens nothing", async (secret) => {
  const origin = originOf({ read: async () => secret }, handClock("2026-11-23T06:00:00Z"));
  await expect(origin.isOurs("")).rejects.toThrow(/must be/);
  await expect(origin.isOurs(undefined)).rejects.toThrow(/must be/);
});
