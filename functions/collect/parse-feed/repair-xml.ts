// Small repairs before a feed is parsed: what stands before its first tag, control characters, the document type,
// references that XML does not know. A well-formed feed comes out as it went in, but for its document type.
import { Parser } from "htmlparser2";
import { withoutControls } from "../control-characters.ts";

/** Repairs a feed's text. Entities that the feed itself defines are not expanded, so none can grow without bound. */
export const repairXml = (text: string): string => {
  const start = Math.max(0, text.indexOf("<"));
  return repairReferences(withoutDoctype(withoutControls(text.slice(start)).toWellFormed()));
};

/** What may stand before the document type: the XML declaration, comments, white space. */
const prolog = /(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/y;

/** `<!DOCTYPE …>` with the declarations in its brackets, where it stands before the first element. */
const withoutDoctype = (xml: string): string => {
  prolog.lastIndex = 0;
  const start = prolog.exec(xml)?.[0].length ?? 0;
  if (!/^<!doctype/i.test(xml.slice(start, start + 9))) return xml;
  let inBrackets = false;
  for (let position = start; position < xml.length; position++) {
    const character = xml[position];
    if (character === "[") inBrackets = true;
    else if (character === "]") inBrackets = false;
    else if (character === ">" && !inBrackets) return xml.slice(0, start) + xml.slice(position + 1);
  }
  return xml;
};

/** CDATA sections and comments, unclosed ones to the end; an ampersand alone; references that XML may not know. */
const untouched = /(<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$))/;
const bareAmpersand = /&(?!(?:#[0-9]{1,8}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi;
const reference = /&(?!(?:amp|lt|gt|quot|apos);)(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/g;

const repairReferences = (xml: string): string => {
  const decoded = new Map<string, string>();
  const repair = (whole: string, name: string): string => {
    const known = decoded.get(whole) ?? repairReference(whole, name);
    decoded.set(whole, known);
    return known;
  };
  return xml
    .split(untouched)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(bareAmpersand, "&amp;").replace(reference, repair)))
    .join("");
};

const repairReference = (whole: string, name: string): string => {
  const text = decodeHtml(whole);
  if (text === whole) return `&amp;${name};`;
  return withoutControls(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
};

/** HTML knows 2,231 names, and reads &#146; as windows-1252 meant it. */
const decodeHtml = (text: string): string => {
  let decoded = "";
  const parser = new Parser({
    ontext(piece) {
      decoded += piece;
    },
  });
  parser.end(text);
  return decoded;
};
