// A ferry burns. Two outlets print the agency's text word for word (one shortens it); the Herald sends its own reporter.
import type { NewsStory } from "../article.ts";

/** The text as the Coastal Press Agency sent it, longest first. */
const agencyText = [
  "CAPE MERLE, Calvera (CPA) — Fire broke out on a passenger ferry off Cape Merle late on {weekday:-1}, forcing 418 people into lifeboats and leaving two crew members missing, the coast guard said.",
  "The Queen Adela was on her way from Port Amaro to the island of Sorvo when smoke was seen coming from the car deck at about 8.40 p.m., according to the operator, Coastlink.",
  "All passengers were picked up by fishing boats and a naval patrol vessel within three hours, said Captain Nuno Ferrazal of the coast guard. Twenty-three people were treated for smoke inhalation or burns.",
  "“The fishermen were there before we were,” Ferrazal told reporters at the quay in Merle. “They had blankets, and one of them had soup.”",
  "He said the search for the two missing sailors, both engine-room hands, would continue through the night.",
  "The cause was not immediately known. Investigators would look first at an electric delivery van that was being charged on board, the transport ministry said.",
  "Coastlink’s managing director, Gisela Thorn, said that the ship had passed a safety inspection in {month:-60}. “Every alarm worked,” she said. “We owe it to the families to find out what did not.”",
  "A seafarers’ union, the Maritime Officers’ Guild, said it had warned for two years about vehicles being charged at sea. Coastlink had no immediate comment on the statement.",
  "The 9,200-tonne vessel, built in 1998, was still burning in the early hours and was listing to port, a CPA reporter at the scene said.",
];

export const ferryFire: NewsStory = {
  id: "ferry-fire",
  about: "The ferry Queen Adela burns off Cape Merle, Calvera",
  articles: [
    {
      id: "ferry-fire-courier",
      outlet: "esterhavn-courier",
      day: 1,
      minutes: 20,
      title: "Hundreds rescued from burning ferry off Calvera, two crew missing",
      byline: "Coastal Press Agency",
      section: "Abroad",
      standfirst: "Fishing boats reach the Queen Adela before the coast guard does",
      caption: "The Queen Adela burning off Cape Merle",
      paragraphs: agencyText,
    },
    {
      id: "ferry-fire-observer",
      outlet: "lorvian-observer",
      day: 1,
      minutes: 40,
      title: "Ferry with 400 on board catches fire off Cape Merle",
      byline: "Coastal Press Agency",
      section: "Neighbours",
      standfirst: "Two sailors missing; electric van on the car deck under suspicion",
      caption: "Survivors on the quay at Merle",
      paragraphs: agencyText.slice(0, 7),
    },
    {
      id: "ferry-fire-herald",
      outlet: "amaro-herald",
      day: 1,
      minutes: 320,
      title: "“Jump to the light”: how fishermen saved 421 people from the Queen Adela",
      byline: "Petra Vanderhal in Merle",
      section: "Calvera",
      standfirst: "Two engine-room hands still missing after fire on the Sorvo ferry",
      caption: "The crew of the trawler Santa Rita, which took 96 people on board",
      paragraphs: [
        "MERLE, Calvera — Joaquim Bataro was mending a net when he saw what he took for the moon rising in the wrong place. It was the Queen Adela, on fire from the waist down.",
        "He and eleven other skippers put out at once. Between them they took 421 people off the ferry or out of the water, the harbour office in Merle counted on {weekday:0}; a naval vessel, which came later, carried them ashore.",
        "“I put on every lamp we had and shouted, jump to the light,” said Bataro, 63, whose trawler is 14 metres long and brought home 96 passengers and a dog. “They jumped.”",
        "Two men who worked in the engine room have not been found. The coast guard identified them as Ivo Marren, 29, and Tomé Salgaro, 51.",
        "Hospitals in Merle and Port Amaro treated 26 people, most of them for breathing smoke. A girl of six with burns on both hands was in a stable condition, doctors said.",
        "Survivors described a calm beginning. “There was a smell like a hairdryer,” recalled Lucinda Faro, a teacher who was travelling with her class. The captain told passengers to put on warm clothes first and life jackets second, she said, and it was the right order.",
        "Gisela Thorn, who runs the ferry company Coastlink, acknowledged that vehicles had been allowed to charge on the car deck since last year. She announced that the practice would stop on all nine of its ships.",
        "For the Maritime Officers’ Guild that comes too late. Its secretary, Henk Dorrit, said he had written to the ministry four times. “I kept the letters,” he said. “I wish I had not needed to.”",
      ],
    },
  ],
};
