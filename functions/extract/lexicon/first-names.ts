// First names and the gender they most often go with, from all continents. A name in both lists tells no gender.
import { wordSet } from "./word-list.ts";

export const maleNames = wordSet(`
  aaron abdel abdul abdulaziz abdulla abdullah abdullahi abdulrahman abel abhishek abraham abu adam adama adel adil
  aditya adnan adolf adrian ahmad ahmed ahmet aidan ajay akbar akhilesh akira akinwumi aksel alain alan alassane
  albert alberto aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre alexei alexey alexis
  alfonso alfred alfredo ali alistair allan allen alok aloysius alpha alvaro amadou amit amir amos anand anas anatoly
  anders andre andrea andreas andrei andres andrew andrey andriy andrzej andy angel angelo angus anil ankit anthony
  antoine anton antonio antony anwar arif arjun arkady arnold arthur artem artur arturo arun arvind asad ashok ashraf
  asif atiku atul augustin augusto avi axel ayman aziz babatunde bakary bala baltasar barack barry bart bashar bashir
  bassirou basil bayo ben benedict benedikt benito benjamin bernard bernardo bernd bernie bert bill billy bjorn blake
  bob bobby bola bongani boris boubacar brad bradley brandon brendan brent brett brian bruce bruno bryan burak byron
  caleb calvin cameron carl carlo carlos cecil cedric cesar chad charles charlie chen chester chidi chinedu chris
  christian christoph christophe christopher chuck chukwuma clarence claude claudio clement cliff clifford clint clive
  colin conor constantin corey cory craig cristian cristiano curtis cyril cyrus dale damian damien damon dan daniel
  daniele daniil dario darius darren darryl dave david davide dean denis dennis derek devendra devin dick didier diego
  dieter dilip dimitri dimitris dinesh dirk dmitri dmitriy dmitry dmytro domenico dominic dominik don donald dong doug
  douglas drew duncan dustin dwayne dylan earl ed eddie edgar edmund eduard eduardo edward edwin efrain ehud eli elias
  elijah elliot elliott elmar elon emeka emil emilio emmanuel emmerson emre enrico enrique enzo eric erik ernest
  ernesto errol ethan eugene evan evgeny evo ezra fabian fabio fabrice fadi faisal farhan farid farouk faustin felipe
  felix ferdinand fernando fidel filip finn florian francesco francis francisco franck franco francois françois frank
  franklin franz fred freddie frederic frederick frederik friedrich fumio gabriel gareth garry gary gaston gavin geert
  gene geoff geoffrey george georges georgi gerald gerard gerardo gerhard ghassan gianluca gideon gilbert gilberto
  giorgio giovanni giulio giuseppe glenn godfrey godwin gonzalo gordon graeme graham grant greg gregg gregor gregory
  grigory guido guillaume guillermo gus gustav gustavo guy habib hadi hafiz haider hakan hakim hamad hamid hamza
  hannes hans harald hari harold harrison harry harsh harun harvey hasan hassan hector heiko heinrich hemant henri
  henrik henrique henry herbert herman hiroshi hisham howard hubert hugh hugo humberto hun hussain hussein ian ibrahim
  idris ignacio igor ihor ike ilham ilya imad imran ishaq isaac isaias ishaan ismail issa ivan jack jackson jacob
  jacques jaime jair jake jakob jalal jamal james jamie jan janez janusz jared jaroslav jason jasper javier jawed jay
  jean jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel
  joerg johan johann johannes john johnny jon jonas jonathan jordan jorge jose josé josef joseph josh joshua josip
  juan juha jules julian julien julio julius jun jurgen justin kabir kader kais kamal karan kareem karim karl karsten
  kasim kassym kazuo keith kelvin ken kenneth kent kenya kevin khaled khalid khalil khalifa kiran kirill kirk kobi
  kofi konstantin krishna kristian kumar kunal kurt kwame kyle lachlan laith lamar lance larry lars laszlo laurent
  lawrence lazarus lee leif len leo leon leonard leonardo leonid leopold leroy les leslie levi liam lincoln lindsey
  lionel lloyd lorenzo lothar lou louis luc luca lucas luciano luigi luis luiz luka lukas luke macky magnus mahathir
  mahdi mahesh mahmoud mahmud majid malcolm malik mamadou mandla manfred manish manmohan manoj manuel marc marcel
  marcelo marco marcos marcus mariano mario marius mark marko markus marlon marshall martin martín marty marvin marwan
  masoud massimo matt matteo matthew matthias matthieu maurice mauricio max maxim maxime maximilian mehdi mehmet mel
  melvin michael michal michel miguel mihai mike mikhail miklos milan miles milos milton mirko mitch mitchell mitt
  moeen mohamed mohammad mohammed mohan mohd moise moises mokhtar monte morgan morris moses moshe moussa mugabe
  muhammad muhammadu mukesh munir murat murray musa mustafa mustapha mykola nabil nadav nader naftali najib nana
  narendra naresh nasser nate nathan nathaniel navjot naveen neil nelson nestor neville nicholas nick nicola nicolas
  nicolás niels nigel nikhil nikita nikol nikola nikolai nikolas nikolaos nikos nils nitin noah noam noel norbert
  norman nouri obiageli octavio oleg oleh oleksandr oleksii oleksiy olaf oliver olivier olusegun omar omari orlando
  oscar osman otto owen pablo paddy pandu paolo park pascal pat patrice patrick patrik paul paulo pavel pavlo pawel
  pedro pekka per perry pete peter petr petro phil philip philipp philippe phillip pierre pieter pietro piotr piyush
  prabowo pranab prakash prasad pratap praveen prayut prem preston qasem qassem quentin quincy rafael rafal rahul
  rainer raj raja rajesh rajiv rajnath ralph ram rami ramesh ramiro ramon ramzan randy raphael rashad rashid raul ravi
  ray raymond recep reggie reinhard reinhold rene reuben reuven rex reza ricardo riccardo richard rick ricky riek
  rishi rob robert roberto robin rod roderick rodney rodolfo rodrigo roger rohit roland rolf romain roman ron ronald
  ronnie rory ross roy ruben rudolf rudy rufus rupert russell rustam ryan saad sachin saddam sadiq saeed sahid said
  salah salim salman salvador salvatore sam samir samson samuel sanchez sandeep sani sanjay santiago saud scott sean
  sebastian sebastián seif selim semyon sepp serge sergei sergey sergio seth shah shahid shane sharif shashi shaun
  shawn shehbaz shigeru shimon shinzo shivraj sid sidney siegfried silvio simon sipho slobodan solomon soren spencer
  stan stanislav stanley stefan stefano steffen stephan stephane stephen steve steven stewart stuart subramanian
  sudhir sukarno suleiman sultan sunil suresh surya sushil sven sylvain sylvester syed tadeusz taha takeshi tamer
  tareq tariq tarek taro ted teodoro terrence terry thabo thaksin theo theodore thierry thomas thorsten tidjane tim
  timothy tito tobias toby todd tom tomas tommy tomasz toni tony travis trent trevor tristan troy tshering tunde tyler
  tyrone uddhav ulrich umar umaru uri usman uzi vaclav vadim valery vasily venkaiah vernon viacheslav victor vijay
  vikram viktor vinay vincent vinod virendra vitali vitaly vivek vlad vladimir vladislav volker volodymyr vyacheslav
  wade waleed walid wallace walter warren wayne wendell werner wes wesley wilfred wilhelm will willem william willie
  willy winston wojciech wolfgang xavier xi yahya yair yann yannick yaroslav yasir yasser yevgeny yigal yoav yogi
  yohan yonatan yoon yoshihide yoweri youssef yuri yuriy yusuf yves zac zachary zaid zahid zack zeid ziad zoran zuma
  jd j.d. jb pj tj ahmadou alhaji alhassan babak baba bello chike chima dele femi gbenga ibikunle ifeanyi jide kayode
  kola kunle lanre muhammed nnamdi obi ogbonna okey olu rotimi segun seyi sola tayo uche wale yakubu yemi zakari
  bakari juma kamau kiprotich mwai otieno raila uhuru wanjala desmond hage hakainde lungu themba tendai mangosuthu
  sibusiso siphiwe jacinto filipe luisinho agostinho armando abiy getachew girma haile meles tedros tesfaye tekle
  yohannes kebede jawar demeke aden farmaajo abdirahman mahamat idriss blaise roch faure gnassingbe kwesi yaw kojo
  kwabena kwaku ato ebo aung min thein htun hor chea sok somchai surin prawit anutin chuan joko susilo budi bambang
  agus eko dwi wahyu adi yudi andi rizal muhyiddin azmin khairy shafie datuk yoshi kenji hideki daisuke satoshi makoto
  shinji takashi junichiro moon jong min-jun ji-hoon jae-myung seung suk-yeol goran danilo mikkel oskar sverre lorenz
  joris rasmus torsten halvard sigurd eirik ketil ragnar stig tor trond ulf yngve zoltan istvan gyorgy sandor ferenc
  imre bela gabor attila balazs tibor zsolt bogdan mircea ion vasile gheorghe dumitru florin sorin cosmin razvan
  stoyan hristo plamen kiril rumen asen dragan zlatko branko zeljko mladen tihomir ante stipe drazen hrvoje borut
  matjaz primoz ales ondrej zdenek lubos miroslav radek jiri vojtech bohdan taras ostap vitold zbigniew krzysztof
  grzegorz leszek jaroslaw stanislaw zygmunt waldemar arvydas gintaras valdis andris janis ugis toomas urmas ants kari
  juhani heikki esa jorma olli timo matti antti hannu cem kemal orhan ilhan serkan volkan tolga murad elchin rauf
  nursultan bolat daulet timur anvar bakhtiyar sherzod farrukh babrak najibullah mirwais hamdullah zalmay navid farzad
  behrouz kaveh siamak kourosh darioush arash mehrdad haidar jassim abbas muqtada nizar wael ramzi bassam tarik mounir
  younes anouar driss hicham brahim salem tijani oumarou seydou issoufou moumouni souleymane ousmane cheikh modou
  lamine abdoulaye kwadwo fiifi chukwuemeka obinna ikenna nnaemeka tunji gbolahan olamide adeyemi mutua kipchoge
  kiplagat ochieng onyango omondi wafula barasa tinashe tafadzwa kudakwashe lwazi sibongile jabulani thulani vusi
  rajan mohandas balakrishnan venkatesh srinivas murali karthik mahendra rajendra yashwant gopal shyam bhupinder
  harpreet gurpreet manpreet iqbal nawaz shahbaz bilawal imtiaz kamrul mizanur rafiqul nurul zillur wei ming feng hao
  lei qiang tao bin haruto kenta shota ryota sho minho jihoon seojun dohyun hoang quoc duc tuan hung minh budiman
  suharto sigit hendra wawan`);

export const femaleNames = wordSet(`
  aaliyah abby abena abigail ada adaeze adele adriana agnes agnieszka ai aicha aida aisha ala alba alejandra
  aleksandra alessandra alexa alexandra alexandria alice alicia alina alison allison alma alyssa amal amalia amanda
  amber amelia amelie amina amira amna amy ana anastasia andrea angela angelica angelina angie anita anja anke ann
  anna annabel annalena anne annegret annette annie antonia antoinette anya april ariana ariel arlene asha ashley asma
  astrid athena aubrey audrey aung-san aurora ava avril ayanna ayelet ayesha aziza barbara beata beatrice beatriz
  becky belinda benazir bernadette bernice beth bethany betsy betty beverly bianca bonnie brenda briana bridget
  brigitte britney brittany brooke camila camilla camille candace candice cara carla carly carmen carol carole
  carolina caroline carolyn carrie cassandra cassie catalina catarina caterina catherine cathy cecilia celeste celia
  celine chantal charlene charlotte chelsea cheryl chiara chioma chloe christa christiana christiane christina
  christine chrystia cindy ciara claire clara clare clarissa claudia colleen concepcion connie constance cora corazon
  cordelia corinne cristina cynthia dalia dana danielle daphne daria darlene dawn debbie deborah debra deirdre delia
  delphine denise desiree destiny diana diane dina dolores dominique donna dora doreen doris dorothy dunja edith edna
  eileen ekaterina elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen ellie elsa elvira
  emerald emilia emily emma erica erika erin esmeralda esperanza esther ethel eugenia eunice eva evelyn evgenia faith
  farah farida fatima fatma fatou fatoumata faye federica felicia felicity fiona flora florence frances francesca
  francine françoise frida funmi funke gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina
  geraldine gertrude gina giorgia gisele giulia giuliana gladys glenda gloria grace greta gretchen guadalupe gudrun
  gwen hadiza hadja hala hana hanan hanna hannah harriet hasina hazel heather heidi heike helen helena helene helga
  henrietta hilary hilda hillary hind hira holly hope ida ilana ilse imelda imogen indira ines inga ingrid irene irina
  iris irma isabel isabella isabelle isha isobel ivana ivanka ivy izabela jacinda jackie jacqueline jada jaime jamila
  jana jane janet janice janine jasmin jasmine jayne jean jeanette jeanine jeanne jelena jenna jennifer jenny jessica
  jessie jill jo joan joana joanna joanne jocelyn jodi jody johanna josefina josephine joy joyce juana juanita judith
  judy julia juliana julie juliet juliette june justine kaja kamala karen karin karina karla karolina kate katarina
  katarzyna katerina katharina katherine kathleen kathryn kathy katie katja katrin katrina katy kay kayla kaylee keiko
  kelley kelly kelsey kemi kendra kerry khadija kim kimberly kirsten kirstie kirsty klara kristalina kristen kristi
  kristin kristina kristine laila lakshmi lana lara larissa latifa laura lauren laurie layla lea leah leila leni lena
  leonor leslie leticia leyla lidia liliana lilian lillian lily lina linda lindsay ling lisa liv liz liza lois lola
  lorena loretta lori lorraine louisa louise lourdes lubna lucia lucie lucille lucinda lucy ludmila luisa luiza lydia
  lyn lynda lynn lynne mabel madeleine madeline madhuri mae magda magdalena maggie mahnaz maia mairead maja malala
  malin mamata mandy manuela mara marcela marcia margaret margarita margot margrethe mari maria marian mariana
  marianne maribel marie marielle marija marilyn marina marine marisa marisol marissa marjorie marlene marta martha
  martina mary maryam matilda maud maureen maxine maya mayra megan meghan mei mehbooba melania melanie melinda melissa
  mercedes meredith mia micaela michaela michele michelle mildred mina mira miranda miriam misty moira molly mona
  monica monika monique muna myra myriam myrna nabila nada nadia nadine naledi nana nancy naomi narges natalia natalie
  natalya natasha nathalie navi neha nell nellie nichola nicky nicola nicole nidhi nikki nilofar nina nirmala nisha
  noel noelia noor nora noreen norma nour noura nozipho nuala nur nuria octavia odette ofelia oksana olena olga olive
  olivia olusola oluwaseun olympia ophelia oprah orla paige paloma pam pamela paola patience patricia patty paula
  paulette paulina pauline payal pearl peggy penelope penny petra phoebe phyllis pia pilar piper polly pooja precious
  pratibha preeti priscilla priti pritam priya priyanka queen rabia rachael rachel rachida radhika raisa rana rania
  rashida reba rebecca rebekah regina rekha renata renee reyna rhonda rhoda rima rina rita roberta robyn rochelle
  rocio rosa rosalia rosalind rosalynn rosanna rose roseanne rosemary rosie rowena roxana roxanne ruby rukhsana ruth
  sabina sabine sabrina sadia safia sahle sakshi sally salma salome samantha samia samira sana sandra sangeeta sanna
  sara sarah saroja sasha savannah selena selma serena shabana shakira shanta shari sharon sheikha sheila shelby
  shelley shereen sheryl shirin shirley shreya shweta sigrid silvana silvia simone sinead siobhan sita smriti sofia
  sofie solange sonia sonja sonya sophia sophie soraya stacey stacy stefanie stella steph stephanie sue suella sunita
  susan susana susanna susanne sushma suzan suzanne suzy svetlana svitlana sylvia sylvie tabitha tamar tamara tammy
  tania tanya tara tatiana tatyana tawakkol teresa teri tess tessa thandi thelma theresa therese thuli tiffany tina
  tracey traci tracy tricia trina trudy tulip tzipi uma ursula usha valentina valeria valerie vanessa vanita
  vasundhara vera verena veronica veronika vicki vicky victoria vijaya viktoria viola violeta virginia viviane vivian
  vivienne wanda wangari wendy whitney wilhelmina wilma winifred winnie xiomara yael yamina yana yasmin yasmina yelena
  yesenia yetunde yevgenia ying yolanda yoko yulia yuliya yuriko yvette yvonne zahra zainab zanele zara zehra zelda
  zeinab zoe zofia zsuzsanna zuzana ngozi nkechi nkem ifeoma amaka adenike bukola bisi titilayo folake abiola oby
  aminata mariama oumou hindou joice makhosazana nkosazana lindiwe nomvula thoko zodwa graca epsy taarifa sahra fawzia
  asmaa hanaa hoda nawal samah yasmeen sheikh-hasina khaleda dipu sirimavo aditi alka anjali anuradha aparna arundhati
  deepa deepika divya gayatri geeta jaya kavita kiran kusum lata leela madhu maneka meena meenakshi meera mehreen
  mukta nandini neelam padma pallavi poonam pratima rachna rani renu ritu roopa ruchi rupa sadhana sapna sarita savita
  seema shanti shilpa shobha smita sneha sonal sudha sujata suman supriya swati tanvi urmila vandana vani vidya vinita
  irena milena ljuba salwa livia annika ilona agata ludmilla zdenka jadwiga bozena dragana snezana mirjana biljana
  ljiljana gordana svetla desislava tsvetana raluca ioana mihaela anca luminita doina ilinca eszter katalin ildiko
  erzsebet judit orsolya marit siri ingunn ragnhild solveig astri kirsti turid gunhild birgitta kerstin gunilla ylva
  ebba saga freja signe karoline mathilde sidsel mette pernille anneli riikka sari pirjo outi tuuli aino kadri liis
  vilma rasa jurga daiva inese dace zane lesia iryna nadiya halyna lyudmyla tetiana anzhela fiorella ornella loredana
  mariella antonella donatella graziella manon maelle oceane clemence solene capucine soukaina zineb latifah wafa maha
  nawel ghada rasha dalal shaikha meriem ndeye khady adama awa mariam ruqayya rahma hauwa zulaikha wanjiku njeri
  achieng akinyi nyambura chebet wambui auma thembi nomsa lerato refilwe palesa tumi keabetswe ayanda xiaoling meiling
  lihua xiuying yuki haruka sakura aiko naoko kazuko minji soyeon jiwon eunji hyejin thuy huong lan mai siti nurul
  dewi putri ratna wulan ayu sri indah`);

/** Family names that stand before the given name or that are met mostly in two- and three-part names of East Asia. */
export const leadingFamilyNames = wordSet(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
  han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lou qin hua fang
  shi tan jia xia fu xi hou kim lee park choi jung kang cho yoon jang lim oh seo shin kwon hwang ahn yoo hong moon
  baek nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly lai ho tsai mao wen hun`);

/** Parts of names written small: "de", "van der", "al". */
export const nameParticles = wordSet(`
  de del della di da dos das do du la le el al van von der den ter ten bin ibn abu ben bint y e af zu st. ul ur ud`);
