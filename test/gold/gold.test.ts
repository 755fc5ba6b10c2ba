// Articles of five kinds, read by the trained reader and held against what a person marked in them.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { findFindings } from "../../functions/extract/extract.ts";
import { openReader } from "../../functions/extract/open-reader.ts";
import type { Statement } from "../../functions/shared/model/findings.ts";
import type { Span } from "../../functions/shared/model/span.ts";

const Gold = z.object({
  /** Speaker (null where the words name nobody that has a name), kind, content. */
  statements: z.array(z.tuple([z.nullable(z.string()), z.enum(["direct", "indirect", "mixed"]), z.string()])),
  /** Name → a word of the role, or null where the text has none. */
  people: z.record(z.string(), z.nullable(z.string())),
});

const models = openReader();
const fileOf = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** From here on a statement must be right. */
const sure = 0.8;
/** Of statements in the writer's own words some are missed, or end elsewhere. */
const leastFound = 0.75;

const read = (kind: string) => {
  const text = fileOf(`${kind}.txt`);
  const gold = Gold.parse(JSON.parse(fileOf(`${kind}.json`)));
  const findings = findFindings({ id: kind, text, textHash: "" }, models);
  const names = new Map(findings.actors.map(({ id, name }) => [id, name]));
  const words = (spans: readonly Span[]): string => spans.map((span) => text.slice(...span)).join(" … ");
  const nameOf = ({ speaker }: Statement): string | null => (speaker === null ? null : (names.get(speaker) ?? null));
  return { gold, findings, words, nameOf };
};

/** The one lies in the other and is most of it. */
const isSame = (one: string, other: string): boolean => {
  const [short = "", long = ""] = [one, other].toSorted((a, b) => a.length - b.length);
  return long.includes(short) && short.length > long.length / 2;
};

describe.each(["earnings-report", "court-report", "science-report", "sports-report", "interview"])("%s", (kind) => {
  const { gold, findings, words, nameOf } = read(kind);
  const found = findings.statements.map((statement) => ({
    speaker: nameOf(statement),
    kind: statement.kind,
    content: words(statement.content),
    act: statement.act,
    confidence: statement.confidence ?? 0,
  }));

  test("every quotation, whole, with its speaker", () => {
    for (const [speaker, how, content] of gold.statements)
      if (how === "direct") expect(found).toContainEqual(expect.objectContaining({ speaker, kind: how, content }));
  });

  test("most of the rest, with the same speaker where the words name one", () => {
    const right = gold.statements.filter(([speaker, how, content]) =>
      found.some((one) => one.kind === how && isSame(one.content, content) && (!speaker || one.speaker === speaker)),
    );
    expect(right.length / gold.statements.length).toBeGreaterThanOrEqual(leastFound);
  });

  test("nothing that is surely said is said by somebody else, or by nobody at all", () => {
    const shown = found.filter(
      ({ speaker, act, confidence }) => speaker && act === "communication" && confidence >= sure,
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { speaker, content } of shown) {
      const same = gold.statements.filter(([, , marked]) => isSame(content, marked));
      expect(
        same.map(([who]) => who),
        content,
      ).toContain(speaker);
    }
  });

  test("who is in it, and as what", () => {
    const people = new Map(findings.actors.flatMap((actor) => (actor.kind === "person" ? [[actor.name, actor]] : [])));
    for (const [name, role] of Object.entries(gold.people)) {
      expect([...people.keys()]).toContain(name);
      if (role) expect(people.get(name)?.role).toContain(role);
    }
  });
});
