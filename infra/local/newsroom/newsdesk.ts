// All the newsroom's stories, in the order in which they are planted: day one's first, then what is new on day two.
import type { NewsArticle, NewsStory } from "./article.ts";
import { altarpiece } from "./stories/altarpiece.ts";
import { amaroPorts } from "./stories/amaro-ports.ts";
import { duneFever } from "./stories/dune-fever.ts";
import { ferryFire } from "./stories/ferry-fire.ts";
import { hafarTalks } from "./stories/hafar-talks.ts";
import { herringQuota } from "./stories/herring-quota.ts";
import { hospitalHack } from "./stories/hospital-hack.ts";
import { iceLake } from "./stories/ice-lake.ts";
import { lorviaElection } from "./stories/lorvia-election.ts";
import { lusandaFlood } from "./stories/lusanda-flood.ts";
import { oskFlood } from "./stories/osk-flood.ts";
import { pallinTrial } from "./stories/pallin-trial.ts";
import { railStrike } from "./stories/rail-strike.ts";
import { rateRise } from "./stories/rate-rise.ts";
import { rolundResigns } from "./stories/rolund-resigns.ts";
import { sandpiper } from "./stories/sandpiper.ts";
import { stavnikTrial } from "./stories/stavnik-trial.ts";
import { sunderayQuake } from "./stories/sunderay-quake.ts";
import { yusufKarim } from "./stories/yusuf-karim.ts";

export const newsStories: readonly NewsStory[] = [
  oskFlood,
  lorviaElection,
  hafarTalks,
  amaroPorts,
  rateRise,
  ferryFire,
  stavnikTrial,
  pallinTrial,
  duneFever,
  sandpiper,
  railStrike,
  lusandaFlood,
  herringQuota,
  yusufKarim,
  altarpiece,
  iceLake,
  hospitalHack,
  sunderayQuake,
  rolundResigns,
];

export const newsArticles: readonly NewsArticle[] = newsStories.flatMap((story) => story.articles);
