// Text of the outside world as it may be shown: no control characters, no characters that reorder or hide others.

/** C0 and C1 controls except tab and line breaks, and U+FFFE/U+FFFF: none of them is text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is being taken out
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/**
 * Soft hyphens, zero-width spaces, byte order marks, and the marks that turn the direction of what follows: with them
 * a text can read otherwise than it is. The joiners U+200C and U+200D and the marks U+200E and U+200F stay: scripts need them.
 */
const invisible = /[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

export const withoutControls = (text: string): string => text.replace(controls, "");

/** One line: every run of white space made one space, nothing invisible in it. */
export const cleanLine = (text: string): string =>
  withoutControls(text).replace(invisible, "").toWellFormed().replace(/\s+/g, " ").trim();
