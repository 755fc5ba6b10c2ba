// Pages to measure extraction with: the sample newsroom's, or those of a file.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { decodeText } from "../../functions/collect/decode-text.ts";
import { startNewsroom } from "../../infra/local/newsroom/newsroom.ts";
import { outlets } from "../../infra/local/newsroom/outlets.ts";
import { articlesOf } from "../../infra/local/newsroom/print.ts";
import { givenRecords } from "./inputs.ts";

export const Page = z.object({
  html: z.string(),
  url: z._default(z.string(), "https://news.example/"),
  /** The right text, where it is known. */
  text: z.optional(z.string()),
});
export type Page = z.infer<typeof Page>;

/** Pages as {"html", "url"?, "text"?} of the file given with `--data`, else the newsroom's, with the words that stand in them. */
export const articlePages = async (): Promise<Page[]> =>
  givenRecords()?.map((record) => Page.parse(record)) ?? newsroomPages();

const newsroomPages = async (): Promise<Page[]> => {
  const dayOne = new Date("2026-11-25T00:00:00Z");
  const newsroom = await startNewsroom({ now: () => new Date("2026-11-26T07:00:00Z"), dayOne });
  try {
    const printed = newsroom.outlets.flatMap(({ origin }, place) => {
      const outlet = outlets[place];
      return outlet ? articlesOf(outlet, dayOne, 1).map((article) => ({ url: origin + article.path, article })) : [];
    });
    return await Promise.all(
      printed.map(async ({ url, article }) => {
        const response = await fetch(url);
        const body = new Uint8Array(await response.arrayBuffer());
        const html = decodeText(body, "html", response.headers.get("content-type") ?? "");
        return { url, html, text: article.paragraphs.join("\n\n") };
      }),
    );
  } finally {
    await newsroom.stop();
  }
};

/** A file a page, so that who measures memory holds one page at a time. */
export const writePages = (pages: readonly Page[], directory: string): string[] =>
  pages.map((page, index) => {
    const file = join(directory, `${index}.json`);
    writeFileSync(file, JSON.stringify(page));
    return file;
  });
