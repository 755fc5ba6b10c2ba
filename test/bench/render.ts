// Milliseconds to render one reader's briefing, first and warm; beside MJML and React Email with the same stories:
// `npm run bench -- render [--readers NUMBER]`.
import { wordsOrEnd } from "../../functions/shared/command-line.ts";
import { type BriefingReader, renderBriefing } from "../../functions/send/render-briefing.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { sampleStories } from "../fixtures/sample-edition.ts";
import { siteUrl } from "../support/briefing-links.ts";
import { writeEdition } from "../support/write-edition.ts";
import { mjmlMail, reactMail } from "./render-peers.ts";
import { type Measure, percentile, report } from "./report.ts";

const { values } = wordsOrEnd(
  { readers: { type: "string", default: "2000" }, data: { type: "string" } },
  { readers: 1 },
);
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

/** Milliseconds a reader by a peer: it renders the whole mail for each, as a reader's links stand inside. */
const theirs = async (render: (unsubscribe: string) => Promise<string>): Promise<{ ms: number; bytes: number }> => {
  const each: number[] = [];
  let bytes = 0;
  for (let index = 0; index < 12; index += 1) {
    const started = performance.now();
    bytes = Buffer.byteLength(await render(linksAt(index).unsubscribe));
    each.push(performance.now() - started);
  }
  // The first two compile its code.
  return { ms: percentile(each.slice(2), 0.5), bytes };
};

const peers = { MJML: await mjmlMail(), "React Email": await reactMail() };
const measures: Measure[] = [];
for (const stories of [12, 40]) {
  const edition = editionOf(stories);
  const { first, each, bytes } = ours(stories);
  const [median, slow] = [percentile(each, 0.5), percentile(each, 0.95)];
  measures.push(
    { name: `first reader, ${stories} stories`, value: first, unit: "ms", lowerIsBetter: true },
    {
      name: `a reader warm, ${stories} stories`,
      value: median,
      unit: "ms",
      lowerIsBetter: true,
      note: `p95 ${slow.toFixed(2)} ms, HTML and text, ${bytes} bytes of HTML`,
    },
  );
  for (const [name, mail] of Object.entries(peers)) {
    const { ms, bytes: size } = await theirs((unsubscribe) => mail(edition, unsubscribe));
    measures.push(
      {
        name: `${name}, ${stories} stories`,
        value: ms,
        unit: "ms",
        lowerIsBetter: true,
        note: `${size} bytes of HTML`,
      },
      { name: `times as fast as ${name}, ${stories} stories`, value: ms / median, unit: "×" },
    );
  }
}
report("render", measures);
