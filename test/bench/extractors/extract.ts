// What an extractor under measure gives: see `bundle.ts` for which there are.

/** From a page's HTML and address to the text of its article. */
export type Extract = (html: string, url: string) => Promise<string>;
