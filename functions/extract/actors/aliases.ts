// Other names of places and organisations that everybody knows and no rule can tell. First the name that is shown.
import type { ActorKind } from "./actor-name.ts";

const placeAliases = `
  United States | US | U.S. | USA | U.S.A. | United States of America | America
  United Kingdom | UK | U.K. | Britain | Great Britain
  Russia | Russian Federation
  China | People's Republic of China | PRC
  South Korea | Republic of Korea | ROK
  North Korea | Democratic People's Republic of Korea | DPRK
  United Arab Emirates | UAE | U.A.E. | Emirates
  Democratic Republic of the Congo | Democratic Republic of Congo | DR Congo | DRC | Congo-Kinshasa
  Ivory Coast | Côte d'Ivoire | Cote d'Ivoire
  Myanmar | Burma
  Czech Republic | Czechia
  Turkey | Türkiye | Turkiye
  Eswatini | Swaziland
  East Timor | Timor-Leste
  Cape Verde | Cabo Verde
  Netherlands | Holland
  North Macedonia | Macedonia
  Saudi Arabia | Kingdom of Saudi Arabia | KSA
  Iran | Islamic Republic of Iran
  Syria | Syrian Arab Republic
  Kyiv | Kiev
  Mumbai | Bombay
  Kolkata | Calcutta
  Chennai | Madras
  Beijing | Peking
  New York City | NYC
  Los Angeles | LA | L.A.
  Washington, D.C. | Washington DC | Washington D.C. | D.C. | DC
  West Bank | Judea and Samaria
`;

const organisationAliases = `
  United Nations | UN | U.N. | United Nations Organization | UNO
  European Union | EU | E.U.
  North Atlantic Treaty Organization | North Atlantic Treaty Organisation | NATO | Nato
  World Health Organization | World Health Organisation | WHO
  World Trade Organization | World Trade Organisation | WTO
  International Monetary Fund | IMF
  African Union | AU
  Association of Southeast Asian Nations | ASEAN | Asean
  Organization of the Petroleum Exporting Countries | OPEC | Opec
  International Criminal Court | ICC
  International Court of Justice | ICJ
  Federal Bureau of Investigation | FBI | F.B.I.
  Central Intelligence Agency | CIA | C.I.A.
  National Security Agency | NSA
  Department of Justice | Justice Department | DOJ
  Department of State | State Department
  Department of Defense | Defense Department | Pentagon
  Department of Homeland Security | Homeland Security | DHS
  Environmental Protection Agency | EPA
  Federal Reserve | Fed | Federal Reserve Board
  Republican Party | GOP | G.O.P.
  British Broadcasting Corporation | BBC
  Cable News Network | CNN
  New York Times | NYT | NY Times
  Washington Post | WaPo
  Wall Street Journal | WSJ
  Associated Press | AP
  Agence France-Presse | AFP
  Facebook | Meta Platforms
  Google | Google LLC
  Islamic State | ISIS | ISIL | IS | Daesh | Islamic State of Iraq and Syria | Islamic State of Iraq and the Levant
  Hezbollah | Hizbollah | Hizbullah
  al-Qaeda | Al Qaeda | al Qaeda | al-Qaida | al Qaida
  al-Shabaab | al Shabaab | al-Shabab | al Shabab
  Taliban | Taleban
  Médecins Sans Frontières | Doctors Without Borders | MSF
  Bharatiya Janata Party | BJP
  African National Congress | ANC
  European Central Bank | ECB
  European Commission | EC
  Bank of England | BoE
  Manchester United | Man United | Man Utd
  Manchester City | Man City
`;

/** Without the full stops of abbreviations; case is kept, for "who" is not "WHO". */
export const aliasKey = (words: string): string => words.replace(/(?<=\p{L})\./gu, "").replace(/^the\s+/i, "");

const read = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split("\n")
      .flatMap((line) => {
        const names = line.split("|").map((name) => name.trim());
        return names.map((name) => [aliasKey(name), names[0] ?? name] as const);
      }),
  );

const places = read(placeAliases);
const organisations = read(organisationAliases);

/** The best known name of a place or an organisation, or the words as they are. */
export const knownAs = (kind: ActorKind, words: string): string => {
  if (kind === "person") return words;
  return (kind === "place" ? places : organisations).get(aliasKey(words)) ?? words;
};
