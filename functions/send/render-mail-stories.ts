// Renders the stories of a briefing: once a size and the actors a reader follows in it, for all readers alike.
import { storyRow } from "../../templates/email/story.ts";
import type { Words } from "../../templates/words.ts";
import { nameKeyOf } from "../shared/actor-name.ts";
import type { EditionStory } from "../shared/model/edition.ts";
import { countStatements, excerptStory, type Room, type StoryExcerpt } from "../shared/story-excerpt.ts";
import { type StoryView, viewStory } from "../shared/story-view.ts";
import type { SharedPart } from "./briefing.ts";
import { storyText } from "./render-text.ts";

/** What of a reader decides which stories they get, and in which order. */
export interface StoryReader {
  /** None means all of them. */
  sections: readonly string[];
  /** Names followed, as they are compared. */
  actors: readonly string[];
}

/** How a story stands in a mail: as its first, as one of those that make the morning, or with the most telling alone. */
type Size = "lead" | "full" | "brief";

/** A story's part of two minutes. */
const fullRoom: Room = { outlets: 4, statements: 4, carriers: 3, differences: 2, versions: 4 };
const rooms: Readonly<Record<Size, Room>> = {
  lead: fullRoom,
  full: fullRoom,
  brief: { outlets: 3, statements: 2, carriers: 2, differences: 1, versions: 3 },
};
/** Stories before the brief ones begin. Those with actors the reader follows are never brief. */
const fullStories = 4;

/** A story with its renderings, made when they are first asked for. */
export interface ReadyStory {
  id: string;
  /** As the feed list names it, which is how readers' choices name it. */
  section: string;
  view: StoryView;
  statements: number;
  /** The story for a reader who follows these in it, by name. */
  render(size: Size, followed: readonly string[]): Rendered;
}

export interface Rendered extends SharedPart {
  /** Of the HTML. */
  bytes: number;
}

/** Renderings of a story that are kept; readers who follow the same of its actors share one. */
const mostKept = 100;

/** The story, not rendered yet; `page` is the address of its page. */
export const readyStory = (story: EditionStory, page: string, say: Words): ReadyStory => {
  const view = viewStory(story);
  const kept = new Map<string, Rendered>();
  const render = (size: Size, followed: readonly string[]): Rendered => {
    const key = [size, ...followed].join("\n");
    const known = kept.get(key);
    if (known) return known;
    const made = renderStory(excerptStory(view, page, rooms[size]), size, followed, say);
    if (kept.size < mostKept) kept.set(key, made);
    return made;
  };
  return { id: story.id, section: story.section, view, statements: countStatements(view.speakers), render };
};

const renderStory = (mail: StoryExcerpt, size: Size, followed: readonly string[], say: Words): Rendered => {
  const html = String(storyRow(say, mail, size === "lead", followed));
  return { html, text: `${storyText(say, mail, followed)}\n\n`, bytes: Buffer.byteLength(html) };
};

/** A story for one reader. */
export interface ReaderStory {
  story: ReadyStory;
  /** Names of the actors in it whom the reader follows. */
  followed: string[];
}

/** The stories of the reader's sections, those with followed actors first, otherwise in the edition's order. */
export const forReader = (stories: readonly ReadyStory[], { sections, actors }: StoryReader): ReaderStory[] => {
  const mine = stories
    .filter(({ section }) => sections.length === 0 || sections.includes(section))
    .map((story) => ({ story, followed: followedIn(story.view, actors) }));
  return [
    ...mine.filter(({ followed }) => followed.length > 0),
    ...mine.filter(({ followed }) => followed.length === 0),
  ];
};

const followedIn = ({ speakers }: StoryView, actors: readonly string[]): string[] =>
  actors.length === 0
    ? []
    : [...speakers, ...speakers.flatMap(({ statements }) => statements.flatMap(({ denials }) => denials))]
        .filter(({ actorId }) => actors.includes(nameKeyOf(actorId)))
        .map(({ name }) => name)
        .filter((name, index, names) => names.indexOf(name) === index);

/** `before` stories stand before it in the mail. */
const sizeAt = (before: number, followed: readonly string[]): Size => {
  if (before === 0) return "lead";
  return before < fullStories || followed.length > 0 ? "full" : "brief";
};

/** Whole stories in order, as far as they fit; one that is too long alone is passed over and left to the page. */
export const takeWhole = (mine: readonly ReaderStory[], room: number): Rendered[] => {
  const taken: Rendered[] = [];
  let left = room;
  for (const { story, followed } of mine) {
    const rendered = story.render(sizeAt(taken.length, followed), followed);
    if (rendered.bytes > left) continue;
    taken.push(rendered);
    left -= rendered.bytes;
  }
  return taken;
};
