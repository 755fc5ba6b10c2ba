// Words by which news tells how somebody spoke or took something, right before letting them speak: "Lund was blunt. “…”".
import { wordSet } from "./word-list.ts";

/** Behind "was", "sounded", "seemed". */
export const attitudes = wordSet(`adamant amused angry annoyed apologetic appalled bitter blunt brief bullish candid
  categorical cautious certain circumspect clear coy combative conciliatory concerned concise confident convinced critical
  curt defensive defiant delighted derisive despondent devastated diplomatic direct disappointed dismayed dismissive
  downbeat dubious ebullient ecstatic elated emotional emphatic enthusiastic evasive exasperated explicit fatalistic firm
  forceful forthright frank frustrated furious glum gloomy grateful guarded happy harsh harsher heartbroken hopeful horrified
  impassioned impatient impressed incensed incredulous indifferent indignant insistent irate jubilant laconic livid
  matter-of-fact measured modest noncommittal nonplussed nostalgic optimistic outraged outspoken overjoyed pensive
  pessimistic philosophical plain-spoken pleased pragmatic proud puzzled realistic reflective relieved resigned resolute
  sanguine sarcastic scathing sceptical scornful serene shocked skeptical stern stoic stunned succinct sure surprised
  sympathetic tearful terse thankful thrilled unambiguous unapologetic unbowed unconcerned unconvinced undaunted undeterred
  unequivocal unfazed unhappy unimpressed unmoved unperturbed unrepentant unsparing unswayed unsympathetic upbeat upset
  vague vehement wary wistful worried wry`);

/** They join a speaker to an attitude. */
export const copulas = wordSet("be seem sound look appear remain become feel get");

/** What people do before they speak; nothing need follow. */
export const gestures = wordSet(`laugh smile grin shrug nod sigh wince frown chuckle pause hesitate apologise apologize
  disagree dissent concur demur bristle balk relent object grimace beam groan scoff`);

/** What people have or give before the words themselves: "had a warning for the council", "offered another explanation". */
export const announcements =
  wordSet(`message warning question answer explanation reply response theory suggestion advice
  view take verdict prediction complaint plea request word words promise reminder rebuke assessment confession admission
  opinion version account excuse justification rationale retort comeback joke`);
export const giving = wordSet("have offer give issue deliver send post add get");

/** Verbs with their particles by which people begin to speak. */
export const interruptions = wordSet("cut_in break_in jump_in pipe_up speak_up weigh_in step_in butt_in chip_in");
