// What makes a capitalised phrase the name of an organisation or an outlet, and words that stand with capitals and name nobody.
import { wordSet } from "./word-list.ts";

/** The last word of many organisations' names. */
export const organisationHeads = wordSet(`
  agency agencies alliance guild assembly association authority bank bar board brigade brigades bureau cabinet centre center
  chamber church club coalition college commission committee company confederation conference congress consortium
  constabulary cooperative corp corp. corporation council court courts department directorate division duma exchange
  facility faculty federation firm force forces foundation front fund group guard hospital house inc inc. inspectorate
  institute institution institutions junta knesset laboratory lab labs league legislature ltd ltd. llc llp plc limited
  ministry mission mosque movement museum network newspaper observatory office orchestra order organisation
  organization parliament partnership party patrol police politburo press programme program project bundestag registry
  reserve resistance school secretariat secretariats senate service services society squad state-department synagogue
  syndicate team treasury tribunal trust union university units airline airlines airways associates bancorp brothers
  capital industries holdings technologies systems motors pharmaceuticals energy electric petroleum oil gas mining
  media news times post tribune journal gazette herald guardian observer telegraph mirror chronicle daily weekly
  magazine review television tv radio broadcasting channel entertainment studios pictures records games united rovers
  wanderers athletic fc afc cf sc rangers giants lions tigers eagles army navy corps battalion regiment infantry
  command militia communications telecom telecommunications insurance securities investments partners ventures
  solutions software enterprises international campaign caucus delegation administration government watch fellowship
  initiative ag sa gmbh nv spa pty bhd group's academy seminary clinic library theatre theater opera ballet gallery
  zoo`);

/** Heads that a name is often said without: "Brell University" is "Brell"; a fund or a firm may be another than its founder. */
export const lightHeads = wordSet(`
  university college school institute academy party group holdings airlines airways motors bank club hospital newspaper
  fc united movement alliance church network corporation company organisation organization technologies international`);

/** What an organisation of any name may be called when it is named again: "the company said". */
export const companies = wordSet(`company firm airline bank group organisation organization agency charity manufacturer
  retailer carmaker newspaper broadcaster publisher union club`);

/** Organisations known by one word or by letters alone, beyond what capitals and heads give away. */
export const knownOrganisations = wordSet(`
  un eu nato who imf wto oecd opec unesco unicef unhcr unrwa ecowas asean brics osce icc icj fifa uefa ioc fbi cia nsa
  dhs doj epa fda fema irs ice nypd lapd nasa mi5 mi6 kgb fsb gru mossad hamas hezbollah isis isil is al-qaeda
  al_qaeda taliban boko_haram al-shabaab al_shabaab pkk ira farc plo idf ansar_allah fatah likud bjp anc pti ppp tmc
  aap bnp afd cdu csu spd fdp snp dup sdlp ukip cpc ccp pdp apc lp zanu-pf swapo frelimo gop dnc rnc aclu naacp nra
  fed bbc cnn cbs nbc abc pbs npr cnbc msnbc fox hbo espn itv rt afp ap upi dpa reuters bloomberg politico axios vox
  buzzfeed breitbart huffpost newsweek time forbes variety billboard haaretz xinhua tass ria interfax kyodo yonhap
  antara anadolu irna isna al_jazeera al_arabiya le_monde der_spiegel die_welt bild the_guardian the_times
  the_economist the_independent the_sun daily_mail the_hill the_atlantic google apple microsoft amazon facebook meta
  twitter instagram whatsapp youtube tiktok telegram netflix tesla spacex uber airbnb boeing airbus toyota honda
  nissan volkswagen bmw mercedes audi porsche ford gm samsung lg sony panasonic nintendo intel amd nvidia ibm oracle
  huawei xiaomi tencent alibaba baidu bytedance foxconn shell bp exxon exxonmobil chevron total gazprom rosneft lukoil
  aramco petrobras eni equinor walmart target costco ikea tesco nestle nestlé unilever pepsi pepsico coca-cola
  mcdonald's starbucks nike adidas pfizer moderna astrazeneca novartis roche bayer basf siemens bosch sap vodafone
  verizon at&t t-mobile disney paramount comcast spotify openai paypal visa mastercard goldman_sachs jpmorgan
  jpmorgan_chase citigroup citibank hsbc barclays deutsche_bank ubs credit_suisse blackrock pentagon kremlin kneset
  duma interpol europol frontex oxfam greenpeace amnesty amnesty_international human_rights_watch red_cross
  red_crescent rotary wikileaks wikinews wikipedia wikimedia congress senate parliament white_house state_department
  treasury supreme_court house_of_commons house_of_lords house_of_representatives european_union european_commission
  european_parliament united_nations security_council world_bank world_health_organization knesset bundestag
  bundesbank lok_sabha rajya_sabha sejm riksdag storting rada verkhovna_rada majlis meclis african_union arab_league
  federal_reserve wall_street_journal new_york_times washington_post los_angeles_times financial_times
  associated_press scotland_yard foreign_office home_office downing_street royal_navy coast_guard national_guard
  secret_service labour tories tory rolling_stone black_lives_matter manchester_united real_madrid`);

/** Names of platforms, broadcasts and prizes that look like persons or speakers and are not. */
export const notActors = wordSet(`
  truth_social face_the_nation meet_the_press fox_&_friends fox_and_friends morning_joe this_week state_of_the_union
  good_morning_america today_programme newsnight panorama late_show tonight_show twitter facebook instagram youtube
  tiktok snapchat reddit whatsapp telegram signal linkedin threads bluesky mastodon god christ jesus allah lord bible
  koran quran constitution internet brexit covid covid-19 coronavirus omicron delta olympics world_cup nobel_prize
  pulitzer_prize grammy oscar emmy cold_war world_war second_world_war first_world_war world_war_ii civil_war
  great_depression affordable_care_act obamacare medicare medicaid social_security election_day inauguration_day
  super_tuesday super_bowl air_force_one iphone android windows ipad islam christianity judaism hinduism buddhism
  earth mars moon sun web iso pdf tv dvd cd gps dna ceo cfo vip ngo ngos faq ok am pm gmt utc est edt pst bst cet gdp
  hiv aids ai lgbt lgbtq photo image picture video file caption credit source read more subscribe advertisement
  updated published`);

/** Names of days and months, feasts and the like. */
export const calendarNames = wordSet(`
  january february march april may june july august september october november december jan. feb. mar. apr. jun. jul.
  aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday
  friday saturday sunday mon tue wed thu fri sat sun christmas easter ramadan eid diwali thanksgiving halloween
  hanukkah passover yom_kippur new_year spring summer autumn winter`);
