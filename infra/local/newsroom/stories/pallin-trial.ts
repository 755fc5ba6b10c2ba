// Trial two: Lorvia's former health minister. Another ex-minister, another bribe, another court.
import type { NewsStory } from "../article.ts";

export const pallinTrial: NewsStory = {
  id: "pallin-trial",
  about: "Dorota Pallin, Lorvia’s former health minister, is tried in Sentmar over hospital scanners",
  articles: [
    {
      id: "pallin-trial-observer",
      outlet: "lorvian-observer",
      day: 1,
      minutes: -95,
      title: "Scanner supplier tells court he paid Dorota Pallin’s holiday bills",
      byline: "René Dubrac",
      section: "Justice",
      standfirst: "Former health minister is accused of steering hospital orders in return for €1.4 million",
      caption: "Dorota Pallin in the assize court at Sentmar",
      paragraphs: [
        "A dealer in medical equipment told the assize court in Sentmar on {weekday:-1} that he had paid for four family holidays of Dorota Pallin, the former health minister, while she was choosing who would supply the country’s hospitals with scanners.",
        "“I thought of it as advertising,” said the witness, Florian Kadlec, whose company won eleven of the fourteen contracts. The remark drew a gasp from the benches and a long look from the bench.",
        "Ms Pallin, 54, is charged with having accepted benefits worth €1.4 million. She denies it. Her lawyer, Beatrice Lomas, maintained that the two families had been friends for twenty years and “took turns with the bill”.",
        "The court’s president, Stefan Ilgar, wanted to know when it had been the minister’s turn. Mr Kadlec could not recall. “She once brought a cheese,” he offered.",
        "The public benches laughed; the accused did not. She wrote something on a yellow pad, underlined it and slid it across to her lawyer, who nodded.",
        "Prosecutor Matthias Orlan said that the scanners had cost a third more than those bought by neighbouring countries, and that two of them had never been unpacked.",
        "Ms Pallin resigned last year, when the affair came to light. It weighed heavily on Prime Minister Marek Dussan’s campaign, although nobody has suggested that he knew.",
        "She will be questioned next week. “I have waited fourteen months to be asked,” she said as she left the building. “I shall answer in full sentences.”",
      ],
    },
    {
      id: "pallin-trial-courier",
      outlet: "esterhavn-courier",
      day: 1,
      minutes: 120,
      title: "A cheese, four holidays and eleven contracts: Lorvia’s scanner trial",
      byline: "Astrid Helgeland in Sentmar",
      section: "Abroad",
      standfirst: "Witness says former minister was treated to €1.6 million in gifts and travel",
      caption: "Boxes of unused medical equipment at Harnok hospital",
      paragraphs: [
        "In the cellar of the hospital at Harnok stands a scanner that has never seen a patient. The door, it turned out, was eleven centimetres too narrow. On {weekday:-1} it was exhibit 40 in the trial of Dorota Pallin.",
        "Lorvia’s former health minister is alleged to have bought it, and thirteen others, from a friend. The friend, Florian Kadlec, testified that he had spent €1.6 million on her over five years, on travel, jewellery and the rent of a house by the lake.",
        "He had not considered it bribery, he told Judge Stefan Ilgar. Asked what he had considered it, he was silent for so long that the stenographer looked up.",
        "Prosecutor Matthias Orlan produced a hotel bill for three rooms, two cots and a grand piano. He wished to know who had played it. “Nobody,” Kadlec replied. “It came with the suite.”",
        "The accusation carries a penalty of up to ten years. Two officials of her ministry have already been convicted, and received suspended sentences after pleading guilty in {month:-200}.",
        "Pallin took notes throughout. Beatrice Lomas, who defends her, said the figures were inflated and that her client had repaid “every lunch she was aware of”.",
        "“Patients waited eight months for a scan while these machines waited for a wider door,” said Irma Valent of the Association of Hospital Doctors, who attends each hearing. She hopes for a long sentence but expects a short one.",
        "A verdict is due before the end of {month:40}.",
      ],
    },
  ],
};
