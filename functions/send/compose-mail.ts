// Puts a mail together as MIME: both parts, and the headers that mail programs and their hosts act on.
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { Briefing } from "./render-briefing.ts";

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

/** The message as bytes. SES replaces Message-ID and Date by its own. */
export const composeMail = async (briefing: Briefing, envelope: Envelope): Promise<Uint8Array> => {
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
    text: briefing.text,
    html: briefing.html,
    date: envelope.date,
    headers,
    // What is in a briefing came from outside; nothing in it may make this machine read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};
