// News of day two: a minister falls over a message she meant for someone else.
import type { NewsStory } from "../article.ts";

export const rolundResigns: NewsStory = {
  id: "rolund-resigns",
  about: "Vigdis Rolund resigns as Norvane’s defence minister over a leaked message",
  articles: [
    {
      id: "rolund-resigns-corridor-2",
      outlet: "corridor",
      day: 2,
      minutes: 210,
      title: "Wrong chat, wrong word: Defence Minister Rolund is out",
      byline: "Ned Farrow",
      section: "Power",
      standfirst: "Norvane’s defence minister called the truce monitors “tourists”. She sent it to 214 people",
      caption: "Vigdis Rolund leaves the defence ministry",
      paragraphs: [
        "Vigdis Rolund resigned as Norvane’s defence minister late on {weekday:-1}, six hours after she had sent a message intended for one adviser to a group of 214.",
        "In it she described the unarmed monitors whom the government has promised for the Hafar strip as “tourists in blue waistcoats”. She went on to doubt that Prime Minister Sigrun Aldal had read the plan.",
        "“I wrote something careless about people who are about to do something brave,” Rolund said in a statement of four sentences. “They deserve a minister who can tell the difference.”",
        "Aldal accepted the resignation within minutes. She said that she bore no grudge and that she had, as it happened, read the plan twice.",
        "The adviser for whom the words were meant, Jon Erik Hauglin, answered in the same group with a thumb, deleted it and resigned as well. Ministry staff said that the corridor on the third floor had been very quiet since.",
        "Foreign Minister Henrik Aasvold will take over the defence ministry until a successor is found. He had quarrelled with Rolund over the size of the mission; it is now to number 150, not 200 as the League of Coastal States had asked.",
        "The leader of the Conservatives, Halvard Brekkestad, called for an inquiry into how ministers handle confidential matters. One of those in the chat, he revealed, was his own press officer.",
      ],
    },
    {
      id: "rolund-resigns-courier-2",
      outlet: "esterhavn-courier",
      day: 2,
      minutes: 295,
      title: "Rolund quits over leaked jibe at Hafar monitors",
      byline: "Astrid Helgeland",
      section: "Norvane",
      standfirst: "Defence minister apologises to volunteers; Aasvold steps in",
      caption: "Vigdis Rolund at a parade last year",
      paragraphs: [
        "For two years Vigdis Rolund was the member of the government most likely to say what she thought. On {weekday:-1} she typed it, pressed the wrong button, and by dinner she was no longer a minister.",
        "The defence minister had mocked the civilians preparing to watch over the truce in the Hafar strip. A screenshot reached the Courier at a quarter past two. Half the country had seen it by three.",
        "Rolund drove to the training centre at Holmvik to apologise in person. “She looked each of us in the eye,” said Einar Fossmark, a retired policeman who is due to fly out on {weekday:1}. “I would have kept her.”",
        "The prime minister would not. Sigrun Aldal told parliament that trust was “a bridge you do not test by jumping”, and named Henrik Aasvold as acting defence minister.",
        "Her departure leaves the cabinet without its loudest supporter of a law against the rail strike. Union officials said that they would miss neither.",
        "Rolund, 52, will keep her seat. Asked what came next, she held up an old telephone with buttons.",
      ],
    },
  ],
};
