// A rendered mail, without its headers: what stands in it for one reader, and the parts it shares with other readers' mails.

export interface Briefing {
  /** One line of at most 200 characters. */
  subject: string;
  /** At most 90,000 bytes. */
  html: string;
  text: string;
  /** What both are joined of, where parts of them stand in many readers' mails word for word. */
  parts?: readonly (OwnPart | SharedPart)[];
}

/** A stretch of a mail, in both its forms. */
export interface OwnPart {
  html: string;
  text: string;
}

/** One and the same object in every mail it stands in, so that what is made of it is made once. */
export interface SharedPart extends OwnPart {
  bytes: number;
}

/** Whether a part is more than one mail's. */
export const isShared = (part: OwnPart | SharedPart): part is SharedPart => "bytes" in part;

/** A mail of these parts, in order. */
export const briefingOf = (subject: string, parts: readonly (OwnPart | SharedPart)[]): Briefing => ({
  subject,
  // Joined only where somebody looks at the whole.
  get html() {
    return parts.map(({ html }) => html).join("");
  },
  get text() {
    return parts.map(({ text }) => text).join("");
  },
  parts,
});
