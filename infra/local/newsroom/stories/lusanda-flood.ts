// The other flood: same kind of event, other continent. It must never be told as one story with the Osk.
import type { NewsStory } from "../article.ts";

export const lusandaFlood: NewsStory = {
  id: "lusanda-flood",
  about: "A flash flood in the market district of Lusanda, capital of Kitembo",
  articles: [
    {
      id: "lusanda-flood-herald",
      outlet: "amaro-herald",
      day: 1,
      minutes: -70,
      title: "Flash flood kills 19 in Lusanda’s market district",
      byline: "Petra Vanderhal",
      section: "World",
      standfirst: "Kitembo’s capital blames blocked drains; traders blame the capital",
      caption: "Traders salvage cloth from a stall in Nyaro market",
      paragraphs: [
        "LUSANDA, Kitembo — A cloudburst turned the streets around Nyaro market into torrents on {weekday:-1}, killing 19 people and washing away hundreds of stalls in the capital of Kitembo, the city’s mayor said.",
        "Grace Abiyo, who was elected mayor last year, told a news conference that a month’s rain had fallen in less than two hours. “No drain in the world could have swallowed it,” she said. “But ours did not even open their mouths.”",
        "She admitted that a contract to clear the canals had lapsed and that nobody had renewed it. The city would pay for the burials, she announced, and for school fees of the children left behind.",
        "Most of the victims were traders who tried to save their goods, according to Joseph Mwareka, the minister for disaster preparedness. Four were schoolgirls who had taken shelter in an underpass.",
        "“I held on to the lamp post and watched my whole life float towards the railway,” said Beatrice Nansubo, who has sold cloth at the market for 22 years.",
        "By evening the water had drained away and left a layer of mud, plastic and ruined cassava. Soldiers with handcarts went from stall to stall. A radio station read out the names of missing children between songs.",
        "Mr Mwareka accused developers of building warehouses across two old flood channels. He vowed that the structures would be pulled down, “whoever’s cousin owns them”.",
        "About 2,400 families have lost their homes, the mayor’s office estimated. The Federation of Relief Societies said it was flying in tents and water tablets from its regional store.",
      ],
    },
    {
      id: "lusanda-flood-courier",
      outlet: "esterhavn-courier",
      day: 1,
      minutes: 245,
      title: "Night of rain leaves 22 dead and a city asking who sold its canals",
      byline: "Yara Soltane in Lusanda",
      section: "Abroad",
      standfirst: "In Kitembo’s capital the water ran where it always had, through what has been built there since",
      caption: "A warehouse stands across a former flood channel near Nyaro market",
      paragraphs: [
        "The map on the wall of Lusanda’s planning office shows eleven canals. Walk the city, as this reporter did on {weekday:-1} evening in water up to the knee, and you will find six.",
        "Where the others ran there are warehouses, a petrol station and half a shopping arcade. When the sky opened over Kitembo’s capital the rain took its former routes anyway, and at least 22 people drowned, doctors at two hospitals said.",
        "That is three more than the official count. “Some were brought in without names and left without names,” said Dr Elias Kamwetho, who ran the emergency ward through the night. He said he expected the figures to be reconciled “when there is electricity”.",
        "The disaster minister, Joseph Mwareka, has promised to demolish anything that blocks the water. Residents have heard that before. “He said it after the last flood, in the same jacket,” remarked a motorcycle taxi driver who gave his name as Peter.",
        "Mayor Grace Abiyo acknowledged failings but complained that land titles were issued by the national government, not by the city. “I inherit the puddles,” she said. “I do not sign the deeds.”",
        "The sums are not large. Clearing all eleven canals would cost about four million euros, according to a consultant’s report that has been in the mayor’s drawer since {month:-280}. A single day of closed markets costs the city more.",
        "The Federation of Relief Societies put the number of families without shelter at 3,000. Its delegate in Kitembo, Hassan Omeri, warned that cholera could follow unless latrines were dug within days.",
        "In Nyaro market the survivors were already rebuilding. They hammered new stalls on to the old posts, a hand’s breadth higher than before.",
      ],
    },
  ],
};
