// The interface's words, all in one place: a catalogue a language, and Intl for dates, numbers, lists and plurals.
import type { Catalogue } from "./words/catalogue.ts";
import { english } from "./words/english.ts";
import { german } from "./words/german.ts";

export type MessageName = keyof Catalogue["messages"];
export type CountedName = keyof Catalogue["counted"];

/** What templates ask for words. All results are plain text: templates escape them like any other. */
export interface Words {
  language: string;
  /** As Open Graph writes it: "en_GB". */
  locale: string;
  say(name: MessageName, gaps?: Readonly<Record<string, string>>): string;
  count(name: CountedName, count: number): string;
  /** What an edition says in English, in this language if it is known. */
  known(english: string): string;
  /** Words in the language's own quotation marks. */
  quote(words: string): string;
  /** "2026-11-23" as "Monday, 23 November 2026". */
  longDate(id: string): string;
  /** "2026-11-23" as "23 November 2026". */
  date(id: string): string;
  /** "2026-11-23" as "November 2026". */
  month(id: string): string;
  /** An ISO time as "23 Nov, 06:10", in UTC. */
  time(at: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

/** What stands over statements: those new to an updated story, those that follow them, or all there are. */
export const voicesTitle = (isNew: boolean, follows: boolean): MessageName =>
  isNew ? "newSinceYesterday" : follows ? "saidBefore" : "whoSaidWhat";

const catalogues: readonly Catalogue[] = [english, german];

/** The languages there are words in: their tags, and what their speakers call them. */
export const languages: readonly { tag: string; name: string }[] = catalogues.map(({ language, ownName }) => ({
  tag: language,
  name: ownName,
}));

const fill = (message: string, gaps: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);

const wordsIn = ({ language, region, quotationMarks, messages, known, counted }: Catalogue): Words => {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(region);
  const list = new Intl.ListFormat(region);
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(region, { ...options, timeZone: "UTC" });
  const longDate = dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const date = dates({ day: "numeric", month: "long", year: "numeric" });
  const month = dates({ month: "long", year: "numeric" });
  const time = dates({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false });
  return {
    language,
    locale: region.replace("-", "_"),
    say: (name, gaps = {}) => fill(messages[name], gaps),
    count: (name, count) =>
      fill(plural.select(count) === "one" ? counted[name].one : counted[name].other, { n: number.format(count) }),
    known: (text) => known[text] ?? text,
    quote: (words) => `${quotationMarks[0]}${words}${quotationMarks[1]}`,
    longDate: (id) => longDate.format(new Date(id)),
    date: (id) => date.format(new Date(id)),
    month: (id) => month.format(new Date(id)),
    time: (at) => time.format(new Date(at)),
    list: (items) => list.format(items),
  };
};

const made = new Map<string, Words>();

/** The words of a language by its BCP 47 tag; English where there is no catalogue for it. */
export const words = (language: string): Words => {
  const catalogue = catalogues.find((known) => known.language === language.toLowerCase().split("-")[0]) ?? english;
  const found = made.get(catalogue.language) ?? wordsIn(catalogue);
  made.set(catalogue.language, found);
  return found;
};
