// A quiet piece of science that one outlet alone has.
import type { NewsStory } from "../article.ts";

export const iceLake: NewsStory = {
  id: "ice-lake",
  about: "Researchers find that lakes beneath the Hvitfell glacier drain on a timetable",
  articles: [
    {
      id: "ice-lake-lodestar",
      outlet: "lodestar-science",
      day: 1,
      minutes: -140,
      title: "Lakes under the Hvitfell glacier keep an 11-year clock",
      byline: "Caspar Wynne",
      section: "Earth",
      standfirst: "Hidden water fills and empties with a regularity that puzzles glaciologists",
      caption: "A radar sledge on the Hvitfell glacier",
      paragraphs: [
        "Six lakes that no one has ever seen fill up and drain beneath the Hvitfell glacier, in the north of Norvane, every eleven years almost to the month, researchers have found. They do not know why.",
        "The team discovered the rhythm by comparing radar flights with the diaries of a weather station, whose keepers had noted since 1908 when the river below the ice turned brown.",
        "“Ten floods in a row, never more than nine weeks early or late,” said Ragna Solberg-Itani of the Polar Institute in Esterhavn, the lead author of the paper. “I have cousins who are less punctual.”",
        "One idea is that each lake rises until it lifts the ice above it, like a lid. That would explain the draining but not the timing, she argued, because snowfall has doubled since the records began and the interval has not changed.",
        "Desmond Achari, a glaciologist at the University of Port Amaro who reviewed the study, suspects that heat from the rock sets the pace. He suggested drilling to find out. Solberg-Itani agrees, and has put in for the money.",
        "The diaries turned out to be as good as any instrument. One keeper, Torvald Brun, wrote down the colour of the river every morning for 31 years in a vocabulary of his own, from “beer” to “boot”. The team had to calibrate him.",
        "There is some urgency. If the clock holds, the largest lake will empty in about fourteen months, and a campsite and two bridges lie in its way. The local council said that it was “studying the study”.",
      ],
    },
  ],
};
