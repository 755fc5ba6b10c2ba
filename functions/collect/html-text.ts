// The text of a piece of HTML, without building a page: for titles, summaries and the full texts that feeds carry.
import { Parser } from "htmlparser2";
import { oneLine } from "../shared/outside-text.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const blockElements = setOf(
  "address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul",
);
const skippedElements = setOf("script style noscript template svg head");

/** What a feed carries is a title, a summary or an article; what is longer is a trap for the parser. */
const longest = 300_000;

/** The parser looks through all open elements at each tag: where so many are open the rest stays unread. */
const mostOpen = 1000;
const pieceLength = 16_384;

/** The paragraphs of a piece of HTML, white space collapsed, empty ones left out. */
export const htmlToParagraphs = (html: string): string[] => {
  const pieces: string[] = [];
  let skipping = 0;
  let open = 0;
  const breakLine = (name: string): void => {
    if (skipping === 0 && blockElements.has(name)) pieces.push("\n");
  };
  const parser = new Parser(
    {
      onopentag(name) {
        open++;
        if (skippedElements.has(name)) skipping++;
        breakLine(name);
      },
      ontext(text) {
        if (skipping === 0) pieces.push(text.replace(/\s+/g, " "));
      },
      onclosetag(name) {
        open--;
        if (skippedElements.has(name)) skipping--;
        breakLine(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const isBottomless = (): boolean => open > mostOpen;
  for (let start = 0; start < Math.min(html.length, longest) && !isBottomless(); start += pieceLength)
    parser.write(html.slice(start, Math.min(start + pieceLength, longest)));
  parser.end();
  return pieces
    .join("")
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "");
};

/** All of it as one line: a title, a name, a summary. */
export const htmlToLine = (html: string): string => htmlToParagraphs(html).join(" ");
