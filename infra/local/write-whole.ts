// Writes a file whole or not at all: a process killed in the middle leaves the file before.
import { renameSync, writeFileSync } from "node:fs";

/** Writes beside the file and moves it into place. */
export const writeWhole = (file: string, content: string, mode = 0o644): void => {
  const beside = `${file}.part`;
  writeFileSync(beside, content, { mode });
  renameSync(beside, file);
};
