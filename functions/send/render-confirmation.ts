// Renders the mail that asks whether a sign-up was meant: fixed words, nothing a visitor typed.
import { confirmation } from "../../templates/email/confirmation.ts";
import { frame } from "../../templates/email/frame.ts";
import { words as wordsOf } from "../../templates/words.ts";
import { oneLine } from "../shared/outside-text.ts";
import type { Briefing } from "./briefing.ts";
import { lineWidth, wrap } from "./wrap-text.ts";

/** All absolute, `siteUrl` without a slash at the end. `confirm` leads to the page with the confirming button. */
export interface ConfirmationLinks {
  siteUrl: string;
  confirm: string;
  postalAddress: string;
}

/** The confirmation mail in the language asked for, a BCP 47 tag. */
export const renderConfirmation = (links: ConfirmationLinks, language: string): Briefing => {
  const words = wordsOf(language);
  const site = `${links.siteUrl}/`;
  const postalAddress = oneLine(links.postalAddress);
  const subject = words.say("confirmSubject");
  const content = confirmation(words, { confirm: links.confirm, site, postalAddress });
  const text = [
    words.say("name").toUpperCase(),
    "=".repeat(lineWidth),
    "",
    ...wrap(words.say("confirmMailText"), lineWidth),
    "",
    `${words.say("confirmMailButton")}:`,
    links.confirm,
    "",
    ...wrap(words.say("confirmMailIgnore"), lineWidth),
    "",
    "=".repeat(lineWidth),
    ...wrap(words.say("about"), lineWidth),
    site,
    "",
    ...wrap(postalAddress, lineWidth),
  ];
  const html = frame(words, subject, words.say("confirmMailTitle"), [content]);
  return { subject, html: String(html), text: `${text.join("\n")}\n` };
};
