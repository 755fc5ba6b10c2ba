// What a failure on this machine is told as: a full disk fails in as many words as there are servers that write to it.

/** The disk is full: says so, and what to do. */
export class DiskFull extends Error {
  constructor(directory: string, cause: unknown) {
    super(`The disk that ${directory} is on is full. Make room and start again: it goes on where it stopped.`, {
      cause,
    });
    this.name = "DiskFull";
  }
}

/** The error to tell a person who works on `directory`. */
export const explain = (directory: string, error: unknown): Error => {
  const told = error instanceof Error ? error : new Error(String(error));
  return /ENOSPC|no space left on device|disk is full/i.test(told.message) ? new DiskFull(directory, error) : told;
};

/** Tells each failure of the machine in `directory` on standard error. A full disk is the end: nothing can be kept any more. */
export const tellFailure =
  (directory: string, indent = "") =>
  (error: unknown): void => {
    const told = explain(directory, error);
    process.stderr.write(`${indent}${told.message}\n`);
    if (told instanceof DiskFull) process.exit(1);
  };
