// A reporter that ends the run with one line a machine can read: "N passed, N failed".
import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const before = count.passed + count.failed + count.skipped;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") count.passed += 1;
        else if (state === "failed") count.failed += 1;
        else count.skipped += 1;
      }
      const ran = count.passed + count.failed + count.skipped - before;
      // A file that fails to load has no tests of its own to fail.
      if (module.errors().length > 0 && ran === 0) count.failed += 1;
    }
    // Printed after the default reporter's summary, so that it is the last line.
    process.once("exit", () => {
      const skipped = count.skipped ? `, ${count.skipped} skipped` : "";
      process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
    });
  }
}
