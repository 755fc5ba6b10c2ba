// Verbs by which people are reported to have said, thought or meant something, and what may follow them.
import { words } from "./word-list.ts";

/** What a speaker does by a statement. */
export type Act = "communication" | "belief" | "intention";

/**
 * What follows the verb as its content:
 * "clause" — a quotation or a clause ("said it was over"), or failing these the words after it;
 * "object" — a thing spoken of ("praised the plan");
 * "infinitive" — "to" and a verb ("hopes to win");
 * "addressed" — somebody first, then a clause, a quotation or "to" and a verb ("told them that", "urged them to").
 */
export type Frame = "clause" | "object" | "infinitive" | "addressed";

interface Group {
  act: Act;
  frames: readonly Frame[];
  verbs: string;
}

const groups: readonly Group[] = [
  {
    act: "communication",
    frames: ["clause"],
    verbs: `
  point_out shoot_back fire_back hit_back chime_in go_on sum_up spell_out make_clear put_it emphasize say add explain note reply retort quip joke exclaim opine remark insist contend maintain assert argue claim allege
  declare announce reveal disclose confide confess admit acknowledge concede state comment affirm reaffirm reiterate testify
  proclaim observe conclude continue predict forecast speculate suggest hint imply insinuate indicate report recall
  recount remember muse wonder ponder boast brag lament complain warn caution stress emphasise emphasize underscore
  underline counter respond answer shout yell scream whisper mutter murmur cry chant sing tweet retweet write post
  blog text email e-mail agree disagree confirm deny clarify specify elaborate recommend propose demand request ask
  inquire vow pledge promise swear guarantee threaten signal point posit theorize theorise surmise fume sigh bellow
  thunder interject volunteer stipulate read estimate repeat echo find show demonstrate determine rule decide
  calculate project advise plead rant gush bemoan marvel charge venture attest avow decree divulge enthuse gripe
  grouse grumble hypothesize profess quote reason relate scoff sneer snap tout express outline detail
  highlight describe `,
  },
  {
    act: "communication",
    frames: ["addressed"],
    verbs: `
  tell inform remind assure reassure notify warn advise urge ask beg implore persuade convince brief instruct order
  caution encourage challenge invite promise exhort press counsel admonish alert request command push call_on dare
  direct beseech`,
  },
  {
    act: "communication",
    frames: ["object"],
    verbs: `
  plug criticize criticise condemn denounce decry blast slam attack assail lambast lambaste rebuke rip bash trash mock
  ridicule deride disparage belittle chide berate scold castigate excoriate chastise admonish skewer pan praise laud
  hail commend applaud salute thank congratulate compliment extol credit embrace endorse
  defend reject dismiss refute rebut deny dispute deplore question challenge welcome call label brand dub
  describe characterize characterise portray depict name cite mention reference quote invoke highlight discuss   tout urge propose recommend demand request blame accuse fault apologize confirm announce
  declare reveal disclose report express voice acknowledge admit echo repeat reiterate stress
  emphasize emphasise underscore detail outline explain clarify predict advocate pitch
  play_down downplay shrug_off brush_off lash_out_at rail_against speak_of speak_about talk_about talk_of call_for
  point_to point_out refer_to allude_to comment_on weigh_in_on respond_to complain_about complain_of warn_of
  warn_about warn_against boast_of boast_about brag_about joke_about write_about write_of hint_at argue_for
  argue_against push_for plead_for ask_for ask_about object_to react_to agree_with disagree_with speak_out_against
  speak_out_about lay_out set_out spell_out touch_on dwell_on focus_on express_concern_about apologize_for
  apologise_for call_out go_after hit_back_at fire_back_at lay_blame insult taunt tease vilify demonize smear malign
  threaten pressure pillory upbraid slander compare liken repudiate disavow renounce tell_of hear_of shame
  post publish note`,
  },
  {
    act: "belief",
    frames: ["clause"],
    verbs: `
  think believe understand realize realise suppose suspect imagine guess reckon assume presume doubt fear
  worry hope expect wish trust consider deem regard judge perceive conclude foresee envision anticipate   gather sense fret bet recognize recognise appreciate`,
  },
  {
    act: "belief",
    frames: ["object"],
    verbs: `
  favor favour prefer support oppose back hate dislike admire respect trust distrust mistrust fear
  worry_about regard consider reject believe_in care_about approve_of disapprove_of doubt value resent regret
  think_of dread appreciate`,
  },
  {
    act: "intention",
    frames: ["infinitive"],
    verbs: `
  want plan intend hope seek aim offer agree refuse decline decide choose wish prefer prepare opt resolve volunteer desire`,
  },
  {
    act: "communication",
    frames: ["infinitive"],
    verbs: "vow pledge promise threaten swear propose ask request claim",
  },
  {
    act: "intention",
    frames: ["object"],
    verbs: "want seek plan consider pursue desire intend weigh mull contemplate eye",
  },
  { act: "communication", frames: ["object"], verbs: "vow pledge promise" },
  { act: "belief", frames: ["infinitive"], verbs: "fear expect" },
];

/** What a verb, or a verb with its particle ("call for"), may report: the act and the frames it is met with. */
export interface ReportingVerb {
  act: Act;
  frames: ReadonlySet<Frame>;
  /** The act with "to" and a verb, where it differs ("hopes that" is a belief, "hopes to" an intention). */
  infinitiveAct?: Act;
}

const build = (): ReadonlyMap<string, ReportingVerb> => {
  const built = new Map<string, ReportingVerb>();
  for (const group of groups) {
    for (const verb of words(group.verbs)) {
      const before = built.get(verb);
      const infinitiveAct = group.frames.includes("infinitive") ? group.act : before?.infinitiveAct;
      built.set(verb, {
        act: before?.act ?? group.act,
        frames: new Set([...(before?.frames ?? []), ...group.frames]),
        ...(infinitiveAct ? { infinitiveAct } : {}),
      });
    }
  }
  return built;
};

/** Reporting verbs by lemma, a particle after a space. */
export const reportingVerbs: ReadonlyMap<string, ReportingVerb> = build();

/** Verbs that stand beside a quotation before or after their subject: "…," said the mayor. */
export const quotingVerbs: ReadonlySet<string> = new Set(
  words(`
  say add explain note reply retort quip joke exclaim opine remark insist argue claim declare announce admit
  acknowledge concede state observe conclude continue recall muse wonder boast lament complain warn caution stress
  counter respond answer ask shout yell scream whisper mutter cry tweet write tell snap fume sigh recount agree
  predict suggest assert contend read reason confess sing chant post offer demand comment thunder vow report joke scoff sneer bellow gush rant testify elaborate rejoin interject enthuse reiterate repeat maintain predict promise pledge shoot_back assure stress state implore plead urge point_out fire_back shoot_back hit_back chime_in go_on sum_up put_it`),
);

/** Verbs that take a bare clause ("said it was over"); the others need "that", a question word or a quotation. */
export const bareClauseVerbs: ReadonlySet<string> = new Set(
  words(`say think believe hope claim insist argue admit acknowledge concede note add suggest warn announce report tell assume suppose know
    guess fear wish expect doubt swear vow promise predict imagine suspect feel allege contend complain declare deny maintain assert confirm
    joke tweet write estimate conclude explain stress reveal boast agree realize realise understand recall remember learn hear figure
    inform remind assure reassure convince state show indicate speculate quip pray bet reckon worry lament caution mean wonder`),
);

/** Nouns of saying that take a clause: "his claim that …". */
export const reportingNouns: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...words(
    `
  claim claims assertion assertions allegation allegations statement statements suggestion suggestions comment
  comments remark remarks announcement announcements warning warnings promise promises pledge pledges vow vows
  insistence argument arguments accusation accusations contention admission acknowledgment prediction predictions
  declaration complaint complaints report reports proposal proposals threat threats`,
  ).map((noun) => [noun, "communication"] as const),
  ...words(
    "belief beliefs view views opinion opinions fear fears hope hopes concern concerns conviction expectation expectations",
  ).map((noun) => [noun, "belief"] as const),
]);

/**
 * The acts of verbs that report nothing by themselves and are part of a cue all the same. By lemma; all other cues are taken for
 * communication, as most are.
 */
export const otherActs: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...words("know learn feel see seem appear hear mean like love enjoy care remember forget view look").map(
    (verb) => [verb, "belief"] as const,
  ),
  ...words("try attempt need work move prepare strive struggle pursue vie").map((verb) => [verb, "intention"] as const),
]);
