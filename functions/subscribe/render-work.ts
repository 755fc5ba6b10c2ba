// Renders the page on which a browser proves its work: the form as it was sent, hidden, with a task beside it.
import { html } from "../../templates/markup.ts";
import { page } from "../../templates/site/frame.ts";
import { paragraph, reading } from "../../templates/site/reader.ts";
import { words as wordsOf } from "../../templates/words.ts";
import { styleSheetPath } from "./render-pages.ts";
import { workScriptPath } from "./work-script.ts";

/** `fields` are posted again as they came, names and values. Without the script the page says to come back later. */
export const workPage = (
  language: string,
  task: string,
  fields: readonly (readonly [name: string, value: string])[],
): string => {
  const words = wordsOf(language);
  const title = words.say("tooManyTitle");
  const hidden = [...fields, ["task", task] as const, ["answer", ""] as const];
  return String(
    page(words, { title, styleSheet: styleSheetPath, script: true }, [
      reading(title, [
        paragraph(words.say("tooManyText")),
        html`<form method="post" action="/subscribe">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
</form>
<script src="${workScriptPath}" defer></script>`,
      ]),
    ]),
  );
};
