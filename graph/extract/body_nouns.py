"""Common nouns for bodies to the article's actors: "the company", "the party", "the group", "the bloc", "the government", "the court".
People are person_nouns.py's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import words
from graph.extract.article_country import is_domestic
from graph.extract.discourse import REACH, Discourse, Seen, verb_of
from graph.extract.nationality import with_adjective
from graph.ids import fold, slug

if TYPE_CHECKING:
    from graph.extract.cast import Member
    from graph.extract.mention import Mention
    from graph.extract.tokens import Token

_ACTING = words.BODIES | words.BUSINESSES | frozenset({"group", "faction", "movement", "front", "mission"})
"""Unnamed bodies that may act inside one article."""
_ARMED = frozenset({"group", "militia", "gang", "faction", "movement", "cartel"})
"""That are definite enough after "a": "a militant group based in Malmo"."""
_STATES_OWN = frozenset("government administration regime leadership".split())
"""That are their country, acting."""
_TRADES = lists.COMPANIES | {"fund", "charity", "foundation", "newspaper", "union"}
_EVIDENT = {
    "bank": frozenset({"banka", "banco", "banque", "banca", "bankas"}), "lender": frozenset({"bank", "banka", "banco", "banque"}),
    "airline": frozenset({"air", "airlines", "airways", "aviation", "jet", "fly"}), "carrier": frozenset({"air", "airlines", "airways"}),
    "insurer": frozenset({"insurance", "assurance", "life", "re"}), "miner": frozenset({"mining", "minerals", "gold"}),
    "brewer": frozenset({"brewery", "beer"}), "publisher": frozenset({"press", "books"}), "retailer": frozenset({"stores", "supermarkets"}),
    "automaker": frozenset({"motors", "auto"}), "carmaker": frozenset({"motors", "auto"}), "drugmaker": frozenset({"pharma"}),
    "chipmaker": frozenset({"semiconductor", "chips"}), "bidder": frozenset(), "charity": frozenset(), "newspaper": frozenset(),
}  # fmt: skip
"""Trades that not every company has, and words in the names of those that have them."""
_ANY_COMPANY = frozenset("company firm corporation maker manufacturer producer operator supplier group".split())
"""What companies of many trades are called."""
_OF_STATES = frozenset("army police navy parliament court ministry".split())
"""That a state has one of: "the army" is hardly a Liberation Army."""
_LOCAL = frozenset("regional provincial local municipal city county state town island autonomous devolved rebel rival puppet".split())
_OF_FEDERATIONS = frozenset({"federal", "central"})
_NEAR = 2
_SUBJECT_BONUS = 1.5
_SENTENCE_COST = 1.0
_MARGIN = 1.0
"""By how much the best antecedent must be better than another."""
_VAGUE = lists.NAMED_BODIES | lists.BLOCS
"""That any body may be called: one named in passing is not meant."""


def resolve(discourse: Discourse, m: Mention, lemma: str, owner: Member | None, *, definite: bool) -> None:
    """Give a body its actors, where the article says which it is or its words name it."""
    cast = discourse.cast
    if m.country is not None:
        if definite and (known := _of_country(discourse, m, lemma)) is not None:
            m.actors, m.coreferent = (known,), True
        else:
            m.actors = (cast.tied("Organization", m.country, m.name, with_adjective(m.name, m.country), m.country),)
        return
    if definite and owner is None and m.owner is None:
        found = _again(discourse, m, lemma)
        if found is None and lemma in _STATES_OWN:
            found = _state_again(discourse, m, lemma)
        if found is not None:
            m.actors, m.coreferent = found, True
            m.country = cast.members[found[0]].country
            return
    if owner is not None and owner.kind == "Organization":
        m.actors = (cast.tied("Organization", slug(owner.name), m.name, f"{m.name} of {owner.name}", owner.country),)
    elif (definite and lemma in _ACTING) or lemma == "police" or (lemma in _ARMED and len(m.name.split()) > 1):
        m.actors = (cast.unnamed("Organization", m.name, country=m.where, domestic=is_domestic(m.name)),)
    elif m.where is not None and not definite and not m.plural and lemma in _ACTING:  # "a court in Lyon"
        m.actors = (cast.unnamed("Organization", f"{m.name} in {m.where}", m.name, m.where, domestic=is_domestic(m.name)),)


def state(discourse: Discourse, m: Mention, lemma: str, owner: Member | None, *, definite: bool) -> None:
    """Give "the country", "his country", "the Norwegian side" its country."""
    cast = discourse.cast
    if m.country is None and m.owner is not None:
        # "His country": whose the text has told us, or nobody's.
        if owner is not None and owner.country not in {None, "IGO", "NGO"}:
            m.country, m.coreferent = owner.country, True
    elif m.country is None and definite and (found := _state_again(discourse, m, lemma)) is not None:
        m.country, m.coreferent = found[0], True
    if m.country is not None:
        m.actors = (cast.country(m.country),)
    elif definite and lemma in _ACTING:
        m.kind = "Organization"
        m.actors = (cast.unnamed("Organization", m.name),)


def _state_again(discourse: Discourse, m: Mention, lemma: str) -> tuple[str, ...] | None:
    """The country spoken of: the article's only one, the one whose government is named, else the last, a subject before others."""
    if m.plural or (lemma == "state" and any(_is_of_federation(t) for t in discourse.doc[: m.head])):
        return None
    beside = {c.lower_ for c in discourse.doc[m.head].lefts}
    if beside & _LOCAL or (beside & _OF_FEDERATIONS and discourse.home is None):
        return None  # "the regional government" is no country, "the federal government" that of either
    if any(c.lower_ == "that" and c.dep_ == "det" for c in discourse.doc[m.head].children):
        last = next((s for s in discourse.back(m.head, 1) if s.kind == "Country" and s.actors), None)
        return last.actors if last is not None and len(last.actors) == 1 else None
    if discourse.home is not None:
        return (discourse.cast.country(discourse.home),)
    states = [s for s in discourse.back(m.head) if s.kind == "Country" and s.actors]
    if lemma in _STATES_OWN:
        spelled = {s.actors for s in states if s.phrase == lemma}
        if len(spelled) == 1 and len(next(iter(spelled))) == 1:
            return spelled.pop()
    here = discourse.sentence[m.head]
    states = [s for s in states if s.sentence >= here - _NEAR]
    named = (p for p in discourse.mentions.values() if p.kind in {"Place", "Country"} and p.form == "name" and p.head < m.head)
    elsewhere = {p.country for p in named} - {None, "IGO", "NGO"}
    alone = len({s.actors for s in states}) == 1 and elsewhere <= {*states[0].actors}
    found = _sure(discourse, [s for s in states if s.subject or alone or discourse.often(s.actors[0])], here)
    return found.actors if found is not None and len(found.actors) == 1 else None


def _is_of_federation(token: Token) -> bool:
    """Whether it is the "state" of "the Indian state of Odisha", "Lagos state": a part of a country."""
    if token.lower_ != "state":
        return False
    of = any(c.dep_ == "prep" and c.lower_ == "of" and any(p.pos_ == "PROPN" for p in c.children) for c in token.children)
    return of or any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in token.children)


def _of_country(discourse: Discourse, m: Mention, lemma: str) -> str | None:
    """The only named body of this country and kind: "the Swedish company"."""
    fits = {
        s.actors[0]
        for s in discourse.back(m.head)
        if s.kind == "Organization"
        and len(s.actors) == 1
        and not s.phrase
        and discourse.cast.members[s.actors[0]].country == m.country
        and len(m.name.split()) == 1
        and may_be(lemma, discourse.cast.members[s.actors[0]])
    }
    return fits.pop() if len(fits) == 1 else None


def _again(discourse: Discourse, m: Mention, lemma: str) -> tuple[str, ...] | None:
    """The body spoken of before that these words may name again."""
    plain = len(m.name.split()) == 1
    here, verb = discourse.sentence[m.head], verb_of(discourse.doc[m.head])
    named = {s.actors for s in discourse.back(m.head, REACH) if plain and s.phrase.rpartition(" ")[2] == lemma}  # called so before
    worded: list[Seen] = []
    fits: list[Seen] = []
    passed: list[Seen] = []
    alone = len({s.actors for s in discourse.back(m.head) if s.kind in {"Country", "Organization"}}) == 1
    for seen in discourse.back(m.head, 2 * REACH):
        if len(seen.actors) != 1 or seen.kind not in {"Organization", "Country"} or (seen.sentence == here and seen.verb == verb):
            continue
        member = discourse.cast.members[seen.actors[0]]
        if lemma in _OF_STATES and member.tied and not _is_main_state(discourse, m.head, member.country):
            continue  # "the army" is that of the country the article is about
        if seen.phrase and (seen.phrase == m.name if not plain else seen.phrase.split()[-1] == lemma):
            fits.append(seen)
        elif seen.kind == "Organization" and plain and not (seen.phrase or member.tied or member.scoped):
            if lemma in member.called or (lemma in fold(member.name).split() and lemma not in _OF_STATES):
                worded.append(seen)
            elif may_be(lemma, member) or (alone and lemma in _EVIDENT and not member.called and may_be("company", member)):
                passed.append(seen)  # even where named in passing
                if lemma not in _VAGUE or seen.subject or discourse.often(seen.actors[0]) or alone:
                    fits.append(seen)
    found = _sure(discourse, worded or fits, here)
    if not worded and named and (found is None or not discourse.often(found.actors[0])):
        found = _sure(discourse, [s for s in fits if s.actors in named] or fits, here)  # rather than one named in passing since
    if found is not None and not worded and lemma in lists.NAMED_BODIES and found.actors != _last_body(discourse, m.head):
        return None  # a body spoken of since may be "the group" as well
    if found is not None and lemma in _VAGUE and passed and passed[0].sentence == here > found.sentence:
        return None  # "the group" may be the body named in its own sentence
    if found is None and plain and not fits and lemma not in _VAGUE - {"union", "charity", "movement", "alliance"}:
        return _only_named(discourse, m.head, lemma)
    return found.actors if found is not None else None


def _only_named(discourse: Discourse, before: int, lemma: str) -> tuple[str, ...] | None:
    """The one body of the article so far that has the noun in its name, or has been called that: "the union", long after its name."""
    named = {s.actors for s in discourse.back(before) if s.kind == "Organization" and len(s.actors) == 1 and not s.phrase}
    members = [(a, discourse.cast.members[a[0]]) for a in named]
    fits = [a for a, m in members if not m.scoped and not m.tied and (lemma in m.called or lemma in fold(m.name).split())]
    return fits[0] if len(fits) == 1 and lemma not in _OF_STATES else None


def _is_main_state(discourse: Discourse, before: int, code: str | None) -> bool:
    """Whether the article so far names no country more often than this one."""
    named = Counter(p.country for p in discourse.mentions.values() if p.form == "name" and p.head < before and p.country)
    return code is None or all(named[code] >= count for country, count in named.items() if country not in {"IGO", "NGO"})


def _last_body(discourse: Discourse, before: int) -> tuple[str, ...]:
    """The unnamed or named body that was last what a sentence is about."""
    here = discourse.sentence[before]
    told = (s for s in discourse.back(before) if s.kind == "Organization" and s.subject and s.sentence < here)
    return next((s.actors for s in told), ())


def called(discourse: Discourse, m: Mention, lemma: str) -> tuple[str, ...]:
    """The one named body of which the text has said that it is a ``lemma``: "the trader" of "the trader Orvanta"."""
    fits = {s.actors for s in discourse.back(m.head) if len(s.actors) == 1 and lemma in discourse.cast.members[s.actors[0]].called}
    return fits.pop() if len(fits) == 1 else ()


def _sure(discourse: Discourse, fits: list[Seen], here: int) -> Seen | None:
    """The nearest, a subject rather than another, where no other is nearly as good; ``fits`` stand last first."""

    def score(seen: Seen) -> float:
        return (_SUBJECT_BONUS if seen.subject else 0.0) - _SENTENCE_COST * (here - seen.sentence)

    best = max(fits, key=lambda s: (score(s), s.position), default=None)
    if best is None:
        return None
    known = discourse.often(best.actors[0])
    rivals = (s for s in fits if s.actors != best.actors and (not known or discourse.often(s.actors[0])))
    return best if all(score(best) - score(s) >= _MARGIN for s in rivals) else None


def may_be(lemma: str, member: Member) -> bool:
    """Whether a named body may be called ``lemma``."""
    parts = set(fold(member.name).split())
    if lemma in parts:
        return True
    if lemma in _EVIDENT and lemma not in member.called and not any(w.startswith(lemma) or w in _EVIDENT[lemma] for w in parts):
        return False  # that it is a bank or an airline the text has said
    if lemma in lists.COMPANIES and member.called and not member.called & (words.BUSINESSES | _TRADES | _ANY_COMPANY):
        return False  # a league or a radio station is not "the company"
    trades = {noun for noun in member.called if noun in words.BUSINESSES | _TRADES}
    if lemma in words.BUSINESSES | _TRADES and trades and lemma not in trades and lemma not in _ANY_COMPANY and not trades & _ANY_COMPANY:
        return False  # an "investment fund" is not "the airline"
    international = member.country in {"IGO", "NGO"}
    political = bool(parts & lists.POLITICAL)
    if lemma in {"group", "team"} and member.scoped:
        return True
    if lemma in lists.COMPANIES:
        return not international and not political and not _of_state(parts)
    if lemma in lists.PARTIES:
        return political and not international
    if lemma in lists.BLOCS and member.country == "IGO":
        return True
    if lemma == "agency":
        return member.country == "IGO" or "service" in parts
    return lemma in lists.NAMED_BODIES and member.country != "IGO"


def _of_state(parts: set[str]) -> bool:
    return bool(
        parts & {"ministry", "army", "police", "court", "parliament", "navy", "university", "council", "committee", "agency", "department"}
    )


__all__ = ["called", "may_be", "resolve", "state"]
