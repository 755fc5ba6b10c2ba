// Where sent mail is kept on this machine: the raw message as it was handed over, and what SES was told beside it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { readKept } from "../read-kept.ts";
import { writeWhole } from "../write-whole.ts";

const Kept = z.object({
  id: z.string().check(z.regex(/^[0-9a-z-]+$/)),
  at: z.string(),
  from: z.string(),
  recipients: z.array(z.string()),
  configurationSet: z.optional(z.string()),
  tags: z.record(z.string(), z.string()),
});
export type SentMail = z.infer<typeof Kept>;

export interface Mailbox {
  keep(mail: SentMail, raw: Buffer): void;
  /** Newest first. */
  all(): SentMail[];
  raw(id: string): Buffer | undefined;
  count(): number;
}

/** A mailbox in a folder: one .eml and one .json a mail. */
export const openMailbox = (directory: string): Mailbox => {
  mkdirSync(directory, { recursive: true });
  const kept = readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readKept(join(directory, name), Kept))
    .sort((one, other) => one.at.localeCompare(other.at));
  return {
    keep(mail, raw) {
      writeFileSync(join(directory, `${mail.id}.eml`), raw);
      writeWhole(join(directory, `${mail.id}.json`), JSON.stringify(mail));
      kept.push(mail);
    },
    all: () => kept.toReversed(),
    raw: (id) => (kept.some((mail) => mail.id === id) ? readFileSync(join(directory, `${id}.eml`)) : undefined),
    count: () => kept.length,
  };
};
