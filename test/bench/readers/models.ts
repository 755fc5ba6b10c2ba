// Readout's reader with its trained models, as it is deployed.
import { findFindings } from "../../../functions/extract/extract.ts";
import { openReader } from "../../../functions/extract/open-reader.ts";
import type { ReaderModels } from "../../../functions/extract/reader/reader.ts";
import type { Read } from "./read.ts";

/** Reads with `models`, or with rules alone. */
export const readerOf =
  (models?: ReaderModels): Read =>
  (text) => {
    const { actors } = findFindings({ id: "a", text, textHash: "" }, models);
    const names = (wanted: "person" | "organisation") =>
      actors
        .filter(({ kind }) => kind === wanted)
        .flatMap(({ mentions }) => mentions.flatMap(({ span, type }) => (type === "name" ? [span] : [])));
    return { person: names("person"), organisation: names("organisation") };
  };

export const open = async (): Promise<Read> => readerOf(openReader());
