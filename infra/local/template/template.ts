// A synthesized CloudFormation template, read as data.
import { readFileSync } from "node:fs";
import { z } from "zod/mini";

const Resource = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  Metadata: z.optional(z.record(z.string(), z.unknown())),
});
const Schema = z.object({ Resources: z.record(z.string(), Resource) });

export interface TemplateResource {
  /** The logical id, such as "SendFunction1A2B3C". */
  id: string;
  type: string;
  properties: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

export type Template = ReadonlyMap<string, TemplateResource>;

/** Reads a template file by logical id. */
export const readTemplate = (file: string): Template => {
  const { Resources } = Schema.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(
    Object.entries(Resources).map(([id, resource]) => [
      id,
      { id, type: resource.Type, properties: resource.Properties, metadata: resource.Metadata ?? {} },
    ]),
  );
};

/** All resources of one type, in the template's order. */
export const ofType = (template: Template, type: string): TemplateResource[] =>
  [...template.values()].filter((resource) => resource.type === type);
