// Freezes an audience: who is in it is decided once, before any mail goes out, and a crash cannot cut off its tail.
import { createHash } from "node:crypto";
import { toJson } from "../shared/archive.ts";
import { audienceIndexKey, audiencePageKey } from "../shared/archive-keys.ts";
import { cohortName } from "../shared/cohort.ts";
import type { AudienceIndex, AudiencePage } from "../shared/model/audience.ts";
import { type DueAudience, isWantedOn } from "./due.ts";
import type { Outside } from "./outside.ts";

/** Readers on a page: about 35 KB. */
const pageSize = 1000;
/** Pages written at a time. */
const writesAtOnce = 8;

/**
 * Writes the pages, then the index. Before the index stands nothing has happened: a crash begins again from the start,
 * and of two planners the first to write it wins. Answers undefined to the other.
 */
export const freeze = async (
  { archive, readers, random }: Pick<Outside, "archive" | "readers" | "random">,
  { zone, hour, localDate, due }: DueAudience,
  edition: string,
  now: Date,
): Promise<AudienceIndex | undefined> => {
  const place = { schema: 1 as const, localDate, zone, hour, edition, due: due.toISOString() };
  const pages: AudienceIndex["pages"] = [];
  const bodies: { key: string; body: string }[] = [];
  const write = async (): Promise<void> => {
    await Promise.all(bodies.splice(0).map(({ key, body }) => archive.putNew(key, body)));
  };
  const add = async (ids: readonly string[]): Promise<void> => {
    const body = toJson({ ...place, readers: [...ids] } satisfies AudiencePage);
    const hash = createHash("sha256").update(body).digest("hex");
    const key = audiencePageKey(localDate, zone, hour, pages.length, hash);
    pages.push({ key, readers: ids.length });
    bodies.push({ key, body });
    if (bodies.length === writesAtOnce) await write();
  };
  let gathered: string[] = [];
  for await (const members of readers.inCohort(cohortName({ zone, hour }))) {
    for (const { id, days } of members) if (isWantedOn(days, localDate)) gathered.push(id);
    while (gathered.length >= pageSize) {
      await add(gathered.slice(0, pageSize));
      gathered = gathered.slice(pageSize);
    }
  }
  if (gathered.length > 0) await add(gathered);
  await write();
  const count = pages.reduce((sum, page) => sum + page.readers, 0);
  const index: AudienceIndex = {
    ...place,
    frozenAt: now.toISOString(),
    frozenBy: random.hex(8),
    readers: count,
    pages,
  };
  const written = await archive.putNew(audienceIndexKey(localDate, zone, hour), toJson(index));
  return written === "written" ? index : undefined;
};
