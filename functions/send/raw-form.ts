// A message's bytes as they stand in SES's form: base64 (RFC 4648 §4), with what a form escapes. The SDK's own way walks
// over every character of every mail; here what many mails share is written once.

/** Pieces below this are written faster than found. */
const leastKept = 256;

const alphabet = Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
/** The last two characters of the alphabet and what fills up the end, as a form escapes them. */
const [plus, slash, padding] = [Buffer.from("%2B"), Buffer.from("%2F"), Buffer.from("%3D")];

/** Bytes that the form of so many bytes takes at the most. */
export const mostOfForm = (bytes: number): number => 12 * Math.ceil(bytes / 3);

const writeEscape = (escape: Buffer, target: Buffer, at: number): number => {
  target[at] = escape[0] ?? 0;
  target[at + 1] = escape[1] ?? 0;
  target[at + 2] = escape[2] ?? 0;
  return at + 3;
};

/** Writes six bits; answers where the next ones go. */
const writeSix = (bits: number, target: Buffer, at: number): number => {
  if (bits >= 62) return writeEscape(bits === 62 ? plus : slash, target, at);
  target[at] = alphabet[bits] ?? 0;
  return at + 1;
};

const writeTriple = (bits: number, target: Buffer, at: number): number => {
  const second = writeSix((bits >> 12) & 63, target, writeSix(bits >> 18, target, at));
  return writeSix(bits & 63, target, writeSix((bits >> 6) & 63, target, second));
};

/** Writes whole triples from `start` to `end`. */
const writeTriples = (source: Uint8Array, start: number, end: number, target: Buffer, at: number): number => {
  let next = at;
  for (let index = start; index < end; index += 3)
    next = writeTriple(
      ((source[index] ?? 0) << 16) | ((source[index + 1] ?? 0) << 8) | (source[index + 2] ?? 0),
      target,
      next,
    );
  return next;
};

/** What has been written of a piece, by how many of its first bytes belong to what stands before it. */
const kept = new WeakMap<Uint8Array, (Buffer | undefined)[]>();

const writtenOf = (piece: Uint8Array, start: number, end: number): Buffer => {
  const known = kept.get(piece) ?? [];
  kept.set(piece, known);
  const found = known[start];
  if (found) return found;
  const room = Buffer.allocUnsafe(mostOfForm(end - start));
  // A copy of its own: the room is three times as large, and would be kept with it.
  const made = Buffer.from(room.subarray(0, writeTriples(piece, start, end, room, 0)));
  known[start] = made;
  return made;
};

/**
 * Writes the value of a form's field that holds the joined pieces into `target`, from `at` on, where there is room for
 * `mostOfForm` of their bytes; answers where it ends.
 */
export const writeRawForm = (pieces: readonly Uint8Array[], target: Buffer, at: number): number => {
  let next = at;
  // Base64 writes triples: up to two bytes wait for the next piece.
  let waiting = 0;
  let bits = 0;
  for (const piece of pieces) {
    let start = 0;
    for (; waiting > 0 && start < piece.length; start += 1) {
      bits = (bits << 8) | (piece[start] ?? 0);
      waiting += 1;
      if (waiting < 3) continue;
      next = writeTriple(bits, target, next);
      waiting = 0;
      bits = 0;
    }
    const end = piece.length - ((piece.length - start) % 3);
    if (piece.length < leastKept) next = writeTriples(piece, start, end, target, next);
    else {
      const written = writtenOf(piece, start, end);
      target.set(written, next);
      next += written.length;
    }
    for (let index = end; index < piece.length; index += 1) {
      bits = (bits << 8) | (piece[index] ?? 0);
      waiting += 1;
    }
  }
  if (waiting === 0) return next;
  const whole = bits << (24 - 8 * waiting);
  next = writeSix((whole >> 12) & 63, target, writeSix(whole >> 18, target, next));
  next = waiting === 2 ? writeSix((whole >> 6) & 63, target, next) : writeEscape(padding, target, next);
  return writeEscape(padding, target, next);
};
