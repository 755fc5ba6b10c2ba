// A freed journalist: one outlet alone has the story.
import type { NewsStory } from "../article.ts";

export const yusufKarim: NewsStory = {
  id: "yusuf-karim",
  about: "Qasira frees the journalist Yusuf Adel-Karim",
  articles: [
    {
      id: "yusuf-karim-observer",
      outlet: "lorvian-observer",
      day: 1,
      minutes: 75,
      title: "After 412 days, Qasira frees the reporter who counted its bridges",
      byline: "Clara Weissmann",
      section: "World",
      standfirst: "Yusuf Adel-Karim flew to Sentmar on an ordinary ticket, in the middle seat",
      caption: "Yusuf Adel-Karim at Sentmar airport",
      paragraphs: [
        "Yusuf Adel-Karim, who was jailed in Qasira for writing that nine of its new bridges existed only on paper, landed in Sentmar on {weekday:-1} evening. He had been held for 412 days.",
        "“They never asked me whether it was true,” he said in the arrivals hall, leaning on his mother’s arm. “They asked me who had taught me to count.”",
        "The 38-year-old freelance, a contributor to this newspaper, had been sentenced to six years for spreading false news. No reason was given for his release. The Qasiri information ministry described it as “a gesture in a delicate week”, an apparent reference to the truce talks.",
        "Colleagues said he had lost eleven kilograms and was forbidden to read for the first three months. Later he was given a manual on beekeeping, which he now knows by heart.",
        "His mother, Salwa Adel-Karim, had written to the prison every day. Eleven of the letters reached him, he said, with the weather forecasts cut out. “They must have thought it was a code,” she said. “It was only rain.”",
        "Prime Minister Marek Dussan had raised the case twice with the government in Qasira. A foreign ministry official credited Norvane’s quiet mediation and asked that nothing more be said about it.",
        "The Association for a Free Press welcomed the news and recalled that 23 other reporters remain behind bars in the country. “One open door is not an open house,” its president, Solveig Amrein, warned.",
        "Mr Adel-Karim intends to rest, he told the Observer. Then he would like to go and see whether the bridges have been built.",
      ],
    },
  ],
};
