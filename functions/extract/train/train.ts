// Trains the models that read statements: node functions/extract/train/train.ts --data DIR [--work DIR] [--step NAME]
import { parseArgs } from "node:util";
import { parseFold, trainSyntax } from "./train-syntax.ts";
import { exportEncoder } from "./export-encoder.ts";
import { packModels } from "./pack-models.ts";
import { trainStatements } from "./train-statements.ts";
import type { Workplace } from "./work.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    work: { type: "string", default: ".readout/train" },
    step: { type: "string" },
  },
});
if (!values.data) throw new Error("Say where the data is: --data DIR, which holds statements/ and syntax/.");
const place: Workplace = { data: values.data, work: values.work };
const report = (line: string): void => console.log(line);

const steps: Record<string, () => void> = {
  syntax: () => trainSyntax(place, report),
  "fold-0": () => parseFold(place, 0, report),
  "fold-1": () => parseFold(place, 1, report),
  "fold-2": () => parseFold(place, 2, report),
  "fold-3": () => parseFold(place, 3, report),
  "encoder-input": () => exportEncoder(place, report),
  statements: () => trainStatements(place, report),
  pack: () => packModels(place, report),
};

const chosen = values.step ? [values.step] : Object.keys(steps);
for (const name of chosen) {
  const step = steps[name];
  if (!step) throw new Error(`No step is named ${name}. Steps: ${Object.keys(steps).join(", ")}.`);
  report(`== ${name}`);
  step();
}
