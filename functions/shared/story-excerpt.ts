// As much of a story as a mail or a front page has room for; the story's own page has the rest, and the excerpt says how much.
import type { Source } from "./article-view.ts";
import type { DenialView, StatementView } from "./statement-view.ts";
import type { SpeakerView, StoryView, SummaryRun } from "./story-view.ts";

/** How many of each are shown. */
export interface Room {
  outlets: number;
  statements: number;
  /** Outlets named behind one statement or number. */
  carriers: number;
  differences: number;
  versions: number;
}

/** Sources as far as they are shown, and how many the story's page has beyond them. */
export interface ShownSources {
  shown: readonly [Source, ...Source[]];
  more: number;
}

export interface StatementExcerpt extends Omit<StatementView, "denials" | "sources"> {
  sources: ShownSources;
  denials: readonly DenialExcerpt[];
}

export interface DenialExcerpt extends Omit<DenialView, "statement"> {
  statement: StatementExcerpt;
}

export interface StoryExcerpt {
  /** The address of the story's own page. */
  page: string;
  section: string;
  headline: string;
  update: boolean;
  /** Absent where no article of it has a web address. */
  outlets?: ShownSources;
  summary: readonly SummaryRun[];
  /** What is new to an updated story, and then the rest; a part without statements is left out. */
  voices: readonly Voices[];
  moreStatements: number;
  differences: readonly DifferenceExcerpt[];
}

export interface Voices {
  isNew: boolean;
  speakers: readonly SpeakerExcerpt[];
}

export interface SpeakerExcerpt extends Omit<SpeakerView, "statements"> {
  statements: readonly StatementExcerpt[];
}

export interface DifferenceExcerpt {
  about: string;
  isNew: boolean;
  versions: readonly { value: string; sources: ShownSources }[];
}

/** The story as far as there is room. `page` is the address of its page. */
export const excerptStory = (story: StoryView, page: string, room: Room): StoryExcerpt => {
  const voices = firstVoices(repeatsLast(story), room.statements);
  const [first, ...others] = headlineFirst(story);
  return {
    page,
    section: story.section,
    headline: story.headline,
    update: story.update,
    ...(first ? { outlets: firstSources([first, ...others], room.outlets) } : {}),
    summary: story.summary,
    voices: voices.map(({ isNew, speakers }) => ({ isNew, speakers: speakers.map((said) => excerpt(said, room)) })),
    moreStatements: countStatements(story.speakers) - countStatements(voices.flatMap(({ speakers }) => speakers)),
    differences: story.differences.slice(0, room.differences).map(({ about, isNew, versions }) => ({
      about,
      isNew,
      versions: versions
        .slice(0, room.versions)
        .map(({ value, sources }) => ({ value, sources: firstSources(sources, room.carriers) })),
    })),
  };
};

const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Those that repeat stand behind the last one that is fresh; otherwise all keep their order. */
const behindFresh = <T>(all: readonly T[], isFresh: (one: T) => boolean, repeats: (one: T) => boolean): T[] => {
  const end = all.findLastIndex(isFresh) + 1;
  const begun = all.slice(0, end);
  return [...begun.filter((one) => !repeats(one)), ...begun.filter(repeats), ...all.slice(end)];
};

/**
 * What the summary quotes already comes after what else was said in somebody's own words: little room is not given to the
 * same words twice, nor for a report of what nobody was quoted with.
 */
const repeatsLast = ({ speakers, summary }: StoryView): SpeakerView[] => {
  const told = ` ${lettersOf(summary.flatMap(({ sentences }) => sentences.map(({ words }) => words)).join(" "))} `;
  const repeats = ({ words, denials }: StatementView): boolean =>
    denials.length === 0 && words.split("…").every((part) => told.includes(` ${lettersOf(part)} `));
  const isFresh = (one: StatementView): boolean => one.quoted && !repeats(one);
  const inOrder = speakers.map((said) => ({ ...said, statements: behindFresh(said.statements, isFresh, repeats) }));
  const [hasFresh, opensRepeating] = [
    ({ statements }: SpeakerView): boolean => statements.some(isFresh),
    ({ statements: [first] }: SpeakerView): boolean => first !== undefined && repeats(first),
  ];
  return behindFresh(inOrder, hasFresh, opensRepeating);
};

const excerpt = (said: SpeakerView, { carriers }: Room): SpeakerExcerpt => ({
  ...said,
  statements: said.statements.map((one) => excerptStatement(one, carriers)),
});

/** The statement with so many of its carriers, and what is said against it. */
export const excerptStatement = (statement: StatementView, carriers: number): StatementExcerpt => ({
  ...statement,
  sources: firstSources(statement.sources, carriers),
  denials: statement.denials.map((denial) => ({
    ...denial,
    statement: excerptStatement(denial.statement, carriers),
  })),
});

/** Speakers' statements in two parts, the new ones first. A story that is not an update has nothing new, and one part. */
export const voicesOf = (speakers: readonly SpeakerView[]): { isNew: boolean; speakers: SpeakerView[] }[] =>
  [true, false].flatMap((isNew) => {
    const part = speakers
      .map((said) => ({ ...said, statements: said.statements.filter((one) => one.isNew === isNew) }))
      .filter(({ statements }) => statements.length > 0);
    return part.length > 0 ? [{ isNew, speakers: part }] : [];
  });

/** As far as there is room, what is new before what is not. */
const firstVoices = (speakers: readonly SpeakerView[], count: number): ReturnType<typeof voicesOf> => {
  let left = count;
  return voicesOf(speakers).flatMap((part) => {
    const taken = left > 0 ? firstStatements(part.speakers, left) : [];
    left -= countStatements(taken);
    return taken.length > 0 ? [{ isNew: part.isNew, speakers: taken }] : [];
  });
};

/** Statements of these speakers, with those that deny them. */
export const countStatements = (speakers: readonly Pick<SpeakerView, "statements">[]): number =>
  speakers.reduce((sum, { statements }) => sum + countWithDenials(statements), 0);

const countWithDenials = (statements: readonly Pick<StatementView, "denials">[]): number =>
  statements.reduce((sum, { denials }) => sum + 1 + denials.length, 0);

/** The first sources, and how many there are beyond them. */
export const firstSources = ([first, ...others]: readonly [Source, ...Source[]], count: number): ShownSources => ({
  shown: [first, ...others.slice(0, count - 1)],
  more: Math.max(0, others.length - (count - 1)),
});

/** The outlets of a story, that of the headline first, each once. */
const headlineFirst = ({ headlineSource, articles }: StoryView): Source[] => {
  const all = headlineSource ? [headlineSource, ...articles] : articles;
  return [...Map.groupBy(all, ({ outlet }) => outlet).values()].flatMap((same) => same.slice(0, 1));
};

/** Every speaker's first statement before anyone's second, as far as there is room, then in the speakers' order. */
const firstStatements = (speakers: readonly SpeakerView[], count: number): SpeakerView[] => {
  const turns = speakers.flatMap(({ statements }, speaker) => statements.map((_, turn) => ({ speaker, turn })));
  const taken = turns.toSorted((left, right) => left.turn - right.turn || left.speaker - right.speaker).slice(0, count);
  const counts = Map.groupBy(taken, ({ speaker }) => speaker);
  return speakers
    .map((speaker, index) => ({ ...speaker, statements: speaker.statements.slice(0, counts.get(index)?.length ?? 0) }))
    .filter(({ statements }) => statements.length > 0);
};
