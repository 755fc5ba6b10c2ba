// English verbs: base forms, irregular forms, and which of them are as often nouns or adjectives.

/** Verbs whose base form and -s form are hardly ever nouns. */
export const plainVerbs = `
  abandon abolish absorb accelerate accept accommodate accompany accomplish accuse achieve acknowledge acquire act
  activate adapt add address adhere adjust administer admire admit adopt advance advise advocate affect affirm afford
  aggravate agree aim alarm alert alienate align allege alleviate allocate allow allude alter amend amplify analyse
  analyze announce annoy anticipate apologise apologize appeal appear applaud apply appoint appreciate apprehend
  approach approve argue arise arrange arrest arrive articulate ascertain ask assail assassinate assemble assert
  assess assign assist associate assume assure attach attain attempt attend attract attribute authorise authorize
  avert avoid await awake ban banish bar base be bear beat become befall beg begin behave believe belong bemoan bend
  benefit berate beseech betray bid bind blast bless block blow boast bolster boost borrow bother bow break bring
  broadcast broaden build bully burn bury buy calculate campaign cancel capture care carry cast castigate catch cause
  caution cease cede celebrate certify chair challenge characterise characterize charge chase check cheer chide choose
  chronicle circulate cite claim clarify clash classify clean clear climb cling close coerce coincide collaborate
  collapse collect collide combat combine come comfort command commemorate commence commend commission commit
  communicate compare compel compensate compete compile complain complement complete complicate comply compose
  comprise compromise concede conceive concentrate concern conclude concur condemn condone conduct confer confess
  confide confine confirm confiscate conflict confront confuse congratulate connect conquer consider consist
  consolidate conspire constitute constrain construct consult consume contact contain contemplate contend contest
  continue contradict contrast contribute control convene converse convert convey convict convince cooperate
  coordinate cope correct correspond corroborate counsel counter cover crack craft crash create criticise criticize
  cross crush cultivate curb curtail cut damage dare deal debunk decide declare decline decrease decry dedicate deem
  deepen defeat defend defer define defuse defy degrade delay delegate delete deliberate delight deliver demand
  demolish demonise demonize demonstrate denounce deny depart depend depict deplore deploy deport depose deprive
  deride derive descend describe deserve design designate desire destroy detail detain detect deter deteriorate
  determine devastate develop deviate devise devote diagnose die differ diminish dine direct disagree disappear
  disappoint disapprove disclose discourage discover discredit discuss disguise dislike dismantle dismiss disparage
  dispatch disperse displace display dispute disregard disrupt dissolve distance distinguish distort distract
  distribute disturb diverge divert divide divorce do dodge dominate donate double doubt downplay draft drag draw
  dream dress drift drink drive drop drown dwindle earn ease eat echo edit educate elaborate elect elevate elicit
  eliminate embark embarrass embrace emerge emphasise emphasize employ empower enable enact encounter encourage end
  endanger endeavor endorse endure enforce engage enhance enjoy enlist enrage ensue ensure entail enter entertain
  entitle envision envisage equip erode erupt escalate escape escort establish estimate evacuate evade evaluate
  evaporate evoke evolve exaggerate examine exceed excel exchange exclaim exclude excuse execute exempt exercise exert
  exhaust exhibit exist exit expand expect expel experience explain explode exploit explore expose express extend
  extradite face fade fail fall falter fare fear feature feed feel fend fetch fight fill finance find finish fire fix
  flag flee float flood flourish fly focus follow fool forbid force forecast forego foresee forge forget forgive
  formulate forward foster frame free freeze frighten fulfil fulfill function fund fuel funnel gain garner gather
  gauge generate get give glorify go govern grab grant grapple greet grill grow guarantee guard guess guide halt
  hamper hand handle hang happen harass harbor harbour harden harm haul hear heed help hesitate hide highlight hijack
  hinder hint hire hit hold honor honour hope host house hurt identify ignite ignore illustrate imagine impeach impede
  implement implicate implore imply import impose impress imprison improve incite incline include incorporate increase
  incur indicate indict induce infer inflict influence inform infuriate inherit inhibit initiate injure inject inquire
  insert insinuate insist inspect inspire install institute instruct insulate insult intend intensify interact
  intercept interfere interpret interrogate interrupt intervene interview intimidate introduce invade invest
  investigate invite invoke involve isolate issue jail jeopardise jeopardize join joke judge jump justify keep kick
  kidnap kill knock know label lack lag lambast lambaste lament land languish lash last laud laugh launch lay lead
  leak lean leap learn leave lecture legalise legalize lend lessen let leverage liberate lift light like liken limit
  linger link listen live load lobby locate lock look loom loot lose love lower maintain make manage mandate
  manipulate march mark marry match matter mean measure mediate meet melt mention merge migrate minimise minimize
  mislead miss mistake mobilise mobilize mock modify monitor motivate mount mourn move mull multiply murder muse
  muster name narrow need negotiate nominate note notice notify nurture obey object oblige observe obstruct obtain
  occupy occur offend offer offset open operate opine oppose opt order organise organize originate oust outline
  outpace outrage overcome overhaul overlook override oversee overthrow overturn overwhelm owe own paint panic pardon
  park participate partner pass pause pay peddle penalise penalize perceive perform permit persist persuade phone pick
  pin pinpoint pitch place plague plan play plead please pledge plot plummet plunge point poise ponder portray pose
  possess post postpone pour practice practise praise pray preach precede preclude predict prefer prepare prescribe
  present preserve press pressure presume pretend prevail prevent privatise proceed process proclaim procure produce
  profess profile profit prohibit project prolong promise promote prompt pronounce propose prosecute protect protest
  prove provide provoke publicise publicize publish pull punch punish purchase purge purport pursue push put qualify
  quash quell question quip quit quote race rage raid rail raise rally ram range rank rate ratify reach react read
  reaffirm realise realize reap reason reassert reassess reassure rebuild rebuff rebuke rebut recall recede receive
  reckon reclaim recognise recognize recommend reconcile reconsider reconstruct record recount recover recruit rectify
  reduce refer reference refine reflect reform refrain refuse refute regain regard register regret regulate
  rehabilitate reign reimburse reinforce reinstate reiterate reject rejoin relate relax relay release relieve relish
  relocate rely remain remark remember remind remove render renew renounce reopen repair repay repeal repeat repel
  replace replicate reply report represent reprimand reproduce request require rescind rescue research resemble resent
  reserve reshape reside resign resist resolve resonate resort respect respond rest restore restrain restrict result
  resume retain retaliate rethink retire retort retract retreat retrieve retweet return reveal reverse review revise
  revisit revive revoke reward rewrite rid ride ridicule rip rise risk roam rob roll row rue ruin rule run rush sack
  sacrifice safeguard salute sanction satisfy save say scale scare scatter schedule scold score scrap scramble
  scrutinise scrutinize seal search secure see seek seem seize sell send sense sentence separate serve set settle
  shake shape share shatter shed shelter shield shift shine shock shoot shout shove show shower shrink shrug shun shut
  sideline sign signal simplify sing sink sit skip slam slap slash slay sleep slide slip slow slump smash smear smile
  smuggle snap snatch snub soar soften solicit solidify solve sound spark spare spawn speak specialise specialize
  specify speculate spell spend spill spin spoil sponsor spot spread spur spy squander squeeze stabilise stabilize
  stage stall stand stare start state stave stay steal steer stem step stick stir stoke stop store storm strengthen
  stress stretch strike strip strive struggle study stumble subject submit subscribe subsidise subsidize substantiate
  substitute succeed sue suffer suggest suit summarise summarize summon supervise supplement supply support suppose
  suppress surge surpass surprise surrender surround survey survive suspect suspend sustain swamp sway swear sweep
  swell swim swing switch symbolise symbolize sympathise sympathize tackle take talk tap target taunt tax teach tear
  tease tell tempt tend term terminate terrify test testify thank think threaten thrive throw thwart tie tighten
  tolerate topple torment torture toss total touch tour tout track trade trail train transcend transfer transform
  translate transmit transport trap travel treat trek tremble trespass trick trigger trim triumph trouble trounce try
  trump trust turn tweak tweet twist undercut undergo underline undermine underscore understand undertake undo unfold
  unify unite unleash unveil update upgrade uphold upset urge use usher utilise utilize utter vacate validate value
  vanish vary veer venture verify veto vie view vilify violate visit visualise voice volunteer vote vow wage wait
  waive wake walk want warn warrant wash waste watch waver weaken wear weep weigh welcome whisper widen wield win wipe
  wish withdraw withhold withstand witness wonder work worry worsen worship wrap wreck wrestle write yell yield zoom
  bash blame vent rant riff gush spew mouth fret gripe grouse bristle bluster crow marvel enthuse interject proffer
  stipulate posit theorise theorize hypothesise hypothesize surmise fume beam sigh shriek scream cry yelp mutter
  murmur mumble stammer snarl sneer scoff jeer boo chant croon recite narrate blog email e-mail text cable dictate
  apprise brief exhort goad prod nudge entreat cajole coax lure entice eye endear bellow thunder rain snow declaim assent
  dissent demur pan trash tar skewer savage excoriate denigrate belittle malign slander pillory upbraid reprove
  admonish chastise hail extol credit toast restate rehash parrot mimic paraphrase second tipped peg dub brand style
  forewarn foretell foreshadow prophesy wager bet gamble bank count divulge blurt babble ramble drone prattle chat
  banter quibble bicker spar squabble feud debate hash`;

/** Verbs whose base form or -s form is met at least as often as a noun, adjective or another word: context must decide. */
export const nounVerbs = `
  act address advance aim alarm alert answer appeal approach arrest attack attempt ban bar base benefit bet bid bill
  blame blast block blow boost bow break broadcast burn bus call campaign care cast catch cause chair challenge change
  charge chase check claim clash close combat comfort command comment commission compromise concern conduct conflict
  contact contest contrast control cost counsel counter cover crack craft crash credit cross crowd cry curb cut damage
  dance date deal debate decline decrease defeat delay delegate demand design desire detail dispatch display dispute
  distance divorce doubt draft drag draw dream dress drift drink drive drop ease echo edit email e-mail embrace
  encounter end escape escort estimate exchange excuse exercise exhibit exit experience exploit face fall fare favor
  favour fear feature feed feel fight figure file fill film finance find finish fire fit fix flag float flood fly
  focus force forecast forge form forward frame free freeze fuel function fund gain gamble gauge grant grip ground
  group guarantee guard guess guide halt hand handle harbor harbour harm haul head help hint hire hit hold honor
  honour hope host house hurt impact import increase influence insult interest interview issue jail joke judge jump
  kick kill knock label lack land lash last laugh launch lead leak lean leap lecture leverage lift light like limit
  link list load lobby lock look loot love lower mandate march mark market master match matter mean measure mention
  merit milk mind mistake mob mock mount move murder muse name need nominate note notice number object offer open
  order outline outrage overhaul own pace pack paint panic pardon park part partner pass pause pay phone photograph
  pick picture pin pitch place plan plant play pledge plot plunge point poll port pose position post pour power
  practice praise present press pressure price process profile profit program progress project promise prompt protest
  pull punch purchase purge purpose push question quote race rage raid rail raise rally ram range rank rate reach read
  reason rebuke rebuff recall record reference reform regard register regret release relish remark repair repeal
  repeat reply report reprimand request rescue research reserve resort respect rest result retreat return reveal
  reverse review reward ride ridicule ring rip rise risk rock roll row ruin rule run rush sack sacrifice salute
  sanction scale scare schedule score scrap scramble scream seal search season seat secure sense sentence separate set
  shake shape share shed shelter shield shift ship shock shop shot shout show shower sign signal skip slap slash slate
  sleep slide slip slow slump smile snap snub sort sound spark spell spin sponsor sport spot spread spy square squeeze
  staff stage stake stall stance stand star stare start state stay steer stem step stick stock stop store storm strain
  stream stress stretch strike strip struggle study style subject suit supplement supply support surge surprise
  surrender survey suspect sway sweep swing switch talk tap target task taste tax tear tease test text thank thought
  threat ticket tie time tip title toast toll top total touch tour track trade trail train transfer transport trap
  travel treat trek trend trick trigger trim triumph trouble trump trust turn tweet twist update upgrade upset urge
  use value venture veto view visit voice volunteer vote vow wage wait wake walk want war warrant wash waste watch
  water wave wear weather welcome whisper win wish witness wonder word work worry worship wrap wreck yell yield chant
  cheer boast brief brand chat rant bank dub clear correct direct complete perfect mature slim further narrow better
  calm cool dry empty warm equal level rebel feud wager peg tar pan second cable blog bemoan contract concert convict
  export extract insert permit produce refund reject advocate aggregate alternate approximate articulate associate
  deliberate duplicate elaborate graduate moderate mouth pair pen page pool reign rein root rope route sand school
  screen seed shoulder side silence slice smoke snow soil space spring stamp station stone sum surface table tail tank
  team term thread thunder tide tire tone tool torch toss toy trace tune type wall wind wing yard yes cook dine
  highlight spur stir steal swap split spoil vent weight wipe wound wrong zone bear book bond lie live leave left felt
  found saw bound rose`;

/** Irregular verbs: base, past, participle (and a third-person present where it is irregular too). Alternatives are divided by "/". */
export const irregularVerbs = `
  be was/were been is/are/am/'m/’m/'re/’re; have had/'d/’d had has/'ve/’ve; do did done does; go went gone goes;
  undergo underwent undergone undergoes; say said said says; see saw seen; take took taken; make made made;
  come came come; know knew known; get got got/gotten; give gave given; find found found; think thought thought;
  tell told told; become became become; leave left left; feel felt felt; put put put; bring brought brought;
  begin began begun; keep kept kept; hold held held; write wrote written; stand stood stood; hear heard heard;
  let let let; mean meant meant; set set set; meet met met; run ran run; pay paid paid; sit sat sat;
  speak spoke spoken; lie lay/lied lain/lied; lead led led; read read read; grow grew grown; lose lost lost;
  fall fell fallen; send sent sent; build built built; understand understood understood; draw drew drawn;
  break broke broken; spend spent spent; cut cut cut; rise rose risen; drive drove driven; buy bought bought;
  wear wore worn; choose chose chosen; seek sought sought; throw threw thrown; catch caught caught; deal dealt dealt;
  win won won; forget forgot forgotten; shoot shot shot; lay laid laid; hit hit hit; show showed shown;
  sell sold sold; fight fought fought; eat ate eaten; teach taught taught; beat beat beaten;
  hang hung/hanged hung/hanged; hide hid hidden; strike struck struck/stricken; swear swore sworn; swing swung swung;
  tear tore torn; wake woke woken; steal stole stolen; shake shook shaken; sink sank sunk; spread spread spread;
  shut shut shut; hurt hurt hurt; cast cast cast; cost cost cost; quit quit quit; rid rid rid; bid bid bid;
  bet bet bet; split split split; burst burst burst; slay slew slain; withdraw withdrew withdrawn;
  withhold withheld withheld; withstand withstood withstood; overcome overcame overcome; oversee oversaw overseen;
  overthrow overthrew overthrown; override overrode overridden; foresee foresaw foreseen; forbid forbade forbidden;
  forgive forgave forgiven; forego forewent foregone; mislead misled misled; mistake mistook mistaken;
  undertake undertook undertaken; uphold upheld upheld; rethink rethought rethought; rebuild rebuilt rebuilt;
  rewrite rewrote rewritten; repay repaid repaid; retell retold retold; foretell foretold foretold;
  undo undid undone undoes; undercut undercut undercut; broadcast broadcast broadcast; forecast forecast forecast;
  offset offset offset; reset reset reset; upset upset upset; bear bore born/borne; bend bent bent; bind bound bound;
  bite bit bitten; bleed bled bled; blow blew blown; breed bred bred; burn burned/burnt burned/burnt;
  cling clung clung; creep crept crept; dig dug dug; dream dreamed/dreamt dreamed/dreamt; drink drank drunk;
  feed fed fed; flee fled fled; fling flung flung; fly flew flown flies; freeze froze frozen; grind ground ground;
  kneel knelt knelt; leap leapt/leaped leapt/leaped; learn learned/learnt learned/learnt; lend lent lent;
  light lit/lighted lit/lighted; ride rode ridden; ring rang rung; seeing saw seen; shed shed shed; shine shone shone;
  shrink shrank shrunk; sing sang sung; sleep slept slept; slide slid slid; spell spelled/spelt spelled/spelt;
  spin spun spun; spit spat spat; spring sprang sprung; stick stuck stuck; sting stung stung; strive strove striven;
  sweep swept swept; swell swelled swollen; swim swam swum; weave wove woven; weep wept wept; wind wound wound;
  bless blessed blessed; prove proved proven/proved; outdo outdid outdone outdoes; spill spilled/spilt spilled/spilt;
  plead pleaded/pled pleaded/pled; beget begot begotten; arise arose arisen; awake awoke awoken;
  befall befell befallen; overhear overheard overheard; overrun overran overrun; overtake overtook overtaken;
  partake partook partaken; shear sheared shorn; thrust thrust thrust; tread trod trodden; fit fit/fitted fit/fitted;
  input input input; leak leaked leaked`;

/** Verbs of more than one syllable that double their last consonant ("admitted"). Those of one syllable do by rule. */
export const doublingVerbs = `
  admit commit submit permit omit emit transmit remit refer prefer defer infer confer transfer occur incur recur deter
  begin forget regret compel propel expel repel rebel control patrol cancel travel label model quarrel counsel signal
  equip program outfit rebut upset unwrap unplug format worship kidnap handicap acquit allot abet`;
