// Numbers as English reports write them: the words, and what they are worth.

/** Words that add up: "twenty three" is 23. "One" is left out, it is mostly no number: "one of them", "no one". */
export const smallNumbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** "One" counts only inside a longer number: "twenty-one", "one hundred". */
export const one = "one";

/** Words that multiply what stands before them. "m" and "bn" stand right behind digits. */
export const multipliers: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
};

export const currencySigns = "€$£¥₹₽₩";

/** What a currency is called, and the sign it is compared by. */
export const currencyWords: Readonly<Record<string, string>> = {
  euro: "€",
  euros: "€",
  eur: "€",
  dollar: "$",
  dollars: "$",
  usd: "$",
  pound: "£",
  pounds: "£",
  gbp: "£",
  yen: "¥",
  rupees: "₹",
  roubles: "₽",
  rubles: "₽",
  crowns: "crowns",
  kronor: "kronor",
  kroner: "kroner",
  francs: "francs",
  yuan: "yuan",
  pesos: "pesos",
  lira: "lira",
  zloty: "zloty",
};

/** Words before a number that say how it is meant. "At least" counts what is known and is taken as it stands. */
export const hedges: readonly { words: string; means: "about" | "more" | "less" | "known" }[] = [
  { words: "at least", means: "known" },
  { words: "no fewer than", means: "known" },
  { words: "no less than", means: "known" },
  { words: "not less than", means: "known" },
  { words: "as many as", means: "less" },
  { words: "up to", means: "less" },
  { words: "at most", means: "less" },
  { words: "fewer than", means: "less" },
  { words: "less than", means: "less" },
  { words: "nearly", means: "less" },
  { words: "almost", means: "less" },
  { words: "close to", means: "less" },
  { words: "just under", means: "less" },
  { words: "under", means: "less" },
  { words: "below", means: "less" },
  { words: "more than", means: "more" },
  { words: "over", means: "more" },
  { words: "just over", means: "more" },
  { words: "above", means: "more" },
  { words: "upwards of", means: "more" },
  { words: "about", means: "about" },
  { words: "around", means: "about" },
  { words: "some", means: "about" },
  { words: "roughly", means: "about" },
  { words: "approximately", means: "about" },
  { words: "an estimated", means: "about" },
];
