// Deleting a reader, in an order that a crash cannot turn into a second subscription.
import { changeReader } from "./change-reader.ts";
import { unsubscribed } from "./life.ts";
import type { Outside } from "./outside.ts";

/**
 * First the reader is out of every audience, then the address is free for another sign-up, then the record goes; asked
 * again after a crash, it goes on where it was. A suppression of the address's hash stays.
 */
export const erase = async ({ readers, random }: Outside, id: string): Promise<void> => {
  const reader = await changeReader(readers, id, (before) => before && unsubscribed(before, random.hex(8)));
  if (!reader) return;
  await readers.releaseAddress(reader.addressHash, id);
  await readers.remove(id);
};
