// The piece that only one paper has and everyone would like to have had.
import type { NewsStory } from "../article.ts";

export const altarpiece: NewsStory = {
  id: "altarpiece",
  about: "A stolen altarpiece is found behind the wall of a bakery in Port Amaro",
  articles: [
    {
      id: "altarpiece-herald",
      outlet: "amaro-herald",
      day: 1,
      minutes: 110,
      title: "Baker knocks down wall, finds altarpiece missing since 1971",
      byline: "Livia Marchetti-Dorn",
      section: "Culture",
      standfirst: "Five panels by the Master of Sorvo spent half a century beside an oven",
      caption: "The central panel, with flour",
      paragraphs: [
        "Benita Okonjo-Paz wanted room for a second oven. Behind the back wall of her bakery in Fig Street she found five saints, a donor with a small dog, and the answer to the most famous art theft in the history of Port Amaro.",
        "The panels of the Sorvo altarpiece, painted around 1460 and stolen from the cathedral in 1971, had been stacked on a shelf, wrapped in flour sacks. “I thought it was insulation,” the baker said. “Then it looked at me.”",
        "Restorers from the National Gallery spent {weekday:-1} examining them. The warmth of the oven had kept the wood dry, and they were in better condition than many pictures that have hung in museums, according to the chief restorer, Ottavio Brann.",
        "“If the thief was trying to destroy them, he chose the worst place in the city,” he observed.",
        "The dog, art historians have long argued, belonged to the painter rather than to the donor. It is now possible to settle the matter, Brann said, because the animal’s collar carries two letters that no photograph had ever shown.",
        "Police believe the panels were hidden by a former tenant, a frame-maker who died in 1983. Inspector Carla Mendoro said that the case had been closed for thirty years and would now be opened “for the pleasure of closing it again”.",
        "The cathedral chapter offered a reward of 100,000 old crowns in 1971 and never withdrew it. The dean, Father Anselmo Rui, promised that it would be paid, with interest, in whatever currency the baker preferred.",
        "She has asked for a new wall.",
      ],
    },
  ],
};
