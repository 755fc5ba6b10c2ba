// Puts entries of an audience page on the send queue.
import pLimit from "p-limit";
import type { SendMessage } from "../shared/model/messages.ts";
import type { Queue } from "../shared/queue.ts";

/** Messages given to the queue in one call of the port, and such calls at a time: 100,000 messages take seconds. */
const chunkSize = 100;
const atOnce = 8;

/** Enqueues these entries of a page; answers how many. */
export const enqueueEntries = async (
  queue: Queue<SendMessage>,
  manifest: string,
  entries: readonly number[],
): Promise<number> => {
  const inTurn = pLimit(atOnce);
  const chunks: SendMessage[][] = [];
  for (let start = 0; start < entries.length; start += chunkSize)
    chunks.push(entries.slice(start, start + chunkSize).map((entry) => ({ kind: "delivery", manifest, entry })));
  await Promise.all(chunks.map((chunk) => inTurn(() => queue.send(chunk))));
  return entries.length;
};

/** Enqueues a whole page. */
export const enqueuePage = (queue: Queue<SendMessage>, page: { key: string; readers: number }): Promise<number> =>
  enqueueEntries(
    queue,
    page.key,
    Array.from({ length: page.readers }, (_, entry) => entry),
  );
