"""Whom "it", "they" and their possessives mean: bodies, countries and groups; nobody where it is unsure or a thing may be meant.
He and she are pronouns.py's, the search antecedents.py's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import words
from graph.extract.antecedents import (
    best,
    goes_on,
    is_main,
    joined_owner,
    joined_with,
    of_others,
    own_subject,
    rival,
    says_again,
    subject_above,
    within_phrase,
)
from graph.extract.discourse import THING, Discourse, Seen, verb_of
from graph.extract.syntax import SUBJECTS, subjects

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_NEUTER = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "them", "their"})
_CROWDS = frozenset("crowd mob audience crew team squad gang delegation family panel".split())
"""Groups that are called "it" as well as "they"."""
_OF_WRITINGS = frozenset({"author", "sequel", "wording"})
"""What petitions and books have, and bodies have not."""
_SOME = frozenset("most many some all each both none several few half one two three".split())
_EXPLETIVE = frozenset("be seem appear happen take rain snow turn follow emerge matter mean remain become come last cost".split())
"""Verbs whose "it" most often stands for no actor."""
_ANIMATE = (
    words.REPORTING | words.REQUESTING | words.PLANNING | words.DENYING | words.PREVENTING | lists.ADDRESSING | words.MANDATING
) - frozenset({"show", "signal", "indicate", "suggest", "mean", "fail", "prevent", "stop", "set", "help", "look", "bind", "force"})
"""Verbs whose subject is no thing."""
_MINDED = frozenset(
    """
    ready willing unwilling concerned prepared confident aware unaware pleased determined committed surprised able unable open disappointed
    alarmed worried afraid keen eager reluctant sorry grateful angry hopeful opposed
    """.split()
)
"""What "it was" says of an actor alone."""


def body(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """The actors of "it" or "its"."""
    verb = discourse.doc[verb_of(token)]
    animate = False
    if token.dep_ == "poss":
        if token.head.lemma_ in _OF_WRITINGS:
            return ()
    elif token.dep_ in SUBJECTS:
        minded = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in _MINDED for c in verb.children)
        animate = (verb.lemma_ in _ANIMATE and token.dep_ == "nsubj") or minded
        if minded:
            pass
        elif verb.lemma_ in _EXPLETIVE or (token.dep_ == "nsubjpass" and verb.lemma_ not in lists.ADDRESSING):
            return ()
    elif verb.lemma_ not in lists.ADDRESSING or token.dep_ not in {"dobj", "dative"} or (verb.lemma_ == "tell" and not _is_told(verb)):
        return ()  # most of what is done to an "it" is done to a thing
    else:
        animate = True

    def fits(seen: Seen) -> bool:
        if seen.kind == "Group" and seen.phrase.rpartition(" ")[2] in _CROWDS and discourse.doc[seen.position].tag_ == "NN":
            return True
        if seen.plural or len(seen.actors) > 1 or _says_whence(discourse, seen):
            return False
        if seen.kind == "Country" and token.dep_ == "poss" and token.head.lemma_ in lists.NOT_OF_STATES and _is_state(discourse, seen):
            return False
        # Of a trader or carrier that is not known "it" is said as well.
        return seen.kind in {"Country", "Organization", *(() if animate else (THING,))} or (seen.kind == "Group" and not seen.actors)

    if token.lower_.endswith("self"):
        own = own_subject(discourse, token)
        return own.actors if own is not None and fits(own) else ()
    if (beside := joined_owner(discourse, token, fits)) is not None:
        return beside.actors
    if (of := within_phrase(discourse, token, fits)) is not None:
        return of.actors
    if as_unknown(discourse, token, _NEUTER):
        return ()
    if token.dep_ == "poss" and (above := subject_above(discourse, token, fits)) is not None:
        if verb.dep_ == "conj" and above.verb == verb.i and _joined_subject(discourse, verb, above, fits):
            return ()
        if above.kind != THING:
            return above.actors
        barred = of_others(discourse, token)
        between = (s for s in discourse.back(token.i, 0) if s.position > above.position and s.kind != THING and s.subject and fits(s))
        return next((s.actors for s in between if not barred & {*s.actors}), ())
    found = best(discourse, token, fits)
    if found is not None and joined_with(discourse, found, fits):
        return ()
    if found is None:
        return ()
    if found.subject:
        same = rival(
            discourse,
            token,
            found,
            lambda s: fits(s) and THING not in {s.kind, found.kind} and (token.dep_ == "poss" or s.kind == found.kind),
        )
        if same is not None and found.sentence < discourse.sentence[token.i] and not _stands_out(discourse, token, found, same):
            return ()
        return found.actors
    thing = rival(discourse, token, found, lambda s: s.kind == THING and s.subject and not s.plural)
    return found.actors if thing is None and rival(discourse, token, found, fits) is None else ()


def as_unknown(discourse: Discourse, token: Token, alike: frozenset[str]) -> bool:
    """Whether its clause's subject, or an object before a possessive in its sentence, is a pronoun like it of which nothing is known."""
    doc = discourse.doc
    verb = doc[verb_of(token)]
    if any(c.i in discourse.unknown and c.lower_ in alike and verb.lemma_ not in _EXPLETIVE for c in verb.children if c.dep_ in SUBJECTS):
        return True
    before = (doc[i] for i in discourse.unknown if token.sent.start <= i < token.i)
    return token.dep_ == "poss" and any(t.dep_ == "dobj" and t.lower_ in alike for t in before)


def _says_whence(discourse: Discourse, seen: Seen) -> bool:
    """Whether it only says where somebody is from: "Sander Lund of the Netherlands"."""
    link = discourse.doc[seen.position].head
    holder = discourse.mentions.get(link.head.i)
    return discourse.doc[seen.position].dep_ == "pobj" and link.dep_ == "prep" and holder is not None and holder.kind == "Person"


def _is_state(discourse: Discourse, seen: Seen) -> bool:
    return all(discourse.cast.members[a].country not in {"IGO", "NGO"} for a in seen.actors)


def _is_told(verb: Token) -> bool:
    """Whether somebody is told something: not so in "tells it differently"."""
    return any(c.dep_ in {"ccomp", "xcomp"} or (c.dep_ == "prep" and c.lower_ in {"of", "about"}) for c in verb.children)


def _stands_out(discourse: Discourse, token: Token, found: Seen, other: Seen) -> bool:
    """Whether the subject ``found`` is rather meant by "it" than ``other`` in its sentence, which would fit as well."""
    if other.subject:
        again = token.dep_ == "poss" or says_again(discourse, token, found)
        return is_main(discourse, found) and not is_main(discourse, other) and again
    often = [any(discourse.often(a) for a in one.actors) for one in (found, other)]
    return token.dep_ != "poss" or often == [True, False]


def _joined_subject(discourse: Discourse, verb: Token, own: Seen, fits: Callable[[Seen], bool]) -> bool:
    """Whether the clause that ``verb`` is joined to has another subject that fits: "the port struck, and the state sacked its head"."""
    others = (discourse.at(t.i) for t in subjects(verb.head))
    return any(s is not None and s.kind != THING and fits(s) and s.actors != own.actors for s in others)


def several(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """The actors of "they", "them" or "their"."""
    verb = discourse.doc[verb_of(token)]
    animate = (token.dep_ == "nsubj" and verb.lemma_ in _ANIMATE) or (token.dep_ == "dobj" and verb.lemma_ in lists.ADDRESSING)

    def fits(seen: Seen) -> bool:
        if seen.kind == THING:
            return seen.plural and not animate
        return seen.plural or len(seen.actors) > 1 or bool(discourse.joined(seen))

    def team(seen: Seen) -> bool:
        return seen.kind == "Organization" and seen.subject and len(seen.actors) == 1

    if token.lower_.endswith("selves"):
        own = own_subject(discourse, token)
        return (discourse.joined(own) or own.actors) if own is not None and (fits(own) or team(own)) else ()
    if as_unknown(discourse, token, _PLURAL) or any(c.lower_ == "together" and c.i < token.i for c in verb.children):
        return ()
    if (whole := _whole_before(discourse, token)) is not None:
        return (discourse.joined(whole) or whole.actors) if fits(whole) else ()
    found = joined_owner(discourse, token, lambda s: fits(s) or team(s))
    if found is None and token.dep_ == "poss":
        found = subject_above(discourse, token, fits)
        if found is None and not any(s.kind == THING and s.plural for s in discourse.back(token.i, 0)):
            found = subject_above(discourse, token, team)
    if found is None and (found := best(discourse, token, fits)) is not None:
        if token.i in discourse.speakers and found.position not in discourse.speakers and not _tells_of(discourse, token, found):
            return ()
        if goes_on(discourse, token, found):
            return ()
        things = token.dep_ == "dobj" and not animate

        def as_well(seen: Seen) -> bool:
            dealt_with = seen.subject or discourse.doc[seen.position].dep_ == "dobj"
            return fits(seen) and (seen.kind != THING or (things and dealt_with))

        other = rival(discourse, token, found, as_well)
        nearer = other is not None and found.position < other.position and other.sentence == discourse.sentence[token.i]
        object_ = token.dep_ not in SUBJECTS and found.sentence < discourse.sentence[token.i]
        if other is not None and (other.subject or nearer or object_ or not found.subject):
            return ()
    elif found is None:  # "Velda Foods said they"
        found = best(discourse, token, team)
        if found is not None and rival(discourse, token, found, lambda s: team(s) or s.kind == "Country") is not None:
            return ()
    return (discourse.joined(found) or found.actors) if found is not None else ()


def _whole_before(discourse: Discourse, token: Token) -> Seen | None:
    """Of whom some are told after a comma: "carried 900 people, most of them from Malmo"."""
    part = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    if part.lower_ not in _SOME or part.i < 2 or discourse.doc[part.i - 1].text != "," or part.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        return None
    return next((s for s in discourse.back(part.i, 0) if s.plural or len(s.actors) > 1), None)


def _tells_of(discourse: Discourse, token: Token, found: Seen) -> bool:
    """Whether a quotation's "they" is the subject of the sentence before it: of others in the text a speaker would hardly know."""
    near = discourse.sentence[token.i] - found.sentence <= 1
    return near and found.subject and token.dep_ in SUBJECTS and discourse.speakers[token.i].i != found.position
