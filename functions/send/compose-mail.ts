// Puts a mail together as MIME: both parts, and the headers that mail programs and their hosts act on.
import MailComposer from "nodemailer/lib/mail-composer/index.js";
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

/**
 * The message's bytes, in pieces to be joined. A part that many mails share is one and the same piece in all of them.
 * SES replaces Message-ID and Date by its own.
 */
export const composeMail = (briefing: Briefing, envelope: Envelope): Uint8Array[] => {
  const { headers, boundary } = compileHead(briefing, envelope);
  const begin = (type: string): Buffer =>
    Buffer.from(
      `\r\n--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
    );
  return [
    Buffer.from(`${headers}\r\n`),
    begin("text/plain"),
    ...encoded(briefing, "text"),
    begin("text/html"),
    ...encoded(briefing, "html"),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ];
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
    const piece = isShared(part) ? encodedShared(part, kind) : quotedPrintable(part[kind]);
    if (piece.length === 0) continue;
    const between = joint(pieces.at(-1));
    if (between) pieces.push(between);
    pieces.push(piece);
  }
  return pieces;
};

/** The headers: names, addresses and folding are nodemailer's; the parts below them are ours. */
const compileHead = (briefing: Briefing, envelope: Envelope): { headers: string; boundary: string } => {
  const { hostname } = new URL(envelope.siteUrl);
  const headers = [
    // RFC 3834: no out-of-office program shall answer this.
    { key: "Auto-Submitted", value: "auto-generated" },
    ...(envelope.unsubscribe
      ? [
          { key: "List-Id", value: `Readout <briefing.${hostname}>` },
          { key: "List-Unsubscribe", value: `<${envelope.unsubscribe}>` },
          { key: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
        ]
      : []),
  ];
  const composer = new MailComposer({
    from: envelope.from,
    // As parts, not as text: a text would be parsed again, by other rules than ours.
    to: { name: "", address: envelope.to },
    subject: cut(oneLine(briefing.subject)),
    date: envelope.date,
    headers,
    // Two parts, of which only the boundary between them is used.
    text: "-",
    html: "-",
  });
  const built = composer.compile().buildHeaders();
  const boundary = /boundary="([^"]+)"/.exec(built)?.[1];
  if (boundary === undefined) throw new Error("the mail composer names no boundary between the parts of a mail");
  return { headers: built, boundary };
};
