// The site's own words are in the operator's language; what is quoted stays as it was written.
import { expect, test } from "vitest";
import { readEdition } from "../../functions/publish/editions.ts";
import { publishSite } from "../../functions/publish/publish-site.ts";
import { toJson } from "../../functions/shared/archive.ts";
import { editionKey } from "../../functions/shared/archive-keys.ts";
import { handClock } from "../support/hand-clock.ts";
import { keptLog } from "../support/kept-log.ts";
import { memoryArchive } from "../support/memory-archive.ts";
import { memoryQueue, shortEdition } from "../support/sending.ts";

const frontPage = async (language?: string): Promise<string> => {
  const archive = memoryArchive();
  const written = shortEdition("2026-11-23", "2026-11-23T05:00:00Z");
  await archive.putNew(editionKey(written.id), toJson(written));
  const edition = (await readEdition(archive, written.id)) ?? expect.fail("no edition");
  const clock = handClock("2026-11-23T05:00:00Z");
  const site = {
    siteUrl: "https://readout.example",
    zone: "UTC",
    storiesPerSection: 12,
    ...(language ? { language } : {}),
  };
  await publishSite({ archive, clock, log: keptLog(), queue: memoryQueue(), ...site }, edition);
  return new TextDecoder().decode((await archive.get("site/index.html"))?.body);
};

test.each(["en", "de"])("in %s", async (language) => {
  const page = await frontPage(language);
  expect(page).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
  expect(page).toContain("The ferry sails again on Monday, the harbour said.");
});
test("in English where nothing is said", async () => expect(await frontPage()).toMatch(/<html[^>]* lang="en"/));
