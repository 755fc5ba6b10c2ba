// Chooses the spans of a paragraph that are most often right: by how probable each is as a whole, not by the best labelling.
import { labelCount, type Role, roles, type RoleSpans, type WordSpan } from "./labels.ts";
import { labelProbabilities, type Passes } from "./lattice.ts";

const width = labelCount;
const square = width * width;

/** What a span must be worth to be chosen. */
export interface Choice {
  /** A span is chosen if it is right more often than this, … */
  least: number;
  /** … to which counts, by this share, how much surer than not its words are of its role, wherever it may begin and end. */
  presence: number;
  /** The same for sources and contents that are kept for cues which else have none. */
  leastSpare: number;
}

/** Sources and contents too unsure to stand by themselves. */
export type SpareSpans = Pick<RoleSpans, "source" | "content">;

/** The spans chosen, and others besides them. */
export interface ChosenSpans {
  spans: RoleSpans;
  spare: SpareSpans;
}

/** A run of words `[from, to)` of a paragraph, the number of its role, and the probability that it begins and ends just there. */
interface ProbableSpan {
  from: number;
  to: number;
  role: number;
  probability: number;
  /** Mean probability of its words being of its role. */
  presence: number;
}

/** Less probable spans are not looked at. */
const negligible = 0.02;

/** The spans of one role that begin at word `from`. */
const addSpans = (out: ProbableSpan[], passes: Passes, labels: Float64Array, role: number, from: number): void => {
  const { length, nodes, edges, forward, backward, scale } = passes;
  const inside = 2 + 2 * role;
  let label = inside - 1;
  // How probable all words before are, together with a span that begins at `from` and has not ended before `at`.
  let open = forward[from * width + label]!;
  let present = 0;
  for (let at = from; ; at += 1) {
    present += labels[at * width + inside - 1]! + labels[at * width + inside]!;
    const next = at + 1;
    const further =
      next < length
        ? (open * edges[next * square + label * width + inside]! * nodes[next * width + inside]!) / scale[next]!
        : 0;
    const goesOn = next < length ? further * backward[next * width + inside]! : 0;
    const probability = open * backward[at * width + label]! - goesOn;
    if (probability > negligible) out.push({ from, to: next, role, probability, presence: present / (next - from) });
    if (goesOn < negligible) return;
    open = further;
    label = inside;
  }
};

const probableSpans = (passes: Passes): ProbableSpan[] => {
  const labels = labelProbabilities(passes);
  const spans: ProbableSpan[] = [];
  for (let at = 0; at < passes.length; at += 1) {
    for (let role = 0; role < roles.length; role += 1) {
      if (labels[at * width + 1 + 2 * role]! > negligible) addSpans(spans, passes, labels, role, at);
    }
  }
  return spans;
};

/** Of all sets of spans that do not overlap, the one that is worth most, in order. */
const worthiest = (
  length: number,
  spans: readonly ProbableSpan[],
  worth: (span: ProbableSpan) => number,
): ProbableSpan[] => {
  const endingAt = Map.groupBy(spans, ({ to }) => to);
  const best = new Float64Array(length + 1);
  const last: (ProbableSpan | undefined)[] = [undefined];
  for (let to = 1; to <= length; to += 1) {
    best[to] = best[to - 1]!;
    for (const span of endingAt.get(to) ?? []) {
      const sum = best[span.from]! + worth(span);
      if (sum <= best[to]!) continue;
      best[to] = sum;
      last[to] = span;
    }
  }
  const chosen: ProbableSpan[] = [];
  for (let to = length; to > 0; ) {
    const span = last[to];
    if (span) chosen.push(span);
    to = span ? span.from : to - 1;
  }
  return chosen.toReversed();
};

/** Chooses among all spans of a paragraph whose first word is number `offset` of the document. */
export const chooseSpans = (passes: Passes, { least, presence, leastSpare }: Choice, offset: number): ChosenSpans => {
  const probable = probableSpans(passes);
  const chosen = worthiest(
    passes.length,
    probable,
    (span) => span.probability - least + presence * (span.presence - 0.5),
  );
  const taken = new Uint8Array(passes.length);
  for (const { from, to } of chosen) taken.fill(1, from, to);
  const isFree = ({ from, to }: ProbableSpan): boolean => !taken.subarray(from, to).includes(1);
  const free = probable.filter(isFree);
  const inDocument = ({ from, to }: ProbableSpan): WordSpan => [offset + from, offset + to];
  const ofRole = (of: readonly ProbableSpan[], name: Role): ProbableSpan[] =>
    of.filter(({ role }) => roles[role] === name);
  const spansOf = (name: Role): WordSpan[] => ofRole(chosen, name).map(inDocument);
  const spareOf = (name: Role): WordSpan[] =>
    worthiest(passes.length, ofRole(free, name), ({ probability }) => probability - leastSpare).map(inDocument);
  return {
    spans: { source: spansOf("source"), cue: spansOf("cue"), content: spansOf("content") },
    spare: { source: spareOf("source"), content: spareOf("content") },
  };
};
