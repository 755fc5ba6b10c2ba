// Fish, told by the business paper and the science site: one commission, two percentages.
import type { NewsStory } from "../article.ts";

export const herringQuota: NewsStory = {
  id: "herring-quota",
  about: "The Northern Seas Fisheries Commission cuts the herring quota",
  articles: [
    {
      id: "herring-quota-wharf",
      outlet: "wharf-and-ledger",
      day: 1,
      minutes: 160,
      title: "Herring catch to shrink by 28% after all-night haggle in Fjordmouth",
      byline: "Hugo Brandt-Osei",
      section: "Commodities",
      standfirst: "Canners warn of dearer tins; boat owners talk of selling up",
      caption: "The herring fleet in harbour at Fjordmouth",
      paragraphs: [
        "Northern fishing nations agreed on {weekday:-1} to catch 28% less herring next year, after a session that began with lunch and ended with breakfast. Scientists had asked for more; fleets had asked for nothing of the kind.",
        "The quota set by the Northern Seas Fisheries Commission (NSFC) falls to 412,000 tonnes. Norvane’s share, the largest, drops to 171,000.",
        "“It is a bad deal that everyone can live with, apart from the herring,” said Oskar Tveitland, a boat owner from Fjordmouth and a member of the Norvanian delegation. He reckons that one in six vessels will be up for sale by the summer.",
        "Prices reacted at once. Herring for delivery in {month:75} rose by 14% to €1.12 a kilo, a record. Silverfin, which cans a third of the catch, said a tin would cost consumers about nine cents more.",
        "In Fjordmouth, where the fleet ties up three deep, the mood was bleak. The town’s savings bank has lent 640m crowns against boats. Its manager, Sverre Lindmo, said no loan would be called in this year. “After that I would need a fish to tell me,” he added.",
        "Processors on land expect to shed about 350 seasonal jobs.",
        "The commission’s chairwoman, Annika Rosdal, defended the compromise. Without a cut, she said, there would be “a very good year and then a very long silence”.",
        "Udaran and two other states abstained. They object to a clause that bans trawling within 20 miles of spawning grounds, which the NSFC will review after two seasons.",
      ],
    },
    {
      id: "herring-quota-lodestar",
      outlet: "lodestar-science",
      day: 1,
      minutes: 100,
      title: "Herring quota cut by 30%, half of what scientists wanted",
      byline: "Noor Feldman",
      section: "Life",
      standfirst: "Ministers accept that the young fish are missing, but not what follows from it",
      caption: "Herring larvae under the microscope",
      paragraphs: [
        "For three years the nets that researchers drag through the northern spawning grounds have come up nearly empty of larvae. On {weekday:-1} ministers took note. They cut the herring quota by 30% once the transfer from last year is counted, against the 60% that their own advisers had recommended.",
        "“We told them that the nursery is empty, and they have agreed to knock more quietly,” said Linnea Forsgard, a biologist who advises the Northern Seas Fisheries Commission. She stressed that she was speaking for herself.",
        "Nobody is certain why so few young fish survive. Warmer water brings the plankton forward by two to three weeks, according to a survey published in {month:-90}, so that the larvae hatch after the feast is over.",
        "Overfishing makes it worse. The commission’s models suggest that the adult stock has dropped to 1.3 million tonnes, a third of its size in 2009. Below a million, Forsgard believes, recovery would take decades.",
        "There have been collapses before. After the crash of 1969 it took the stock 22 years to return, and some of the bays where it used to spawn have stayed empty ever since, archive maps show. Old fish, it seems, teach the young ones the way.",
        "Annika Rosdal, who chairs the NSFC, acknowledged the gap between advice and decision. She pointed to the new closed zone around the spawning grounds, which the advisers had also requested, and which some states resisted to the end.",
        "Seabirds may deliver the verdict first. On the cliffs at Skarvik, where puffins feed their chicks on small herring, only one nest in nine produced a fledgling last year.",
      ],
    },
  ],
};
