// What reports count: words by which two numbers are known to be of the same thing, and words by which they are not.

/** Things that every outlet counts in its own words. `said` matches the words beside the number. */
export const countedThings: readonly { about: string; said: RegExp }[] = [
  {
    about: "dead",
    said: /\b(?:dead|died|dies|dying|kill(?:s|ed|ing)?|deaths?|fatalit(?:y|ies)|tolls?(?! roads?| bridges?| booths?)|drowned|perished|lost their lives)\b/giu,
  },
  { about: "injured", said: /\b(?:injur(?:ed|ies|ing)|wound(?:ed|ing|s)|hurt)\b/giu },
  { about: "treated", said: /\b(?:treated|treating|hospitali[sz]ed|taken to hospital)\b/giu },
  { about: "missing", said: /\b(?:missing|unaccounted for|not been found)\b/giu },
  {
    about: "evacuated",
    said: /\b(?:evacuat(?:ed|ing|ion)|displaced|fled|moved to|been moved|(?:driven|forced) from their homes|left their homes)\b/giu,
  },
  { about: "homeless", said: /\b(?:homeless|los(?:t|ing) their homes?|without (?:a home|homes|shelter))\b/giu },
  {
    about: "rescued",
    said: /\b(?:rescu(?:ed|ing)|saved|picked up|lifeboats|off the (?:ferry|ship|boat|vessel|plane))\b/giu,
  },
  { about: "arrested", said: /\b(?:arrest(?:ed|s|ing)|detain(?:ed|ing)|in custody)\b/giu },
  { about: "jobs", said: /\b(?:jobs|posts|redundanc(?:y|ies)|los(?:e|es|ing) their (?:jobs?|work)|laid off)\b/giu },
  { about: "magnitude", said: /\bmagnitude\b/giu },
];

/** Nouns that add nothing: what is counted is people. */
export const people: ReadonlySet<string> = new Set(
  `people persons person residents inhabitants victims civilians lives deaths fatalities casualties dead injured wounded
missing jobs posts positions cases magnitude`.split(/\s+/),
);

/** Nouns that outlets use for one and the same: each line's words count as its first. */
const sameNouns = `
children child infants infant babies baby toddlers kids youngsters
prisoners prisoner inmates inmate detainees detainee captives
soldiers soldier troops servicemen
homes home houses house dwellings
companies company firms businesses
workers worker employees staff staffers
schools school classrooms
families family households household
protesters protester demonstrators marchers
migrants migrant refugees
hospitals hospital clinics
planes plane aircraft jets
vessels vessel ships ship boats boat
`;

/** Noun → the noun it counts as. */
export const commonNoun: ReadonlyMap<string, string> = new Map(
  sameNouns
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.split(" ");
      return [first, ...others].map((noun) => [noun, first] as const);
    }),
);

/** Nouns whose numbers are not compared: times, ages and distances, which everyone rounds; scores, of which each player has their own. */
export const notCompared: ReadonlySet<string> = new Set(
  `second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades
century centuries times time degrees mile miles kilometre kilometres kilometer kilometers metre metres meter meters feet inches acres
points yards games matches goals wins losses defeats runs passes catches carries touchdowns rebounds assists homers rbis shots seasons
sets laps innings rounds fights knockouts kos saves titles medals completions receptions starts appearances caps`.split(
    /\s+/,
  ),
);

/** Words behind a number that end the search for the noun it counts. */
export const noNouns: ReadonlySet<string> = new Set(
  `a about across after against also among an and are as at away because been before behind below between but by did do does during
each for from had has have he her his if in including inside into is it its later may more no not nor of off on once or other others
out over per said says she since so than that the their them then there these they this those though through to under until up upon
was we were what when where which while who whose will with within without would years`.split(/\s+/),
);

/** Right before a number: it is a part of another one, is added to one, or is what there was before. */
export const partBefore =
  /(?:\b(?:including|among (?:them|whom)|another|a further|further|other|extra|additional|of whom)|\b(?:\p{N}+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of)) $/iu;

/** Right before a count: it is a change or what there was before. A share or a sum may well be told by how it changed: "rose by 6%". */
export const changeBefore = /\b(?:by|from) $/iu;

/** Right behind a number: it is the first half of a compound or a range, a share, a part, a remainder, or a rate. */
export const partBehind: readonly RegExp[] = [
  /^\s?[-–]/u,
  /^ in (?:every )?(?:\p{N}|two|three|four|five|six|seven|eight|nine|ten|twenty)/iu,
  /^ (?:of (?:them|whom|those)|others?|more|prior|previous|earlier|past|former)\b/iu,
  /^ [\p{L}-]+(?:\s[\p{L}-]+){0,2} (?:a|per|each|every) (?:year|month|week|day|hour)\b/iu,
];

/** Words that announce a tally: "the toll rose to 46", "the number of dead at 34". */
export const tally = /\b(?:tolls?|number|tally|total|count(?:s|ed)?)\b[^\p{N}]*$/iu;

/** A sentence that looks back on something else. */
export const lookingBack =
  /\b(?:years? ago|last year|decades? ago|in the past|previous(?:ly)?|earlier (?:this|that) (?:year|month)|in history)\b/iu;

/** The same, where the sentence does not tell the news itself. */
export const anotherTime =
  /\b(?:1[5-9]|20)\d\d\b|\b(?:in|last) (?:month|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** Past tenses that no ending shows, so that "prices rose" and "prices rise" share their words. */
export const irregularForms: Readonly<Record<string, string>> = {
  rose: "rise",
  risen: "rise",
  fell: "fall",
  fallen: "fall",
  won: "win",
  lost: "lose",
  paid: "pay",
  took: "take",
  taken: "take",
  bought: "buy",
  sold: "sell",
  spent: "spend",
  grew: "grow",
  grown: "grow",
  cost: "cost",
  cut: "cut",
  held: "hold",
  sent: "send",
  built: "build",
  found: "find",
};
