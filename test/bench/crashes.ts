// Every HTTP exchange of two workers that send one mail × every way it can fail, one fault and two, over the real clients.
// `npm run bench -- crashes [--part 1/3] [--sample NUMBER]`; test/send/loopback-crashes.test.ts runs a sample.
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import pLimit from "p-limit";
import type { Fault, FaultKind } from "../support/crashing.ts";
import { isHonest, startLoopback } from "../support/loopback-mail.ts";

/** Killed before the call and between its effect and its answer, both lost halves of a call, throttled. */
const kinds: readonly FaultKind[] = ["killed-before", "killed-after", "request-lost", "answer-lost", "throttled"];
const orders = [0, 0xffffff, 0x555555, 0x333333];

const { values } = wordsOrEnd({ part: { type: "string", default: "1/1" }, sample: { type: "string" } }, { sample: 1 });
const [part = 1, parts = 1] = /^\d+\/\d+$/.test(values.part) ? values.part.split("/").map(Number) : [0];
if (part < 1 || part > parts) {
  process.stderr.write(`--part takes a part of all, such as 1/4, not "${values.part}"\n`);
  process.exit(2);
}
const loopback = await startLoopback();

/** The longest a worker's work can be: alone, and meeting a fault that makes it repeat a call. */
const { exchanges } = await loopback.live([{ worker: 1, step: 0, kind: "killed-before" }], 0, false);
const steps = exchanges;
const faults: Fault[] = [0, 1].flatMap((worker) =>
  Array.from({ length: steps }, (_, step) => kinds.map((kind) => ({ worker, step, kind }))).flat(),
);
const isSamePlace = (one: Fault, other: Fault): boolean => one.worker === other.worker && one.step === other.step;
const singles = faults.flatMap((fault) => orders.map((order) => ({ faults: [fault], order, event: order === 0 })));
const pairs = faults.flatMap((one, index) =>
  faults
    .slice(index + 1)
    .filter((other) => !isSamePlace(one, other))
    .map((other, turn) => ({ faults: [one, other], order: orders[turn % 4] ?? 0, event: turn % 8 < 4 })),
);
const all = [...singles, ...pairs].filter((_, index) => index % parts === part - 1);
const wanted = values.sample === undefined ? all.length : Number(values.sample);
const chosen = all.filter((_, index) => index % Math.max(1, Math.floor(all.length / wanted)) === 0);

const counted = { executions: 0, exchanges: 0, mails: 0, unknown: 0, expired: 0, twice: 0, dishonest: 0 };
const inTurn = pLimit(8);
const started = performance.now();
await Promise.all(
  chosen.map((execution) =>
    inTurn(async () => {
      const ending = await loopback.live(execution.faults, execution.order, execution.event);
      counted.executions += 1;
      counted.exchanges += ending.exchanges;
      counted.mails += ending.mails;
      counted.unknown += ending.state === "UNKNOWN" ? 1 : 0;
      counted.expired += ending.state === "EXPIRED" ? 1 : 0;
      counted.twice += ending.mails > 1 ? 1 : 0;
      if (isHonest(ending, execution.event)) return;
      counted.dishonest += 1;
      process.stderr.write(`${JSON.stringify(execution)} ended ${JSON.stringify(ending)}\n`);
    }),
  ),
);
await loopback.stop();
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${counted.executions} executions (${singles.length} of one fault, ${pairs.length} of two; part ${part} of ${parts}), ` +
    `${counted.exchanges} exchanges, ${seconds} s\n` +
    `${counted.mails} mails, ${counted.unknown} unknown, ${counted.expired} expired; ` +
    `${counted.twice} twice, ${counted.dishonest - counted.twice} lost unseen or not accounted for\n`,
);
process.exitCode = counted.dishonest > 0 ? 1 : 0;
