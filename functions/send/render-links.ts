// A reader's own links in a mail whose other words many readers share.
import { html } from "../../templates/markup.ts";
import type { OwnPart, SharedPart } from "./briefing.ts";

/**
 * What is rendered in the place of each link. Private-use characters: they are taken out of every text that strangers
 * wrote, so that no headline can have a reader's link put into it.
 */
export const linkPlaces = { preferences: "\ue000", unsubscribe: "\ue001" } as const;
export type LinkName = keyof typeof linkPlaces;

/** The place of a link, in one of a mail's two forms. */
interface Place {
  link: LinkName;
  form: "html" | "text";
}
export type LaidPart = SharedPart | Place;

const place = new RegExp(`(${Object.values(linkPlaces).join("|")})`);

/** What stands around the links as shared parts, in the order of each form. */
export const laid = (markup: string, text: string): LaidPart[] => [...split(markup, "html"), ...split(text, "text")];

const split = (whole: string, form: "html" | "text"): LaidPart[] =>
  whole.split(place).map((part) => {
    if (part === linkPlaces.preferences) return { link: "preferences", form };
    if (part === linkPlaces.unsubscribe) return { link: "unsubscribe", form };
    return { html: "", text: "", [form]: part, bytes: Buffer.byteLength(part) };
  });

/** The parts with one reader's links in their places. */
export const withLinks = (
  parts: readonly LaidPart[],
  links: Readonly<Record<LinkName, string>>,
): (OwnPart | SharedPart)[] => {
  const escaped = { preferences: escape(links.preferences), unsubscribe: escape(links.unsubscribe) };
  return parts.map((part) => {
    if (!("link" in part)) return part;
    return part.form === "html" ? { html: escaped[part.link], text: "" } : { html: "", text: links[part.link] };
  });
};

const escape = (link: string): string => String(html`${link}`);
