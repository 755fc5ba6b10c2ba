// The text part of a briefing: the same stories, claims and links as the HTML part, set for a terminal.
import { correctionLine } from "../../templates/corrections.ts";
import type { CorrectionView } from "../shared/correction-view.ts";
import type { MailLinks } from "../../templates/email/briefing.ts";
import { voicesTitle, type Words } from "../../templates/words.ts";
import { isolated } from "../shared/outside-text.ts";
import type { ShownSources, StatementExcerpt, StoryExcerpt } from "../shared/story-excerpt.ts";
import { columns, lineWidth as width, padded, spread, wrap } from "./wrap-text.ts";

const indent = "  ";
/** A cue ("said", "warned that") of at most this many columns gets a column of its own. */
const cueColumn = 14;
/** The widest column for numbers that differ. */
const valueColumn = 26;

const heavy = "=".repeat(width);
const light = "-".repeat(width);

/** The notes of one story: each address once, numbered in the order of mention. */
const notebook = () => {
  const notes = new Map<string, { number: number; outlet: string }>();
  return {
    /** The mark of an address, such as "[2]". */
    mark(outlet: string, href: string): string {
      const note = notes.get(href) ?? { number: notes.size + 1, outlet };
      notes.set(href, note);
      return `[${note.number}]`;
    },
    lines(): string[] {
      const outlets = Math.max(0, ...notes.values().map(({ outlet }) => columns(outlet)));
      return [...notes].map(([href, { number, outlet }]) => {
        const label = `${indent}${`[${number}]`.padStart(4)} ${padded(isolated(outlet), Math.min(outlets, 24))}`;
        return `${label} ${href}`;
      });
    },
  };
};

type Notebook = ReturnType<typeof notebook>;

/** A story as lines, its notes below it. */
export const storyText = (words: Words, story: StoryExcerpt, followed: readonly string[]): string => {
  const notes = notebook();
  const kicker = [
    story.section,
    ...(story.update ? [words.say("update")] : []),
    ...(followed.length > 0 ? [words.say("followed", { names: words.list(followed) })] : []),
  ].join(" · ");
  return [
    light,
    ...wrap(isolated(kicker), width),
    ...wrap(isolated(story.headline), width),
    "",
    ...summaryLines(story, notes),
    ...whoSaidWhatLines(words, story, notes),
    ...whereReportsDifferLines(words, story, notes),
    ...(story.outlets
      ? [...wrap(`${words.say("sources")}: ${sourcesText(words, story.outlets, notes)}`, width, indent), ""]
      : []),
    ...notes.lines(),
    `${indent}${words.say("wholeStory")}: ${story.page}`,
  ].join("\n");
};

const summaryLines = (story: StoryExcerpt, notes: Notebook): string[] => {
  const sentences = story.summary.flatMap((run) => run.sentences);
  const text = sentences.map(({ words, outlet, href }) => `${isolated(words)} ${notes.mark(outlet, href)}`);
  return text.length > 0 ? [...wrap(text.join(" "), width, indent), ""] : [];
};

const sourcesText = (words: Words, { shown, more }: ShownSources, notes: Notebook): string =>
  [
    ...shown.map(({ outlet, href }) => `${isolated(outlet)} ${notes.mark(outlet, href)}`),
    ...(more > 0 ? [words.count("moreOutlets", more)] : []),
  ].join(" · ");

const whoSaidWhatLines = (words: Words, story: StoryExcerpt, notes: Notebook): string[] => {
  return [
    ...story.voices.flatMap(({ isNew, speakers }, index) => [
      ...wrap(words.say(voicesTitle(isNew, index > 0)), width, indent),
      "",
      ...speakers.flatMap(({ name, role, statements }) => [
        ...wrap(speakerText(name, role), width, indent),
        ...statements.flatMap((statement) => statementLines(words, statement, notes)),
        "",
      ]),
    ]),
    ...(story.moreStatements > 0 ? [`${indent}${words.count("moreStatements", story.moreStatements)}`, ""] : []),
  ];
};

const speakerText = (name: string, role?: string): string =>
  role ? `${isolated(name)}, ${isolated(role)}` : isolated(name);

/** The statement, and below it whoever denies it. */
const statementLines = (words: Words, statement: StatementExcerpt, notes: Notebook): string[] => [
  ...saidLines(words, statement, notes),
  ...statement.denials.flatMap(({ name, role, statement: denial }) => [
    ...wrap(speakerText(name, role), width, indent.repeat(2)),
    ...saidLines(words, denial, notes),
  ]),
];

/** The cue in a column of its own, the words beside it; a long cue on a line of its own, the words below. */
const saidLines = (words: Words, statement: StatementExcerpt, notes: Notebook): string[] => {
  const said = isolated(statement.quoted ? words.quote(statement.words) : statement.words);
  const marks = statement.sources.shown.map(({ outlet, href }) => notes.mark(outlet, href)).join("");
  const beside = `${indent.repeat(2)}${" ".repeat(cueColumn)}`;
  if (columns(statement.cue) >= cueColumn) {
    return [...wrap(statement.cue, width, indent.repeat(2)), ...wrap(`${said} ${marks}`, width, beside)];
  }
  return wrap(`${said} ${marks}`, width, `${indent.repeat(2)}${padded(isolated(statement.cue), cueColumn)}`, beside);
};

const whereReportsDifferLines = (words: Words, story: StoryExcerpt, notes: Notebook): string[] => {
  if (story.differences.length === 0) return [];
  return [
    ...wrap(words.say("whereReportsDiffer"), width, indent),
    "",
    ...story.differences.flatMap(({ about, isNew, versions }) => {
      const value = Math.min(valueColumn, 2 + Math.max(...versions.map((version) => columns(version.value))));
      const beside = `${indent.repeat(2)}${padded("", value)}`;
      return [
        ...wrap(
          isNew ? `${words.say("newSinceYesterday")}: ${isolated(words.known(about))}` : isolated(words.known(about)),
          width,
          indent,
        ),
        ...versions.flatMap((version) => {
          const first = `${indent.repeat(2)}${padded(isolated(version.value), value)}`;
          return wrap(
            sourcesText(words, version.sources, notes),
            width,
            first.endsWith(" ") ? first : `${first} `,
            beside,
          );
        }),
        "",
      ];
    }),
  ];
};

/** What stands above the stories. */
export const mastheadText = (words: Words, date: string, counts: string, links: MailLinks): string =>
  [
    ...spread(words.say("name").toUpperCase(), date, width),
    heavy,
    ...(counts === "" ? [] : [...wrap(counts, width), ...wrap(words.say("howToReadText"), width)]),
    "",
    `${words.say("readOnline")}: ${links.page}`,
    `${words.say("unsubscribe")}: ${links.unsubscribe}`,
  ].join("\n");

/** A remark of our own under the stories, and the address of the page that has the rest. */
export const remarkText = (text: string, page: string): string => [light, ...wrap(text, width), page].join("\n");

/** What outlets changed after we had quoted them. */
export const correctionsText = (words: Words, corrections: readonly CorrectionView[]): string =>
  [
    light,
    words.say("corrections"),
    "",
    ...corrections.flatMap((correction) => [
      ...wrap(correctionLine(words, correction), width, indent),
      `${indent}${correction.href}`,
    ]),
  ].join("\n");

/** What stands below them. */
export const footerText = (words: Words, coverage: readonly string[], links: MailLinks): string =>
  [
    heavy,
    words.say("coverage"),
    "",
    ...coverage.flatMap((line) => wrap(line, width, indent)),
    "",
    ...wrap(words.say("whyThisMail"), width),
    `${words.say("preferences")}: ${links.preferences}`,
    `${words.say("unsubscribe")}: ${links.unsubscribe}`,
    "",
    ...wrap(links.postalAddress, width),
  ].join("\n");
