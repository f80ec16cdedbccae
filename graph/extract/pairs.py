"""Two that were spoken of: "both sides", "the two leaders", "the pair", "the two"; none where more than two may be meant.
Joined pronouns are pronouns.py's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import words
from graph.extract.body_nouns import may_be
from graph.extract.discourse import REACH, THING, Discourse
from graph.extract.given_names import gender_of_noun
from graph.extract.mention import Mention
from graph.extract.syntax import ARGUMENTS, first_conjunct

if TYPE_CHECKING:
    from graph.extract.cast import Member
    from graph.extract.tokens import Token

_STATES = frozenset("country nation government state power neighbor neighbour capital ally".split())
_PERSONS = words.OFFICES | {"man", "woman", "pair", "duo", "rival"}
_PEOPLE = frozenset({"Person", "Office"})
_BODIES = frozenset({"Organization"})
_SEVERAL = 3
_GROUPS = lists.COMPANIES | {"party", "group", "team"}


def resolve(discourse: Discourse, mention: Mention, lemma: str) -> None:
    """Give "both" or "the two" of a kind their actors, where just two such are spoken of."""
    if again := _named_before(discourse, mention):
        pair = again
    elif lemma in {"side", "camp"}:
        pair = _in_one_breath(discourse, mention.head) or _together(
            discourse, two(discourse, _PEOPLE | _BODIES | {"Group"}, mention.head), mention.head
        )
        pair = pair or _opposed(discourse, mention.head)
    elif lemma in _STATES:
        pair = _in_one_breath(discourse, mention.head) or _opposed(discourse, mention.head, frozenset({"Country"}))
    elif lemma in _PERSONS:
        pair = two(discourse, _PEOPLE, mention.head, gender_of_noun(lemma))
        if lemma in words.OFFICES and any(_holds_another(discourse.cast.members[a], mention.name) for a in pair):
            return
    elif lemma in _GROUPS:
        pair = two(discourse, _BODIES, mention.head, among=lambda a: may_be(lemma, discourse.cast.members[a]))
    else:
        return
    if pair:
        mention.actors, mention.coreferent = pair, True


def _named_before(discourse: Discourse, mention: Mention) -> tuple[str, ...]:
    """The pair that the article's last "both" or "two" of this noun stood for: "both governments ... the two governments"."""
    alike = (s for s in discourse.back(mention.head) if s.phrase == mention.name and len(s.actors) == 2)
    return next((s.actors for s in alike), ())


def _in_one_breath(discourse: Discourse, before: int) -> tuple[str, ...]:
    """The two countries that the last sentence that speaks of several speaks of, where the article names no third as often."""
    found: dict[int, list[str]] = {}
    for seen in discourse.back(before, REACH):
        if seen.kind == "Country" and seen.actors:
            both = discourse.joined(seen) if first_conjunct(discourse.doc[seen.position]).head.lower_ != "of" else ()
            if len(both) == 2 and all(discourse.cast.members[a].kind == "Country" for a in both):
                return both
            known = found.setdefault(seen.sentence, [])
            known += [a for a in seen.actors if a not in known]
    here = discourse.sentence[before]
    at, last = next(((n, a) for n, a in sorted(found.items(), reverse=True) if len(a) > 1), (here, []))
    if len(last) > 2:
        return discourse.most_spoken_of(last)
    others = {a for actors in found.values() for a in actors} - {*last}
    rare = min((discourse.counted(a) for a in last), default=0)
    alone = at == here or all(discourse.counted(a) < rare for a in others)
    return tuple(sorted(last)) if len(last) == 2 and alone else ()


def _opposed(discourse: Discourse, before: int, kinds: frozenset[str] = frozenset({"Country", "Organization"})) -> tuple[str, ...]:
    """The two bodies or countries that the article so far is about: each named several times, and all others less."""
    counts = Counter(a for s in discourse.back(before) if s.kind in kinds for a in s.actors)
    best = counts.most_common(3)
    clear = len(best) > 1 and best[1][1] >= _SEVERAL and (len(best) < 3 or best[1][1] > best[2][1])
    return tuple(sorted(a for a, _ in best[:2])) if clear else ()


def _together(discourse: Discourse, pair: tuple[str, ...], before: int) -> tuple[str, ...]:
    """The pair, where the text has spoken of the two in one breath: bodies and groups are not all sides."""
    return pair if pair and any(discourse.joined(seen) == pair for seen in discourse.back(before, REACH)) else ()


def _holds_another(member: Member, office: str) -> bool:
    """Whether the article gives somebody offices, none of them ``office``: an emir is not one of "the two ministers"."""
    wanted = set(office.split()) - {"leader"}
    known = [set(phrase.split()) for phrase, _ in member.offices]
    if member.kind == "Office":
        known = [set(member.name.lower().split())]
    return bool(known) and not any(wanted <= words_of for words_of in known)


def bare(discourse: Discourse, token: Token) -> Mention | None:
    """ "The two met", "both agreed": a "both" or "two" that stands alone."""
    if token.dep_ not in ARGUMENTS or token.pos_ not in {"NUM", "PRON", "DET"}:
        return None
    if any(c.dep_ == "prep" for c in token.children):
        return None
    the = token.i > 0 and token.nbor(-1).lower_ in {"the", "these", "those"}
    if token.lower_ == "two" and not the:
        return None
    if any(seen.plural and not seen.actors and seen.kind != THING for seen in discourse.back(token.i, 0)):
        return None  # "mediated between the two sides and urged both": of whom it is not known
    pair = two(discourse, _PEOPLE | {"Country"} | _BODIES, token.i)
    persons = [discourse.cast.members[a].kind in _PEOPLE for a in pair]
    if not pair or len(set(persons)) > 1 or any(_is_counted(discourse, s.position) for s in discourse.back(token.i, 1) if s.plural):
        return None  # "testified against two colonels. Both were convicted"
    first = discourse.cast.members[pair[0]]
    start = token.i - 1 if the else token.i
    return Mention(start, token.i + 1, token.i, first.kind, "pronoun", token.text, first.country, plural=True, actors=pair, coreferent=True)


def _is_counted(discourse: Discourse, position: int) -> bool:
    """Whether a noun's words say that they are two, and nobody knows which."""
    seen = discourse.at(position)
    return seen is not None and len(seen.actors) < 2 and any(c.lower_ == "two" for c in discourse.doc[position].children)


def two(
    discourse: Discourse, kinds: frozenset[str], before: int, gender: str | None = None, among: Callable[[str], bool] = lambda _: True
) -> tuple[str, ...]:
    """The only two actors of these kinds in the last sentences that speak of two; of more the two that are joined or most spoken of."""
    recent: list[str] = []
    here: int | None = None
    joined: tuple[str, ...] = ()
    for seen in discourse.back(before, REACH):
        if here is not None and seen.sentence != here and len(recent) >= 2:
            break
        here = seen.sentence
        if seen.kind not in kinds or not seen.actors or (gender and discourse.gender(seen) not in {None, gender}):
            continue
        if not all(among(a) for a in seen.actors):
            continue
        recent += [a for a in seen.actors if a not in recent]
        joined = joined or discourse.joined(seen) or (seen.actors if len(seen.actors) == 2 else ())
    members = discourse.cast.members
    officials = {members[a].country for a in recent if members[a].kind in {"Office", "Person"}}
    recent = [a for a in recent if members[a].kind != "Country" or a not in officials]  # "Turkey's minister": Turkey is not one of the two
    if len(recent) > 2:
        return joined if len(joined) == 2 else discourse.most_spoken_of(recent)
    return tuple(sorted(recent)) if len(recent) == 2 else ()


__all__ = ["bare", "resolve", "two"]
