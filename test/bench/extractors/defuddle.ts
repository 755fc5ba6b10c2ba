// Defuddle on linkedom, which it brings itself.
import { Defuddle } from "defuddle/node";
import { htmlToParagraphs } from "../../../functions/collect/html-text.ts";
import type { Extract } from "./extract.ts";

export const open = async (): Promise<Extract> => async (html, url) =>
  htmlToParagraphs((await Defuddle(html, url)).content).join("\n\n");
