// Sets a part of the training articles aside, for what must be learned from articles that the models have not seen.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { unmarkedFiles } from "./gold.ts";
import { pathOf, type Workplace } from "./work.ts";

/** One article in so many is set aside. */
const share = 4;

/** Writes the folder `held-out` to the working folder: data of the same form, whose development set is the articles set aside. */
export const holdOut = (place: Workplace, report: (line: string) => void): void => {
  const folder = pathOf(place, "held-out");
  for (const part of ["statements", "syntax"]) mkdirSync(join(folder, part), { recursive: true });
  const lines = gunzipSync(readFileSync(join(place.data, "statements", "train.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n");
  const write = (split: string, kept: readonly string[]): void =>
    writeFileSync(join(folder, "statements", `${split}.jsonl.gz`), gzipSync(`${kept.join("\n")}\n`));
  write(
    "train",
    lines.filter((_, at) => at % share !== 0),
  );
  write(
    "dev",
    lines.filter((_, at) => at % share === 0),
  );
  // Articles find their syntax by their ids.
  for (const split of ["train", "dev"])
    copyFileSync(
      join(place.data, "syntax", "silver-train.jsonl.gz"),
      join(folder, "syntax", `silver-${split}.jsonl.gz`),
    );
  for (const name of unmarkedFiles) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(place.data, name), join(folder, name));
  }
  report(
    `${folder}: ${lines.length} articles, every ${share}th set aside; train with --data there, then --step confidence`,
  );
};
