// Puts entries of an audience page on the send queue.
import pLimit from "p-limit";
import type { AudienceIndex } from "../shared/model/audience.ts";
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

/** Pages whose entries one run enqueues itself; more would not be done within its time. */
const mostPages = 10;

/** Enqueues an audience; of a large one its pages, each of which another run takes up. Answers how many readers. */
export const enqueueAudience = async (
  queue: Queue<SendMessage>,
  { pages, readers }: Pick<AudienceIndex, "pages" | "readers">,
): Promise<number> => {
  if (pages.length > mostPages) await queue.send(pages.map(({ key }) => ({ kind: "page", manifest: key })));
  else for (const page of pages) await enqueuePage(queue, page);
  return readers;
};
