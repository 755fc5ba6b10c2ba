// Reports of invented events, two and two alike in everything but a year, a round, a number or the time they happened.

export const numberedEvents: Readonly<Record<string, readonly [string, string]>> = {
  "budget of 2025": [
    `The parliament of Ostermark passed the 2025 budget on Thursday after a night of talks, with more money for rail and schools.
Finance Minister Helke Brandau said the 2025 budget kept the deficit below three percent. The opposition of Jaro Wendt voted against it.`,
    `Ostermark has its 2025 budget. Helke Brandau, the finance minister, got it through parliament by nine votes.
Rail and schools are to get more, and Jaro Wendt of the opposition called the 2025 budget a letter to Santa Claus.`,
  ],
  "budget of 2026": [
    `The parliament of Ostermark passed the 2026 budget on Friday after a night of talks, with more money for hospitals and rail.
Finance Minister Helke Brandau said the 2026 budget kept the deficit below three percent. The opposition of Jaro Wendt voted against it.`,
    `Ostermark has its 2026 budget. Helke Brandau, the finance minister, got it through parliament by four votes.
Hospitals and rail are to get more, and Jaro Wendt of the opposition called the 2026 budget a loan from our children.`,
  ],
  "first round": [
    `Voters in Calmera sent Ines Torval and Rufus Akande into a runoff on Sunday, in the first round of the presidential election.
Torval led the first round with 41 percent of the vote, the commission said. Akande spoke of a good start in Port Lisse.`,
    `No candidate won the first round of the presidential election in Calmera. Ines Torval is ahead of Rufus Akande, the commission said.
The two meet again in three weeks. In Port Lisse the queues were long.`,
  ],
  "second round": [
    `Voters in Calmera chose Rufus Akande over Ines Torval on Sunday, in the second round of the presidential election.
Akande took the second round with 52 percent of the vote, the commission said. Torval spoke of a clean defeat in Port Lisse.`,
    `Rufus Akande has won the second round of the presidential election in Calmera. He is ahead of Ines Torval, the commission said.
The winner takes office in three weeks. In Port Lisse the queues were long.`,
  ],
  "quake of March 2024": [
    `An earthquake shook the island of Hestra on 4 March 2024, bringing down houses in the town of Kolvik and cutting its water.
The quake was felt as far as Sundmark, the institute of Hestra said. Rescuers in Kolvik looked for people below the roofs.`,
    `KOLVIK, 5 March 2024. The ground of Hestra trembled for half a minute. Houses in Kolvik fell and the water was cut, rescuers said.
People in Sundmark felt the earthquake too, the island's institute said.`,
  ],
  "quake of October 2026": [
    `An earthquake shook the island of Hestra on 21 October 2026, bringing down houses in the town of Kolvik and closing its port.
The quake was felt as far as Sundmark, the institute of Hestra said. Rescuers in Kolvik looked for people below the roofs.`,
    `KOLVIK, 22 October 2026. The ground of Hestra trembled for a minute. Houses in Kolvik fell and the port was closed, rescuers said.
People in Sundmark felt the earthquake too, the island's institute said.`,
  ],
  "11th summit": [
    `Leaders of the Amber Pact met in Bellhaven on Monday for their 11th summit and promised one another cheaper power.
President Otto Lindqvist opened the 11th summit of the pact with a minute of silence. Amalie Sund spoke for Norvane.`,
    `The 11th summit of the Amber Pact began in Bellhaven with a quarrel about cables. Otto Lindqvist, the president, called for calm.
Norvane's Amalie Sund promised cheaper power.`,
  ],
  "12th summit": [
    `Leaders of the Amber Pact met in Bellhaven on Monday for their 12th summit and promised one another safer cables.
President Otto Lindqvist opened the 12th summit of the pact with a minute of silence. Amalie Sund spoke for Norvane.`,
    `The 12th summit of the Amber Pact began in Bellhaven with a quarrel about cables. Otto Lindqvist, the president, called for calm.
Norvane's Amalie Sund promised safer ferries.`,
  ],
};

/** Pairs of events that resemble each other most. */
export const resembling: readonly (readonly [string, string])[] = [
  ["budget of 2025", "budget of 2026"],
  ["first round", "second round"],
  ["quake of March 2024", "quake of October 2026"],
  ["11th summit", "12th summit"],
];
