// How a statement's words are shown.
import { expect, test } from "vitest";
import { asTitle } from "../../functions/shared/outside-text.ts";
import { viewAlone } from "../../functions/shared/statement-view.ts";
import type { EditionArticle, EditionStatement } from "../../functions/shared/model/edition.ts";

const article: EditionArticle = {
  articleId: "osk",
  outlet: "The Herald",
  url: "https://herald.example/osk",
  title: "Osk",
  language: "en",
};

const piece = (text: string) => ({ articleId: "osk", textHash: "", span: [0, text.length] as [number, number], text });

const said = (cue: string): EditionStatement => ({
  id: "said",
  kind: "direct",
  speaker: { actorId: "person:ada-lund", name: "Ada Lund", kind: "person" },
  carriers: [{ articleId: "osk", content: [piece("“It was late,”")], cue: [piece(cue)], source: [piece("Lund")] }],
});

test.each([
  ["said", "said"],
  ["then told", "told …"],
  ["told the court", "told the court"],
  ["also asked", "asked"],
  ["and then added", "added"],
  ["then", "then"],
  ["thence wrote", "thence wrote"],
])("the cue “%s” is shown as “%s”", (cue, shown) => expect(viewAlone(said(cue), [article])?.cue).toBe(shown));

test.each([
  ["at least eight", "At least eight"],
  ["governor", "Governor"],
  ["€4.2bn", "€4.2bn"],
  ["eBay’s chief", "eBay’s chief"],
  ["über 40", "Über 40"],
])("“%s” as a title is “%s”", (words, title) => expect(asTitle(words)).toBe(title));
