// Puts a mail together as MIME: the headers and both parts.
import { joint, quotedPrintable } from "./quoted-printable.ts";
import { type Envelope, ownHead, sharedHead } from "./compose-head.ts";
import { type Briefing, isShared, type SharedPart } from "./briefing.ts";

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
  sharedHead(briefing.subject, boundary, envelope),
  ownHead(envelope),
  beginText,
  ...encoded(briefing, "text"),
  beginHtml,
  ...encoded(briefing, "html"),
  end,
];

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
