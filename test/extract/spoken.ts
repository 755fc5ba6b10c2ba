// Reads a text and writes its findings as lines that a test can name.
import { findFindings } from "../../functions/extract/extract.ts";
import type { Findings } from "../../functions/shared/model/findings.ts";
import type { Span } from "../../functions/shared/model/span.ts";

export const findingsOf = (text: string): Findings => findFindings({ id: "article", text, textHash: "" });

const words = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(" … ");

/** "ada-lund | She | said | direct | “Yes.”": speaker without the kind, source, cue, kind, content. */
export const spoken = (text: string): string[] =>
  findingsOf(text).statements.map(({ speaker, source, cue, kind, content }) =>
    [speaker?.replace(/^\w+:/, "") ?? "-", words(text, source), words(text, cue), kind, words(text, content)].join(
      " | ",
    ),
  );

/** "person:ada-lund (mayor of Osk): Ada Lund, Lund, she". */
export const named = (text: string): string[] =>
  findingsOf(text).actors.map(({ id, role, mentions }) => {
    const said = mentions.map(({ span: [start, end] }) => text.slice(start, end)).join(", ");
    return `${id}${role === undefined ? "" : ` (${role})`}: ${said}`;
  });
