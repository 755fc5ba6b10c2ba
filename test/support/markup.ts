// Reads rendered pages and mails for tests: their links, their texts, and whatever in them could act.
import { parseHTML } from "linkedom";

/** As much of the DOM as tests need: the project is compiled without the browser's types. */
export interface ParsedElement {
  localName: string;
  textContent: string | null;
  attributes: Iterable<{ name: string; value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): ParsedElement | null;
  querySelector(selector: string): ParsedElement | null;
  querySelectorAll(selector: string): Iterable<ParsedElement> & { length: number };
}

export interface ParsedDocument extends ParsedElement {
  body: ParsedElement;
  documentElement: ParsedElement;
}

export const parse = (html: string): ParsedDocument => parseHTML(html).document;

export const links = (html: string): { href: string; text: string }[] =>
  [...parse(html).querySelectorAll("a[href]")].map((anchor) => ({
    href: anchor.getAttribute("href") ?? "",
    text: (anchor.textContent ?? "").replace(/\s+/g, " ").trim(),
  }));

const inert = new Set(["", "http:", "https:"]);
const addressed = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "srcset",
  "poster",
  "data",
  "background",
  "xlink:href",
]);
/** Our own pictures are inline SVG of class "chart", drawn with these and nothing else. */
const drawing = new Set(["title", "desc", "g", "text", "line", "circle", "rect"]);
const acting =
  "script,iframe,object,embed,svg:not(.chart),math,img,video,audio,base,template,applet,frame,frameset,noscript";

/** Everything in the document that could act: empty for a page that only shows. */
export const activeContent = (html: string): string[] => {
  const found: string[] = [];
  const document = parse(html);
  for (const element of document.querySelectorAll(acting)) found.push(`<${element.localName}>`);
  for (const element of document.querySelectorAll("svg.chart *"))
    if (!drawing.has(element.localName)) found.push(`<${element.localName}> in a picture`);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.localName} ${name}`);
      if (addressed.has(name) && !inert.has(schemeOf(value))) found.push(`${element.localName} ${name}=${value}`);
      if (name === "style" && /url\(|expression|javascript:|@import/i.test(value)) found.push(`style ${value}`);
      if (name === "http-equiv" && value.toLowerCase() === "refresh") found.push("meta refresh");
    }
  }
  return found;
};

/** "" for a relative address. Browsers skip controls and spaces inside a scheme, so this does too. */
const schemeOf = (address: string): string =>
  /^([a-z][a-z0-9+.-]*:)/i.exec(address.replace(/[\p{Cc} ]/gu, ""))?.[1]?.toLowerCase() ?? "";
