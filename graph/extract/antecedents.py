"""Where in the text an antecedent stands: the best that fits, its rivals, the subject above; what cannot be one by its place in the clause.
What fits is for who asks to say: pronouns.py, aged.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import words
from graph.extract.discourse import REACH, Discourse, Seen, verb_of
from graph.extract.syntax import SUBJECTS, coordinated, first_conjunct, subjects

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_SUBJECT_BONUS = 1.5
_SENTENCE_COST = 2.0
_ABOVE_BONUS = 0.5
_MAIN_BONUS = 0.25
_OF_ARGUMENT = SUBJECTS | {"dobj", "pobj", "prep", "agent", "dative", "conj", "attr", "oprd"}
_QUOTED_COST = 2.0
"""Who is named in a quotation alone is hardly meant outside it."""
_CLAUSE = 40
"""Words after a subject in which its clause is looked through."""


def best(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """The best antecedent: near, and a subject. None where two that are equally good stand in an earlier sentence."""
    here = discourse.sentence[token.i]
    verb = verb_of(token)
    # An object pronoun is not its own verb's subject, nor a subject pronoun its object.
    disjoint = token.dep_ != "poss" and not token.lower_.endswith(("self", "selves")) and direct(token)
    own = {t.i for t in subjects(discourse.doc[verb])} if disjoint and token.dep_ not in SUBJECTS else set()
    barred = {a for i in own if (seen := discourse.at(i)) is not None for a in (*seen.actors, *discourse.joined(seen))}
    if (speaker := discourse.speakers.get(token.i)) is not None and (said := discourse.mentions.get(speaker.i)) is not None:
        barred |= set(said.actors)  # in a quotation the speaker is "I"
    barred |= of_others(discourse, token)
    if token.dep_ in SUBJECTS:
        barred |= _named_below(discourse, token)
    above = {t.i for t in subjects(discourse.doc[verb_of(discourse.doc[verb].head)])} if discourse.doc[verb].dep_ != "ROOT" else set()
    highest: float | None = None
    chosen: Seen | None = None
    for seen in discourse.back(token.i, REACH):
        distance = here - seen.sentence
        if highest is not None and highest >= _SUBJECT_BONUS + _ABOVE_BONUS - _SENTENCE_COST * distance:
            break
        if not fits(seen) or (disjoint and distance == 0 and seen.verb == verb) or (barred and barred & set(seen.actors)):
            continue
        if _holds(discourse.doc[seen.position], token):
            continue
        score = -_SENTENCE_COST * distance + (_SUBJECT_BONUS if seen.subject or seen.position in above else 0.0)
        score -= _QUOTED_COST if seen.position in discourse.speakers and token.i not in discourse.speakers else 0.0
        score += _ABOVE_BONUS if seen.position in above else _MAIN_BONUS if distance and is_main(discourse, seen) else 0.0
        if highest is None or score > highest:
            highest, chosen = score, seen
    return chosen


def is_main(discourse: Discourse, seen: Seen) -> bool:
    """Whether it is the subject of a main clause: of the sentence, not of what is said or where something is added."""
    verb = first_conjunct(discourse.doc[seen.verb])
    return seen.subject and verb.head == verb


def rival(discourse: Discourse, token: Token, found: Seen, fits: Callable[[Seen], bool]) -> Seen | None:
    """The best of the others that would fit as well, in the sentence of the antecedent and after it."""
    meant = {*found.actors, *discourse.joined(found)}
    other = best(discourse, token, lambda s: fits(s) and not meant & set(s.actors))
    return other if other is not None and other.sentence >= found.sentence else None


def rival_before(discourse: Discourse, token: Token, found: Seen, fits: Callable[[Seen], bool]) -> bool:
    """Whether the sentences before tell of another who would fit, where ``found`` stands in that of ``token``."""
    here = discourse.sentence[token.i]
    return found.sentence == here and any(
        fits(s) and s.actors and s.actors != found.actors for s in discourse.back(token.i, 2) if s.sentence < here
    )


def joined_with(discourse: Discourse, found: Seen, fits: Callable[[Seen], bool]) -> bool:
    """Whether something that would fit as well is joined with it: "Halden Energy and Velda Foods lost money. It"."""
    group = [discourse.at(c.i) for c in coordinated(first_conjunct(discourse.doc[found.position]))]
    return any(seen is not None and seen is not found and not {*seen.actors} & {*found.actors} and fits(seen) for seen in group)


def subject_above(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """The subject of the clause that ``token`` stands in, or of one above it, where it fits."""
    verb = discourse.doc[verb_of(token)]
    barred = of_others(discourse, token)
    for _ in range(4):
        for subject in subjects(verb):
            seen = discourse.at(subject.i)
            if seen is not None and barred & set(seen.actors):
                continue
            quoted = subject.i in discourse.speakers and token.i not in discourse.speakers
            if seen is not None and seen.position < token.i and fits(seen) and not quoted and not _holds(subject, token):
                return seen
        if verb.head == verb:
            return None
        verb = discourse.doc[verb_of(verb.head)]
    return None


def of_others(discourse: Discourse, token: Token) -> set[str]:
    """Whose a thing is not that is done away with or judged: in "police confiscated their banners" not the policemen's."""
    verb = token.head.head
    if token.dep_ != "poss" or token.head.dep_ != "dobj" or verb.lemma_ not in lists.OF_OTHERS or token.head.i in discourse.mentions:
        return set()
    return {a for t in subjects(verb) if (seen := discourse.at(t.i)) is not None for a in seen.actors}


def _named_below(discourse: Discourse, token: Token) -> set[str]:
    """Who is named in what the subject pronoun ``token`` does: in "he asked the court to summon Oden" he is not Oden."""
    end = min(token.head.right_edge.i + 1, token.i + _CLAUSE)
    named = (discourse.mentions.get(i) for i in range(token.i + 1, end))
    return {a for m in named if m is not None and m.form == "name" for a in m.actors}


def _holds(noun: Token, token: Token) -> bool:
    """Whether ``token`` stands in the phrase of ``noun`` itself, not in one joined to it: "his wife", but not "Lavr and his wife"."""
    while token.dep_ != "conj" and token.head != token:
        if token.head.pos_ in {"VERB", "AUX"} and not (token.head.dep_ == "relcl" and token.dep_ in SUBJECTS):
            return False  # in a clause about it: "Oden, who led the bank until it sued her", but not "Oden, whom she met"
        token = token.head
        if token == noun:
            return True
    return False


def direct(token: Token) -> bool:
    """Whether the token is an argument of its verb, or stands in one ("ten of them"), not in a clause of its own."""
    for _ in range(5):
        if token.pos_ in {"VERB", "AUX"}:
            return True
        if token.dep_ not in _OF_ARGUMENT:
            return False
        token = token.head
    return False


def joined_owner(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """Whose a thing is that is named in one breath with its owner: "Norway and its allies", "the bank and two of its directors"."""
    if token.dep_ != "poss":
        return None
    noun = token.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    first = noun.left_edge.i
    beside = discourse.at(first - 2) if first > 1 and discourse.doc[first - 1].lower_ == "and" else None
    seen = beside or (discourse.at(noun.head.i) if noun.dep_ == "conj" else None)
    return seen if seen is not None and fits(seen) else None


def says_again(discourse: Discourse, token: Token, found: Seen) -> bool:
    """Whether who spoke speaks on: "Lavr said Oden was ill. He added": not so "Lavr said Oden was ill. He left"."""
    before, now = discourse.doc[found.verb], discourse.doc[verb_of(token)]
    return is_main(discourse, found) and (now.lemma_ in words.REPORTING or before.lemma_ not in words.REPORTING)


def own_subject(discourse: Discourse, token: Token) -> Seen | None:
    """Whom a reflexive means: the noun right before it ("Velda itself"), else its clause's subject; None where that is nobody known."""
    doc = discourse.doc
    beside = discourse.at(token.i - 1) if token.dep_ in {"appos", "npadvmod"} and token.i else None
    if beside is not None and beside.actors:
        return beside
    found = [discourse.at(t.i) for t in subjects(doc[verb_of(token)]) if t.i < token.i]
    return found[0] if len(found) == 1 else None


def speaks_on(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """Who spoke in the sentence before, where the subject ``token`` of a main clause speaks: "Lavr said in Oslo. He added that"."""
    verb = discourse.doc[verb_of(token)]
    if token.dep_ != "nsubj" or verb.lemma_ not in words.SPEAKER_REPORTING or verb.head != verb or token.i in discourse.speakers:
        return None
    here = discourse.sentence[token.i]
    last = (s for s in discourse.back(token.i, 1) if s.sentence == here - 1 and s.actors and is_main(discourse, s) and fits(s))
    spoke = [s for s in last if discourse.doc[s.verb].lemma_ in words.SPEAKER_REPORTING]
    return spoke[0] if spoke and all(s.actors == spoke[0].actors for s in spoke) else None


def goes_on(discourse: Discourse, token: Token, found: Seen) -> bool:
    """Whether the subject pronoun ``token`` goes on from a like one since ``found`` of which nothing is known: "They left. They told"."""
    here = discourse.sentence[token.i]
    last = (discourse.doc[i] for i in discourse.unknown if i < token.i and discourse.sentence[i] == here - 1)
    since = (t for t in last if t.i > found.position or not found.subject)
    return token.dep_ in SUBJECTS and any(t.lower_ == token.lower_ and t.dep_ in SUBJECTS and t.head.head == t.head for t in since)


def within_phrase(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """Of whom the noun is that the possessive's phrase belongs to: "the isolation of Norway after its war", "Lavr's row with his son"."""
    link = token.head.head
    if token.dep_ != "poss" or token.head.dep_ != "pobj" or link.head.pos_ != "NOUN":
        return None
    noun = next((c for c in reversed([*coordinated(link.head)]) if c.i < link.i), link.head)
    of = [p for c in noun.children if c.lower_ == "of" and c.i < token.i and c != link for p in c.children if p.dep_ == "pobj"]
    owners = [discourse.at(t.i) for t in (*(c for c in noun.children if c.dep_ == "poss"), *of)]
    found = [seen for seen in owners if seen is not None and seen.actors and fits(seen)]
    return found[0] if len(found) == 1 else None
