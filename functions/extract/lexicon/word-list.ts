// Turns the word lists of this folder, written as running text, into sets.

/** The words of a list, divided by white space. Within an entry "_" stands for a space. */
export const words = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => entry.replaceAll("_", " "));

/** The words of a list as a set. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));
