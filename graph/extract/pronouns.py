"""Pronouns to the actors of the article: the subject above, else the nearest that fits in gender, number and kind; none where it is unsure.
Common nouns are person_nouns.py's, "I" and "we" first_person.py's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graph.extract import coreference_words as lists
from graph.extract import words
from graph.extract.discourse import REACH, THING, Discourse, Seen, verb_of
from graph.extract.given_names import Gender
from graph.extract.mention import Mention
from graph.extract.syntax import SUBJECTS, coordinated, first_conjunct, subjects

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_SINGULAR: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
THIRD_PERSON = _SINGULAR.keys() | _NEUTER | _PLURAL
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
_SUBJECT_BONUS = 1.5
_SENTENCE_COST = 2.0
_OF_ARGUMENT = SUBJECTS | {"dobj", "pobj", "prep", "agent", "dative", "conj", "attr", "oprd"}
_ABOVE_BONUS = 0.5
_CLAUSE = 40
"""Words after a subject in which its clause is looked through."""


def pronoun(discourse: Discourse, token: Token) -> Mention | None:
    """The mention that a personal or possessive pronoun is; None where its antecedent is not known."""
    word = token.lower_
    members = discourse.cast.members
    if word in _SINGULAR:
        actors = _person(discourse, token, _SINGULAR[word])
        if actors:
            members[actors[0]].gender = members[actors[0]].gender or _SINGULAR[word]
    elif word in _NEUTER and token.dep_ != "expl":
        actors = _body(discourse, token)
    elif word in _PLURAL:
        actors = _several(discourse, token)
    else:
        return None
    if not actors:
        return None
    first = members[actors[0]]
    return Mention(
        token.i, token.i + 1, token.i, first.kind, "pronoun", token.text, first.country, len(actors) > 1, actors=actors, coreferent=True
    )


def _person(discourse: Discourse, token: Token, gender: Gender) -> tuple[str, ...]:
    def fits(seen: Seen) -> bool:
        if seen.plural or len(seen.actors) > 1:
            return False
        return seen.kind in {"Person", "Office", "Group"} and discourse.gender(seen) in {None, gender}

    if (beside := _joined_owner(discourse, token, fits)) is not None:
        return beside.actors
    if (subject := _told_of(discourse, token)) is not None:
        return subject.actors if fits(subject) else ()
    own = token.dep_ == "poss" or token.lower_.endswith("self")
    if own and (above := _subject_above(discourse, token, fits)) is not None and discourse.gender(above) == gender:
        return above.actors
    known = _best(discourse, token, lambda s: fits(s) and discourse.gender(s) == gender)
    found = _best(discourse, token, fits)
    if known is not None and found is not None and known.actors != found.actors:
        if not found.subject and found.kind != "Person" and known.kind == "Person":
            # "They were met by the consul. She": an official named in passing is not who the text is about.
            return known.actors if known.subject and discourse.often(known.actors[0]) else ()
        # A man or woman, and nearer somebody of whom it is not known.
        return known.actors if known.sentence == found.sentence else found.actors if found.subject else ()
    if found is None:
        return _ahead(discourse, token, gender)
    if token.dep_ not in SUBJECTS and (client := _of_same_gender(discourse, found, gender)) is not None:
        return client
    far = discourse.sentence[token.i] - found.sentence > 1
    if far and (token.dep_ not in SUBJECTS | {"poss"} or token.i in discourse.speakers):
        return ()
    sure = discourse.gender(found) == gender
    if found.sentence < discourse.sentence[token.i] and _joined_with(
        discourse, found, lambda s: fits(s) and (not sure or discourse.gender(s) == gender)
    ):
        return ()
    rival = _rival(discourse, token, found, lambda s: fits(s) and (not sure or discourse.gender(s) == gender))
    if rival is not None and token.dep_ not in SUBJECTS | {"poss"} and found.sentence < discourse.sentence[token.i]:
        return ()
    return found.actors if rival is None or (sure and found.subject) else ()


def _of_same_gender(discourse: Discourse, seen: Seen, gender: Gender) -> tuple[str, ...] | None:
    """Whose he is, where ``seen`` is "his lawyer": in "his lawyer said the police had beaten him" it is not the lawyer."""
    for child in discourse.doc[seen.position].children:
        if child.dep_ == "poss" and _SINGULAR.get(child.lower_) == gender:
            owner = discourse.at(child.i)
            return owner.actors if owner is not None else ()
    return None


def _told_of(discourse: Discourse, token: Token) -> Seen | None:
    """Of whom a quotation is said to tell: "'He is late,' Oden said of Lavr"."""
    speaker = discourse.speakers.get(token.i)
    if speaker is None or token.dep_ not in SUBJECTS:
        return None
    for child in speaker.head.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "about"}:
            for pobj in child.children:
                if (m := discourse.mentions.get(pobj.i)) is not None and m.kind == "Person" and m.actors:
                    return Seen(pobj.i, discourse.sentence[pobj.i], m.kind, m.actors, False, "", verb_of(pobj), len(m.actors) > 1, None)
    return None


def _joined_owner(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
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


def _rival(discourse: Discourse, token: Token, found: Seen, fits: Callable[[Seen], bool]) -> Seen | None:
    """The best of the others that would fit as well, in the sentence of the antecedent and after it."""
    meant = {*found.actors, *discourse.joined(found)}
    other = _best(discourse, token, lambda s: fits(s) and not meant & set(s.actors))
    return other if other is not None and other.sentence >= found.sentence else None


def _joined_with(discourse: Discourse, found: Seen, fits: Callable[[Seen], bool]) -> bool:
    """Whether something that would fit as well is joined with it: "Halden Energy and Velda Foods lost money. It"."""
    group = [discourse.at(c.i) for c in coordinated(first_conjunct(discourse.doc[found.position]))]
    return any(seen is not None and seen is not found and not {*seen.actors} & {*found.actors} and fits(seen) for seen in group)


def _body(discourse: Discourse, token: Token) -> tuple[str, ...]:
    verb = discourse.doc[verb_of(token)]
    animate = False
    if token.dep_ == "poss":
        pass
    elif token.dep_ in SUBJECTS:
        minded = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in _MINDED for c in verb.children)
        animate = (verb.lemma_ in _ANIMATE and token.dep_ == "nsubj") or minded
        if minded:
            pass
        elif verb.lemma_ in _EXPLETIVE or (token.dep_ == "nsubjpass" and verb.lemma_ not in lists.ADDRESSING):
            return ()
    elif verb.lemma_ not in lists.ADDRESSING or not _direct(token):
        return ()  # most of what is done to an "it" is done to a thing
    else:
        animate = True

    def fits(seen: Seen) -> bool:
        if seen.plural or len(seen.actors) > 1:
            return False
        # Of a trader or carrier that is not known "it" is said as well.
        return seen.kind in {"Country", "Organization", *(() if animate else (THING,))} or (seen.kind == "Group" and not seen.actors)

    if (beside := _joined_owner(discourse, token, fits)) is not None:
        return beside.actors
    if token.dep_ == "poss" and (above := _subject_above(discourse, token, fits)) is not None:
        if verb.dep_ == "conj" and above.verb == verb.i and _joined_subject(discourse, verb, above, fits):
            return ()
        between = (s for s in discourse.back(token.i, 0) if s.position > above.position and s.kind != THING and fits(s))
        return above.actors if above.kind != THING else next((s.actors for s in between), ())
    found = _best(discourse, token, fits)
    if found is not None and _joined_with(discourse, found, fits):
        return ()
    if found is None or found.subject:
        return found.actors if found is not None else ()
    thing = _rival(discourse, token, found, lambda s: s.kind == THING and s.subject and not s.plural)
    return found.actors if thing is None and _rival(discourse, token, found, fits) is None else ()


def _joined_subject(discourse: Discourse, verb: Token, own: Seen, fits: Callable[[Seen], bool]) -> bool:
    """Whether the clause that ``verb`` is joined to has another subject that fits: "the port struck, and the state sacked its head"."""
    others = (discourse.at(t.i) for t in subjects(verb.head))
    return any(s is not None and s.kind != THING and fits(s) and s.actors != own.actors for s in others)


def _several(discourse: Discourse, token: Token) -> tuple[str, ...]:
    verb = discourse.doc[verb_of(token)]
    animate = (token.dep_ == "nsubj" and verb.lemma_ in _ANIMATE) or (token.dep_ == "dobj" and verb.lemma_ in lists.ADDRESSING)

    def fits(seen: Seen) -> bool:
        if seen.kind == THING:
            return seen.plural and not animate
        return seen.plural or len(seen.actors) > 1 or bool(discourse.joined(seen)) or (seen.kind == "Organization" and seen.subject)

    found = _joined_owner(discourse, token, fits)
    if found is None and token.dep_ == "poss":
        found = _subject_above(discourse, token, lambda s: fits(s) and (s.plural or s.kind != "Organization"))
        found = found or _subject_above(discourse, token, fits)
    if found is None and (found := _best(discourse, token, fits)) is not None:
        rival = _rival(discourse, token, found, lambda s: fits(s) and s.kind != THING)
        nearer = rival is not None and found.position < rival.position and rival.sentence == discourse.sentence[token.i]
        if rival is not None and (rival.subject or nearer or not found.subject):
            return ()
    return (discourse.joined(found) or found.actors) if found is not None else ()


def _subject_above(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """The subject of the clause that ``token`` stands in, or of one above it, where it fits."""
    verb = discourse.doc[verb_of(token)]
    for _ in range(4):
        for subject in subjects(verb):
            seen = discourse.at(subject.i)
            if seen is not None and seen.position < token.i and fits(seen) and not _holds(subject, token):
                return seen
        if verb.head == verb:
            return None
        verb = discourse.doc[verb_of(verb.head)]
    return None


def _best(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """The best antecedent: near, and a subject. None where two that are equally good stand in an earlier sentence."""
    here = discourse.sentence[token.i]
    verb = verb_of(token)
    # An object pronoun is not its own verb's subject, nor a subject pronoun its object.
    disjoint = token.dep_ != "poss" and not token.lower_.endswith(("self", "selves")) and _direct(token)
    own = {t.i for t in subjects(discourse.doc[verb])} if disjoint and token.dep_ not in SUBJECTS else set()
    barred = {a for i in own if (seen := discourse.at(i)) is not None for a in (*seen.actors, *discourse.joined(seen))}
    if (speaker := discourse.speakers.get(token.i)) is not None and (said := discourse.mentions.get(speaker.i)) is not None:
        barred |= set(said.actors)  # in a quotation the speaker is "I"
    if token.dep_ in SUBJECTS:
        barred |= _named_below(discourse, token)
    above = {t.i for t in subjects(discourse.doc[verb_of(discourse.doc[verb].head)])} if discourse.doc[verb].dep_ != "ROOT" else set()
    best: float | None = None
    chosen: Seen | None = None
    for seen in discourse.back(token.i, REACH):
        distance = here - seen.sentence
        if best is not None and best >= _SUBJECT_BONUS + _ABOVE_BONUS * (distance == 0) - _SENTENCE_COST * distance:
            break
        if not fits(seen) or (disjoint and distance == 0 and seen.verb == verb) or (barred and barred & set(seen.actors)):
            continue
        if _holds(discourse.doc[seen.position], token):
            continue
        score = -_SENTENCE_COST * distance + (_SUBJECT_BONUS if seen.subject or seen.position in above else 0.0)
        score += _ABOVE_BONUS if seen.position in above else 0.0
        if best is None or score > best:
            best, chosen = score, seen
    return chosen


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


def _ahead(discourse: Discourse, token: Token, gender: Gender) -> tuple[str, ...]:
    """ "Before she left Oslo, Marta Oden": the named subject of the clause above, which comes after."""
    if token.i in discourse.speakers:
        return ()
    verb = discourse.doc[verb_of(token)]
    for above in (verb, verb.head):
        for subject in subjects(above):
            mention = discourse.mentions.get(subject.i)
            if mention is not None and mention.kind == "Person" and mention.form == "name" and mention.head > token.i:
                member = discourse.cast.members[mention.actors[0]]
                return mention.actors if member.gender in {None, gender} else ()
    return ()


def _direct(token: Token) -> bool:
    """Whether the token is an argument of its verb, or stands in one ("ten of them"), not in a clause of its own."""
    for _ in range(5):
        if token.pos_ in {"VERB", "AUX"}:
            return True
        if token.dep_ not in _OF_ARGUMENT:
            return False
        token = token.head
    return False
