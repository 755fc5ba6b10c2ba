// Renders when each outlet reported a story, as a picture.
import type { Markup } from "../../templates/markup.ts";
import { timeline, type TimelineRow } from "../../templates/site/charts.ts";
import type { Words } from "../../templates/words.ts";
import { shorten } from "../shared/outside-text.ts";
import type { ArticleView } from "../shared/article-view.ts";
import type { StoryView } from "../shared/story-view.ts";

/** The first outlets, as far as a picture stays small; the list below it has them all. */
const mostRows = 12;
/** Characters of an outlet's name beside its time, on a phone. */
const nameRoom = 26;

interface Timed extends ArticleView {
  publishedAt: string;
}

/** The picture, or undefined where there are no two outlets whose times are known and differ. */
export const reportTimes = (story: StoryView, words: Words): Markup | undefined => {
  const timed = story.articles
    .filter((article): article is Timed => article.publishedAt !== undefined)
    .toSorted((left, right) => Date.parse(left.publishedAt) - Date.parse(right.publishedAt));
  const outlets = [...Map.groupBy(timed, ({ outlet }) => outlet)].slice(0, mostRows);
  const times = outlets.flatMap(([, reports]) => reports.map(({ publishedAt }) => Date.parse(publishedAt)));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  if (outlets.length < 2 || to <= from) return undefined;
  const rows = outlets.map(
    ([outlet, reports]): TimelineRow => ({
      outlet: shorten(outlet, nameRoom),
      first: words.time(reports[0]?.publishedAt ?? ""),
      places: reports.map(({ publishedAt }) => ((Date.parse(publishedAt) - from) / (to - from)) * 100),
    }),
  );
  return timeline(words, rows);
};
