// Polls servers that lie about their feeds, 10,000 times in all: how many items are missed, how many kept twice.
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { liars, pollLiar } from "../support/lying-feeds.ts";

const { values } = wordsOrEnd({ polls: { type: "string", default: "10000" } }, { polls: 1 });
const polls = Number(values.polls);
const names = Object.keys(liars);
const each = Math.ceil(polls / names.length);
const sum = { polls: 0, published: 0, missed: 0, repeated: 0 };
const width = Math.max(...names.map((name) => name.length)) + 2;

process.stdout.write(`${"a feed that …".padEnd(width)}   polls   items  missed  repeated\n`);
const row = (name: string, outcome: typeof sum): void => {
  const cells = [outcome.polls, outcome.published, outcome.missed, outcome.repeated];
  process.stdout.write(`${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(8)).join("")}\n`);
};
for (const [index, name] of names.entries()) {
  const outcome = await pollLiar(name, each, index);
  row(name, outcome);
  for (const key of ["polls", "published", "missed", "repeated"] as const) sum[key] += outcome[key];
}
row("all", sum);
process.exitCode = sum.missed + sum.repeated > 0 ? 1 : 0;
