"""Common nouns to the actors of the article: "the minister", "the two sides", "the company", "his wife"; none where it is unsure.
Pronouns are pronouns.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.discourse import REACH, Discourse
from graph.extract.mention import Mention
from graph.extract.pronouns import pronoun
from graph.ids import slug

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.cast import Member

_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "every", "each", "another"})
_GENERIC_PERSON = frozenset("official diplomat politician man woman leader".split())
_HEAD_OFFICES = frozenset("president prime minister leader king queen chancellor emir sultan premier".split())
_STATES = frozenset("side country nation government state power neighbor neighbour capital ally".split())
_PERSONS = words.OFFICES | {"man", "woman", "diplomat", "pair", "duo"}
_ACTING_BODIES = words.BODIES
"""Unnamed bodies that may act inside one article."""
_COMPANY = words.BUSINESSES | {"company", "firm", "group", "corporation", "bank", "airline"}


def resolve(discourse: Discourse, mention: Mention) -> None:
    """Give a common noun its actors, where the article says who they are or its words name them."""
    token = discourse.doc[mention.head]
    lemma = token.lemma_.lower()
    determiner = next((c.lower_ for c in token.children if c.dep_ in {"det", "poss"}), None)
    definite = determiner is not None and determiner not in _INDEFINITE
    dual = mention.plural and any(c.lower_ in {"two", "both"} for c in token.children)
    if lemma in words.KIN and (not mention.plural or any(c.dep_ == "poss" for c in token.children)):
        _kin(discourse, mention, token)
    elif mention.kind == "Country":
        _country(discourse, mention, lemma, definite=definite)
    elif dual and lemma in words.PLURAL_ROLES and mention.country is None:
        _dual(discourse, mention, lemma)
    elif mention.kind == "Office":
        _office(discourse, mention, lemma, definite=definite)
    elif mention.kind == "Organization":
        _organization(discourse, mention, lemma, definite=definite)
    elif mention.kind == "Group":
        _group(discourse, mention, lemma, definite=definite)


def _kin(discourse: Discourse, m: Mention, token: Token) -> None:
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    known = _known(discourse, owner) if owner is not None else None
    if known is not None and known.actors:
        phrase = f"{token.lemma_.lower()} of {discourse.cast.members[known.actors[0]].name}"
        m.actors = (discourse.cast.unnamed("Group", phrase),)


def _country(discourse: Discourse, m: Mention, lemma: str, *, definite: bool) -> None:
    if m.country is not None:
        m.actors = (discourse.cast.country(m.country),)
    elif definite and (found := discourse.last({"Country"}, m.head, 2)) is not None:
        m.actors, m.coreferent = found.actors, True
        m.country = found.actors[0]
    elif definite and lemma in _ACTING_BODIES:
        m.kind = "Organization"
        m.actors = (discourse.cast.unnamed("Organization", m.name),)


def _dual(discourse: Discourse, m: Mention, lemma: str) -> None:
    """ "Both sides", "the two leaders"."""
    if lemma in _STATES:
        kinds = {"Country"}
    elif lemma in _PERSONS:
        kinds = {"Person", "Office"}
    elif lemma in _COMPANY | {"party"}:
        kinds = {"Organization"}
    else:
        return
    if pair := discourse.pair(kinds, m.head, REACH):
        m.actors, m.coreferent = pair, True


def _office(discourse: Discourse, m: Mention, lemma: str, *, definite: bool) -> None:
    cast = discourse.cast
    holder = _holder(discourse, m, lemma, definite=definite)
    if holder is not None:
        m.actors, m.coreferent = (holder,), True
        return
    owner = _owner(discourse, m)
    if lemma == "counterpart":
        shared = sorted(phrase for phrase, _ in owner.offices) if owner else []
        if shared and m.country is not None:
            m.actors = (cast.tied("Office", m.country, shared[0], _titled(shared[0], m.country), m.country),)
    elif m.country is not None:
        m.actors = (cast.tied("Office", m.country, m.name, _titled(m.name, m.country), m.country),)
    elif owner is not None and owner.kind == "Organization":
        m.actors = (cast.tied("Office", slug(owner.name), m.name, f"{m.name} of {owner.name}", owner.country),)
    elif definite:
        m.actors = (cast.unnamed("Office", m.name),)


def _holder(discourse: Discourse, m: Mention, lemma: str, *, definite: bool) -> str | None:
    """The person of the article who has the office: the one mentioned last of those whom it fits."""
    if not definite and m.country is None:
        return None
    fits = {
        local
        for local, member in discourse.cast.members.items()
        if any(_fits(m, lemma, phrase, country) for phrase, country in member.offices)
    }
    if not fits and lemma in _GENERIC_PERSON and definite and m.country is None and _owner(discourse, m) is None:
        last = discourse.last({"Person"}, m.head, 2, subject=True)
        return last.actors[0] if last is not None and last.sentence != discourse.sentence[m.head] else None
    for seen in discourse.back(m.head):
        if len(seen.actors) == 1 and seen.actors[0] in fits:
            return seen.actors[0]
    return fits.pop() if len(fits) == 1 and m.country is not None else None


def _fits(m: Mention, lemma: str, phrase: str, country: str | None) -> bool:
    """Whether who holds the office ``phrase`` of ``country`` may be called what ``m`` says."""
    wanted, have = set(m.name.split()), set(phrase.split())
    if None not in {m.country, country} and country != m.country:
        return False
    if ("deputy" in have or "vice" in have) != ("deputy" in wanted or "vice" in wanted):
        return False
    leads = (
        lemma == "leader"
        and m.country is not None
        and country == m.country
        and bool(have & _HEAD_OFFICES)
        and "foreign" not in have
        and "minister" not in have - {"prime"}
    )
    return wanted <= have or leads


def _organization(discourse: Discourse, m: Mention, lemma: str, *, definite: bool) -> None:
    cast = discourse.cast
    if m.country is not None:
        m.actors = (cast.tied("Organization", m.country, m.name, _titled(m.name, m.country), m.country),)
        return
    for seen in discourse.back(m.head, 2 * REACH) if definite else ():
        if seen.kind == "Organization" and len(seen.actors) == 1:
            member = cast.members[seen.actors[0]]
            company = lemma in _COMPANY and not member.scoped and seen.phrase == "" and member.country not in {"IGO", "NGO"}
            if seen.phrase.split()[-1:] == [lemma] or lemma in member.name.lower().split() or company:
                m.actors, m.coreferent = seen.actors, True
                return
    owner = _owner(discourse, m)
    if owner is not None and owner.kind == "Organization":
        m.actors = (cast.tied("Organization", slug(owner.name), m.name, f"{m.name} of {owner.name}", owner.country),)
    elif (definite and lemma in _ACTING_BODIES) or lemma == "police":
        m.actors = (cast.unnamed("Organization", m.name),)


def _group(discourse: Discourse, m: Mention, lemma: str, *, definite: bool) -> None:
    cast = discourse.cast
    if len(m.countries) > 1:
        m.actors = tuple(_of_country(discourse, m, lemma, code) for code in m.countries)
        return
    bare = not any(c.dep_ in {"amod", "compound", "poss", "prep", "nummod", "relcl"} for c in discourse.doc[m.head].children)
    if definite and bare and lemma in words.OFFICES and m.country is None:
        persons = {a for seen in discourse.back(m.head, 1) if seen.kind == "Person" for a in seen.actors}
        if len(persons) == 2:
            m.actors, m.coreferent = discourse.pair({"Person"}, m.head, 1), True
            return
    shown = _as_written(discourse, m)
    if m.country is not None:
        m.actors = (cast.tied("Group", m.country, m.name, _titled(shown, m.country), m.country),)
        return
    owner = _owner(discourse, m)
    if owner is not None and owner.kind in {"Organization", "Person"}:
        m.actors = (cast.tied("Group", slug(owner.name), m.name, f"{shown} of {owner.name}", owner.country),)
        return
    if lemma in words.CRAFT:
        return  # a thing, unless somebody's
    if not m.plural and definite and (holder := _holder(discourse, m, lemma, definite=True)) is not None:
        m.actors, m.coreferent = (holder,), True
        return
    for seen in discourse.back(m.head, 2 * REACH) if definite else ():
        if seen.kind == "Group" and seen.phrase.split()[-1:] == [lemma]:
            m.actors, m.coreferent = seen.actors, True
            return
    if m.plural:
        m.actors = (cast.unnamed("Group", m.name, shown),)


def _as_written(discourse: Discourse, m: Mention) -> str:
    """The phrase of a group with its noun in the number that the text gives it: "Norwegian engineers"."""
    *before, lemma = m.name.split()
    noun = next((t.lower_ for t in discourse.doc[m.start : m.end] if t.lemma_.lower() == lemma), lemma)
    return " ".join([*before, noun])


def _of_country(discourse: Discourse, m: Mention, lemma: str, code: str) -> str:
    """Of "the leaders of Norway and Sweden" the one of ``code``: the person who has the office, else the office or group."""
    if lemma in words.GOVERNMENTS | words.CRAFT:
        return discourse.cast.country(code)
    single = m.name.endswith(" minister")  # one "foreign minister" a country, any number of "ministers"
    office = single or (lemma in words.OFFICES and lemma not in words.GROUPS | {"official"})
    if office or lemma == "leader":
        one = Mention(m.start, m.end, m.head, "Office", "nominal", m.name, code)
        if holder := _holder(discourse, one, lemma, definite=True):
            return holder
    return discourse.cast.tied(
        "Office" if office else "Group", code, m.name, _titled(m.name if office else _as_written(discourse, m), code), code
    )


def _owner(discourse: Discourse, m: Mention) -> Member | None:
    """The one actor that the noun belongs to."""
    known = _known(discourse, discourse.doc[m.owner]) if m.owner is not None else None
    return discourse.cast.members.get(known.actors[0]) if known is not None and len(known.actors) == 1 else None


def _known(discourse: Discourse, token: Token) -> Mention | None:
    mention = discourse.mentions.get(token.i)
    return pronoun(discourse, token) if mention is None and token.pos_ == "PRON" else mention


def _titled(phrase: str, country: str) -> str:
    first, _, rest = phrase.partition(" ")
    if geo.region_of_adjective(first.capitalize()) is not None:
        return f"{first.capitalize()} {rest}"
    found = geo.by_code(country)
    return f"{found.adjective if found else country} {phrase}"
