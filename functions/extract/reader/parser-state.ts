// A half-built tree of a sentence, and the actions of the parser that build it.
import type { Word } from "./words.ts";

/** What a word is to its head. The last names stand for the root of a sentence and for all other relations. */
export const relations =
  "nsubj nsubjpass dobj ccomp xcomp advcl mark nmod case det amod compound conj cc acl acl:relcl appos parataxis aux punct advmod nmod:poss root dep".split(
    " ",
  );
export const rootRelation = relations.indexOf("root");
export const shift = 0;
export const reduce = 1;
/** Actions: shift, reduce, then one "left" and one "right" for each relation. */
export const firstLeft = 2;
export const firstRight = firstLeft + relations.length;
export const actionCount = firstRight + relations.length;

/** Shift, reduce, left or right: 0 … 3. */
export const kindOf = (action: number): number => {
  if (action < firstLeft) return action;
  return action < firstRight ? 2 : 3;
};

/** A half-built tree. Position `length` stands for the root. */
export class ParserState {
  readonly words: readonly Word[];
  readonly length: number;
  readonly stack: number[] = [];
  next = 0;
  readonly heads: Int16Array;
  readonly relations: Int8Array;
  /** The outermost dependents on both sides, and those next to them. */
  readonly left: Int16Array;
  readonly left2: Int16Array;
  readonly right: Int16Array;
  readonly right2: Int16Array;
  readonly leftCount: Int8Array;
  readonly rightCount: Int8Array;

  constructor(words: readonly Word[]) {
    this.words = words;
    this.length = words.length;
    const size = words.length + 1;
    this.heads = new Int16Array(size).fill(-1);
    this.relations = new Int8Array(size).fill(-1);
    this.left = new Int16Array(size).fill(-1);
    this.left2 = new Int16Array(size).fill(-1);
    this.right = new Int16Array(size).fill(-1);
    this.right2 = new Int16Array(size).fill(-1);
    this.leftCount = new Int8Array(size);
    this.rightCount = new Int8Array(size);
  }

  get top(): number {
    return this.stack.length > 0 ? this.stack[this.stack.length - 1]! : -1;
  }

  get isDone(): boolean {
    return this.next > this.length || (this.next === this.length && this.stack.length === 0);
  }

  /** True if shift (0), reduce (1), left (2) or right (3) is possible. */
  allows(kind: number): boolean {
    if (kind === 0) return this.next < this.length;
    if (this.stack.length === 0) return false;
    if (kind === 1) return this.heads[this.top]! >= 0;
    if (kind === 2) return this.heads[this.top]! < 0 && this.next <= this.length;
    return this.next < this.length;
  }

  apply(action: number): void {
    const kind = kindOf(action);
    if (kind === 0) this.stack.push(this.next++);
    else if (kind === 1) this.stack.pop();
    else if (kind === 2) this.attach(this.stack.pop() ?? -1, this.next, action - firstLeft);
    else {
      this.attach(this.next, this.top, action - firstRight);
      this.stack.push(this.next++);
    }
  }

  private attach(dependent: number, head: number, relation: number): void {
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    if (dependent < head) {
      this.left2[head] = this.left[head]!;
      this.left[head] = dependent;
      this.leftCount[head]! += 1;
    } else {
      this.right2[head] = this.right[head]!;
      this.right[head] = dependent;
      this.rightCount[head]! += 1;
    }
  }
}
