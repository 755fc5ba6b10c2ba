// Mozilla's Readability.js on linkedom.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { htmlToParagraphs } from "../../../functions/collect/html-text.ts";
import type { Extract } from "./extract.ts";

export const open = async (): Promise<Extract> => async (html) => {
  const found = new Readability<string>(parseHTML(html).document).parse();
  return htmlToParagraphs(found?.content ?? "").join("\n\n");
};
