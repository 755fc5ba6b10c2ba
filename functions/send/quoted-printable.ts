// Quoted-printable (RFC 2045 §6.7): how both parts of a mail travel. Written here because a mail is encoded once a reader,
// and a table over bytes takes a fraction of the time of the usual walk over characters.

/** Characters of an encoded line before its soft break. */
const lineLength = 75;

const [tab, lineFeed, carriageReturn, space, equals] = [9, 10, 13, 32, 61];
const hexDigits = Buffer.from("0123456789ABCDEF");

/** How a byte is written: 1 as itself, 0 as "=" and two digits, 2 as a line end, 3 as itself unless a line ends after it. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === lineFeed || byte === carriageReturn) return 2;
  if (byte === space || byte === tab) return 3;
  return byte > space && byte < 127 && byte !== equals ? 1 : 0;
});

/** Bytes of a character by its first (RFC 3629 §3). */
const bytesOf = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1);

/** True for the bytes of a character after its first. */
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

const endsLine = (next: number | undefined): boolean =>
  next === undefined || next === lineFeed || next === carriageReturn;

/**
 * The text in UTF-8, encoded; LF and CRLF become CRLF. No character is divided by a soft break, which some mail programs
 * would show as two broken ones. What is encoded starts a line, and may end in the middle of one.
 */
export const quotedPrintable = (text: string): Buffer => {
  const source = Buffer.from(text);
  const { length } = source;
  const encoded = Buffer.allocUnsafe(roomFor(source));
  let at = 0;
  let lineStart = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = source[index] ?? 0;
    const kind = kinds[byte];
    if (kind === 2 && (byte === lineFeed || source[index + 1] === lineFeed)) {
      if (byte === carriageReturn) index += 1;
      encoded[at] = carriageReturn;
      encoded[at + 1] = lineFeed;
      at += 2;
      lineStart = at;
      continue;
    }
    // A blank before a line's end would be taken off on the way.
    const plain = kind === 1 || (kind === 3 && !endsLine(source[index + 1]));
    // The rest of a character stands where its first byte does.
    const width = plain ? 1 : isContinuation(byte) ? 0 : 3 * bytesOf(byte);
    if (at - lineStart + width > lineLength) {
      encoded[at] = equals;
      encoded[at + 1] = carriageReturn;
      encoded[at + 2] = lineFeed;
      at += 3;
      lineStart = at;
    }
    if (plain) {
      encoded[at] = byte;
      at += 1;
    } else {
      encoded[at] = equals;
      encoded[at + 1] = hexDigits[byte >> 4] ?? 0;
      encoded[at + 2] = hexDigits[byte & 15] ?? 0;
      at += 3;
    }
  }
  return encoded.subarray(0, at);
};

/** As many bytes as the encoded text can take at the most: a blank and the line end after it are five. */
const roomFor = (source: Buffer): number => {
  const { length } = source;
  let bytes = 3;
  for (let index = 0; index < length; index += 1) {
    const kind = kinds[source[index] ?? 0];
    bytes += kind === 1 || kind === 3 ? 1 : kind === 2 ? 4 : 3;
  }
  // A blank at the text's end takes two more; a soft break comes after 64 bytes at the soonest.
  return bytes + 3 * Math.ceil(bytes / 64);
};

const softBreak = Buffer.from("=\r\n");

/** Between a piece that was encoded by itself and the next one: the next starts a line. */
export const joint = (before: Uint8Array | undefined): Buffer | undefined =>
  before === undefined || before.length === 0 || before.at(-1) === lineFeed ? undefined : softBreak;
