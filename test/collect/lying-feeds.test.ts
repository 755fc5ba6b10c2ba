// Feeds whose servers lie: nothing is missed, nothing is kept twice.
import { expect, test } from "vitest";
import { liars, pollLiar } from "../support/lying-feeds.ts";

test.each(Object.keys(liars))("a feed that %s", async (name) =>
  expect(await pollLiar(name, 200)).toEqual({ polls: 200, published: 17, missed: 0, repeated: 0 }),
);
