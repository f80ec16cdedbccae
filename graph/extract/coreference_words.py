"""Closed word lists by which an article's actors are recognised again, or lent a country. Lemmas, lower case.
Lists that more of extraction reads are words.py's."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STATE_OFFICES = _words(
    """
    president vice-president president-elect premier prime chancellor minister secretary governor mayor king queen prince princess emir
    sultan emperor sheikh general admiral colonel marshal brigadier senator congressman congresswoman lawmaker
    legislator deputy mp judge justice prosecutor ombudsman strongman ruler monarch opposition rebel guerrilla warlord dissident sheriff
    dictator junta leader activist lawyer campaigner
    """
)
"""Offices and ranks of a state and of those who fight for one: whose holder is a citizen."""

STATE_BODIES = _words(
    """
    party front democrats socialists communists conservatives liberals labour republicans parliament ministry court army police
    opposition union senate congress assembly tribunal navy cabinet gendarmerie
    """
)
"""Words in the names of parties and parts of a state."""

DOMESTIC = _words(
    """
    protester demonstrator rioter striker marcher soldier troop force rebel insurgent militant guerrilla fighter gunman separatist
    militiaman police policeman officer guard gendarme commando paratrooper official authority lawmaker legislator deputy politician
    minister parliamentarian employee miner farmer teacher nurse doctor student pupil trucker driver fisherman resident villager citizen
    inhabitant civilian prisoner detainee inmate opposition supporter activist campaigner dissident judge prosecutor magistrate voter
    mob army navy military militia parliament senate congress assembly court tribunal government cabinet ministry junta president
    premier chancellor mayor governor king queen emir sultan judiciary gendarmerie airforce legislature fundamentalist nationalist
    loyalist peasant herder tribesman local mutineer hardliner paramilitary presidency
    """
)
"""Last words of groups, bodies and offices that are, in an article about one country, of that country."""

NOT_DOMESTIC = _words(
    """
    foreign international un peacekeeping western european african asian arab american relief aid humanitarian allied coalition nato
    consular diplomatic embassy global world united nations eu ambassador envoy consul attaché attache diplomat visiting company
    chief-executive
    """
)
"""Words beside which no country is lent."""

SAME_GROUPS = (
    _words("soldier troop force serviceman army military"),
    _words("protester demonstrator marcher rioter"),
    _words("rebel insurgent guerrilla militant fighter gunman separatist militiaman jihadist extremist terrorist"),
    _words("police policeman officer"),
    _words("worker employee striker"),
    _words("refugee migrant immigrant asylum-seeker"),
    _words("attacker assailant gunman kidnapper hijacker bomber"),
    _words("lawmaker legislator parliamentarian deputy mp"),
    _words("prisoner detainee inmate captive"),
)
"""Nouns by which one group is called again."""

COMPANIES = _words(
    """
    company firm corporation bank maker manufacturer retailer airline supplier operator carrier producer automaker carmaker insurer lender
    chipmaker drugmaker miner publisher developer brewer conglomerate startup
    """
)
PARTIES = _words("party front movement coalition alliance league faction militia")
NAMED_BODIES = _words("group organisation organization movement body network institution charity")
BLOCS = _words("bloc alliance union organisation organization body")
"""Nouns by which a company, a party, any named body and a body of states are called again."""
POLITICAL = _words(
    """
    party front movement coalition alliance league union democrats socialists communists conservatives liberals labour labor republicans
    greens congress bloc democratic liberation national people's socialist communist republican conservative liberal
    """
)
"""Words in the names of parties."""

RANKS = {
    "gen": "general", "col": "colonel", "adm": "admiral", "maj": "major", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant",
    "sen": "senator", "gov": "governor", "rep": "representative",
}  # fmt: skip
"""Titles that are written short."""

ADDRESSING = _words(
    """
    accuse warn threaten urge ask tell invade sue criticise criticize thank blame praise inform invite assure reassure notify advise
    persuade convince pressure lobby admonish chide rebuke congratulate punish sanction
    """
)
"""Verbs whose object is an actor more often than a thing."""
