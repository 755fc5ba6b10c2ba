// Writes findings for a person: who said what with the place it stands in, then the actors, then the summary.
import type { Actor, Findings, Statement } from "../shared/model/findings.ts";
import type { Span } from "../shared/model/span.ts";
import { oneLine } from "../shared/outside-text.ts";
import { mannerOf, wordsAt } from "./speakers.ts";

const indent = "    ";

/** Words in lines of at most `width` characters, each behind the indent. */
const wrapped = (words: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, indent + line];
};

/** The number of the paragraph, counted from one; a paragraph is a line that holds something. */
const paragraphOf = (text: string, [start]: Span): number =>
  text
    .slice(0, start)
    .split(/[\n\r]+/)
    .filter((line, index, all) => line.trim() !== "" || index === all.length - 1).length;

const titleOf = ({ name, role }: Actor): string => oneLine(role ? `${name} (${role})` : name);

const statementLines = (
  text: string,
  statement: Statement,
  actors: ReadonlyMap<string, Actor>,
  width: number,
): string[] => {
  const { source, content, speaker } = statement;
  const actor = speaker === null ? undefined : actors.get(speaker);
  const said = wordsAt(text, source);
  const who = actor ? titleOf(actor) : said === "" ? "(not named)" : said;
  const [first] = content;
  const place = first ? `paragraph ${paragraphOf(text, first)}` : "";
  const offsets = content.map(([start, end]) => `${start}–${end}`).join(", ");
  return [
    `  ${who} · ${mannerOf(text, statement)}`,
    ...wrapped(wordsAt(text, content), width),
    `${indent}[${place}, characters ${offsets}]`,
    "",
  ];
};

const kinds = { person: "People", organisation: "Organisations", place: "Places" } as const;

const actorLines = (actors: readonly Actor[]): string[] =>
  (["person", "organisation", "place"] as const).flatMap((kind) => {
    const ofKind = actors
      .filter((actor) => actor.kind === kind)
      .toSorted((one, other) => other.mentions.length - one.mentions.length);
    const lines = ofKind.map((actor) => `${String(actor.mentions.length).padStart(5)}  ${titleOf(actor)}`);
    return ofKind.length === 0 ? [] : [`  ${kinds[kind]}`, ...lines, ""];
  });

/** The findings of `text` as lines of at most `width` characters (longer words stay whole). */
export const showFindings = (
  text: string,
  { language, statements, actors, summary, dropped }: Findings,
  width = 100,
): string => {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const count = Object.values(dropped).reduce((sum, one) => sum + one, 0);
  const none = (what: string): string[] => [`  No ${what} found.`, ""];
  return [
    ...(language === "und" ? ["This text is not in English, and only English is read.", ""] : []),
    `Who said what (${statements.length})`,
    "",
    ...(statements.length > 0
      ? statements.flatMap((one) => statementLines(text, one, byId, width))
      : none("statements")),
    `Actors and how often they are mentioned (${actors.length})`,
    "",
    ...(actors.length > 0 ? actorLines(actors) : none("actors")),
    `Summary`,
    "",
    ...(summary.length > 0
      ? summary.flatMap((span) => [...wrapped(wordsAt(text, [span]), width), ""])
      : none("sentences that sum it up")),
    ...(count > 0
      ? [
          `${count} dropped for want of evidence: ${Object.entries(dropped)
            .map(([reason, times]) => `${reason} ${times}`)
            .join(", ")}`,
          "",
        ]
      : []),
  ].join("\n");
};
