// The published description of an edition's JSON, for programs that read editions.
import { z } from "zod/mini";
import { Edition } from "../shared/model/edition.ts";
import type { SitePage } from "./render-site.ts";

/** JSON Schema (draft 2020-12) of what stands in an edition; its `schema` field tells the version. */
export const editionSchemaPage = (): SitePage => ({
  path: "edition.schema.json",
  contentType: "application/schema+json; charset=utf-8",
  body: `${JSON.stringify({ title: "An edition of Readout", ...z.toJSONSchema(Edition) }, null, 1)}\n`,
});
