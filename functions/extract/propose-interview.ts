// Proposes the answers of an interview that is printed without labels or quotation marks: a question's line, then what was answered.
import type { DraftActor } from "./draft-actor.ts";
import type { Proposal } from "./proposal.ts";
import { lowerAt, quotedAt, type Range, type Reading, textAt } from "./reading.ts";

/** Fewer questions may be asked of the reader. */
const fewestQuestions = 3;
const longestQuestion = 80;
/** Of the lines behind the first question, one in so many is another one at the least. */
const linesToQuestion = 5;
/** So many questions say "you" to somebody, and half of the answers "I". */
const fewestAddressed = 2;

const toSomebody = /^(?:you|your|yours|yourself)$/;
const ofOneself = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/;
/** Before the name of whoever is asked: "an interview with", "spoke to", "we met". */
const asks = /^(?:with|to|met|asked|interviewed|interviews|interviewee|interviewing|visited)$/;

interface Line extends Range {
  asks: boolean;
  prose: boolean;
}

const linesOf = ({ tokens, prose }: Reading): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (let to = 1; to <= tokens.length; to += 1) {
    const paragraph = tokens[from]?.paragraph ?? -1;
    if (tokens[to]?.paragraph === paragraph) continue;
    const short = to - from > 2 && to - from <= longestQuestion;
    const isQuestion = short && tokens[to - 1]?.text === "?" && !/^["“‘«]$/.test(tokens[from]?.text ?? "");
    lines.push({ from, to, asks: isQuestion, prose: prose.has(paragraph) });
    from = to;
  }
  return lines;
};

const says = (reading: Reading, { from, to }: Range, word: RegExp): boolean => {
  for (let at = from; at < to; at += 1) if (!quotedAt(reading, at) && word.test(lowerAt(reading, at))) return true;
  return false;
};

/** The lines of each answer: those up to the next question that are written in sentences. */
const answersOf = (lines: readonly Line[]): Line[][] => {
  const answers: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    if (line.asks) answers.push([]);
    else if (line.prose && at > 0) answers.at(-1)?.push(line);
  }
  return answers.filter((answer) => answer.length > 0);
};

/** "Q: …", "A: …": the letters say who speaks. */
const isLettered = (reading: Reading, { from }: Line): boolean =>
  /^[QA]$/.test(textAt(reading, from)) && /^[:.]$/.test(textAt(reading, from + 1));

const isInterview = (reading: Reading, lines: readonly Line[], answers: readonly Line[][]): boolean => {
  const questions = lines.filter(({ asks: isQuestion }) => isQuestion);
  if (lines.some((line) => isLettered(reading, line))) return false;
  if (answers.length < fewestQuestions || questions.length * linesToQuestion < lines.length) return false;
  const addressed = questions.filter((question) => says(reading, question, toSomebody));
  const personal = answers.filter((answer) => answer.some((line) => says(reading, line, ofOneself)));
  return addressed.length >= fewestAddressed && personal.length * 2 >= answers.length;
};

/** Where the introduction names whoever is asked: the only person there, else whom it says was asked, else whom it names most. */
const intervieweeIn = (reading: Reading, actors: readonly DraftActor[], end: number): Range | undefined => {
  const people = actors
    .filter(({ kind }) => kind === "person")
    .map(({ name, mentions }) => ({
      isWhole: name.includes(" "),
      named: mentions.filter(({ type, to }) => type === "name" && to <= end),
    }))
    .filter(({ isWhole, named }) => isWhole && named.length > 0)
    .toSorted((one, other) => other.named.length - one.named.length);
  const [most, next] = people;
  const asked = people.filter(({ named }) => named.some(({ from }) => asks.test(lowerAt(reading, from - 1))));
  const [chosen] = people.length > 1 && asked.length === 1 ? asked : [most];
  if (chosen === most && next && asked.length !== 1 && next.named.length === most?.named.length) return undefined;
  return chosen?.named.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
};

/**
 * The answers of an interview, said by the person whom its introduction names; none where the text is no interview or does
 * not tell who is asked. An answer's further paragraphs go on with its first.
 */
export const proposeInterview = (reading: Reading, actors: readonly DraftActor[]): Proposal[] => {
  const lines = linesOf(reading);
  const first = lines.findIndex(({ asks: isQuestion }) => isQuestion);
  const asked = first < 0 ? [] : lines.slice(first);
  const answers = answersOf(asked);
  if (!isInterview(reading, asked, answers)) return [];
  const interviewee = intervieweeIn(reading, actors, asked[0]?.from ?? 0);
  if (!interviewee) return [];
  const { from, to } = interviewee;
  return answers.flatMap((answer) => {
    const turns: Proposal[] = [];
    for (const line of answer) {
      const [opening] = turns;
      turns.push({
        source: opening ? [] : [{ from, to }],
        cue: [],
        content: [{ from: line.from, to: line.to }],
        act: "communication",
        verbatim: true,
        ...(opening ? { continues: opening } : { labelled: true }),
      });
    }
    return turns;
  });
};

/** The proposals with an interview's answers; what was found within these, or makes a question a statement, gives way. */
export const withInterview = (proposals: readonly Proposal[], answers: readonly Proposal[]): Proposal[] => {
  const begin = Math.min(...answers.map(({ content }) => content[0]?.from ?? Number.POSITIVE_INFINITY));
  const isBefore = ({ source, cue, content }: Proposal): boolean =>
    [...source, ...cue, ...content].every(({ to }) => to <= begin);
  return [...proposals.filter(isBefore), ...answers];
};
