// What stands in archives and tables since the first version must be read for good: one stored value of each form.
// Where a form's `schema` is raised, its value here stays, and the steps that lead it up are tried on it.
import { readFileSync } from "node:fs";
import type { z } from "zod/mini";
import { expect, test } from "vitest";
import { ActorTimeline } from "../../functions/shared/model/actor-timeline.ts";
import { Article } from "../../functions/shared/model/article.ts";
import { AudienceIndex, AudiencePage, AudienceTally } from "../../functions/shared/model/audience.ts";
import { Delivery } from "../../functions/shared/model/delivery.ts";
import { Edition } from "../../functions/shared/model/edition.ts";
import { FeedCheck, Rejection } from "../../functions/shared/model/feed.ts";
import { Findings } from "../../functions/shared/model/findings.ts";
import { Reader } from "../../functions/shared/model/reader.ts";
import { Rechecks } from "../../functions/shared/model/rechecks.ts";
import { readStored, WrittenByNewerCode } from "../../functions/shared/model/stored.ts";

const forms: Readonly<Record<string, z.ZodMiniType>> = {
  article: Article,
  audienceIndex: AudienceIndex,
  audiencePage: AudiencePage,
  delivery: Delivery,
  edition: Edition,
  feedCheck: FeedCheck,
  findings: Findings,
  reader: Reader,
  rechecks: Rechecks,
  rejection: Rejection,
  tally: AudienceTally,
  timeline: ActorTimeline,
};
const stored = JSON.parse(readFileSync("test/fixtures/stored-forms.json", "utf8")) as Record<string, object>;

test("there is a stored value of every form", () => expect(Object.keys(stored).sort()).toEqual(Object.keys(forms)));

test.each(Object.entries(forms))("%s of the first version is read, with all it has", (name, form) =>
  expect(readStored(form, stored[name], name)).toMatchObject({ data: { ...stored[name], schema: expect.any(Number) } }),
);
test.each(Object.entries(forms))("%s of a version to come is refused", (name, form) =>
  expect(() => readStored(form, { ...stored[name], schema: 99 }, name)).toThrow(WrittenByNewerCode),
);
