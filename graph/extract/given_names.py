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
    alexandros alexei alexey alfonso alfred alfredo ali alistair allan allen alois alonso alvaro amadou amir amr anatoly anders andreas
    andrei andrej andrew andrey andrija andris andrius andriy andrzej angus ante anthony antoine anton antonio antonis antony anwar ari
    arjun arkady armando armen arne arno arnold arseniy arthur artur arturo artyom arun arvid asad asher ashraf asif atiku augusto axel
    aziz babak bakhtiyar barack bart bartosz bashar basil bassam bastian ben benedict benjamin benny bernard bernardo bernd bernhard bernie
    bert bill bjarne bjarni bjorn bob bogdan boris borys branislav branko brendan brett brian bruce bruno burak carl carlo carlos cedric
    cem cesar charles christian christoph christophe christopher christos chuck claude claudio claus clement colin conor constantin
    constantine craig cristian cristobal cyril dag dan daniel danilo danny dario darius darko dave david davide davit dawit dean denis
    dennis derek desmond dick didier diego dieter dietmar dimitri dimitrios dimitris dirk dmitri dmitriy dmitry dmytro domingo dominic
    dominik donald douglas dragan duncan dusan dwight eamon edgar edmund edmundo eduard eduardo edward edwin egil ehud eirik ekrem elias
    elijah elmar emanuel emil emile emilio emmanuel emmerson emre enda enrico enrique eric erich erik ernest ernesto ernst erwin espen
    esteban ethan etienne eugene evan evgeniy evgeny fabian fabio fadi faisal farid farouk fatih federico felipe felix ferdinand ferenc
    fernando fidel filip florian francesco francisco francois frank frans franz fred frederic frederick fredrik friedrich fritz gabor
    gabriel gary gaston gavin geert gennadiy gennady geoffrey georg george georges georgi georgios georgy gerald gerard gerardo gerhard
    gerrit giacomo gianni gideon gilbert gilles giorgi giorgio giorgos giovanni giuliano giulio giuseppe gleb goran gordon graham greg
    gregor gregory grigory guillaume guillermo gunnar gunter gustav gustavo guy gyorgy haakon habib hadi hafez haile hakan hamad hamid
    hamza hannes hannu hans harald haris harold harry haruki hasan hashim hassan hector heiko heinrich heinz helge helmut hendrik henri
    henrik henry herbert herman hermann hideki hideo hiroshi hisham hosni hossein howard hubert hugh hugo humberto husain husayn hussain
    hussein ian ibrahim idris ignacio igor ihor ilham ilir ilya imran ingmar ioannis isaac ishaan ismail israel issa istvan ivan ivar ivo
    jaak jabu jack jacob jacques jaime jair jakob jakub jalal jamal james jan janez janis janos janusz jared jarl jaroslav jaroslaw jason
    jasper javier jawad jeff jeffrey jens jeremy jerome jerry jerzy jesper jesus jim jimmy joachim joao joaquin jochen joe joel johan
    johann johannes john johnny jon jonas jonathan jonny jorg jorge jorgen jose josef joseph joshua josip jozef juan juha jukka jules
    julian julien julio julius junichi jurgen juri justin justinas kaare kamal kareem karel karim karl karol kaspar kassym katsuya kazuo
    keir keith ken kenan kenji kenneth kent kevin khaled khalid khalifa kiril kjell klaus klemens knut koffi kofi konstantin konstantinos
    krzysztof kurt kwame kyle kyriakos lachlan lajos lars lasse laszlo laurent laurentiu lawrence lazar leif lembit leo leon leonard
    leonardo leonid leopold leroy levan liam lionel lloyd lorenzo louis luc luca lucas luciano ludvig ludwig luigi luis luiz lukas lukasz
    luke maciej magnus mahdi mahinda mahmoud mahmud malcolm malik mamadou manfred manmohan manuel marc marcel marcelo marcin marco marcos
    marcus marek mario marius mark marko markus marquis marten martin martti marty marwan massimo mateo mateus mateusz mathias mathieu matt
    matteo matthew matthias mattias maurice mauricio mauro max maxim maxime maximilian mehdi mehmet melvin michael michal micheal michel
    miguel mihai mihail mikael mike mikhail mikheil mikko miklos mikulas milan milorad milos miroslav mitch mladen moez mohamad mohamed
    mohammad mohammed mohsen morten moses moshe moussa mstislav muammar muhammad muhammadu muqtada murat musa mustafa mykola nabil nadav
    nader naftali naguib narendra nasser nathan nawaz nelson nicholas nick nicolae nicolas nicos niels nigel nikola nikolai nikolaj
    nikolaos nikolas nikolay nikos nils nizar noah norbert norman nouri nursultan odd olaf olav ole oleg oleh oleksandr oleksiy oliver
    olivier olof olusegun omar omer orhan osama oscar oskar osman ossian oswald othman otto ousmane owen pablo paolo pascal patrice
    patricio patrick paul paulo pavel pavlo pavlos pawel pedro peer pekka pentti per pere pervez pete peter petr petras petri petro petros
    petteri phil philip philipp philippe pierre pietro piotr predrag prince qasem quentin radek radoslaw rafael rafal rafiq rahul raila
    rainer rajiv rajnath ralf ralph ramazan ramiro ramon ramzan randall randy raoul rashid rasmus raul ravi raymond recep reinhard reinhold
    rene reuven rex ricardo riccardo richard rick rickard risto rob robert roberto rodolfo rodrigo roger roland rolf roman romano ron
    ronald roque ross roy ruben rudolf rudy rufus ruslan russell rustam ruud ryan saad sadiq saeed salah saleh salim salman salvador
    salvatore sami samir samuel sandor sanjay santiago sauli scott sean sebastian sefik seif selahattin selim semyon senad serge sergei
    sergey sergio sergiy serhii serhiy seyoum shahid shaun shigeru shimon shinzo sidney siegfried sigmund sigurd silvio simeon simon
    slobodan soren stan stanislav stanislaw stefan stefano steffen stein stelios stephane stephen steve steven stig stipe stuart sture
    suleiman sultan svein sven syed sylvain tadeas tadeusz taher takashi talal tamas tarek tariq tarmo tayyip ted temur tendai terje
    terrence teuvo thabo theodor theodore theodoros thierry thilo thomas thor thorsten tiago tibor tim timo timothy timur tito tobias todd
    tom tomas tomasz tomaz tomislav tommaso tommy tony toomas torbjorn tord tore torsten toshio travis trent trevor trond trygve tsutomu
    tuomas tyler ulrich umar urho urs uwe vaclav vadim valdis valentin valeri valeriy valery vasil vasily vasyl veikko vernon vicente
    victor vidar viktor viktoras vilem vilhelm ville vincent vincenzo virgil vitali vitaliy vitaly vito vittorio vjekoslav vlad vladimir
    vladislav vojislav volker volodymyr vyacheslav waleed walid walter warren wayne werner wilhelm willem william willy wim winston
    wladyslaw wojciech wolfgang xavier yahya yair yakov yasser yasuo yegor yevgeny yevhen yitzhak yoshihide yoshiro youssef yoweri yuri
    yuriy yury yusuf yves zaher zakaria zbigniew zdenek zeid zeljko zlatko zoltan zoran zurab
    """.split()
)
_WOMEN = frozenset(
    """
    abigail ada adela adele adriana agata agatha agnes agnieszka ahlam aicha aida aino aisha aishath akiko albertina aleksandra alena
    alessandra alexandra alexandria alice alicia alina aliona alison aliya alma amal amalia amanda amelia amelie amina amira amy ana anabel
    anastasia anastasiia anastasiya ane angela angelika angelina anita anja anke ann anna annabelle anne annegret annelie annette annie
    annika antje antonella antonia anuradha ariana arlene asma astrid asya audrey aurelia aurora aya ayesha ayse azra barbara barbro beata
    beate beatrice beatrix beatriz belinda benazir berit bernadette bertha beth bettina betty bianca birgit birgitta birgitte bodil bonnie
    brenda bridget brigitte britt camila camille caren carina carla carmen carol carole carolina caroline cassandra catarina caterina
    catherine cathy cecilia cecilie celia celine chandrika chantal charlotte cheryl chiara chloe christa christiane christina christine
    chrystia cindy claire clara clare clarissa claudia clementine colette colleen concepcion condoleezza constance consuelo corazon corinna
    corinne cornelia cristina cynthia dagmar dalia daniela danielle daria darya deborah debra delia denise diana dilma dina dolores donna
    dora doris dorota dorothea dorothy dunja dzenana ebba edith edna eeva eileen ekaterina ela elaine eleanor elena eleni eleonora elfriede
    elina elisa elisabeth elisabetta elise elizabeth elizaveta ella ellen ellinor elsa elsie elvira emilia emilie emily emine emma erika
    erna esmeralda estela esther eszter ethel eugenia eunice eva evelyn evgenia evita ewa fatima fatma fatou fatoumata felicia fiona flavia
    flora florence fran frances francesca francoise franziska frida frieda gabriela gabriella gabrielle galina gemma genevieve georgia
    georgina geraldine gerda gertrud gertrude ghada gillian gina giorgia giovanna gisela giulia gloria golda gordana grace greta gretchen
    gro gudrun gunilla gwen hadija halima hana hanan hania hanna hannah hanne hannelore harriet heather hedwig hedy heidi heike helen
    helena helene helga helle henrietta hilary hilda hilde hildegard hillary hina huda ida ilona ilse imelda ina indira ines inga inge
    ingeborg ingrid inna ioanna irena irene irina iris irma isabel isabella isabelle isla ivana ivanka ivonne jacinda jacqueline jadwiga
    jana jane janet janice janina janine jasmina jasna jeanette jeanine jeanne jelena jennifer jenny jessica jill joanna joanne johanna
    josefina josephine joy joyce juanita judith judy julia juliana julie juliet julieta june justyna jutta kaisa kaja kamala karen karin
    karina karla katalin katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katia katie katja katrin katrina kayla
    keiko khadija kirsten kirsti klara kristalina kristen kristin kristina kristine ksenia lara larisa larissa latifa laura lauren leila
    lena leni leonor leonora leticia leyla lidia lidija lila lilian liliana lillian lily lina linda lindsay lisa lise liselotte liudmila
    livia liz liza lola lorena loretta lorraine louisa louise luba lubna lucia lucie lucija lucy ludmila luisa luise lydia lyudmila mabel
    madeleine madeline magdalena maggie maha mai maia maja malala malgorzata malin manal manuela mara marcela marcia margaret margareta
    margarete margarita margit margot margrethe marguerite maria mariam marian mariana mariann marianne marie mariela marija marika marilyn
    marina marine marit marja marjorie marlene marta martha martina mary maryam marzena matilda maud maura maureen maxine megan meghan
    melanie melinda melissa mercedes mercy meryem mia michaela michelle michiko mila milena mina minna mirela miriam mirjam moira molly
    mona monica monika monique muriel myriam nabila nada nadezhda nadia nadine nadja naima naledi nana nancy naomi natalia natalie nataliya
    natalya natasha nathalie nawal nela nelly nevena ngozi nicole nicoletta nina nora norma nuria oksana oleksandra olena olga olha olive
    olivia ophelia orla ottilie paige paloma pamela patience patricia patrizia paula paulina pauline pearl penelope penny petra phoebe
    phyllis pia polina priscilla priti priya rachel radmila ragnhild rahima raisa ramona rana rania raquel rasa rebeca rebecca regina
    regine renata renate rhonda rigoberta rima rina rita roberta rocio rosa rosalia rosalind rose rosemarie rosemary roxana roza ruslana
    ruta ruth sabina sabine sabrina sadaf safia sahle sally salma salome samantha samia samira sandra sanna sara sarah saskia sheikha
    sheila shelley sherry shirin shirley sibylle sigrid silvia simona siri sissel slavica snezana sofia sofie solveig sonia sonja sophia
    sophie soraya stacy stefania stefanie stella stephanie sue suella susan susana susanna susanne suu suzanne svetlana sviatlana sylvia
    sylvie tamar tamara tanja tanya tarja tatiana tatjana tatyana teresa tereza theresa therese tiina tina toini tove trine trudy tuula
    tzipi ulla ulrike urmila ursula uschi valentina valerie vanessa vera verena veronica veronika vesna victoria viktoria viola violeta
    violetta virginia viviane vjosa vlasta wafa wanda wendy wilhelmina winnie xiomara yana yasmin yasmina yekaterina yelena yingluck ylva
    yoko yolanda yulia yuliya yuriko yvette yvonne zahra zainab zara zeinab zoe zofia zsuzsa zuzana
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
