// A queue that gives out pairs of clusters by rank, the highest first: a binary heap.

export interface Ranked {
  one: number;
  other: number;
  rank: number;
}

export interface RankedQueue {
  push(entry: Ranked): void;
  /** The entry of the highest rank; among equals that of the smallest numbers, so that every run gives the same order. */
  pop(): Ranked | undefined;
}

const before = (a: Ranked, b: Ranked): boolean =>
  a.rank !== b.rank ? a.rank > b.rank : a.one !== b.one ? a.one < b.one : a.other < b.other;

export const rankedQueue = (): RankedQueue => {
  const heap: Ranked[] = [];
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };
  const isBefore = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    return first !== undefined && second !== undefined && before(first, second);
  };
  return {
    push(entry) {
      let at = heap.push(entry) - 1;
      for (let parent = (at - 1) >> 1; at > 0 && isBefore(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const [top] = heap;
      const last = heap.pop();
      if (!top || !last || heap.length === 0) return top;
      heap[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const child = isBefore(right, left) ? right : left;
        if (!isBefore(child, at)) return top;
        swap(child, at);
        at = child;
      }
    },
  };
};
