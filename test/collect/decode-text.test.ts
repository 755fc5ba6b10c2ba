// Which charset bytes are in, whatever they claim.
import { expect, test } from "vitest";
import { decodeText } from "../../functions/collect/decode-text.ts";

const ascii = (text: string): Buffer => Buffer.from(text, "latin1");
const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");
const utf16le = (text: string): Buffer => Buffer.from(text, "utf16le");
const bom = Buffer.from([0xef, 0xbb, 0xbf]);

test.each<[name: string, bytes: Buffer, contentType: string | undefined, text: string]>([
  ["UTF-8 by default", utf8("café – €"), undefined, "café – €"],
  ["a byte order mark over the header", Buffer.concat([bom, utf8("café")]), "text/xml; charset=iso-8859-1", "café"],
  ["the header", ascii("caf\u00e9"), "text/xml; charset=ISO-8859-1", "café"],
  ["a quoted header", ascii("caf\u00e9"), 'text/xml; charset="windows-1252"', "café"],
  [
    "windows-1252's own characters",
    ascii("\u0093caf\u00e9\u0094 \u0080 \u0096"),
    "text/html; charset=windows-1252",
    "“café” € –",
  ],
  ["ISO-8859-1 as windows-1252, which it always is", ascii("\u0092"), "text/html; charset=iso-8859-1", "’"],
  [
    "the XML declaration",
    ascii(`<?xml version="1.0" encoding="iso-8859-1"?><a>\u00e9</a>`),
    undefined,
    `<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>`,
  ],
  [
    "the header over the declaration",
    utf8(`<?xml version="1.0" encoding="iso-8859-1"?>é`),
    "text/xml; charset=utf-8",
    `<?xml version="1.0" encoding="iso-8859-1"?>é`,
  ],
  [
    "a declaration where the header is wrong",
    ascii(`<?xml version="1.0" encoding="windows-1252"?>\u00e9`),
    "text/xml; charset=utf-8",
    `<?xml version="1.0" encoding="windows-1252"?>é`,
  ],
  [
    "a declaration where the header names nothing known",
    utf8(`<?xml version='1.0' encoding='utf-8'?>é`),
    "text/xml; charset=unknown",
    `<?xml version='1.0' encoding='utf-8'?>é`,
  ],
  ["KOI8-R", Buffer.from([0xcd, 0xc9, 0xd2]), "text/xml; charset=koi8-r", "мир"],
  ["Shift_JIS", Buffer.from([0x93, 0xfa, 0x96, 0x7b]), "text/xml; charset=shift_jis", "日本"],
  ["GB18030", Buffer.from([0xd6, 0xd0]), "text/xml; charset=gb2312", "中"],
  ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le("<a>é")]), undefined, "<a>é"],
  ["UTF-16 without a mark", utf16le("<rss>é"), undefined, "<rss>é"],
  ["UTF-16 without a mark, behind an empty line", utf16le("\n<rss>мир"), undefined, "\n<rss>мир"],
  ["UTF-16 the other way round", utf16le(' <rss v="мир">').swap16(), undefined, ' <rss v="мир">'],
  ["UTF-16 of JSON", utf16le('{"a":"мир"}'), undefined, '{"a":"мир"}'],
  [
    "a claim of UTF-16 that cannot be true",
    utf8(`<?xml version="1.0" encoding="utf-16"?>é`),
    undefined,
    `<?xml version="1.0" encoding="utf-16"?>é`,
  ],
  ["windows-1252 where nothing is named and it is no UTF-8", ascii("caf\u00e9 \u0093x\u0094"), undefined, "café “x”"],
  ["UTF-8 with one bad byte", Buffer.concat([utf8("– “café” –"), ascii("\u00ff")]), undefined, "– “café” –\ufffd"],
])("xml: %s", (_, bytes, contentType, text) => expect(decodeText(bytes, "xml", contentType)).toBe(text));

test.each<[name: string, bytes: Buffer]>([
  ["a meta tag", ascii(`<meta charset="windows-1252"><p>caf\u00e9 \u0080`)],
  [
    "an older meta tag",
    ascii(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>caf\u00e9 \u0080`),
  ],
])("html: %s", (_, bytes) => expect(decodeText(bytes, "html")).toMatch(/café €$/));
