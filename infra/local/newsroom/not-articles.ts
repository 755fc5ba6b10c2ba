// Two items of day one's feeds that lead to no article: a gallery without text, and a page that is gone.
import type { OutletId } from "./article.ts";

export interface NotArticle {
  readonly id: string;
  readonly outlet: OutletId;
  /** Minutes after UTC midnight of day one. */
  readonly minutes: number;
  readonly title: string;
  readonly section: string;
  readonly standfirst: string;
  /** What its address answers: a page of moving pictures, or 404. */
  readonly answers: "gallery" | "gone";
}

export const notArticles: readonly NotArticle[] = [
  {
    id: "brezna-gallery",
    outlet: "amaro-herald",
    minutes: 312,
    title: "Video: Brezna from the air",
    section: "Video",
    standfirst: "Six films from the valley",
    answers: "gallery",
  },
  {
    id: "osk-ticker",
    outlet: "esterhavn-courier",
    minutes: 180,
    title: "Live: the Osk flood, minute by minute",
    section: "Abroad",
    standfirst: "Our reporters in Brezna and Esterhavn",
    answers: "gone",
  },
];
