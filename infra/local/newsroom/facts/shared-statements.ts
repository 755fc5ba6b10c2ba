// Statements that several outlets carry in the same words: each is one statement with many carriers.

export interface SharedStatement {
  readonly story: string;
  readonly speaker: string;
  /** The words between the quotation marks, without the comma or full stop that closes them. */
  readonly words: string;
  /** Ids of the articles they stand in. */
  readonly carriers: readonly string[];
}

export const sharedStatements: readonly SharedStatement[] = [
  {
    story: "osk-flood",
    speaker: "Irena Halvic",
    words: "We asked for sirens last year and were sent leaflets",
    carriers: ["osk-flood-herald", "osk-flood-courier", "osk-flood-observer"],
  },
  {
    story: "osk-flood",
    speaker: "Goran Petrisk",
    words: "I sent the warning that I was allowed to send",
    carriers: ["osk-flood-herald-2", "osk-flood-courier-2", "osk-flood-observer-2"],
  },
  {
    story: "lorvia-election",
    speaker: "Marek Dussan",
    words: "The voters have spoken and I have heard every word",
    carriers: [
      "lorvia-election-observer",
      "lorvia-election-corridor",
      "lorvia-election-herald",
      "lorvia-election-courier",
    ],
  },
  {
    story: "hafar-talks",
    speaker: "Joris Valkenaar",
    words: "Nobody is leaving this building until the maps are agreed",
    carriers: ["hafar-talks-herald", "hafar-talks-courier", "hafar-talks-corridor"],
  },
  {
    story: "hafar-talks",
    speaker: "Joris Valkenaar",
    words: "We agreed on the silence first",
    carriers: ["hafar-talks-herald-2", "hafar-talks-courier-2"],
  },
  {
    story: "amaro-ports",
    speaker: "Ingrid Moldesand",
    words: "Ships do not care about borders, and neither do we",
    carriers: ["amaro-ports-wharf", "amaro-ports-herald", "amaro-ports-courier"],
  },
  {
    story: "rate-rise",
    speaker: "Beatrix Solane",
    words: "Inflation is a tax that nobody voted for",
    carriers: ["rate-rise-wharf", "rate-rise-herald", "rate-rise-corridor"],
  },
  {
    story: "ferry-fire",
    speaker: "Nuno Ferrazal",
    words: "The fishermen were there before we were",
    carriers: ["ferry-fire-courier", "ferry-fire-observer"],
  },
  {
    story: "dune-fever",
    speaker: "Naledi Okoro-Haas",
    words: "This is a very good vaccine, not a magic one",
    carriers: ["dune-fever-lodestar", "dune-fever-herald", "dune-fever-courier"],
  },
  {
    story: "stavnik-trial",
    speaker: "Viktor Stavnik",
    words: "I built roads, and I never took a coin for them",
    carriers: ["stavnik-trial-herald", "stavnik-trial-observer", "stavnik-trial-corridor"],
  },
];
