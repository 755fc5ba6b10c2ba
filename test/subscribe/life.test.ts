// A sample of lives of a reader against a model; `npm run bench -- lives` runs ten thousand.
import fc from "fast-check";
import { test } from "vitest";
import { actions, liveThrough } from "../support/reader-life.ts";

test("every life goes as the model says", () =>
  fc.assert(fc.asyncProperty(fc.array(actions, { minLength: 5, maxLength: 30 }), liveThrough), {
    numRuns: 300,
    // A life worth testing begins with a sign-up that is confirmed; these two are tried whatever the dice say.
    examples: [
      [
        [
          { do: "sign up", hour: 7 },
          { do: "confirm", link: 0 },
          { do: "unsubscribe", link: 0 },
          { do: "confirm", link: 0 },
        ],
      ],
      [
        [
          { do: "sign up", hour: 7 },
          { do: "confirm", link: 0 },
          { do: "delete", link: 0 },
          { do: "sign up", hour: 8 },
          { do: "unsubscribe", link: 0 },
          { do: "confirm", link: 1 },
          { do: "prefer", link: 0, hour: 9 },
          { do: "complain" },
          { do: "confirm", link: 1 },
        ],
      ],
    ],
  }));
