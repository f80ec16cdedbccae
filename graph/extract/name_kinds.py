"""Kinds of names that the model gets wrong: what reads as a place or nothing, and is a company by what the article says of it.
Which words are a name is names.py's; persons are told there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.coreference_words import CORPORATE
from graph.extract.given_names import gender_of_name
from graph.extract.mention import Mention
from graph.ids import fold

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Token

_BODIES = words.BUSINESSES | words.BODIES | {"group"}
_OFFICERS = frozenset(
    """
    chairman chairwoman chair chief ceo cfo executive director spokesman spokeswoman spokesperson board shareholder management employee
    staff worker lawyer subsidiary headquarters customer investor creditor owner founder
    """.split()
)
"""Whom a body has, and a place hardly: "Transur's chairwoman"."""
_SAYING = words.SPEAKER_REPORTING | frozenset("acquire buy sell sue agree offer hire employ plan expect refuse decline run own".split())
_SETTLEMENTS = frozenset("city town village suburb hamlet port resort settlement district province island".split())
_EITHER = frozenset(
    """
    partner rival owner leader sponsor employer publisher maker supplier lender insurer broadcaster operator retailer backer creditor
    investor shareholder buyer bidder seller client customer member ally parent landlord donor
    """.split()
)
"""What a person may be as well as a company."""
_INCUMBENTS = (words.OFFICES | words.PROFESSIONS | words.PERSONS) - words.DESCRIPTORS - _EITHER
_PERSONAL_ACTS = frozenset("arrest jail imprison behead assassinate murder marry sentence convict".split())
_THINGS = words.CRAFT | frozenset(
    """
    drill exercise operation manoeuvre maneuver film movie book novel album song play musical opera painting ship boat ferry tanker
    freighter yacht barge satellite rocket missile storm hurricane typhoon cyclone virus vaccine drug medicine app game horse dog law act
    bill project programme pipeline report study documentary
    """.split()
)
"""What has names of its own and acts for nobody."""
_UNIONS = frozenset("union association federation confederation society league front party movement council chamber alliance".split())
"""What a body is called before "of"."""
_TAILS = CORPORATE | frozenset(
    """
    aggregates building catering construction consulting contracting dredging drilling engineering farming fishing forestry leasing
    manufacturing printing publishing trading
    air airlines airways bank banking capital cement chemicals copper energy ferries foods gas gold industries insurance iron
    labs lines logistics marine maritime media metals mines mining motors oil partners petroleum pharma pharmaceuticals ports power
    properties railways resources shipping solutions steel sugar systems technologies telecom textiles timber trust ventures vehicles
    """.split()
)
"""Last words of companies' names."""
_POSTNOMINALS = frozenset("SC KC QC MP MEP MSP TD MBE OBE CBE FRS PhD MD Jr Sr Jr. Sr. Esq".split())
"""Letters after a person's name."""
_OF_PERSONS = words.PERSONS | words.OFFICES
_DESCRIBING = words.PERSONS | words.DESCRIPTORS


def retype(doc: Doc, named: list[Mention]) -> None:
    """Make organisations of the places that no gazetteer knows and that the article treats as one."""
    doubtful = [m for m in named if m.kind == "Place" and not m.gazetted and geo.known(m.name) is None]
    bodies = {fold(m.name) for m in doubtful if _tail(m.name) or _is_body(doc, m) or _union_of(m.name)}
    for m in doubtful:
        if fold(m.name) in bodies:
            m.kind, m.country = "Organization", None
    _as_settlements(doc, named)
    _as_persons(doc, named)
    _as_bodies(doc, named)
    _as_shortened(named)


def _union_of(name: str) -> bool:
    """ "Union of Aegean Seafarers": a body by its first word."""
    first, _, rest = name.lower().partition(" of ")
    return bool(rest) and first.split()[-1:] != [] and first.split()[-1] in _UNIONS


def _as_bodies(doc: Doc, named: list[Mention]) -> None:
    """Make companies of the persons that are one by what stands beside them: "Lund Guss, the maker of brakes, filed"."""
    doubtful = [m for m in named if m.kind == "Person" and gender_of_name(m.name) is None]
    bodies = {fold(m.name) for m in doubtful if _described_as_body(doc[m.head])}
    persons = {fold(m.name) for m in doubtful if _is_person(doc[m.head])}
    for m in doubtful:
        if fold(m.name) in bodies - persons:
            m.kind, m.country = "Organization", None


def _described_as_body(head: Token) -> bool:
    noun = head.head.lemma_.lower()
    if head.dep_ == "appos" and head.head.tag_ == "NN" and noun in _BODIES - _EITHER - words.PERSONS - words.OFFICES:
        return True  # "the cement company, Hormigones Illimani"
    beside = next((c for c in head.children if c.dep_ == "appos" and c.tag_ == "NN" and c.i > head.i), None)
    if beside is None or any(c.dep_ == "poss" for c in beside.children):
        return False
    making = beside.lemma_.lower() == "maker" and any(c.lower_ == "of" for c in beside.children)
    return making or (beside.lemma_.lower() in _BODIES - _EITHER - words.PERSONS and beside.lemma_.lower() not in words.OFFICES)


def _as_settlements(doc: Doc, named: list[Mention]) -> None:
    """ "The border town of Adela": a place wherever it stands."""
    places = {fold(m.name) for m in named if m.kind in {"Person", "Organization"} and not m.gazetted and _settlement(doc[m.head])}
    articled = {fold(m.name) for m in named if m.kind == "Person" and m.end - m.start == 1 and _of_region(doc, m)}
    places |= articled - {fold(m.name) for m in named if m.kind == "Person" and not _of_region(doc, m)}
    for m in named:
        if m.kind in {"Person", "Organization"} and fold(m.name) in places:
            m.kind, m.country = "Place", None


def _of_region(doc: Doc, mention: Mention) -> bool:
    """ "From the Chapare": no person, where it is only ever spoken of so."""
    head = doc[mention.head]
    return (
        mention.start > 0
        and doc[mention.start - 1].lower_ == "the"
        and head.dep_ == "pobj"
        and head.head.lower_ in {"in", "from", "across"}
    )


def _settlement(head: Token) -> bool:
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else None
    return noun is not None and noun.pos_ == "NOUN" and noun.tag_ == "NN" and noun.lemma_.lower() in _SETTLEMENTS


def _as_persons(doc: Doc, named: list[Mention]) -> None:
    """Make persons of the bodies that are somebody by what the article says: "the adviser, Ane Dahl", "Ane Dahl, who"."""
    doubtful = [m for m in named if m.kind == "Organization" and not m.gazetted and like_a_person(m.name)]
    persons = {fold(m.name) for m in doubtful if _is_person(doc[m.head])}
    for m in doubtful:
        if fold(m.name) in persons:
            m.kind, m.country = "Person", None
    for m in named:
        parts = m.name.split()
        if m.form == "name" and len(parts) > 2 and parts[-1] in _POSTNOMINALS and m.kind in {"Person", "Organization"} and not m.gazetted:
            name = " ".join(parts[:-1])
            if m.kind == "Person" or (like_a_person(name) and (gender_of_name(name) is not None or _is_person(doc[m.head]))):
                m.kind, m.name, m.country = "Person", name, None


def like_a_person(name: str) -> bool:
    """Whether a name has the shape of a person's: two to four words with a capital, the last of them no company's."""
    parts = name.split()
    shaped = all(p[0].isupper() and (len(p) == 1 or not p.isupper()) and p.isalpha() for p in parts)
    return 1 < len(parts) < 5 and shaped and not _tail(name)


def _is_person(head: Token) -> bool:
    role = head.head.lemma_.lower()
    beside = head.dep_ == "appos" and head.head.tag_ == "NN" and (role in _INCUMBENTS or (role == "leader" and _of_somebody(head.head)))
    who = any(c.dep_ == "relcl" and _who(c) for c in head.children)
    described = any(
        c.dep_ == "appos" and any(_who(r) for r in c.children if r.dep_ == "relcl") for c in head.children
    )  # "Lavr, a trader who"
    suffers = head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_.lower() in _PERSONAL_ACTS
    return beside or who or described or suffers


def _who(clause: Token) -> bool:
    return any(c.lower_ == "who" and c.dep_ in {"nsubj", "nsubjpass"} for c in clause.children)


def _of_somebody(role: Token) -> bool:
    """Whether a leader is somebody's own, and not of a market or in a field: "the federation's leader", "leader of the front"."""
    beside = [c for c in role.children if c.dep_ in {"poss", "compound", "amod"}]
    return [c.dep_ for c in beside] == ["poss"]


def _as_shortened(named: list[Mention]) -> None:
    """ "Halden" after "Halden Energy" is the company, where the article has no person of that name and no gazetteer a place."""
    longer = [fold(m.name) for m in named if m.kind == "Organization" and not m.gazetted]
    for m in named:
        cut = m.form == "name" and m.kind == "Person" and len(m.name.split()) > 1 and gender_of_name(m.name) is None
        if cut and any(name.startswith(f"{fold(m.name)} ") and name.split()[-1] in _TAILS for name in longer):
            m.kind, m.country = "Organization", None  # "Golden Padauk" of Golden Padauk Energy
    persons = {word for m in named if m.kind == "Person" and len(m.name.split()) > 1 for word in fold(m.name).split()}
    firsts = {fold(m.name).split()[0] for m in named if m.kind == "Organization" and not m.gazetted and len(m.name.split()) > 1}
    for m in named:
        word = fold(m.name)
        single = m.form == "name" and m.kind in {"Person", "Place"} and not m.gazetted and word in firsts - persons
        if single and len(word) > 3 and geo.known(m.name) is None and geo.country_of_adjective(m.name) is None:
            m.kind, m.country = "Organization", None


def of_things(doc: Doc, named: list[Mention]) -> list[Mention]:
    """The mentions but for those that name no actor: "a drill, Amber Fist", "the minelayer Karlsund"."""
    things = {fold(m.name) for m in named if m.form == "name" and m.kind != "Place" and not m.gazetted and _thing(doc, m)}
    return [m for m in named if m.form != "name" or fold(m.name) not in things]


def _thing(doc: Doc, mention: Mention) -> bool:
    head = doc[mention.head]
    top = head.head if head.dep_ == "compound" and head.head.dep_ == "appos" and head.head.pos_ == "PROPN" else head
    if top.dep_ == "appos" and top.head.i < top.i:
        return top.head.tag_ == "NN" and top.head.lemma_.lower() in _THINGS
    before = doc[mention.start - 1] if mention.start else head
    return before.dep_ == "compound" and before.tag_ == "NN" and before.head == head and before.lemma_.lower() in _THINGS


def beside_nouns(doc: Doc, covered: set[int]) -> Iterator[Mention]:
    """Names that the model missed beside the noun for what they are: "the miner Tamarack Copper", "the surgeon Ines Duarte"."""
    for token in doc:
        if token.dep_ != "appos" or token.i in covered or token.pos_ != "PROPN" or token.head.pos_ != "NOUN" or token.head.i > token.i:
            continue
        start = token.i
        while start - 1 > token.head.i and start - 1 not in covered and doc[start - 1].pos_ == "PROPN" and doc[start - 1].head.i <= token.i:
            start -= 1
        text = doc[start : token.i + 1].text
        lemma = token.head.lemma_.lower()
        after_comma = start - 1 > token.head.i and doc[start - 1].text == "," and start < token.i and token.head.tag_ == "NN"
        if (start != token.head.i + 1 and not after_comma) or geo.known(text) is not None:
            continue
        if (not after_comma and lemma in _BODIES) or (lemma in _DESCRIBING and _tail(text)):
            yield Mention(start, token.i + 1, token.i, "Organization", "name", text)
        elif lemma in _OF_PERSONS and lemma not in _EITHER and (not after_comma or like_a_person(text)):
            yield Mention(start, token.i + 1, token.i, "Person", "name", text)


def _tail(name: str) -> bool:
    parts = name.lower().split()
    return len(parts) > 1 and parts[-1] in _TAILS


def _is_body(doc: Doc, mention: Mention) -> bool:
    head: Token = doc[mention.head]
    if any(c.dep_ == "appos" and c.lemma_.lower() in _BODIES for c in head.children):
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in _BODIES:
        return True
    if head.dep_ == "poss" and head.head.lemma_.lower() in _OFFICERS:
        return True
    return head.dep_ == "nsubj" and head.head.pos_ == "VERB" and head.head.lemma_.lower() in _SAYING
