// A mail's headers: those that all mails of one subject share, and one reader's own.
import addressparser from "nodemailer/lib/addressparser/index.js";
import { encodeWord, foldLines } from "nodemailer/lib/mime-funcs/index.js";

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

/** What of a head is one reader's. The address needs no encoding: it was parsed as one of ASCII alone. */
export const ownHead = ({ to, date, unsubscribe }: Envelope): Buffer =>
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
export const sharedHead = (subject: string, boundary: string, { from, siteUrl, unsubscribe }: Envelope): Buffer => {
  const key = JSON.stringify([subject, boundary, from, siteUrl, unsubscribe !== undefined]);
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
    `Subject: ${encodedText(cut(oneLine(subject)))}`,
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
