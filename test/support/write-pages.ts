// Writes the sample briefing, confirmation and pages into a folder, to be looked at: node test/support/write-pages.ts FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderSite } from "../../functions/publish/render-site.ts";
import { renderBriefing } from "../../functions/send/render-briefing.ts";
import { renderConfirmation } from "../../functions/send/render-confirmation.ts";
import { hostileEdition } from "../fixtures/hostile-edition.ts";
import { sampleArchive, sampleEdition } from "../fixtures/sample-edition.ts";
import { readerPages } from "./reader-pages.ts";

const [folder = "out/pages"] = process.argv.slice(2);
const siteUrl = "https://readout.example";
const links = {
  siteUrl,
  preferences: `${siteUrl}/preferences/r1`,
  unsubscribe: `${siteUrl}/unsubscribe/r1`,
  postalAddress: "Readout, 4 Quay Street, Port Callow, Ardmere",
};

const write = (path: string, body: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
  console.log(`${String(Buffer.byteLength(body)).padStart(7)}  ${file}`);
};

const reader = { sections: [], actors: ["ada-ferrant"], language: "en" };
for (const [name, edition] of [
  ["sample", sampleEdition],
  ["hostile", hostileEdition],
] as const) {
  const { subject, html, text } = renderBriefing(edition, reader, links);
  console.log(subject);
  write(`mail/${name}.html`, html);
  write(`mail/${name}.txt`, text);
  for (const { path, body } of renderSite(edition, sampleArchive, { siteUrl })) write(join(name, path), body);
}
const german = renderBriefing(sampleEdition, { ...reader, actors: [], language: "de" }, links);
write("mail/german.html", german.html);
const confirmation = renderConfirmation(
  {
    siteUrl,
    confirm: `${siteUrl}/confirm/abc`,
    postalAddress: links.postalAddress,
  },
  "de",
);
write("mail/confirmation.html", confirmation.html);
write("mail/confirmation.txt", confirmation.text);
for (const [name, body] of Object.entries(readerPages)) write(`sample/reader/${name}.html`, body);
