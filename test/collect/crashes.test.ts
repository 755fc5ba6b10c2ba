// A process that dies before or after any call it makes: the next poll makes good, nothing is lost and nothing twice.
import { expect, test } from "vitest";
import type { Outside } from "../../functions/collect/outside.ts";
import { collecting, oneFeed } from "../support/collecting.ts";
import { openOutlet } from "../support/outlet.ts";

class Killed extends Error {}

/** Ports whose n-th call, counted over all of them, kills the process before or after it takes effect. */
const dyingAt = (step: number, effect: "before" | "after") => {
  let calls = 0;
  const wrap = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name): unknown {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return async (...values: unknown[]): Promise<unknown> => {
          const dies = calls++ === step;
          if (dies && effect === "before") throw new Killed();
          const [outcome] = await Promise.allSettled([Reflect.apply(member, target, values)]);
          if (dies) throw new Killed();
          if (outcome.status === "rejected") throw outcome.reason;
          return outcome.value;
        };
      },
    });
  const ports = ({ archive, extractQueue, web }: Outside): Partial<Outside> => ({
    archive: wrap(archive),
    extractQueue: wrap(extractQueue),
    web: wrap(web),
  });
  return { ports, calls: () => calls };
};

const items = () => [{ name: "dredging" }, { name: "gone", page: { status: 404 } }, { name: "ferries" }];

test.each(["before", "after"] as const)("killed %s each of its calls in turn", async (effect) => {
  const outlet = await openOutlet(items());
  try {
    const feed = oneFeed(outlet.origin);
    const whole = dyingAt(-1, effect);
    const unhurt = collecting([feed], [outlet.origin], whole.ports);
    await unhurt.poll();
    const keys = [...unhurt.archive.objects.keys()].toSorted();
    expect(keys).toHaveLength(4);
    for (let step = 0; step < whole.calls(); step++) {
      const stage = collecting([feed], [outlet.origin], dyingAt(step, effect).ports);
      await expect(stage.poll()).rejects.toThrow(Killed);
      await stage.poll();
      expect([...stage.archive.objects.keys()].toSorted()).toEqual(keys);
      const handedOn = new Set(stage.extractQueue.messages.map(({ articleKey }) => articleKey));
      expect([...handedOn].toSorted()).toEqual(keys.filter((key) => key.startsWith("articles/")));
      outlet.asked.length = 0;
      await stage.poll();
      expect(outlet.asked).toEqual(["/feed"]);
    }
  } finally {
    await outlet.close();
  }
});
