// Weights of an averaged perceptron, averaged lazily.

export class Perceptron {
  readonly width: number;
  readonly weights: Float32Array;
  private readonly sums: Float32Array;
  private readonly changed: Int32Array;
  private step = 0;

  /** `rows` features × `width` classes. */
  constructor(rows: number, width: number) {
    this.width = width;
    this.weights = new Float32Array(rows * width);
    this.sums = new Float32Array(rows * width);
    this.changed = new Int32Array(rows * width);
  }

  /** Sums the rows of the first `count` features into `scores`. */
  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    for (let index = 0; index < count; index += 1) {
      const row = features[index]! * this.width;
      for (let kind = 0; kind < this.width; kind += 1) scores[kind]! += this.weights[row + kind]!;
    }
  }

  /** Counts a decision, and corrects it if `guess` is not `right`. */
  learn(features: Int32Array, count: number, right: number, guess: number): void {
    this.step += 1;
    if (right === guess) return;
    for (let index = 0; index < count; index += 1) {
      const row = features[index]! * this.width;
      this.change(row + right, 1);
      this.change(row + guess, -1);
    }
  }

  private change(at: number, by: number): void {
    this.sums[at]! += this.weights[at]! * (this.step - this.changed[at]!);
    this.changed[at] = this.step;
    this.weights[at]! += by;
  }

  /** The mean of the weights over all steps. */
  average(): Float32Array {
    return this.weights.map(
      (weight, at) => (this.sums[at]! + weight * (this.step - this.changed[at]!)) / Math.max(1, this.step),
    );
  }
}
