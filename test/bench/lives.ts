// Ten thousand lives of a reader against the model of one, with scanners opening every link: `npm run bench -- lives`.
import fc from "fast-check";
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { actions, liveThrough } from "../support/reader-life.ts";

wordsOrEnd({});

const numRuns = 10_000;
let steps = 0;
const started = performance.now();
const life = fc.array(actions, { minLength: 5, maxLength: 30 });
await fc.assert(
  fc.asyncProperty(life, async (sequence) => {
    steps += sequence.length;
    await liveThrough(sequence);
  }),
  { numRuns },
);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(`${numRuns} lives of ${steps} steps, ${seconds} s: 0 differ from the model\n`);
