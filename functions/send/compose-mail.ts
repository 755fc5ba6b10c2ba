// Puts a mail together as MIME: both parts, and the headers that mail programs and their hosts act on.
import addressparser from "nodemailer/lib/addressparser/index.js";
import { encodeWord, foldLines } from "nodemailer/lib/mime-funcs/index.js";
import { joint, quotedPrintable } from "./quoted-printable.ts";
import { type Briefing, isShared, type SharedPart } from "./briefing.ts";

export interface Envelope {
  from: string;
  /** A bare address: it was parsed at sign-up. */
  to: string;
  /** Where the site is; its host names the list. */
  siteUrl: string;
  date: Date;
  /** Where one POST unsubscribes (RFC 8058). Left out of mail that is not part of a subscription. */
  unsubscribe?: string;
}

/** SES takes 998 bytes a line (RFC 5322 §2.1.1); a subject far below that is cut by no mail program. */
const longestSubject = 200;

/** One line, whatever was in the headline it was made of: a line break here would begin a new header. */
// oxlint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ").trim();

/** Never between the two halves of a surrogate pair. */
const cut = (text: string): string =>
  text.length <= longestSubject ? text : `${text.slice(0, longestSubject - 1).replace(/[\ud800-\udbff]$/, "")}…`;

/** "=_" stands in no text in quoted-printable, so it needs no chance to stand in no part (RFC 2045 §6.7). */
const boundary = "=_readout";
const begin = (type: string): Buffer =>
  Buffer.from(
    `\r\n--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
  );
const [beginText, beginHtml] = [begin("text/plain"), begin("text/html")];
const end = Buffer.from(`\r\n--${boundary}--\r\n`);

/**
 * The message's bytes, in pieces to be joined. A part that many mails share is one and the same piece in all of them.
 * SES writes the Message-ID, and replaces the Date by its own.
 */
export const composeMail = (briefing: Briefing, envelope: Envelope): Uint8Array[] => [
  sharedHead(cut(oneLine(briefing.subject)), envelope),
  ownHead(envelope),
  beginText,
  ...encoded(briefing, "text"),
  beginHtml,
  ...encoded(briefing, "html"),
  end,
];

/** What of a head is one reader's. The address needs no encoding: it was parsed as one of ASCII alone. */
const ownHead = ({ to, date, unsubscribe }: Envelope): Buffer =>
  Buffer.from(
    [
      `To: ${to}`,
      // RFC 5322 §3.3 has "+0000" where JavaScript has "GMT".
      `Date: ${date.toUTCString().replace("GMT", "+0000")}`,
      ...(unsubscribe ? [`List-Unsubscribe: <${unsubscribe}>`] : []),
      "",
    ].join("\r\n"),
  );

/** Heads that are kept: as many as an edition has subjects, by its readers' choices of sections and languages. */
const mostHeads = 200;
const heads = new Map<string, Buffer>();

/** What of a head stands in many readers' mails. */
const sharedHead = (subject: string, { from, siteUrl, unsubscribe }: Envelope): Buffer => {
  const key = JSON.stringify([subject, from, siteUrl, unsubscribe !== undefined]);
  const known = heads.get(key);
  if (known) return known;
  const lines = [
    // RFC 3834: no out-of-office program shall answer this.
    "Auto-Submitted: auto-generated",
    ...(unsubscribe
      ? [
          `List-Id: Readout <briefing.${new URL(siteUrl).hostname}>`,
          "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ]
      : []),
    `From: ${mailbox(from)}`,
    `Subject: ${encodedText(subject)}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
  ];
  const head = Buffer.from(lines.map((line) => foldLines(line)).join("\r\n"));
  if (heads.size >= mostHeads) heads.clear();
  heads.set(key, head);
  return head;
};

/** Bytes of an encoded word's text: with its frame it stays below 75 (RFC 2047 §2). */
const longestWord = 52;
const ascii = /^[\x20-\x7e]*$/;

/** A text as a header has it. What looks like an encoded word was written by a stranger, and is encoded once more. */
const encodedText = (text: string): string => {
  if (ascii.test(text) && !text.includes("=?")) return text;
  const others = text.replaceAll(/[\x20-\x7e]/g, "").length;
  return encodeWord(text, others > text.length / 2 ? "B" : "Q", longestWord);
};

/** The sender as a header has it (RFC 5322 §3.4). */
const mailbox = (from: string): string => {
  const [sender] = addressparser(from, { flatten: true });
  if (!sender || sender.name === "") return from;
  const { name, address } = sender;
  const isQuoted = ascii.test(name) && !/^[\w ]*$/.test(name);
  return `${isQuoted ? `"${name.replaceAll(/["\\]/g, "\\$&")}"` : encodedText(name)} <${address}>`;
};

/** A mail's parts in quoted-printable: of those that many mails share, each is encoded once. */
const encodedParts = new WeakMap<SharedPart, Partial<Record<"html" | "text", Buffer>>>();

const encodedShared = (part: SharedPart, kind: "html" | "text"): Buffer => {
  const known = encodedParts.get(part) ?? {};
  encodedParts.set(part, known);
  return (known[kind] ??= quotedPrintable(part[kind]));
};

const encoded = (briefing: Briefing, kind: "html" | "text"): Uint8Array[] => {
  const pieces: Uint8Array[] = [];
  for (const part of briefing.parts ?? [briefing]) {
    if (part[kind] === "") continue;
    const piece = isShared(part) ? encodedShared(part, kind) : quotedPrintable(part[kind]);
    const between = joint(pieces.at(-1));
    if (between) pieces.push(between);
    pieces.push(piece);
  }
  return pieces;
};
