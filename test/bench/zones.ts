// Every zone × five years: each hour comes once on each date, on that date, and later than the day before: `npm run bench -- zones`.
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { addDays, instantOf, localDateAt } from "../../functions/send/due.ts";

wordsOrEnd({});

/** The hours around which clocks change, and the one most readers choose. */
const hours = [0, 1, 2, 3, 7, 23];
const [first, last] = ["2026-01-01", "2031-01-01"];

const zones = Intl.supportedValuesOf("timeZone");
let [checked, shifted] = [0, 0];
const wrong: string[] = [];
const started = performance.now();
for (const zone of zones) {
  for (const hour of hours) {
    let before = Number.NEGATIVE_INFINITY;
    for (let date = first; date < last; date = addDays(date, 1)) {
      const due = instantOf(date, { zone, hour });
      // The last moment before it counts: the last hour of a date may be the one that is left out.
      const dates = due && [localDateAt(due, zone), localDateAt(new Date(due.getTime() - 1), zone)];
      if (!due || !dates?.includes(date) || due.getTime() <= before) wrong.push(`${zone} ${date} ${hour}`);
      else {
        if (before > 0 && due.getTime() - before !== 86_400_000) shifted += 1;
        before = due.getTime();
      }
      checked += 1;
    }
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${zones.length} zones, ${first} to ${last}, hours ${hours.join(", ")}: ${checked} dates, ${shifted} of them not 24 hours ` +
    `after the one before, ${seconds} s; ${wrong.length} without exactly one due instant of their own\n`,
);
for (const each of wrong.slice(0, 20)) process.stdout.write(`  ${each}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
