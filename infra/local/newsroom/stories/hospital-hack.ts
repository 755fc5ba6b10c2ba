// News of day two: an attack on hospital computers in Lorvia.
import type { NewsStory } from "../article.ts";

export const hospitalHack: NewsStory = {
  id: "hospital-hack",
  about: "An attack on computers paralyses hospitals in Lorvia",
  articles: [
    {
      id: "hospital-hack-observer-2",
      outlet: "lorvian-observer",
      day: 2,
      minutes: 200,
      title: "Hospitals go back to pen and paper after attack locks patient records",
      byline: "René Dubrac",
      section: "Lorvia",
      standfirst: "Fourteen clinics affected; government says it will not pay the ransom",
      caption: "A handwritten patient list at Saint Barbara’s hospital in Sentmar",
      paragraphs: [
        "Fourteen Lorvian hospitals cancelled operations and sent ambulances elsewhere on {weekday:-1} after an attack on their computers locked the records of some 900,000 patients.",
        "The attackers, a group that calls itself Night Ferry, demanded €8 million and threatened to publish the files, the interior ministry said. The caretaker government refused. “We do not buy back what is ours,” said the interior minister, Pavel Hronek.",
        "At Saint Barbara’s in the capital, nurses wrote the names of patients on strips of plaster. “I have found out which of my colleagues can spell,” joked Dr Ilona Matyvar, the head of surgery. She confirmed that 61 operations had been put off, none of them urgent.",
        "No deaths have been linked to the attack, Mr Hronek stressed. Two women in labour were driven to Harnok, ninety minutes away, and gave birth safely.",
        "The politics are awkward. Marek Dussan’s government is leaving, Helena Varsany’s does not exist yet, and the emergency fund may not be touched without a vote. Both leaders agreed by telephone to call parliament together on {weekday:1}, aides said.",
        "Specialists suspect that the intruders came in through the software of a supplier, Medora. A spokesman for the company denied that its systems had been broken into and said it was helping the authorities.",
        "The National Cyber Office had pointed out weaknesses in a report last year. Its director, Agata Silvan, said that nine of its twelve recommendations had not been carried out. “The other three concerned posters,” she added.",
      ],
    },
    {
      id: "hospital-hack-lodestar-2",
      outlet: "lodestar-science",
      day: 2,
      minutes: 270,
      title: "How one forgotten password stopped 14 hospitals in Lorvia",
      byline: "Imogen Tarr",
      section: "Technology",
      standfirst: "The records of 1.1 million people are locked. The way in was a printer",
      caption: "A darkened ward terminal",
      paragraphs: [
        "It began, investigators think, with a label printer. The machine, in the basement of a clinic in Sentmar, still used the password it had been delivered with. From there the intruders took nine days to reach the records of 1.1 million patients.",
        "“They were in no hurry, because nobody was looking,” said Agata Silvan, who directs Lorvia’s National Cyber Office. Her staff are rebuilding the attack step by step from the logs that survived.",
        "Such patience is typical of Night Ferry, the gang that claimed responsibility, according to Hiro Maddern, who studies extortion at the University of Port Amaro. It has hit at least thirty hospitals in six countries since last year, he estimates, and about a third have paid.",
        "Lorvia has said that it will not. Backups exist for most of the records, but they are up to five weeks old, and restoring them will take until {date:6}, the health ministry announced.",
        "Maddern argues that hospitals are attacked not because they are rich but because they cannot wait. “You can haggle about a factory,” he said. “You cannot haggle about a ward.”",
        "Paying is no guarantee either. In a survey of 84 victims that he published last year, one in five never got their data back, and one in three were attacked a second time, usually through the same hole.",
        "The cure is dull: separate networks, tested backups, fewer default passwords. Silvan recommended all three last year.",
      ],
    },
  ],
};
