// Readout's extraction alone.
import { extractArticle } from "../../../functions/collect/extract-article/extract-article.ts";
import type { Extract } from "./extract.ts";

export const open = async (): Promise<Extract> => async (html, url) => extractArticle(html, url).text;
