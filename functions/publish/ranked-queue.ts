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

const firstRoom = 1_024;

/** Three columns of numbers rather than an array of objects: a day has a million entries, and most of the time went into finding them in memory. */
interface Columns {
  one: Int32Array;
  other: Int32Array;
  rank: Float64Array;
}

/** An empty queue. */
export const rankedQueue = (): RankedQueue => {
  let heap = columns(firstRoom);
  let length = 0;
  const goesBefore = (rank: number, one: number, other: number, at: number): boolean => {
    const difference = rank - (heap.rank[at] ?? 0);
    if (difference !== 0) return difference > 0;
    const first = heap.one[at] ?? 0;
    return one !== first ? one < first : other < (heap.other[at] ?? 0);
  };
  const put = (at: number, rank: number, one: number, other: number): void => {
    heap.rank[at] = rank;
    heap.one[at] = one;
    heap.other[at] = other;
  };
  const move = (from: number, to: number): void =>
    put(to, heap.rank[from] ?? 0, heap.one[from] ?? 0, heap.other[from] ?? 0);
  return {
    push({ rank, one, other }) {
      if (length === heap.one.length) heap = columns(2 * length, heap);
      let at = length++;
      for (let parent = (at - 1) >> 1; at > 0 && goesBefore(rank, one, other, parent); parent = (at - 1) >> 1) {
        move(parent, at);
        at = parent;
      }
      put(at, rank, one, other);
    },
    pop() {
      if (length === 0) return undefined;
      const top = { one: heap.one[0] ?? 0, other: heap.other[0] ?? 0, rank: heap.rank[0] ?? 0 };
      const last = --length;
      const [rank, one, other] = [heap.rank[last] ?? 0, heap.one[last] ?? 0, heap.other[last] ?? 0];
      let at = 0;
      for (let child = 1; child < length; child = 2 * at + 1) {
        const right = child + 1;
        if (right < length && goesBefore(heap.rank[right] ?? 0, heap.one[right] ?? 0, heap.other[right] ?? 0, child))
          child = right;
        if (goesBefore(rank, one, other, child)) break;
        move(child, at);
        at = child;
      }
      put(at, rank, one, other);
      return top;
    },
  };
};

const columns = (room: number, from?: Columns): Columns => {
  const made = { one: new Int32Array(room), other: new Int32Array(room), rank: new Float64Array(room) };
  if (from) {
    made.one.set(from.one);
    made.other.set(from.other);
    made.rank.set(from.rank);
  }
  return made;
};
