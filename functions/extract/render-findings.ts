// Renders findings as one page that stands alone: the article with its statements marked, then who says what, and who is in it.
import { html, type Markup, raw } from "../../templates/markup.ts";
import type { Actor, Findings, Statement } from "../shared/model/findings.ts";
import type { Span } from "../shared/model/span.ts";
import { oneLine } from "../shared/outside-text.ts";
import { type MarkKind, marksOf, type Piece, paragraphs, piecesOf } from "./mark-text.ts";
import { findingsStyle } from "./render-findings-style.ts";
import { mannerOf, type Speaker, speakersOf, wordsAt } from "./speakers.ts";

/** The page carries its own policy: the style in it is all that it may use. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const kindTitles = { person: "People", organisation: "Organisations", place: "Places" } as const;

interface Page {
  text: string;
  findings: Findings;
  speakers: readonly Speaker[];
  /** For each statement the place of its speaker among `speakers`. */
  speakerOf: ReadonlyMap<number, number>;
}

/** White space at the ends stays, because the neighbouring piece goes on there. */
const shown = (words: string): string =>
  `${/^\s/.test(words) ? " " : ""}${oneLine(words)}${/\S\s+$/.test(words) ? " " : ""}`;

const speakerName = ({ speakers, speakerOf }: Page, statement: number): string =>
  speakers[speakerOf.get(statement) ?? -1]?.name ?? "";

/** What one mark says of the words under it. */
const caption = (page: Page, kind: MarkKind, of: number): string => {
  if (kind === "summary") return "sums the article up";
  if (kind === "actor") return oneLine(page.findings.actors[of]?.name ?? "");
  return `${kind} of ${of + 1}, ${speakerName(page, of)}`;
};

/** Rather read wrong than right. */
const isDoubtful = (statement: Statement | undefined): boolean => (statement?.confidence ?? 1) < 0.5;

/** A piece of text under its marks. An actor's mention leads to the actor. */
const marked = (page: Page, { span, marks }: Piece): Markup => {
  const words = html`${shown(page.text.slice(...span))}`;
  if (marks.length === 0) return words;
  const actor = marks.find(({ kind }) => kind === "actor");
  const kinds = new Set(marks.map(({ kind }) => kind).filter((kind) => kind !== "actor"));
  const inner = [...kinds].reduceRight(
    (within: Markup, kind) => html`<span class="${kind}">${within}</span>`,
    actor ? html`<a class="actor" href="#actor-${actor.of + 1}">${words}</a>` : words,
  );
  const statements = new Set(
    marks.filter(({ kind }) => kind !== "actor" && kind !== "summary").map(({ of }) => of + 1),
  );
  const title = marks.map(({ kind, of }) => caption(page, kind, of)).join("; ");
  const doubtful =
    statements.size > 0 && [...statements].every((number) => isDoubtful(page.findings.statements[number - 1]));
  return html`<span${doubtful && raw(' class="doubtful"')} data-of="${[...statements].join(" ")}" title="${title}">${inner}</span>`;
};

/** Where the first of a statement's words stands. */
const beginning = ({ source, cue, content }: Statement): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

const note = (page: Page, statement: Statement, index: number): Markup => {
  const place = page.speakerOf.get(index) ?? 0;
  const role = page.speakers[place]?.actor?.role;
  return html`<li id="note-${index + 1}"><a class="number" href="#said-${index + 1}">${index + 1}</a><a href="#speaker-${place + 1}"><bdi>${speakerName(page, index)}</bdi></a>${role && html`, <bdi>${oneLine(role)}</bdi>`} <span class="muted">· ${mannerOf(page.text, statement)}</span></li>
`;
};

const paragraph = (page: Page, span: Span, pieces: readonly Piece[]): Markup => {
  const begun = [...page.findings.statements.entries()].filter(([, statement]) => {
    const start = beginning(statement);
    return span[0] <= start && start < span[1];
  });
  const numbers = (from: number): Markup[] =>
    begun
      .filter(([, statement]) => beginning(statement) === from)
      .map(([index]) => html`<a class="number" id="said-${index + 1}" href="#note-${index + 1}">${index + 1}</a>`);
  return html`<div class="line"><p dir="auto">${pieces.map((piece) => html`${numbers(piece.span[0])}${marked(page, piece)}`)}</p>
${begun.length > 0 && html`<ol class="notes">${begun.map(([index, statement]) => note(page, statement, index))}</ol>`}</div>
`;
};

const speaker = ({ text, findings }: Page, { name, actor, statements }: Speaker, index: number): Markup => {
  const place = actor ? findings.actors.indexOf(actor) + 1 : 0;
  return html`<section id="speaker-${index + 1}"><h3>${place > 0 ? html`<a href="#actor-${place}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}${actor?.role && html`, <bdi>${oneLine(actor.role)}</bdi>`} <span class="muted">${statements.length}</span></h3>
<ol class="said">${statements.map((at) => {
    const statement = findings.statements[at];
    return (
      statement &&
      html`<li><a class="number" href="#said-${at + 1}">${at + 1}</a><bdi>${wordsAt(text, statement.content)}</bdi> <span class="muted">${mannerOf(text, statement)}</span></li>
`
    );
  })}</ol></section>
`;
};

const actorsOf = ({ findings: { actors }, speakers }: Page, wanted: Actor["kind"]): Markup | false => {
  const ofKind = [...actors.entries()]
    .filter(([, { kind }]) => kind === wanted)
    .toSorted(([, one], [, other]) => other.mentions.length - one.mentions.length);
  const said = (actor: Actor): Markup | false => {
    const place = speakers.findIndex((one) => one.actor === actor);
    return place >= 0 && html`, <a href="#speaker-${place + 1}">says ${speakers[place]?.statements.length}</a>`;
  };
  return (
    ofKind.length > 0 &&
    html`<h3>${kindTitles[wanted]}</h3>
<ul class="actors">${ofKind.map(
      ([index, actor]) =>
        html`<li id="actor-${index + 1}"><bdi>${oneLine(actor.name)}</bdi> <span class="muted">${actor.role && html`<bdi>${oneLine(actor.role)}</bdi>, `}${actor.mentions.length}×${said(actor)}</span></li>
`,
    )}</ul>
`
  );
};

const legend = html`<p class="legend"><span class="source">who speaks</span><span class="cue">words that say so</span><span class="content">what is said</span><span class="actor">somebody or something named</span><span class="summary">sums the article up</span><span class="doubtful"><span class="content">doubtful</span></span></p>`;

/** The findings of `text` as a whole HTML page without scripts or anything to fetch. `name` says whose findings they are. */
export const renderFindings = (text: string, findings: Findings, name: string): string => {
  const speakers = speakersOf(text, findings);
  const speakerOf = new Map(speakers.flatMap((one, place) => one.statements.map((index) => [index, place] as const)));
  const page: Page = { text, findings, speakers, speakerOf };
  const marks = marksOf(findings);
  const title = `Who said what: ${oneLine(name)}`;
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(findingsStyle(findings.statements.length))}</style>
</head>
<body>
<header><h1>${title}</h1>
<p class="muted">Statements: ${findings.statements.length}. Actors: ${findings.actors.length}. A number leads to its note; a note lights up its words. The share says how likely a statement is read right.</p>
${legend}</header>
<main>
${paragraphs(text).map((span) => paragraph(page, span, piecesOf(span, marks)))}<h2>Statements by speaker</h2>
${speakers.length > 0 ? speakers.map((one, index) => speaker(page, one, index)) : html`<p>No statements found.${findings.language === "und" && " This text is not in English, and only English is read."}</p>`}
<h2>Actors and how often they are mentioned</h2>
${findings.actors.length > 0 ? (["person", "organisation", "place"] as const).map((kind) => actorsOf(page, kind)) : html`<p>No actors found.</p>`}
</main>
</body>
</html>
`);
};
