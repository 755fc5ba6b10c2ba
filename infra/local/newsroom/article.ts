// What the newsroom's writers hand in: an article with everything an outlet prints of it, and the story it belongs to.

export type OutletId =
  | "amaro-herald"
  | "esterhavn-courier"
  | "lorvian-observer"
  | "corridor"
  | "wharf-and-ledger"
  | "lodestar-science";

/** The newsroom has two days of news; day two's feeds still list day one's articles. */
export type Day = 1 | 2;

/** A change that an outlet makes on day two to an article of day one, under the same address. */
export interface Correction {
  /** Minutes after UTC midnight of day two. */
  readonly minutes: number;
  readonly from: string;
  readonly to: string;
  /** The closing paragraph that owns up to it. */
  readonly note: string;
}

export interface NewsArticle {
  readonly id: string;
  readonly outlet: OutletId;
  readonly day: Day;
  /** Minutes after UTC midnight of `day` at which it was published; negative on the evening before. */
  readonly minutes: number;
  readonly title: string;
  readonly byline: string;
  /** The rubric the outlet prints over it, which need not be the section of the outlet's feed. */
  readonly section: string;
  /** The two lines under the headline, and the item's summary in the feed. */
  readonly standfirst: string;
  readonly caption: string;
  /** May hold date tokens such as `{weekday:-1}` (see calendar.ts). Quotes are curly; outlets with straight ones set them so. */
  readonly paragraphs: readonly string[];
  /** A rewritten report: the host that its "Photo credit" line opens with and its "Source" line ends on. */
  readonly rewrittenFrom?: string;
  readonly correction?: Correction;
  /** Minutes after UTC midnight of day two at which the outlet's feed dates it anew although nothing in it changed. */
  readonly redatedOnDayTwo?: number;
}

export interface NewsStory {
  readonly id: string;
  /** One line that says which event this is. */
  readonly about: string;
  readonly articles: readonly NewsArticle[];
}
