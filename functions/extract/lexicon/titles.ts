// Words before and after a person's name that say what the person is, and the gender some of them tell.
import { wordSet } from "./word-list.ts";

/** Forms of address, written before a name and never part of it. */
export const honorifics = wordSet(`
  dr prof gen sen rep gov rev hon lt col capt sgt cllr engr mr mr. mrs mrs. ms ms. miss mister mx. mx madam sir dame lord lady messrs. messrs shri smt smt. mme mme. herr frau
  señor señora senor senora monsieur madame`);
export const maleTitles = wordSet(`
  mr mr. mister sir lord king prince duke emperor sultan pope father brother congressman councilman businessman
  chairman spokesman policeman sportsman actor husband son uncle herr monsieur señor senor sheikh imam shri baron
  bishop cardinal archbishop rabbi ayatollah emir fireman salesman nephew grandfather dad boyfriend alderman
  assemblyman anchorman statesman`);
export const femaleTitles = wordSet(`
  mrs mrs. ms ms. miss madam dame lady queen princess duchess empress mother sister congresswoman councilwoman
  businesswoman chairwoman spokeswoman policewoman sportswoman actress wife daughter aunt frau madame mme mme. señora
  senora smt smt. baroness niece grandmother mom mum girlfriend nun alderwoman assemblywoman anchorwoman stateswoman
  first_lady heiress waitress headmistress midwife`);

/** Abbreviated titles; the full stop belongs to them. */
export const titleAbbreviations = wordSet(`
  sen. sens. rep. reps. gov. govs. gen. col. lt. sgt. capt. cmdr. adm. maj. cpl. pvt. rev. hon. prof. profs. dr. drs.
  pres. supt. det. insp. atty. amb. sec. fr. st. msgr. cllr. eng. engr. brig. lt.-gen. maj.-gen. dep. asst. ald. comm.
  dir. mr. mrs. ms. sr. br.`);

/** Nouns of what a person is or does. Beside a name they make a role; alone ("the minister") they refer to who has it. */
export const roleNouns = wordSet(`
  president vice-president minister premier chancellor secretary senator representative congressman congresswoman
  governor mayor councillor councilor councilman councilwoman councilmember commissioner ambassador envoy chairman
  chairwoman chairperson chair spokesman spokeswoman spokesperson speaker leader deputy director chief head boss ceo
  cfo coo founder co-founder cofounder owner partner manager executive officer official judge justice attorney lawyer
  barrister solicitor prosecutor counsel magistrate sheriff marshal constable inspector superintendent detective
  sergeant lieutenant captain major colonel general brigadier commander admiral commodore corporal private soldier
  fighter rebel warlord professor lecturer scientist researcher scholar academic economist historian analyst expert
  adviser advisor consultant strategist pollster pundit commentator columnist journalist reporter correspondent editor
  author writer novelist poet playwright actor actress singer musician artist painter producer filmmaker comedian host
  anchor presenter broadcaster doctor physician surgeon nurse dentist psychologist psychiatrist therapist biologist
  chemist physicist engineer architect astronomer epidemiologist geologist ecologist botanist zoologist virologist
  anthropologist sociologist teacher principal headteacher headmaster dean rector student pupil coach trainer player
  striker midfielder goalkeeper defender referee athlete runner swimmer boxer champion activist campaigner organizer
  organiser protester protestor dissident advocate lobbyist volunteer aide assistant staffer intern operative king
  queen prince princess duke duchess emperor sultan emir sheikh crown monarch pope cardinal archbishop bishop priest
  pastor reverend rabbi imam ayatollah mullah cleric monk nun missionary chaplain lawmaker legislator politician
  candidate nominee contender frontrunner incumbent hopeful rival opponent treasurer mp mep mla mna mlas md vp dg pm
  auditor controller comptroller whip businessman businesswoman entrepreneur investor banker trader broker developer
  tycoon billionaire millionaire magnate farmer fisherman baker butcher chef cook waiter driver pilot sailor worker
  carpenter builder miner resident neighbour neighbor witness survivor victim suspect defendant plaintiff widow
  widower wife husband father mother son daughter brother sister uncle aunt cousin nephew niece grandfather
  grandmother friend colleague boyfriend girlfriend spokesman-general secretary-general attorney-general
  director-general governor-general undersecretary under-secretary rapporteur coordinator negotiator mediator diplomat
  consul attaché chieftain elder mufti patriarch veteran retiree pensioner fan supporter member associate fellow
  ombudsman regulator watchdog warden ranger keeper curator librarian archivist administrator trustee envoy custodian designer programmer blogger youtuber
  bishop-elect president-elect mayor-elect governor-elect congressman-elect premier-designate firefighter policeman
  policewoman guard agent spy`);

/** What somebody is for an organisation that is named right before: "Tarn Council Spokesperson". No organisation's name ends so. */
export const holders = wordSet(`spokesperson spokesman spokeswoman rapporteur envoy expert adviser advisor president
  vice-president chairman chairwoman chairperson ceo secretary-general prosecutor lawmaker senator mp official ambassador
  correspondent reporter editor coach striker captain`);

/** Words that may stand before a role noun within a title: "Vice President", "Acting Deputy Foreign Minister". */
export const titleModifiers = wordSet(`
  vice deputy acting former interim assistant associate chief senior junior lead executive managing general prime
  foreign interior defence defense finance health education justice energy transport trade agriculture environment
  labour labor home state federal national municipal regional district county city town provincial attorney lieutenant
  special permanent honorary emeritus late then ex-president incoming outgoing first second co under supreme grand
  crown field air rear brigade party opposition majority minority house senate congressional presidential campaign
  press communications political military police fire navy army cabinet council board union club company bank world
  white republican democratic democrat conservative liberal socialist communist green independent gop`);
