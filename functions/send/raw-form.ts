// A message's bytes as they stand in SES's form: base64, with what a form escapes. The SDK's own way walks over every
// character of every mail; here what many mails share is written once.

/** Pieces below this are written faster than found. */
const leastKept = 512;

const escapes: Readonly<Record<string, string>> = { "+": "%2B", "/": "%2F", "=": "%3D" };

const written = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString("base64")
      .replaceAll(/[+/=]/g, (character) => escapes[character] ?? character),
    "latin1",
  );

/** What has been written of a piece, by how many of its first bytes belong to what stands before it. */
const kept = new WeakMap<Uint8Array, Map<number, Buffer>>();

/** The piece from `start` on, as far as whole triples of bytes go. */
const writtenOf = (piece: Uint8Array, start: number, end: number): Buffer => {
  if (piece.length < leastKept) return written(piece.subarray(start, end));
  const known = kept.get(piece) ?? new Map<number, Buffer>();
  kept.set(piece, known);
  const found = known.get(start) ?? written(piece.subarray(start, end));
  known.set(start, found);
  return found;
};

/** The value of a form's field that holds the joined pieces. */
export const rawForm = (pieces: readonly Uint8Array[]): Buffer[] => {
  const form: Buffer[] = [];
  // Base64 writes triples: up to two bytes wait for the next piece.
  let waiting = Buffer.alloc(0);
  for (const piece of pieces) {
    const start = waiting.length === 0 ? 0 : 3 - waiting.length;
    if (piece.length < start) {
      waiting = Buffer.concat([waiting, piece]);
      continue;
    }
    if (start > 0) form.push(written(Buffer.concat([waiting, piece.subarray(0, start)])));
    const end = piece.length - ((piece.length - start) % 3);
    form.push(writtenOf(piece, start, end));
    waiting = Buffer.from(piece.subarray(end));
  }
  form.push(written(waiting));
  return form;
};
