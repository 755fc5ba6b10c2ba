// Numbers on which outlets differ: what they are about, who gives which, and the words that give them.

export interface Version {
  readonly value: string;
  /** The words stand in the article, in curly type. */
  readonly carriers: readonly { readonly article: string; readonly words: string }[];
}

export interface NumberConflict {
  readonly story: string;
  readonly about: string;
  readonly day: 1 | 2;
  readonly versions: readonly Version[];
}

/** `values`: what is given → the end of each carrier's id after the story's → its words. */
const conflict = (
  story: string,
  day: 1 | 2,
  about: string,
  values: Record<string, Record<string, string>>,
): NumberConflict => ({
  story,
  about,
  day,
  versions: Object.entries(values).map(([value, carriers]) => ({
    value,
    carriers: Object.entries(carriers).map(([outlet, words]) => ({ article: `${story}-${outlet}`, words })),
  })),
});

export const numberConflicts: readonly NumberConflict[] = [
  conflict("osk-flood", 1, "dead", {
    "31": { herald: "At least 31 people were killed", observer: "at least 31 of the people who live beside it" },
    "34": { courier: "killed 34 people" },
  }),
  conflict("osk-flood", 1, "evacuated", {
    "12,000": { herald: "Some 12,000 people had been moved", observer: "12,000 people have been evacuated" },
    "14,500": { courier: "14,500, a third of them children" },
  }),
  conflict("osk-flood", 2, "dead", {
    "46": { "herald-2": "rose to 46", "observer-2": "At least 46 people are known to have died" },
    "49": { "courier-2": "brought the number of dead to 49" },
  }),
  conflict("osk-flood", 2, "missing", {
    "17": { "herald-2": "17 people were still missing" },
    "14": { "courier-2": "Fourteen people are unaccounted for" },
  }),
  conflict("lusanda-flood", 1, "dead", {
    "19": { herald: "killing 19 people" },
    "22": { courier: "at least 22 people drowned" },
  }),
  conflict("lusanda-flood", 1, "families without a home", {
    "2,400": { herald: "About 2,400 families have lost their homes" },
    "3,000": { courier: "families without shelter at 3,000" },
  }),
  conflict("lorvia-election", 1, "New Accord’s share of the vote in percent", {
    "38.4": { observer: "won 38.4 per cent of the vote", herald: "New Accord had 38.4 percent" },
    "38.9": { corridor: "38.9. New Accord’s share of the vote in percent" },
    "39.1": { courier: "New Accord, at 39.1 percent" },
  }),
  conflict("lorvia-election", 1, "New Accord’s seats", {
    "78": { observer: "78 of the 180 seats" },
    "81": { corridor: "81. That is how many seats New Accord will have" },
  }),
  conflict("hafar-talks", 1, "dead in Merrun", {
    "17": { herald: "killed 17 people", courier: "left 17 dead" },
    "15": { corridor: "no fewer than 15 people lost their lives" },
  }),
  conflict("hafar-talks", 1, "prisoners to be exchanged", {
    "240": { herald: "an exchange of 240 prisoners" },
    "264": { courier: "exchange 264 prisoners" },
  }),
  conflict("hafar-talks", 2, "prisoners who crossed in the first hours", {
    "118": { "herald-2": "118 prisoners had crossed" },
    "122": { "courier-2": "122 crossed in the first hours" },
  }),
  conflict("amaro-ports", 1, "price in billions of euros", {
    "4.2": { wharf: "for €4.2bn in cash", herald: "will pay €4.2 billion" },
    "4.6": { courier: "worth €4.6 billion, debt included" },
  }),
  conflict("amaro-ports", 1, "jobs to go", {
    "600": { wharf: "about 600 posts", courier: "cut about 600 jobs" },
    "900": { wharf: "spoke of 900 jobs", herald: "900 people will lose their work" },
  }),
  conflict("rate-rise", 1, "inflation in percent", {
    "6.1": { wharf: "Consumer prices rose by 6.1%", herald: "Prices have risen by 6.1 percent" },
    "6.3": { corridor: "prices that rise by 6.3 percent a year" },
  }),
  conflict("ferry-fire", 1, "rescued", {
    "418": { courier: "forcing 418 people into lifeboats", observer: "forcing 418 people into lifeboats" },
    "421": { herald: "they took 421 people off the ferry" },
  }),
  conflict("ferry-fire", 1, "treated", {
    "23": { courier: "Twenty-three people were treated", observer: "Twenty-three people were treated" },
    "26": { herald: "treated 26 people" },
  }),
  conflict("dune-fever", 1, "protection in percent", {
    "71": { lodestar: "prevented 71% of cases" },
    "74": { herald: "74 percent less likely to fall ill" },
  }),
  conflict("dune-fever", 1, "children in the study", {
    "5,412": { lodestar: "5,412 children" },
    "5,400": { herald: "roughly 5,400 children" },
    "5,000": { courier: "about 5,000 infants" },
  }),
  conflict("stavnik-trial", 1, "bribes in millions of euros", {
    "2.3": { herald: "taking €2.3 million" },
    "2.8": { observer: "received €2.8 million" },
  }),
  conflict("pallin-trial", 1, "benefits in millions of euros", {
    "1.4": { observer: "benefits worth €1.4 million" },
    "1.6": { courier: "spent €1.6 million on her" },
  }),
  conflict("sandpiper", 1, "grams of dust", {
    "112": { lodestar: "112 grams of dust", herald: "about 112 grams" },
    "120": { courier: "more than 120 grams" },
  }),
  conflict("rail-strike", 1, "trains cancelled in percent", {
    "80": { courier: "About 80 percent of trains in Norvane were cancelled" },
    "65": { wharf: "65% of services were cancelled" },
  }),
  conflict("herring-quota", 1, "cut in percent", {
    "28": { wharf: "catch 28% less herring" },
    "30": { lodestar: "cut the herring quota by 30%" },
  }),
  conflict("hospital-hack", 2, "patients whose records are locked", {
    "900,000": { "observer-2": "some 900,000 patients" },
    "1.1 million": { "lodestar-2": "1.1 million patients" },
  }),
  conflict("sunderay-quake", 2, "dead", {
    "8": { "herald-2": "killing at least eight people" },
    "11": { "courier-2": "Eleven people died" },
  }),
  conflict("sunderay-quake", 2, "magnitude", {
    "6.1": { "herald-2": "An earthquake of magnitude 6.1", "lodestar-2": "a magnitude of 6.1" },
    "6.3": { "courier-2": "put the magnitude at 6.3" },
  }),
];
