// Control characters, which are in no text but break every parser.

/** C0 and C1 controls except tab and line breaks, and U+FFFE/U+FFFF: none of them is text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is being taken out
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/** The text without its control characters. */
export const withoutControls = (text: string): string => text.replace(controls, "");
