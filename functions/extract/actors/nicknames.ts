// Short forms of first names: "Bill" is "William". A short form may stand for several names.
import { words } from "../lexicon/word-list.ts";

const groups = `
  abigail:abby,gail alexander:alex,sandy,alec,sasha alexandra:alex,sandra,sasha alfred:alf,alfie,fred andrew:andy,drew
  anthony:tony antonio:tony,toño arthur:art,artie barbara:barb,babs benjamin:ben,benny,benji bernard:bernie
  bernardo:bernie bradley:brad calvin:cal cameron:cam catherine:cathy,kate,katie,cat cecilia:ceci,celia
  charles:charlie,chuck,chas charlotte:lottie,charlie christian:chris christina:chris,tina,chrissy
  christine:chris,tina,chrissy christopher:chris,topher clifford:cliff clinton:clint daniel:dan,danny david:dave,davey
  deborah:deb,debbie denise:deni dennis:denny donald:don,donny,donnie dorothy:dot,dolly,dottie douglas:doug
  edmund:ed,eddie,ted edward:ed,eddie,ted,ned,teddy edwin:ed,eddie eleanor:ellie,nell,nora elizabeth:liz,beth,betty,lizzie,eliza,betsy,libby,lisa
  eugene:gene evelyn:evie francis:frank,fran,frankie francisco:paco,pancho,frank franklin:frank frederick:fred,freddie,freddy
  gabriel:gabe geoffrey:geoff gerald:gerry,jerry gerard:gerry gregory:greg guillermo:memo harold:harry,hal helena:lena
  henry:harry,hank,hal herbert:herb,bert ignacio:nacho isabella:bella,izzy jacob:jake,jack jacqueline:jackie
  james:jim,jimmy,jamie,jem janet:jan jeffrey:jeff jennifer:jen,jenny jeremiah:jerry jeremy:jerry jessica:jess,jessie
  joan:joanie johannes:hannes john:jack,johnny,jon jonathan:jon,jonny jose:pepe joseph:joe,joey josephine:jo,josie
  joshua:josh judith:judy,jude julia:julie katherine:kathy,kate,katie,kat,kay kathleen:kathy,kate,kathie kenneth:ken,kenny
  kimberly:kim lawrence:larry,lars laurence:larry leonard:len,lenny,leo leonardo:leo leslie:les lewis:lew,lou
  lillian:lily,lil louis:lou,louie lucille:lucy luis:lucho madeleine:maddie magdalena:lena,magda manuel:manny,manolo
  margaret:maggie,meg,peggy,marge,margie,greta,rita marguerite:rita maria:mia martha:marty martin:marty mary:molly,polly
  matthew:matt,matty maurice:mo maximilian:max melanie:mel melissa:missy,mel melvin:mel michael:mike,mick,mickey,mikey
  miguel:mickey mikhail:misha mitchell:mitch mohammed:mo,mohamed,muhammad,mohammad,mahomed nancy:nan natalie:nat
  nathaniel:nate,nat,nathan nathan:nate,nat nicholas:nick,nicky,nico nicola:nicky nikolai:kolya norman:norm oliver:ollie
  pamela:pam patricia:pat,patty,tricia,trish patrick:pat,paddy peter:pete philip:phil phillip:phil rachel:rach
  ramon:moncho randall:randy raymond:ray rebecca:becky,becca reginald:reg,reggie richard:rick,dick,rich,richie,ricky
  robert:bob,bobby,rob,robbie,bert roberto:beto,bob roderick:rod rodney:rod roger:rodge ronald:ron,ronnie rosemary:rose,rosie
  russell:russ samantha:sam samuel:sam,sammy sandra:sandy sebastian:seb,bastian sergei:seryozha sidney:sid stanley:stan
  stephanie:steph stephen:steve,stevie steven:steve,stevie stewart:stu stuart:stu susan:sue,suzy,susie suzanne:sue,suzy
  terence:terry teresa:terry,tess,tessa terrence:terry theodore:ted,theo,teddy theresa:terry,tess,tessa thomas:tom,tommy
  timothy:tim,timmy valerie:val veronica:ronnie victor:vic victoria:vicky,vikki,tori vincent:vince,vinnie virginia:ginny
  vladimir:vova,volodya walter:walt,wally wilhelm:willi,willy wilfred:wilf william:bill,will,billy,willie,liam
  yevgeny:zhenya zachary:zach,zack`;

const formsOf = new Map<string, Set<string>>();
for (const entry of words(groups)) {
  const [full = "", short = ""] = entry.split(":");
  for (const form of [full, ...short.split(",")]) {
    const known = formsOf.get(form) ?? new Set<string>();
    known.add(full);
    formsOf.set(form, known);
  }
}

/** True if two first names, small and without accents, can be of one person: the same, or forms of the same name. */
export const sameFirstName = (one: string, other: string): boolean => {
  if (one === other) return true;
  const theirs = formsOf.get(other);
  return [...(formsOf.get(one) ?? [])].some((full) => theirs?.has(full));
};
