// The reader's own pages: the sign-up and preferences forms, and forms of one button.
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";

/** A choice in a list. `value` is what the form posts. */
export interface Choice {
  value: string;
  text: string;
  chosen: boolean;
}

export interface BriefingFields {
  hours: readonly Choice[];
  /** Zones by region. */
  zones: readonly { region: string; choices: readonly Choice[] }[];
  days: readonly Choice[];
  sections: readonly Choice[];
  languages: readonly Choice[];
  /** Names followed; without it there is no field for them. */
  actors?: readonly string[];
}

export const problem = (text: string): Markup => html`<p class="problem" id="problem" role="alert">${text}</p>`;

export const remark = (text: string): Markup => html`<p class="text" role="status">${text}</p>`;

/** The address, and a field that people do not see and programs fill in. */
export const emailField = (
  words: Words,
  email: string,
  hasProblem: boolean,
): Markup => html`<p class="field"><label for="email">${words.say("email")}</label>
<input type="email" id="email" name="email" value="${email}" maxlength="254" autocomplete="email" required${hasProblem && html` aria-describedby="problem"`}></p>
<p class="bait" aria-hidden="true"><label for="website">${words.say("leaveEmpty")}</label> <input id="website" name="website" tabindex="-1" autocomplete="off"></p>`;

export const briefingFields = (
  words: Words,
  { hours, zones, days, sections, languages, actors }: BriefingFields,
): Markup => html`<div class="fields">
<p class="field"><label for="hour">${words.say("hour")}</label>
<select id="hour" name="hour">${hours.map(option)}</select></p>
<p class="field"><label for="zone">${words.say("zone")}</label>
<select id="zone" name="zone">
${zones.map(
  ({ region, choices }) => html`<optgroup label="${region}">${choices.map(option)}</optgroup>
`,
)}</select></p>
</div>
<fieldset class="field"><legend>${words.say("days")}</legend>
<div class="choices">${days.map((choice) => tick("radio", "days", choice))}</div></fieldset>
${
  sections.length > 0 &&
  html`<fieldset class="field"><legend>${words.say("sections")}</legend>
<div class="choices">${sections.map((choice) => tick("checkbox", "section", choice))}</div>
<p class="note">${words.say("sectionsNote")}</p></fieldset>`
}
${
  actors &&
  html`<p class="field"><label for="actors">${words.say("following")}</label>
<textarea id="actors" name="actors" rows="${Math.max(3, actors.length + 1)}" maxlength="8000" aria-describedby="actors-note">
${actors.join("\n")}</textarea>
<span class="note" id="actors-note">${words.say("followingNote")}</span></p>`
}
<fieldset class="field"><legend>${words.say("language")}</legend>
<div class="choices">${languages.map((choice) => tick("radio", "language", choice))}</div></fieldset>`;

const option = ({ value, text, chosen }: Choice): Markup =>
  html`<option${value !== text && html` value="${value}"`}${chosen && html` selected`}>${text}</option>`;

const tick = (type: "radio" | "checkbox", name: string, { value, text, chosen }: Choice): Markup =>
  html`<label><input type="${type}" name="${name}" value="${value}"${chosen && html` checked`}> <bdi>${text}</bdi></label>`;

/** A form posted to `action`, with one button below its fields. */
export const form = (
  action: string,
  button: string,
  fields: readonly Markup[],
  className = "button",
): Markup => html`<form method="post" action="${action}">
${fields}
<p><button class="${className}" type="submit">${button}</button></p>
</form>`;

export const reading = (
  title: string,
  content: readonly (Markup | false)[],
): Markup => html`<div class="reading"><h1>${title}</h1>
${content}
</div>`;

export const paragraph = (text: string, className = "text"): Markup => html`<p class="${className}">${text}</p>`;

export const yourData = (
  words: Words,
  exportAction: string,
  deleteForm: Markup,
): Markup => html`<section><h2>${words.say("yourData")}</h2>
<p class="text">${words.say("exportText")} <a href="${exportAction}">${words.say("exportLink")}</a></p>
<p class="text">${words.say("deleteText")}</p>
${deleteForm}</section>`;
