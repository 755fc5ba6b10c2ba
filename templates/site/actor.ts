// An actor's page: what they said, edition by edition, with a picture of how much on which day.
import { html, type Markup } from "../markup.ts";
import type { Words } from "../words.ts";

export interface ActorHead {
  name: string;
  role?: string;
  /** Other names for the same actor. */
  aliases: readonly string[];
  /** "12 statements · 3 stories". */
  counts: string;
  /** Root-relative addresses of the same as a feed and as data. */
  feed: string;
  data: string;
}

export const actorHead = (
  words: Words,
  actor: ActorHead,
  chart: Markup | false,
): Markup => html`<header class="story-head">
<h1><bdi>${actor.name}</bdi></h1>
${actor.role && html`<p class="deck"><bdi>${actor.role}</bdi></p>`}
<p class="outlets">${actor.counts}${actor.aliases.length > 0 && html` · ${words.say("alsoNamed", { names: words.list(actor.aliases) })}`}</p>
${chart}
<p class="note">${words.say("howToFollow", { name: actor.name })} ${words.say("feeds")}: <a href="${actor.feed}">RSS</a> · <a href="${actor.data}">JSON</a></p>
</header>`;

/** The heading over what one edition has. */
export const actorDay = (edition: { date: string; href: string }): Markup =>
  html`<h2><a href="${edition.href}">${edition.date}</a></h2>
`;

/** The heading over what one story has. */
export const actorStory = (story: { headline: string; href: string }): Markup =>
  html`<p class="headline"><a href="${story.href}">${story.headline}</a></p>
`;

export const actorBody = (pieces: readonly Markup[]): Markup => html`<div class="said actor">
${pieces}</div>`;
