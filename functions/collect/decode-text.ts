// From bytes to text: which charset a page or a feed is written in, whatever it claims.

/** Where a document names its own charset: the XML declaration, or a meta tag near the start of a page. */
const declarations = {
  xml: /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']\s*([\w.:-]+)/i,
  html: /<meta[^>]{0,300}?\scharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)/i,
};

/** Byte order marks. */
const signatures: readonly [bytes: readonly number[], charset: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xfe, 0xff], "utf-16be"],
  [[0xff, 0xfe], "utf-16le"],
];

/** UTF-16 without a mark: what documents begin with is ASCII (XML 1.0, appendix F), so every other byte is empty. */
const unmarkedUtf16 = (bytes: Uint8Array): string | undefined => {
  const start = [...bytes.subarray(0, 8)];
  const areEmpty = (place: number): boolean => start.every((byte, index) => (index % 2 === place) === (byte === 0));
  if (start.length < 4) return undefined;
  if (areEmpty(0)) return "utf-16be";
  return areEmpty(1) ? "utf-16le" : undefined;
};

/**
 * Decodes by byte order mark, else by the first of header, declaration, UTF-8 and windows-1252 that fits every byte.
 * UTF-8 with a few bad bytes stays UTF-8; the bad ones become U+FFFD.
 */
export const decodeText = (bytes: Uint8Array, kind: "xml" | "html", contentType = ""): string => {
  const marked = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1];
  const signed = marked ?? unmarkedUtf16(bytes);
  if (signed) return new TextDecoder(signed).decode(bytes);
  // A declaration can be read before its charset is known: all charsets but UTF-16 agree on the letters it is made of.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const inDocument = declarations[kind].exec(head);
  const named = [/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1], inDocument?.[1] ?? inDocument?.[2]];
  for (const charset of [...named, "utf-8"]) {
    const text = charset === undefined ? undefined : decodeStrictly(bytes, charset);
    if (text !== undefined) return text;
  }
  return isMostlyUtf8(bytes) ? new TextDecoder("utf-8").decode(bytes) : new TextDecoder("windows-1252").decode(bytes);
};

/** Undefined where the label names no charset, or a byte does not fit it. */
const decodeStrictly = (bytes: Uint8Array, charset: string): string | undefined => {
  // A document that was read this far by its ASCII letters is not in UTF-16, though it may say so (HTML standard, 13.2.3.3).
  const label = /^utf-?16/i.test(charset) ? "utf-8" : charset;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** More letters outside ASCII decode as UTF-8 than fail to. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder("utf-8").decode(bytes);
  const foreign = text.match(/[^\0-\u007f]/g)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken * 2 < foreign;
};
