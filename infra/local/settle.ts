// Waits until the machine has nothing left to do.
import type { RunningFunction } from "./lambda/function.ts";
import type { SqsStore } from "./servers/fauxqs.ts";

type Queue = ReturnType<SqsStore["allQueues"]> extends Iterable<infer Each> ? Each : never;

/** Work is under way and does not come on: names what. */
export class NotSettled extends Error {
  constructor(what: string) {
    super(`at work, and not coming on: ${what}`);
    this.name = "NotSettled";
  }
}

/** What is under way, with counts that change as it comes on; nothing where all is quiet. */
const underWay = (functions: readonly RunningFunction[], queues: readonly Queue[]): string =>
  [
    ...functions.flatMap((each) =>
      each.busy() > 0 ? [`${each.definition.name} after ${each.spent().runs} runs`] : [],
    ),
    ...queues.flatMap(({ name, messages, inflightMessages }) => {
      const held = messages.length + inflightMessages.size;
      return held > 0 ? [`${name} with ${held} messages`] : [];
    }),
  ].join(", ");

/** A message may be on its way from one queue to the next: so often in a row all must be quiet. */
const quietLooks = 3;
const lookEveryMs = 25;

/** Resolves when none of the queues holds a message and no function runs. @throws NotSettled where nothing has moved for `stillMs` */
export const settle = async (
  functions: readonly RunningFunction[],
  queues: readonly Queue[],
  stillMs: number,
): Promise<void> => {
  let [last, since] = ["", Date.now()];
  for (let quiet = 0; quiet < quietLooks; ) {
    const left = underWay(functions, queues);
    quiet = left === "" ? quiet + 1 : 0;
    if (left !== last) [last, since] = [left, Date.now()];
    if (left !== "" && Date.now() - since > stillMs) throw new NotSettled(left);
    await new Promise((done) => setTimeout(done, lookEveryMs));
  }
};
