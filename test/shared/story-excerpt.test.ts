// Which statements a mail or a front page has room for.
import { expect, test } from "vitest";
import type { StatementView } from "../../functions/shared/statement-view.ts";
import { excerptStory, voicesOf } from "../../functions/shared/story-excerpt.ts";
import type { StoryView } from "../../functions/shared/story-view.ts";

const source = { outlet: "The Herald", href: "https://herald.example/osk" };
const room = { outlets: 1, statements: 2, carriers: 1, differences: 1, versions: 1 };

const statement = (words: string, denials: StatementView["denials"] = [], quoted = true): StatementView => ({
  cue: "said",
  words,
  quoted,
  language: "en",
  isNew: false,
  sources: [source],
  versions: [],
  denials,
});

/** What is shown of these speakers' statements below a summary. */
const shownOf = (summary: string, said: Readonly<Record<string, readonly StatementView[]>>): string[] => {
  const story: StoryView = {
    id: "osk",
    section: "World",
    headline: "Osk",
    update: false,
    summary: [{ outlet: source.outlet, sentences: [{ ...source, words: summary, language: "en" }] }],
    speakers: Object.entries(said).map(([name, statements]) => ({ actorId: name, name, statements })),
    differences: [],
    articles: [],
  };
  return excerptStory(story, "/osk", room).voices.flatMap(({ speakers }) =>
    speakers.flatMap(({ name, statements }) => statements.map(({ words }) => `${name}: ${words}`)),
  );
};

test("a story without anything new has one part, one with nobody in it none", () => {
  const speaker = { actorId: "lund", name: "Lund", statements: [statement("“Yes”")] };
  expect(voicesOf([speaker]).map(({ isNew }) => isNew)).toEqual([false]);
  expect(voicesOf([])).toEqual([]);
});

const summary = "“I built the bridge, and I paid for it,” Lund told the court. Obi wept.";

test.each<[string, Record<string, StatementView[]>, string[]]>([
  [
    "whose only words the summary quotes comes last",
    {
      Lund: [statement("I built the bridge, and I paid for it")],
      Obi: [statement("It was late")],
      Vik: [statement("It rained")],
    },
    ["Obi: It was late", "Vik: It rained"],
  ],
  [
    "is shown with other words",
    { Lund: [statement("I paid for it"), statement("I sleep well")], Obi: [statement("It was late")] },
    ["Lund: I sleep well", "Obi: It was late"],
  ],
  [
    "is shown where a part of the words is new",
    { Lund: [statement("I built the bridge … I would again")], Obi: [statement("It was late")] },
    ["Lund: I built the bridge … I would again", "Obi: It was late"],
  ],
  [
    "is shown where the words are denied",
    {
      Lund: [statement("I paid for it", [{ actorId: "Vik", name: "Vik", statement: statement("She did not") }])],
      Obi: [statement("It was late")],
    },
    ["Lund: I paid for it", "Obi: It was late"],
  ],
  [
    "is shown where others are but reported",
    {
      Lund: [statement("I paid for it"), statement("that she was tired", [], false)],
      Obi: [statement("that it was late", [], false)],
    },
    ["Lund: I paid for it", "Obi: that it was late"],
  ],
  ["is shown where there is room", { Lund: [statement("I paid for it")] }, ["Lund: I paid for it"]],
])("a speaker %s", (_, said, shown) => expect(shownOf(summary, said)).toEqual(shown));
