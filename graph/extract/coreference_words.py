"""Closed word lists by which an article's actors are recognised again, or lent a country. Lemmas, lower case.
Lists that more of extraction reads are words.py's."""

from __future__ import annotations

STATE_OFFICES = frozenset(
    """
    president vice-president president-elect premier prime chancellor minister secretary governor mayor king queen prince princess emir
    sultan emperor sheikh general admiral colonel marshal brigadier senator congressman congresswoman lawmaker
    legislator deputy mp judge justice prosecutor ombudsman strongman ruler monarch opposition rebel guerrilla warlord dissident sheriff
    dictator junta leader activist lawyer campaigner
    """.split()
)
"""Offices and ranks of a state and of those who fight for one: whose holder is a citizen."""

ONE_HOLDER = frozenset("president minister premier chancellor king queen emir sultan".split())
"""Of an office with one of these words a country has one holder."""

STATE_BODIES = frozenset(
    """
    party front democrats socialists communists conservatives liberals labour republicans parliament ministry court army police
    opposition union senate congress assembly tribunal navy cabinet gendarmerie
    """.split()
)
"""Words in the names of parties and parts of a state."""

DOMESTIC = frozenset(
    """
    protester demonstrator rioter striker marcher soldier troop force rebel insurgent militant guerrilla fighter gunman separatist
    militiaman police policeman officer guard gendarme commando paratrooper official authority lawmaker legislator deputy politician
    minister parliamentarian employee miner farmer teacher nurse doctor student pupil trucker driver fisherman resident villager citizen
    inhabitant civilian prisoner detainee inmate opposition supporter activist campaigner dissident judge prosecutor magistrate voter
    mob army navy military militia parliament senate congress assembly court tribunal government cabinet ministry junta president
    premier chancellor mayor governor king queen emir sultan judiciary gendarmerie airforce legislature fundamentalist nationalist
    loyalist peasant herder tribesman local mutineer hardliner paramilitary presidency
    """.split()
)
"""Last words of groups, bodies and offices that are, in an article about one country, of that country."""

NOT_DOMESTIC = frozenset(
    """
    foreign international un peacekeeping western european african asian arab american relief aid humanitarian allied coalition nato
    consular diplomatic embassy global world united nations eu ambassador envoy consul attaché attache diplomat visiting company
    chief-executive
    """.split()
)
"""Words beside which no country is lent."""

SAME_GROUPS = (
    frozenset("soldier troop force serviceman army military".split()),
    frozenset("protester demonstrator marcher rioter".split()),
    frozenset("rebel insurgent guerrilla militant fighter gunman separatist militiaman paramilitary jihadist extremist terrorist".split()),
    frozenset("police policeman officer".split()),
    frozenset("worker employee striker".split()),
    frozenset("refugee migrant immigrant asylum-seeker".split()),
    frozenset("attacker assailant gunman kidnapper hijacker bomber".split()),
    frozenset("lawmaker legislator parliamentarian deputy mp".split()),
    frozenset("prisoner detainee inmate captive".split()),
)
"""Nouns by which one group is called again."""

COMPANIES = frozenset(
    """
    company firm corporation bank maker manufacturer retailer airline supplier operator carrier producer automaker carmaker insurer lender
    chipmaker drugmaker miner publisher developer brewer conglomerate startup
    """.split()
)
PARTIES = frozenset("party front movement coalition alliance league faction militia".split())
NAMED_BODIES = frozenset("group organisation organization movement body network institution charity".split())
BLOCS = frozenset("bloc alliance union organisation organization body".split())
"""Nouns by which a company, a party, any named body and a body of states are called again."""
POLITICAL = frozenset(
    """
    party front movement coalition alliance league union democrats socialists communists conservatives liberals labour labor republicans
    greens congress bloc democratic liberation national people's socialist communist republican conservative liberal
    """.split()
)
"""Words in the names of parties."""

CORPORATE = frozenset("inc corp corporation co company ltd limited plc llc ag gmbh sa nv bv oyj ab asa spa group holding holdings".split())
"""Last words of companies' names that may be left out."""
ACRONYM_STOP = frozenset("of the and for on in".split())
"""Words whose initials an acronym may leave out."""

RANKS = {
    "gen": "general", "col": "colonel", "adm": "admiral", "maj": "major", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant",
    "sen": "senator", "gov": "governor", "rep": "representative",
}  # fmt: skip
"""Titles that are written short."""

ADDRESSING = frozenset(
    """
    accuse warn threaten urge ask tell invade sue criticise criticize thank blame praise inform invite assure reassure notify advise
    persuade convince pressure lobby admonish chide rebuke congratulate punish sanction
    """.split()
)
"""Verbs whose object is an actor more often than a thing."""

OF_OTHERS = frozenset(
    """
    confiscate seize impound freeze raid search storm ransack loot demolish halve slash reject dismiss echo share rebut refute condemn
    denounce praise criticise criticize welcome endorse applaud mock ridicule ban block veto overturn quash annul
    """.split()
)
"""Verbs whose object is hardly of their subject: "police confiscated their banners", "does not share its view"."""

NOT_OF_STATES = frozenset(
    """
    editor owner founder captain crew skipper helmsman manager executive shareholder treasurer coach board subscriber customer client reader
    author member columnist publisher landlord tenant bid share passenger staff subsidiary broker bidder
    """.split()
)
"""What a body or a thing has and a state has not: in "Chad's weeklies, whose ... its editor" it is not Chad."""
