"""Who holds an office that a common noun names: "the minister", "his counterpart", "the Norwegian leader"; none where it is unsure.
People by other nouns are person_nouns.py's, bodies body_nouns.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import geography as geo
from graph.extract.article_country import is_domestic
from graph.extract.discourse import REACH, Discourse
from graph.extract.given_names import gender_of_noun
from graph.extract.mention import Mention
from graph.extract.nationality import with_adjective
from graph.extract.pronouns import pronoun
from graph.extract.syntax import MODIFIERS
from graph.extract.titles import DESIGNATED, FORMER
from graph.ids import slug

if TYPE_CHECKING:
    from graph.extract.cast import Member
    from graph.extract.tokens import Token

GENERIC_PERSON = frozenset("official diplomat politician man woman leader".split())
"""Nouns that say no more than that it is somebody of whom one speaks."""
_OF_AFFAIRS = frozenset({"minister", "secretary", "head"})
"""Of whom "of" names what they see to."""
_HEAD_OFFICES = lists.ONE_HOLDER | {"prime", "leader"}


def resolve(discourse: Discourse, m: Mention, lemma: str, owner: Member | None, *, definite: bool) -> None:
    """Give "the minister" the person who holds the office, else the office itself, where its words or the text say whose it is."""
    cast = discourse.cast
    found = _counterpart(discourse, m, owner) if lemma == "counterpart" else holder(discourse, m, lemma, owner, definite=definite)
    if found is not None:
        m.actors, m.coreferent = (found,), True
    elif lemma == "counterpart":
        shared = sorted(phrase for phrase, _ in owner.offices) if owner else []
        if owner is not None and owner.kind == "Office" and owner.tied:  # "Turkey's minister met his Iraqi counterpart"
            shared = [owner.local.rpartition(":")[2].replace("-", " ")]
        if shared and m.country is not None:
            m.actors = (cast.tied("Office", m.country, shared[0], with_adjective(shared[0], m.country), m.country),)
    elif owner is not None and owner.kind == "Organization":
        held = _out_of_office(discourse, m)
        m.actors = (
            cast.tied("Office", slug(owner.name), f"{held}{m.name}", f"{held}{m.name} of {owner.name}", m.country or owner.country),
        )
        cast.members[m.actors[0]].body = owner.local
    elif m.country is not None:
        held = _out_of_office(discourse, m)
        m.actors = (cast.tied("Office", m.country, f"{held}{m.name}", f"{held}{with_adjective(m.name, m.country)}", m.country),)
    elif definite and (again := _office_again(discourse, m)):
        m.actors, m.coreferent = again, True
    elif definite:
        m.actors = (cast.unnamed("Office", m.name, domestic=is_domestic(m.name)),)
    elif m.where is not None:  # "a prosecutor in Malmo"
        m.actors = (cast.unnamed("Office", f"{m.name} in {m.where}", m.name, m.where),)


def _out_of_office(discourse: Discourse, m: Mention) -> str:
    """``former `` and the like before an office that its holder does not hold now: that is somebody else than who does."""
    words_ = [child.lower_ for child in discourse.doc[m.head].lefts if child.lower_ in FORMER | DESIGNATED and child.lower_ != "outgoing"]
    return f"{'former' if words_[0] in FORMER else 'designated'} " if words_ else ""


def _office_again(discourse: Discourse, m: Mention) -> tuple[str, ...]:
    """The unnamed official spoken of before: "the Norwegian ambassador ... the ambassador"."""
    for seen in discourse.back(m.head, 2 * REACH):
        if seen.kind == "Office" and seen.actors and set(m.name.split()) <= set(seen.phrase.split()):
            return seen.actors
    return ()


def share_office(discourse: Discourse, m: Mention) -> None:
    """ "His Danish counterpart, Karin Vik": she has the office that he has, in Denmark."""
    owner = owner_of(discourse, m)
    if owner is not None and owner.kind == "Person" and len(m.actors) == 1 and m.actors[0] != owner.local:
        discourse.cast.members[m.actors[0]].offices |= {(phrase, m.country) for phrase, _ in owner.offices}


def _counterpart(discourse: Discourse, m: Mention, owner: Member | None) -> str | None:
    """The one other person of the article who holds an office of the owner's name, of the country that the words give."""
    if owner is None:
        return None
    offices = {phrase for phrase, _ in owner.offices}
    fits = {
        local
        for local, member in discourse.cast.members.items()
        if local != owner.local
        and any(phrase in offices and (m.country is None or country == m.country) for phrase, country in member.offices)
    }
    return fits.pop() if len(fits) == 1 else None


def holder(discourse: Discourse, m: Mention, lemma: str, owner: Member | None, *, definite: bool) -> str | None:
    """The person of the article who has the office: the one mentioned last of those whom it fits."""
    if not definite and m.country is None:
        return None
    fits = {
        local
        for local, member in discourse.cast.members.items()
        if any(may_hold(m, lemma, phrase, country) for phrase, country in member.offices)
    }
    if (of := _of_name(discourse.doc[m.head])) is not None:  # "the Archbishop of York" is no other archbishop
        roles = [r for r in discourse.mentions.values() if r.form == "nominal" and _of_name(discourse.doc[r.head]) == of]
        fits = {local for local in fits if any(r.actors == (local,) for r in roles)}
    if m.country is not None and m.country not in {discourse.home, *discourse.cast.near[:1]}:
        fits = {local for local in fits if any(country for _, country in discourse.cast.members[local].offices)}
    if m.country is not None:
        # "Foreign Minister Dahl met the Greek foreign minister": of a minister without a country, two in one sentence.
        here = {a for s in discourse.back(m.head, 0) for a in s.actors}
        fits -= {local for local in fits & here if discourse.cast.members[local].country is None}
    plain = not any(c.dep_ in MODIFIERS for c in discourse.doc[m.head].children)  # "the ousted leader" is not who was last spoken of
    if not fits and lemma in GENERIC_PERSON and definite and plain and m.country is None and owner is None:
        gender = gender_of_noun(lemma)
        near = [s for s in discourse.back(m.head, 2) if s.kind == "Person" and s.subject and len(s.actors) == 1]
        near = [s for s in near if gender is None or discourse.gender(s) in {None, gender}]
        last = near[0] if near else None
        if last is None or last.sentence == discourse.sentence[m.head]:
            return None
        return last.actors[0] if all(s.actors == last.actors for s in near if s.sentence == last.sentence) else None
    for seen in discourse.back(m.head):
        if len(seen.actors) == 1 and seen.actors[0] in fits:
            return seen.actors[0]
    # Not spoken of yet: "Greece's president", where the text goes on to name her.
    fits = {
        local
        for local in fits
        if m.country is not None and any(country == m.country for _, country in discourse.cast.members[local].offices)
    }
    return fits.pop() if len(fits) == 1 else None


def _of_name(office: Token) -> str | None:
    """The town or see that an office is of by its words: York of "the Archbishop of York"; None of a country or a body."""
    for child in office.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for pobj in child.children:
                if pobj.dep_ == "pobj" and pobj.pos_ == "PROPN" and office.lemma_.lower() not in _OF_AFFAIRS:
                    known = pobj.ent_type_ in {"ORG", "NORP"} or geo.country(pobj.text) is not None or geo.body(pobj.text) is not None
                    return None if known else pobj.lower_
    return None


def may_hold(m: Mention, lemma: str, phrase: str, country: str | None) -> bool:
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
        and not ("minister" in have and "prime" not in have)
    )
    return wanted <= have or leads


def owner_of(discourse: Discourse, m: Mention) -> Member | None:
    """The one actor that the noun belongs to."""
    mention = known(discourse, discourse.doc[m.owner]) if m.owner is not None else None
    return discourse.cast.members.get(mention.actors[0]) if mention is not None and len(mention.actors) == 1 else None


def known(discourse: Discourse, token: Token) -> Mention | None:
    """The mention of a possessor, which may be a pronoun not yet read."""
    mention = discourse.mentions.get(token.i)
    return pronoun(discourse, token) if mention is None and token.pos_ == "PRON" else mention


__all__ = ["GENERIC_PERSON", "holder", "known", "may_hold", "owner_of", "resolve", "share_office"]
