// What a reader is told above their preferences: that they are saved, or why no briefing comes.
import { expect, test } from "vitest";
import type { Reader } from "../../functions/shared/model/reader.ts";
import { days } from "../support/hand-clock.ts";
import { elsewhere, signUpForm, subscribingAt } from "../support/subscribing.ts";

test.each<[Reader["state"], string, RegExp | undefined]>([
  ["confirmed", "", undefined],
  ["confirmed", "?saved", /^Saved\./],
  ["unsubscribed", "", /^No further edition comes/],
  ["unsubscribed", "?saved", /^No further edition comes/],
  ["pending", "?saved", /We ask once a day/],
])("a reader who is %s, at the preferences%s", async (state, query, told) => {
  const stage = subscribingAt();
  await stage.post("/subscribe", signUpForm("ada@example.org"), elsewhere());
  const [[id, reader] = []] = stage.readers.records;
  if (!id || !reader) throw new Error("nobody signed up");
  stage.readers.records.set(id, { ...reader, state });
  const path = await stage.path("preferences", id, { expiresAt: new Date(stage.clock.now().getTime() + days(7)) });
  const { body } = await stage.ask(`${path}${query}`);
  const remark = /role="status">([^<]*)/.exec(body)?.[1];
  if (told) expect(remark).toMatch(told);
  else expect(remark).toBeUndefined();
});
