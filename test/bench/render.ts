// node test/bench/render.ts [--mjml FOLDER]: milliseconds to render one reader's briefing, first and warm; beside MJML
// where FOLDER has it (npm install --prefix FOLDER mjml), for the same stories.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type BriefingReader, renderBriefing } from "../../functions/send/render-briefing.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { viewStory } from "../../functions/shared/story-view.ts";
import { sampleStories } from "../fixtures/sample-edition.ts";
import { siteUrl } from "../support/briefing-links.ts";
import { writeEdition } from "../support/write-edition.ts";
import { type Measure, percentile, report } from "./report.ts";

const { values } = parseArgs({ options: { mjml: { type: "string" }, readers: { type: "string", default: "2000" } } });
const count = Number(values.readers);

const editionOf = (stories: number): Edition =>
  writeEdition(Array.from({ length: stories }, (_, index) => sampleStories[index % sampleStories.length]!));

/** Every third reader follows somebody, every fourth chose sections, every fifth reads German. */
const readerAt = (index: number): BriefingReader => ({
  actors: index % 3 === 0 ? ["ada-ferrant"] : [],
  sections: index % 4 === 0 ? ["World", "Science"] : [],
  language: index % 5 === 0 ? "de" : "en",
});

const linksAt = (index: number) => ({
  siteUrl,
  preferences: `${siteUrl}/preferences/token-${index}`,
  unsubscribe: `${siteUrl}/unsubscribe/token-${index}`,
  postalAddress: "Readout, 4 Quay Street, Port Callow, Ardmere",
});

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** Milliseconds a reader: the first of all, then everybody. */
const ours = (stories: number): { first: number; each: number[]; bytes: number } => {
  const edition = editionOf(stories);
  const first = timed(() => renderBriefing(edition, readerAt(1), linksAt(0)));
  for (let index = 0; index < 200; index += 1) renderBriefing(edition, readerAt(index), linksAt(index));
  const each = Array.from({ length: count }, (_, index) =>
    timed(() => renderBriefing(edition, readerAt(index), linksAt(index))),
  );
  return { first, each, bytes: Buffer.byteLength(renderBriefing(edition, readerAt(1), linksAt(0)).html) };
};

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The same stories as MJML: a section a story, a text a paragraph. */
const mjmlOf = (edition: Edition, index: number): string => {
  const text = (content: string): string => `<mj-text>${content}</mj-text>`;
  const rows = edition.stories
    .map(viewStory)
    .map(({ headline, summary, speakers, differences }) =>
      [
        text(`<h2>${escape(headline)}</h2>`),
        ...summary.flatMap(({ sentences }) =>
          sentences.map(({ words, href }) => text(`<a href="${escape(href)}">${escape(words)}</a>`)),
        ),
        ...speakers.flatMap(({ name, statements }) => [
          text(`<b>${escape(name)}</b>`),
          ...statements.map(({ words, sources }) => text(`<a href="${escape(sources[0].href)}">${escape(words)}</a>`)),
        ]),
        ...differences.flatMap(({ about, versions }) => [
          text(escape(about)),
          ...versions.map(({ value, sources }) => text(`<a href="${escape(sources[0].href)}">${escape(value)}</a>`)),
        ]),
      ].join(""),
    );
  const sections = [...rows, text(`<a href="${linksAt(index).unsubscribe}">Unsubscribe</a>`)];
  return `<mjml><mj-body>${sections.map((row) => `<mj-section><mj-column>${row}</mj-column></mj-section>`).join("")}</mj-body></mjml>`;
};

/** Milliseconds a reader by MJML: it renders the whole mail for each, as a reader's links stand inside. */
const mjml = async (folder: string, stories: number): Promise<number[]> => {
  const required: unknown = createRequire(join(resolve(folder), "/"))("mjml");
  const convert: unknown =
    typeof required === "object" && required !== null && "default" in required ? required.default : required;
  if (typeof convert !== "function") throw new Error(`${folder} has no mjml: npm install --prefix ${folder} mjml`);
  const edition = editionOf(stories);
  const each: number[] = [];
  for (let index = 0; index < 12; index += 1) {
    const started = performance.now();
    await convert(mjmlOf(edition, index), { validationLevel: "skip" });
    each.push(performance.now() - started);
  }
  return each.slice(2);
};

const measures: Measure[] = [];
for (const stories of [12, 40]) {
  const { first, each, bytes } = ours(stories);
  const [median, slow] = [percentile(each, 0.5), percentile(each, 0.95)];
  measures.push(
    { name: `first reader, ${stories} stories`, value: first, unit: "ms", lowerIsBetter: true },
    {
      name: `a reader warm, ${stories} stories`,
      value: median,
      unit: "ms",
      lowerIsBetter: true,
      note: `p95 ${slow.toFixed(2)} ms, ${bytes} bytes`,
    },
  );
  if (values.mjml) {
    const theirs = percentile(await mjml(values.mjml, stories), 0.5);
    measures.push(
      { name: `MJML, ${stories} stories`, value: theirs, unit: "ms", lowerIsBetter: true },
      { name: `times as fast, ${stories} stories`, value: theirs / median, unit: "×" },
    );
  }
}
report("render", measures);
