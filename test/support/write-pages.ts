// Writes every piece of mail and site, with sample and hostile data, into a folder: node test/support/write-pages.ts FOLDER
// The local site shows them at /design.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderActorPages } from "../../functions/publish/render-actor.ts";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { renderConfirmation } from "../../functions/send/render-confirmation.ts";
import { styleSheet } from "../../functions/subscribe/render-pages.ts";
import type { Edition } from "../../functions/shared/model/edition.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleArchive, sampleEdition } from "../fixtures/sample-edition.ts";
import { designIndex, type Piece } from "./design-index.ts";
import { readerPages } from "./reader-pages.ts";
import { writeEdition } from "./write-edition.ts";
import { writeTimeline } from "./write-timeline.ts";

const [folder = "out/pages"] = process.argv.slice(2);
const siteUrl = "https://readout.example";
const links = {
  siteUrl,
  preferences: `${siteUrl}/preferences/r1`,
  unsubscribe: `${siteUrl}/unsubscribe/r1`,
  postalAddress: "Readout, 4 Quay Street, Port Callow, Ardmere",
};

/** The first story as the next morning would bring it: one statement and one number are new. */
const updated: Edition = {
  ...sampleEdition,
  stories: sampleEdition.stories.map((story, index) =>
    index > 0
      ? story
      : {
          ...story,
          update: true,
          statements: story.statements.map((one, number) => ({ ...one, isNew: number < 2 })),
          differences: story.differences.map((one, number) => ({ ...one, isNew: number === 0 })),
        },
  ),
};
const empty = writeEdition([]);
const earlier = ["2026-11-20", "2026-11-13", "2026-11-12"].map((id) => ({ ...sampleEdition, id }));

const pieces: Piece[] = [];
/** Addresses from the site's top lead into the piece's own folder. */
const write = (path: string, body: string, title?: string): void => {
  const file = join(folder, path);
  const [top] = path.split("/");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, path.startsWith("mail/") ? body : body.replaceAll('href="/', `href="/design/${top}/`));
  if (title) pieces.push({ title, href: `/design/${path}` });
};

const reader = { sections: [], actors: ["ada-ferrant"], language: "en" };
const mails = [
  ["sample", sampleEdition, reader, "Briefing, whose reader follows Ada Ferrant"],
  ["updated", updated, { ...reader, actors: [] }, "Briefing with what is new since yesterday"],
  ["german", sampleEdition, { ...reader, actors: [], language: "de" }, "Briefing in German"],
  ["hostile", hostileEdition, reader, "Briefing, hostile"],
  ["empty", empty, reader, "Briefing without a story"],
] as const;
for (const [name, edition, whose, title] of mails) {
  const { html, text } = renderBriefing(edition, whose, links);
  write(`mail/${name}.html`, html, title);
  write(`mail/${name}.txt`, text, `${title}, as text`);
}
for (const [language, title] of [
  ["en", "Confirmation mail"],
  ["de", "Confirmation mail in German"],
] as const) {
  const confirmation = renderConfirmation(
    { siteUrl, confirm: `${siteUrl}/confirm/abc`, postalAddress: links.postalAddress },
    language,
  );
  write(`mail/confirmation-${language}.html`, confirmation.html, title);
  write(`mail/confirmation-${language}.txt`, confirmation.text);
}

const titles = (name: string, edition: Edition): Record<string, string> => ({
  "index.html": `Front page, ${name}`,
  "archive.html": `Archive, ${name}`,
  "404.html": `No such page, ${name}`,
  ...Object.fromEntries(
    edition.stories
      .slice(0, name === "sample" ? 1 : undefined)
      .map(({ id, headline }) => [`stories/${edition.id}/${id}.html`, `Story, ${name}: ${headline.slice(0, 60)}`]),
  ),
});
for (const [name, edition] of [
  ["sample", sampleEdition],
  ["updated", updated],
  ["hostile", hostileEdition],
  ["empty", empty],
] as const) {
  const actors = new Set(edition.stories.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.actorId)));
  const named =
    name === "updated" ? titles(name, { ...edition, stories: edition.stories.slice(0, 1) }) : titles(name, edition);
  for (const { path, body } of renderSite(edition, sampleArchive, { siteUrl, actors }))
    write(join(name, path), body, named[path]);
  for (const actor of actors) {
    const before = name === "sample" ? earlier : [];
    const pages = renderActorPages(writeTimeline(actor, [edition, ...before]), { siteUrl });
    const title =
      name === "hostile" || actor === "person:ada-ferrant" ? `Actor, ${name}: ${actor.slice(0, 60)}` : undefined;
    for (const [index, { path, body }] of pages.entries())
      write(join(name, path), body, index === 0 ? title : undefined);
  }
}
for (const [name, body] of Object.entries(readerPages)) write(`reader/${name}.html`, body, `Reader’s page: ${name}`);
write("reader/subscribe/style.css", styleSheet);
write("index.html", designIndex(pieces));
