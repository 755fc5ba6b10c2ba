// The site's style sheet, made from the design language: a front page in columns, readable on a phone and on paper.
import { faces, light, measure, type as scale, space } from "../design.ts";
import { colours, foundation, label, set } from "../sheet.ts";

const base = `${foundation}
:focus-visible{outline:3px solid var(--spot);outline-offset:2px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:${space.tight}px;top:${space.tight}px;padding:${space.tight}px;background:var(--paper)}`;

const furniture = `
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 ${space.room}px;padding:${space.near}px 0;border-top:3px solid var(--rule);border-bottom:1px solid var(--rule)}
.masthead .name{font-weight:700;letter-spacing:-.01em;${set(scale.headline)}}
.masthead .name a{color:var(--ink)}
.masthead .motto{display:none;color:var(--muted);font-style:italic}
.masthead nav{margin-left:auto}
.masthead ul{display:flex;gap:${space.room}px;list-style:none;${label}}
.front .masthead{display:block;margin-top:${space.room}px;padding-bottom:0;text-align:center}
.front .masthead .name{letter-spacing:-.03em;${set([72, 76])}}
.front .masthead .motto{display:block;${set(scale.body)}}
.front .masthead nav{margin:${space.near}px 0 0;padding:${space.tight}px 0;border-top:1px solid var(--hair)}
.front .masthead ul{justify-content:center;gap:${space.wide}px}
.dateline{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 ${space.room}px;padding:${space.tight}px 0;border-bottom:1px solid var(--rule);${label}}
.dateline h1{font-size:inherit;line-height:inherit}
.foot{margin:${space.apart}px 0 0;padding:${space.room}px 0 ${space.apart}px;border-top:3px solid var(--rule);color:var(--muted);${label}}
.foot h2{font-size:inherit;color:var(--ink)}
.foot p,.foot section{max-width:${measure.text}px;margin:0 0 ${space.tight}px}
.foot a,.more a,.note a,.pages a,.reading .text a{text-decoration:underline;text-underline-offset:.15em}
.pages{margin:${space.wide}px 0 0;text-align:center;${label}}
.button{display:inline-block;padding:${space.near}px ${space.wide}px;border:0;border-radius:0;background:var(--spot);color:var(--onSpot);font:700 1rem/1.25 ${faces.sans};cursor:pointer}
.note{color:var(--muted);${label}}`;

const story = `
.kicker{margin:0 0 ${space.hair}px;font-weight:700;color:var(--spot);${label}}
.mark{margin-left:${space.hair}px;padding:1px ${space.tight}px;background:var(--spot);color:var(--onSpot);font-size:.75rem}
article h2{${set(scale.headline)};text-wrap:balance}
article h2 a,.headline a,a.claim{color:var(--ink)}
.outlets{color:var(--muted);${label}}
.text{margin:${space.near}px 0 0}
.deck{margin:${space.near}px 0 0;${set(scale.deck)}}
.outlet{font-family:${faces.sans};font-size:${scale.label[0] / 16}rem;color:var(--spot)}
.outlet,.source,.outlets a,.numbers dd a{display:inline-block;text-decoration:none}
.speaker{margin:${space.room}px 0 0;color:var(--muted);font-family:${faces.sans};${set(scale.small)};break-after:avoid}
.speaker b{color:var(--ink)}
blockquote{margin:${space.hair}px 0 0}
blockquote i{color:var(--muted)}
.aside .mark{margin:0}
.denial{margin:${space.near}px 0;padding:0 0 0 ${space.room}px;border-left:3px solid var(--hair)}
.denial .speaker,.said blockquote .denial .speaker{margin:0;${set(scale.small)}}
.aside,.said blockquote p.aside{margin:${space.hair}px 0 0;color:var(--muted);${label}}
.more{margin:${space.near}px 0 0;font-family:${faces.sans};${set(scale.small)}}
.about{margin:${space.near}px 0 0;color:var(--muted);font-family:${faces.sans};${set(scale.small)}}
.numbers{margin:${space.hair}px 0 0}
.numbers div{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 ${space.near}px;padding:${space.hair}px 0;border-top:1px solid var(--hair)}
.numbers dt{font-weight:700;${set(scale.deck)}}
.numbers dd{margin:0;color:var(--muted);${label}}
article h3{margin:${space.wide}px 0 0;padding:${space.tight}px 0 0;border-top:1px solid var(--hair);font-family:${faces.sans};${set(scale.small)}}
.chart{display:block;margin:${space.near}px 0;fill:var(--ink);font-family:${faces.sans};font-size:${scale.label[0]}px}
.chart line{stroke:var(--hair)}.chart circle,.chart rect{fill:var(--spot)}.chart .when{fill:var(--muted)}
.remark{margin:${space.apart}px 0;text-align:center}`;

const frontPage = `
.lead{padding:${space.wide}px 0}
.lead h2{${set([44, 48])};letter-spacing:-.015em}
.columns{columns:3 280px;column-gap:${space.apart}px;column-rule:1px solid var(--hair)}
.columns article{padding:${space.room}px 0 ${space.wide}px;border-top:1px solid var(--rule);break-inside:avoid}
@media (min-width:860px){.lead{display:grid;grid-template-columns:7fr 5fr;grid-template-rows:auto 1fr;gap:0 ${space.apart}px}.lead .voices{grid-area:1/2/3/3;border-left:1px solid var(--hair);padding-left:${space.apart}px}.lead .voices h3:first-child{margin:0;padding:0;border:0}}`;

const storyPage = `
.story-head{max-width:820px;padding:${space.apart}px 0 ${space.wide}px}
.story-head h1{${set([44, 48])};letter-spacing:-.015em;text-wrap:balance;margin:0 0 ${space.tight}px}
.story-body h2,.reading section h2{padding:${space.tight}px 0 0;border-top:1px solid var(--rule);font-family:${faces.sans};${set(scale.small)}}
.story-body section{margin:0 0 ${space.apart}px}
.story-head .note{margin:${space.near}px 0 0}
.said h3{margin:${space.wide}px 0 0;font-family:${faces.sans};${set(scale.small)};color:var(--spot)}
.speaker a{color:inherit;text-decoration:underline;text-decoration-color:var(--hair);text-underline-offset:.15em}
.said blockquote+blockquote{margin-top:${space.near}px}
.actor{max-width:${measure.text}px}
.actor h2{margin:${space.wide}px 0 0;padding:${space.tight}px 0 0;border-top:1px solid var(--rule);font-family:${faces.sans};${set(scale.small)}}
.actor .headline{margin:${space.near}px 0 0;${set(scale.deck)};font-weight:700}
.reports{list-style:none}
.reports li{padding:${space.tight}px 0;border-bottom:1px solid var(--hair)}
.reports li p+p{${set([16, 22])}}.reports li .note{${set(scale.label)}}
@media (min-width:860px){.story-body{display:grid;grid-template-columns:7fr 5fr;gap:${space.apart}px;align-items:start}.said blockquote p{${set([19, 28])}}}`;

const readingPages = `
.reading{max-width:${measure.text}px;padding:${space.apart}px 0 0}
.reading h1{${set(scale.lead)};letter-spacing:-.01em;text-wrap:balance}
.reading>p{margin:${space.near}px 0 0}
.reading section{margin:${space.wide}px 0 0}
.editions{list-style:none}
.editions li{padding:${space.near}px 0;border-bottom:1px solid var(--hair)}
.editions .headline{${set(scale.deck)}}
.reading .action{margin:${space.wide}px 0 0}`;

const forms = `
form{margin:${space.wide}px 0 0}
fieldset{margin:0;padding:0;border:0;min-width:0}
legend,.field>label{display:block;padding:0;margin:0 0 ${space.hair}px;font-family:${faces.sans};${set(scale.small)};font-weight:700}
.field{margin:0 0 ${space.wide}px}
.field .note{display:block;margin:${space.hair}px 0 0}
.fields{display:flex;flex-wrap:wrap;gap:0 ${space.wide}px}
.fields .field{flex:1 1 200px;min-width:0}
input[type=email],select,textarea{width:100%;min-height:48px;padding:0 ${space.near}px;border:1px solid var(--muted);border-radius:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.5 ${faces.sans}}
select{padding-left:${space.tight}px}
textarea{display:block;padding:${space.tight}px ${space.near}px;resize:vertical}
.choices{display:flex;flex-wrap:wrap;gap:0 ${space.wide}px}
.choices label{display:inline-flex;align-items:center;gap:${space.tight}px;min-height:44px;font-family:${faces.sans};font-size:1rem}
.choices input{width:20px;height:20px;margin:0;accent-color:var(--spot)}
.bait{position:absolute;left:-9999px}
.problem{margin:${space.wide}px 0 0;padding:${space.near}px ${space.room}px;border-left:4px solid var(--spot);background:var(--ground)}
.danger{background:transparent;color:var(--ink);border:1px solid var(--ink)}`;

const smallAndPaper = `
@media (max-width:560px){body{padding:0 ${space.room}px}.front .masthead .name{${set(scale.masthead)}}.lead h2,.story-head h1{${set(scale.lead)}}.story-head{padding-top:${space.wide}px}.deck{${set(scale.body)}}}
@media print{:root{${colours({ ...light, ground: "#fff", spot: "#000", onSpot: "#fff" })}}html{font-size:12px}body{max-width:none;padding:0}nav,.skip,form,.action{display:none}.columns{columns:2}.lead{display:grid;grid-template-columns:3fr 2fr;grid-template-rows:auto 1fr;gap:0 ${space.wide}px}.lead .voices{grid-area:1/2/3/3}article,blockquote,.reports li{break-inside:avoid}}`;

/** The whole style sheet. */
export const styleSheet = [base, furniture, story, frontPage, storyPage, readingPages, forms, smallAndPaper]
  .join("")
  .trimStart();
