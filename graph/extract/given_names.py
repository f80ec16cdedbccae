"""Gender by a person's given name, and by a noun that has one ("king", "spokeswoman"). Names that men and women bear are left out.
What gender is used for is pronouns.py's."""

from __future__ import annotations

from typing import Literal

from graph.ids import fold

Gender = Literal["m", "f"]

_MEN = frozenset(
    """
    aaron abdel abdirahman abdou abdul abdulaziz abdulla abdullah abel abiy abraham abu achim adam adel adem adolf adolfo adrian ahmad
    ahmed ahmet akira akram alain alan albert alberto alejandro aleksandar aleksander aleksandr aleksei aleksey alexander alexandre
    alexandros alexei alexey alfonso alfred alfredo ali alistair allan allen alois alonso alvaro amadou amir amr anatoly anders
    andreas andrei andrej andrew andrey andrija andris andrius andriy andrzej angus ante anthony antoine anton antonio antonis antony
    anwar ari arjun arkady armando armen arne arno arnold arseniy arthur artur arturo artyom arun arvid asad asher asif atiku
    augustin augusto aurel axel aziz babak bakhtiyar baktiyar barack bart bartolomeo bartosz bashar basil bassam bastian ben benedict
    benjamin benny bernard bernardo bernd bernhard bernie bert bill bjarne bjarni bjorn bob bogdan boris borys branimir branislav
    branko breandan brendan brett brian bruce bruno burak carl carlo carlos cathal cedric cem cesar charles christian christoph
    christophe christopher christos chuck ciaran claude claudio claus clement colin conor constantin constantine cormac corrado cosmin
    craig cristian cristobal cyril dag dan daniel danilo danny dario darius darko dave david davide davit dawit dean denis dennis
    derek desmond diarmuid dick didier diego dieter dietmar dimitri dimitrios dimitris dirk dmitri dmitriy dmitry dmytro domingo
    dominic dominik donal donald dorin douglas dragan duncan dusan dwight eamon edgar edmund edmundo eduard eduardo edward edwin
    efrain egil ehud eirik ekrem elias elijah elmar emanuel emil emile emilio emmanuel emmerson emre enda enrico enrique eoin eric
    erich erik ernest ernesto ernst erwin espen esteban ethan etienne eugene evan evgeniy evgeny fabian fabio fadi faisal farid farouk
    fatih federico felipe felix ferdinand ferenc fernando fidel filip florian florin francesco francisco francois frank frans franz
    fred frederic frederick fredrik friedrich fritz gabor gabriel gary gaston gavin geert gennadiy gennady geoffrey georg george
    georges georgi georgios georgy gerald gerard gerardo gerhard gerrit gheorghe giacomo gianni gideon gilbert gilles giorgi giorgio
    giorgos giovanni giuliano giulio giuseppe gleb glyn gonzalo goran gordon graham greg gregor gregory grigory guillaume guillermo gunnar
    gunter gustav gustavo guy gwilym gyorgy haakon habib hadi hafez haile hakan hamad hamid hamish hamza hannes hannu hans harald
    haris harold harry haruki hasan hashim hassan hector heiko heinrich heinz helge helmut hendrik henri henrik henry herbert herman
    hermann hideki hideo hiroshi hisham holger hosni hossein howard hubert hugh hughie hugo humberto husain husayn hussain hussein
    iain ian ibrahim idder idris ignacio igor ihor ilham ilie ilir ilya imran ingmar ioan ioannis isaac ishaan ismail israel issa
    istvan iulian ivan ivar ivo jaak jabu jack jacob jacques jaime jair jakob jakub jalal jamal james jan janez janis janos janusz
    jared jarl jaroslav jaroslaw jason jasper javier jawad jeff jeffrey jens jeremy jerome jerry jerzy jesper jesus jim jimmy joachim
    joao joaquin jochen joe joel johan johann johannes john johnny jon jonas jonathan jonny jorg jorge jorgen joris jose josef joseph
    joshua josip jozef juan juha jukka jules julian julien julio julius junichi jurgen juri justin justinas kaare kamal kareem karel
    karim karl karol kaspar kassym katsuya kazuo keir keith ken kenan kenji kenneth kent kevin khaled khalid khalifa kieran kiril
    kjell klaus klemens knut koffi kofi konstantin konstantinos krzysztof kurt kwame kyle kyriakos lachlan lajos lars lasse laszlo
    laurent laurentiu lawrence lazar leif lembit leo leon leonard leonardo leonid leopold leroy levan liam lionel liviu lloyd lorenzo
    louis luc luca lucas luciano ludvig ludwig luigi luis luiz lukas lukasz luke luuk maciej magnus mahdi mahinda mahmoud mahmud
    malcolm malik mamadou manfred manmohan manuel marc marcel marcelo marcin marco marcos marcus marek mario marius mark marko markus
    marquis marten martin martti marty marwan massimo mateo mateus mateusz mathias mathieu matt matteo matthew matthias mattias
    maurice mauricio mauro max maxim maxime maximilian mehdi mehmet melvin michael michal micheal michel miguel mihai mihail mikael
    mike mikhail mikheil mikko miklos mikulas milan milorad milos mircea mirko miroslav mitch mladen moez mohamad mohamed mohammad
    mohammed mohsen morten moses moshe moussa mstislav muammar muhammad muhammadu muqtada murat musa mustafa mykola nabil nadav nader
    naftali naguib narendra nasser nathan nawaz nelson niall nicholas nick nicolae nicolas nicos niels nigel nikola nikolai nikolaj
    nikolaos nikolas nikolay nikos nils nizar noah norbert norman nouri nursultan odd oisin olaf olav ole oleg oleh oleksandr oleksiy
    oliver olivier olof olusegun omar omer orhan osama oscar oskar osman ossian oswald othman otto ousmane ovidiu owen pablo padraig
    paolo pascal patricio patrick paul paulo pavel pavlo pavlos pawel pedro peer pekka pentti per pere pervez pete peter petr
    petras petri petro petros petteri phil philip philipp philippe pierre pietro piotr predrag prince qasem quentin radek radoslaw
    radu rafael rafal rafiq rahul raila rainer rajiv rajnath ralf ralph ramazan ramiro ramon ramzan randall randy raoul rashid rasmus
    raul ravi raymond recep reinhard reinhold rene reuven rex rhys ricardo riccardo richard rick rickard risto rob robert roberto
    rodolfo rodrigo roger roland rolf roman romano ron ronald ronan roque ross roy ruairi ruben rudolf rudy rufus rui ruslan russell
    rustam ruud ryan saad sadiq saeed salah saleh salim salman salvador salvatore sami samir samuel sandor sanjay santiago sauli scott
    seamus sean sebastian sefik seif selahattin selim semyon senad serge sergei sergey sergio sergiy serhii serhiy seyoum shahid shaun
    shigeru shimon shinzo sidney siegfried sigmund sigurd silvio simeon simon sindre slobodan soren sorin stan stanislav stanislaw
    stefan stefano steffen stein stelios stephane stephen steve steven stig stipe stuart sture suleiman sultan svein sven syed sylvain
    tadeas tadeusz tahar taher takashi talal tamas tarek tariq tarmo tayyip ted temur tendai terje terrence teuvo thabo theodor
    theodore theodoros thierry thilo thomas thor thorsten tiago tiberiu tibor tihomir tim timo timothy timur tito tobias todd tom
    tomas tomasz tomaz tomislav tommaso tommy tony toomas torbjorn tord tore torsten toshio traian travis trent trevor trond trygve
    tsutomu tuomas tyler ulf ulrich umar urho urs uwe vaclav vadim valdis valentin valentino valeri valeriu valeriy valery vasil
    vasile vasily vasyl veikko vernon vicente victor vidar viktor viktoras vilem vilhelm ville vincent vincenzo virgil vitali vitaliy
    vitaly vito vittorio vjekoslav vlad vladimir vladislav vojislav volker volodymyr vyacheslav waleed walid walter warren wayne
    werner wilhelm willem william willy wim winston wladyslaw wojciech wolfgang xavier yahya yair yakov yasser yasuo yegor yevgeny
    yevhen yitzhak yoshihide yoshiro youssef yoweri yuri yuriy yury yusuf yves zaher zakaria zbigniew zdenek zeid zeljko zlatko zoltan
    zoran zurab zvonimir
    aidan alfie anil archie bilal callum clive darren declan dinesh finn giles harvey mahesh naveen ramesh rupert sunil suresh vijay
    abdelkader abdelkarim abdoulaye abelardo achille agustin ahmadou aidar ajay akash albin aldo aleksi alessandro alhaji alioune alojz
    alphonse alvin amadeo amedeo amit anand andre ankit anselm anselmo anson antal aristide armand armin arnaud arsen arsene artem arvo
    ashok atanas aurelio avram ayman baldur baptiste barnabas basile bastien beat bekele benito benjamim benoit bertold bertrand bhim
    blaise blaz bojan bongani boniface boubacar bozidar bradley brandon bryan byron carlito casimir celestin cesare chad charlie chinedu
    chukwuma ciro clarence claudiu clifford clinton colm conrad constant corneliu cosmo costas curtis cyrille daisuke dalton damian
    damien damir danail daniil darryl daud davor demetrios denys devon diallo dieudonne dimitar dino djibril dmitrij domagoj donato
    dorian drazen duarte dumitru dylan eberhard edmond edoardo efraim eitan ekkehard eldar eliot elliot elvis emeka enver eoghan erdem
    erhan erlend ermal eskil eugen eugenio evaristo ezekiel ezra fabien fabrice fabrizio farrukh faustin faustino federigo femi fergus
    fernand fikret firas flavio florent floyd folke franck franco frantisek fraser fuad gael gaetan galo garcia garfield gaspar gauthier
    geir gentian germain gernot ghassan gheorghi giacinto giancarlo gino gjergj glenn godfrey gorazd gottfried gregoire greig guido
    gunther gustaf gyula hakim hakon halvor hamdi hannibal harish haroun harri hartmut hassane heikki helmer hendra heorhii herve
    hilario hippolyte hirotaka hiroyuki horacio horst hrafn hristo hussam iker ildefonso imad imre inigo iqbal irfan isidro ismael ivica
    iwan jaakko jaan jackson jad jarmo javad jefferson jeppe jeremiah jiri joaquim johnathan jomo jordi jorn josep josue jovan jozsef
    juanito julen jurg jussi kacper kader kaj kalle kamil karsten kaspars kazimierz kazuhiro keisuke kelvin kemal kenichi kennedy kenta
    kenzo kerim keshav kgosi kirill kjetil koenraad koichi kosta krishna krzystof kundan kuno ladislav laercio lamine laurence lauri
    lauritz leander leandro lefteris lennart leopoldo leszek lino ljubomir loic lorenz lothar lubomir lucian lucien ludovic luther lutz
    lyle makoto maksim maksym malachy malcom mamoudou manoj manolis marat mariano marijan marinko martim masahiro masaru masato matthaus
    mauritz maurizio maynard mehmood meinhard meinrad melchior mendel mert mick miles miloje minoru mirza mitchell modibo modou mohan
    moises moritz mubarak mukesh murray mustapha naeem nathaniel nazar nebojsa nedim nemanja nestor nevil neville newton nguema nicanor
    niccolo nikhil noboru nobuo nuno nurbek obed octavio odysseas olan omari onur oren orlando osmo oswaldo otmar oystein panagiotis
    pankaj paolino pasquale patrik paulino pavle peder pedja percy pertti philbert pierluigi piers placido prakash quirin rabah radomir
    radovan rainier rajesh rakesh ramadan rashad rauno rawiri raymundo reinaldo reiner remy renato renaud reto reynaldo rhodri riad
    ricky rikard roderick rodney rohan rolando romain romuald romualdo rory roscoe ruedi ruediger ryszard sabri saif salif samba sanjeev
    santino satoshi saul savvas seppo sergii severin shane shankar sharif shashank shigeo shinji shunsuke silvan silvestre simo siphiwe
    sipho sizwe slavko solomon spencer spiros spyridon srdjan stavros stelian stephan stephanos stojan sulaiman svetozar sylvester taavi
    tadas tadashi tadej takahiro takeshi talha taneli tapio tawfik teddy temel terence tetsuo thaddeus theo theophile thorvald tigran
    timon tobiah toivo tolga tomohiro tonis torben toshiaki toussaint trifon tristan tsvetan tuncay tunde turgut ulisses urban uros
    usman vaidas valdas valter vangelis vasilios vasilis vaughn veit venkat vesa viggo vikram vilmos vinod vishal vlado vojtech volkmar
    vytautas wael walt wassim wenzel wilfred wilfredo wilfrid wilko wilmer winfried wolf xabier yannick yannis yaroslav yasin yeison
    yiannis ylli yohannes yuichi yukio zacharias zaid zakir zdravko zeev zenon ziad zivko zlatan zygmunt
    """.split()
)
_WOMEN = frozenset(
    """
    abigail ada adela adele adriana agata agatha agnes agnieszka ahlam aicha aida ailbhe ainhoa aino aisha aishath akiko albertina
    aleksandra alena alessandra alexandra alexandria alice alicia alina aliona alison aliya alma amalia amanda amelia amelie
    amina amira amy ana anabel anastasia anastasiia anastasiya ane angela angelika angelina anita anja anke ann anna annabelle anne
    annegret annelie annette annie annika antje antonella antonia anuradha aoibheann aoife ariana arlene asma astrid asya audrey
    aurelia aurora aya ayesha ayse azra barbara barbro beata beate beatrice beatrix beatriz belinda benazir berit bernadette bertha
    beth bettina betty bianca birgit birgitta birgitte birthe bodil bonnie brenda bridget brigitte britt bronagh camila camille
    caoimhe caren carina carla carlotta carmen carol carole carolina caroline cassandra catarina caterina catherine cathy cecilia
    cecilie celia celine ceri chandrika chantal charlotte cheryl chiara chloe christa christiane christina christine chrystia cindy
    claire clara clare clarissa claudia clementine colette colleen concepcion condoleezza constance consuelo corazon corina corinna
    corinne cornelia cristina cynthia dagmar dalia daniela danielle daria darya deborah debra delia denise diana dilma dina doina
    dolores donna dora doris dorota dorothea dorothy dunja dzenana ebba edith edna eeva eileen eilidh eimear ekaterina ela elaine
    eleanor elena eleni eleonora elfriede elina elisa elisabeth elisabetta elise elizabeth elizaveta ella ellen ellinor elsa elsie
    eluned elvira emilia emilie emily emine emma erika erna esmeralda estela esther eszter ethel eugenia eunice eva evelyn evgenia
    evita ewa fatima fatma fatou fatoumata felicia fenna fiona flavia floor flora florence frances francesca francoise franziska
    frauke frida frieda gabija gabriela gabriella gabrielle galina gemma genevieve georgia georgina geraldine gerda gertrud gertrude
    ghada gillian gina giorgia giovanna gisela giulia gloria golda gordana grace grainne greta gretchen gro gudrun gunilla gwen hadija
    halima hana hanan hania hanna hannah hanne hanneke hannelore harriet heather hedwig hedy heidi heike helen helena helene helga
    helle heloisa henrietta hilda hilde hildegard hillary hina huda ida ilinca ilona ilse imelda ina indira ines inga inge
    ingeborg ingrid inna ioana ioanna irena irene irina iris irma isabel isabella isabelle isla ivana ivanka ivonne jacinda jacqueline
    jadwiga jagoda jana jane janet janice janina janine jasmina jasna jeanette jeanine jeanne jelena jennifer jenny jessica jill
    joanna joanne johanna josefina josephine joy joyce juanita judith judy julia juliana julie juliet julieta june justyna jutta kaisa
    kaja kamala karen karin karina karla katalin katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katia
    katie katja katrin katrina kayla keiko khadija kirsten kirsti klara kristalina kristen kristin kristina kristine ksenia lara
    larisa larissa latifa laura lauren leila lena leni leonor leonora leticia leyla lidia lidija lila lilian liliana lillian lily lina
    linda lisa lise liselotte liudmila livia liz liza ljubica lola lorena loretta lorraine louisa louise luba lubna lucia
    lucie lucija lucja lucy ludmila luisa luise lydia lyudmila mabel madeleine madeline magdalena maggie maha mai maia mairead maja
    malala malgorzata malin manal manuela mara marcela marcia maren margaret margareta margarete margarita margit margot margrethe
    marguerite maria mariam mariana mariann marianne marie mariela marija marijke marika marilyn marina marine marit marja
    marjorie marlene marlies marta martha martina mary maryam marzena matilda maud maura maureen maxine megan meghan melanie melinda
    melissa mercedes mercy meryem mia michaela michelle michiko mila milena minna mirela miriam mirjam mirjana moira molly mona
    monica monika monique morag morven muriel myriam nabila nada nadezhda nadia nadine nadja naima naledi nancy naomi natalia
    natalie nataliya natalya natasha nathalie nawal nela nelly nerys nevena ngozi nia niamh nicole nicoletta nina nora norma nuria
    oksana oleksandra olena olga olha olive olivia ophelia orla orlaith ottilie paige paloma pamela patience patricia patrizia paula
    paulina pauline pearl penelope penny petra petronella phoebe phyllis pia pilar polina priscilla priti priya rachel radmila ragnhild
    rahima raisa ramona rania raquel rasa rebeca rebecca regina regine renata renate rhiannon rhonda rigoberta rima rina rita
    roberta rocio roisin rosa rosalia rosalind rose rosemarie rosemary roxana roza ruslana ruta ruth sabina sabine sabrina sadaf safia
    sahle sally salma salome samantha samia samira sandra sanna sara sarah saskia sheikha sheila shelley sherry shirin shirley sibylle
    sigrid silvia silvija simona sinead siobhain siobhan siri sissel slavica snezana snezhana sofia sofie solveig sonia sonja sophia
    sophie soraya sorcha stacy stefania stefanie stella stephanie sue suella susan susana susanna susanne suu suzanne svetlana
    sviatlana sylvia sylvie tamar tamara tanja tanya tarja tatiana tatjana tatyana telma teodora teresa tereza theresa therese tiina
    tina toini tove trine trudy tuula tzipi ulla ulrike una urmila ursula uschi valentina valerie vanessa vera verena veronica
    veronika vesna victoria viktoria viola violeta violetta viorica virginia viviane vjosa vlasta wafa wanda wendy wiebke wilhelmina
    winnie xiomara yana yasmin yasmina yekaterina yelena yingluck ylva yoko yolanda yulia yuliya yuriko yvette yvonne zahra zainab
    zara zdenka zeinab zoe zofia zsuzsa zuzana
    dawn ellie leanne lynne sadia saima sunita
    abeba abena achieng adelaide adelheid adina adisa adriane afua agathe agneta aigerim ainara aisulu aizada akosua alba aleesha alenka
    alexia alfreda alisa alisha alix allegra almudena amani amara amarjit amparo anahit anais anastasija andreea anett angelica anisa
    anneli annelies anneliese annemarie anouk antonietta antonina anusha apolonia araceli araminta arantxa archana aroha arunima asel
    asha ashwini asiya assunta atiya atsuko augusta aurelie ayelet ayumi azadeh babette bahar barbora bathsheba beathe benedetta
    berenice bernarda bernardette bernardine berta bibiana birta blanca blandine bojana bonita bozena branka brigida bronwyn bruna
    caitlin calista camilla candice candida carlene carlota carmela carmelita carmelle carolyn carrie catriona cecile celeste celestine
    chantelle charlene charmaine cheikha chiamaka chidinma chipo christel christelle christene christiana cindi clarisse claudette
    claudine clelia clotilde concetta consolata constanza cora coral cordelia coretta corrine cosima daiva damaris danica danijela
    danuta daphne deanna deepa deirdre delphine desislava despina diane dimitra dinah divya dolors donatella doreen dorothee dragana
    dragica drita dubravka edita efua ekin eleftheria eleonore elfrida eliane elif elisabet elke elma elodie eloisa elona elspeth elvan
    elzbieta emese emmanuelle emmeline enid enriqueta erin erzsebet esme esperanza estelle etta eudora eufemia eugenie eulalia euphemia
    evangelia evelina eveline evelyne ezgi fabienne fadila fadwa faiza farida farzana fatemeh fathia fatmata felicita felicite felicity
    fernanda fidelia filomena fiorella flavie fleur florencia florentina francine frederique freja freya fumiko gaelle genoveva
    georgette germaine gertrudes ghislaine giada gilda ginette gisele giulietta gladys glenda gloriana grazia graziella guadalupe gudny
    guillermina gulnara gulsah gunhild gunvor gwendolyn gwyneth hadiza hadja haifa halina halla hanife haruko hatice hawa heba hedda
    hege heidrun helmi henriette hermine hermione hilary hildur hiroko hollie hortense hripsime ifeoma iman imane ingunn ioulia irini
    irmgard isaura iselin isolde itziar iva iveta izabela izabella jacinta jaclyn jacqui jadranka jamila janelle jannike jasmin jasmine
    jeannette jelica jemima jennie jerusha jitka joana jocelyne johana jolanta jorunn josefa josefine josette josiane jovana juana judi
    judita juliane julianne julija junko jyoti kadri kalina kamila kanako kapka karima karine karoline kateryna kathe kathrin katinka
    katri katrine kavita kazuko khadidja khadijah khady kikelomo kirstine kjersti klaudia klavdia kleopatra krisztina krystyna kumiko
    kyoko laetitia laila laine lalita lamia lana latisha laureline lauretta lavinia leah leanna leda leonie leontina leopoldine letitia
    lia liana libby liene lieselotte ligia liisa lilia liliane lilianne linnea lisbeth lissette liv ljiljana ljudmila lois lone lotte
    louiza lourdes lovisa lubica lucila lucilla lucille lucinda lucrecia ludivine ludmilla luz lynda lyubov mafalda magali magda
    magnhild mahnaz mairi maite makeda malene malika manana mandisa marcelina marceline margarethe margherita margo margrit marianna
    maribel marietta mariko marilena mariola marisa marisol maritza marketa marlena marsha martine maryanne masako mathilda mathilde
    mavis maya mayumi medea melania melina melita meltem meredith merethe merja meseret mette micaela michiyo milagros mildred milica
    millicent mimi minerva mira miranda mireille miriana mirka mitsuko miyako moana mollie monserrat mounira muna myra myrna myrtle
    nadege nadezda nadira nafissa nagore najat nandita naoko natacha natalija nathalia neda nedjma nelida nelli nerea nicolette nilufar
    nimco nirmala njeri noelia noelle noemi nokuthula nolwenn nomsa nomvula nonhlanhla norah noriko noura nozomi nurul nyambura odette
    odile ofelia olimpia oliwia omayra oonagh oriana ornella orsolya ottavia outi palmira pamina paola paquita parisa parvati pascale
    patsy paulette pauliina pavla penka perpetua petya philippa philomena pina pippa pirjo piroska polly pooja prisca purificacion rabia
    rachele rachida radhika rafaela rahel raimonda rajni raluca ramata ramla ranya raphaelle rashida ratna raya rebekah reem reetta
    regula reiko rekha renee reyhan riitta rivka robyn rohini rokhaya romana romina rosalba rosalina rosalinda rosaura rosella roser
    rosetta rosita rositsa rossana roswitha roxane rozalia ruby rukhsana rumiko rupa ruxandra saara sabah sabrine saida sakina salima
    samiha samina sandhya sandrine sangeeta sanja sarita satu savannah savitri selena selma senka serena severine shabnam shadia shaima
    shanthi sharmila sharon sheela shobha shreya sibel sidonie sieglinde sigita sigrun silja silke silvana simin simonetta sirpa
    sladjana smita sneha snjezana sofija solange soledad solene somaya sonal stacey stanislava steffi suad sugandha suha sujata sulema
    sultana sumaya sunniva suvi suzana svenja sveva svitlana swati sybille sylwia tabea tabitha taina takako tamiko tania tansu tazeen
    teija tessa thandeka thandi thandiwe thea theodora thora thuy tiffany tilda timea tirza tomoko tonje tora torunn trinity tsitsi
    tuulikki umm ursina urska ursule vaiva valeria valeska vasiliki velma venera veronique vibeke vigdis vilja vilma violaine violette
    virginie vivi viviana vreni wairimu wambui wangari wanjiru weronika wilma wiltrud winifred xenia ximena xochitl yaa yael yasemin
    yasmine yetunde yevgenia ylenia yoana yolande yoshiko ysabel yuka yukiko yuliana yumiko zainabu zaira zaynab zehra zeynep zhanna
    zita zlata zohra zora zorica zsofia zubeida zuleikha zulema zulfiya
    """.split()
)
_MALE_NOUNS = frozenset(
    """
    king prince emperor sultan emir sheikh shah pope lord sir mr spokesman chairman businessman statesman congressman policeman
    serviceman councilman alderman strongman man boy husband son father brother uncle nephew grandson grandfather widower fiancé
    fiance stepson son-in-law brother-in-law father-in-law monk priest imam ayatollah patriarch bishop cardinal archbishop
    gunman fisherman anchorman gentleman duke baron
    """.split()
)
_FEMALE_NOUNS = frozenset(
    """
    queen princess empress sultana lady dame mrs ms miss madame spokeswoman chairwoman businesswoman congresswoman policewoman
    councilwoman stateswoman woman girl wife daughter mother sister aunt niece granddaughter grandmother widow fiancée fiancee
    stepdaughter daughter-in-law sister-in-law mother-in-law nun actress duchess baroness
    """.split()
)


def gender_of_name(name: str) -> Gender | None:
    """The gender of a full name by its first word, or a Slavic surname's ending; None for a surname alone and names of both.

    >>> gender_of_name("Olena Bondar"), gender_of_name("Kim Lund"), gender_of_name("Bondar")
    ('f', None, None)
    """
    parts = fold(name).split()
    if len(parts) < 2:
        return None
    if parts[0] in _MEN:
        return "m" if parts[0] not in _WOMEN else None
    if parts[0] in _WOMEN or (len(parts[-1]) > 5 and parts[-1].endswith(("ova", "eva", "skaya", "skaia"))):
        return "f"
    return None


def gender_of_noun(word: str) -> Gender | None:
    """The gender of a lower-case title, rank or kinship: ``king``, ``spokeswoman``."""
    return "m" if word in _MALE_NOUNS else "f" if word in _FEMALE_NOUNS else None
