// Renders the mail that asks whether a sign-up was meant: fixed words, nothing a visitor typed.
import type { Briefing } from "./render-briefing.ts";

/** All absolute, `siteUrl` without a slash at the end. `confirm` leads to the page with the confirming button. */
export interface ConfirmationLinks {
  siteUrl: string;
  confirm: string;
  postalAddress: string;
}

/** The confirmation mail. */
export const renderConfirmation = (links: ConfirmationLinks): Briefing => ({
  subject: "Confirm your Readout briefing",
  html: `<p>${encodeURI(links.confirm)}</p>`,
  text: `${links.confirm}\n`,
});
