"""Pronouns to the actors of the article: the subject above, else the nearest that fits in gender, number and kind; none where it is unsure.
The search is antecedents.py's, common nouns are person_nouns.py's, "I" and "we" first_person.py's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from graph.extract import body_pronouns, words
from graph.extract.actor_nouns import is_person
from graph.extract.antecedents import (
    best,
    goes_on,
    is_main,
    joined_owner,
    joined_with,
    own_subject,
    rival,
    rival_before,
    says_again,
    speaks_on,
    subject_above,
)
from graph.extract.discourse import REACH, Discourse, Seen, verb_of
from graph.extract.given_names import Gender
from graph.extract.mention import Mention
from graph.extract.syntax import SUBJECTS, subjects

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_SINGULAR: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
THIRD_PERSON = _SINGULAR.keys() | _NEUTER | _PLURAL
_LAWYERS = frozenset("lawyer attorney advocate solicitor barrister counsel defender".split())
_WELL_KNOWN = 3
"""How often somebody has been spoken of whom the article is about."""
_FOLLOWING = frozenset({"succeed", "replace"})
_MANY = words.COLLECTIVES | words.MASSES | {"force"}


def pronoun(discourse: Discourse, token: Token) -> Mention | None:
    """The mention that a personal or possessive pronoun is; None where its antecedent is not known."""
    word = token.lower_
    members = discourse.cast.members
    if word in _SINGULAR:
        actors = _person(discourse, token, _SINGULAR[word])
        if actors:
            members[actors[0]].gender = members[actors[0]].gender or _SINGULAR[word]
    elif word in _NEUTER and token.dep_ != "expl":
        actors = body_pronouns.body(discourse, token)
    elif word in _PLURAL:
        actors = body_pronouns.several(discourse, token)
    else:
        return None
    if not actors:
        return None
    first = members[actors[0]]
    plural = len(actors) > 1 or (word in _PLURAL and first.kind == "Group")
    return Mention(token.i, token.i + 1, token.i, first.kind, "pronoun", token.text, first.country, plural, actors=actors, coreferent=True)


def _person(discourse: Discourse, token: Token, gender: Gender) -> tuple[str, ...]:
    def fits(seen: Seen) -> bool:
        if seen.plural or len(seen.actors) > 1:
            return False
        known = discourse.gender(seen)
        if seen.kind == "Group":  # of a group that is not one man or woman nobody says "he"
            return known == gender or (known is None and is_somebody(seen.phrase.rpartition(" ")[2]))
        return seen.kind in {"Person", "Office"} and known in {None, gender}

    if token.lower_.endswith("self"):
        own_ = own_subject(discourse, token)
        return own_.actors if own_ is not None and fits(own_) else ()
    if (beside := joined_owner(discourse, token, fits)) is not None:
        return beside.actors
    if (lawyer := _whose_client(discourse, token, fits)) is not None:
        return lawyer.actors
    if (subject := _told_of(discourse, token)) is not None:
        return subject.actors if fits(subject) else ()
    above = subject_above(discourse, token, fits)
    if token.dep_ == "poss" and above is not None and discourse.gender(above) == gender:
        return above.actors
    if (speaker := speaks_on(discourse, token, fits)) is not None:
        return speaker.actors
    known = best(discourse, token, lambda s: fits(s) and discourse.gender(s) == gender)
    found = best(discourse, token, fits)
    if known is not None and not known.actors and found is not None and (found.sentence > known.sentence or found == above):
        if found == above and _is_told_by(discourse, token, found, known):
            return found.actors
        known = None  # a man of whom the text says no more
    if known is not None and found is not None and known.actors != found.actors:
        if found == above and _is_told_by(discourse, token, found, known) and not _of_the_other(discourse, token, gender):
            return found.actors  # "Lavr, who met his brother, said he was ill"
        if token.dep_ not in SUBJECTS | {"poss"} and found.sentence == discourse.sentence[token.i] > known.sentence:
            return found.actors if _is_dealt_with(discourse, found) else ()  # "telephoned his counterpart to tell him"
        if not found.subject and found.kind != "Person" and known.kind == "Person":
            # "They were met by the consul. She": an official named in passing is not who the text is about.
            told = known.sentence == found.sentence or (
                known.subject and (_is_agent(discourse, found) or discourse.counted(known.actors[0]) > _WELL_KNOWN)
            )
            return known.actors if told and discourse.often(known.actors[0]) else ()
        # A man or woman, and nearer somebody of whom it is not known.
        if known.sentence == found.sentence:
            return known.actors
        if found.kind != "Person" and token.dep_ not in SUBJECTS | {"poss"} and discourse.often(known.actors[0]):
            return ()  # "The editor apologised. Norway praised her": the editor, or who the text is about
        if discourse.gender(found) is None and _of_the_other(discourse, token, gender):
            return known.actors
        # "His lawyer, Marta Oden, who said they had barred her".
        return found.actors if found.subject or (above is not None and above.actors == found.actors) else ()
    if found is None:
        return _ahead(discourse, token, gender)
    if token.dep_ not in SUBJECTS and (client := _of_same_gender(discourse, found, gender)) is not None:
        doer = {a for t in subjects(discourse.doc[verb_of(token)]) if (s := discourse.at(t.i)) is not None for a in s.actors}
        return found.actors if doer & set(client) else client  # "telephoned his counterpart to tell him"
    if found.sentence < discourse.sentence[token.i] and (_is_source(discourse, token, found) or goes_on(discourse, token, found)):
        return ()
    if token.dep_ in SUBJECTS and _is_of_unknown(discourse, found, gender):
        return ()
    if _is_new_beside(discourse, token, found, fits):
        return ()
    far = discourse.sentence[token.i] - found.sentence > 1
    if far and (token.dep_ not in SUBJECTS | {"poss"} or token.i in discourse.speakers):
        return ()
    sure = discourse.gender(found) == gender
    if found.sentence < discourse.sentence[token.i] and joined_with(
        discourse, found, lambda s: fits(s) and (not sure or discourse.gender(s) == gender)
    ):
        return ()
    other = rival(discourse, token, found, lambda s: fits(s) and (not sure or discourse.gender(s) == gender))
    object_ = token.dep_ not in SUBJECTS | {"poss"}
    if object_ and token.head.lemma_ in _FOLLOWING and rival_before(discourse, token, found, fits):
        return ()  # "Lavr named her to succeed him": Lavr, or who has left
    before = other is not None and found.sentence < discourse.sentence[token.i]
    if before and other is not None and (object_ or (other.subject and not says_again(discourse, token, found))):
        return ()
    if before and other is not None and _introduced(discourse, other):
        return ()
    return found.actors if other is None or (sure and found.subject) else ()


def _is_told_by(discourse: Discourse, token: Token, above: Seen, known: Seen) -> bool:
    """Whether the subject pronoun stands in a clause below that of ``above``, in which ``known`` is named in passing or not at all."""
    doc = discourse.doc
    below = token.dep_ in SUBJECTS and doc[verb_of(token)].dep_ not in {"conj", "parataxis"}
    quoted = known.position in discourse.speakers and token.i not in discourse.speakers
    passing = quoted or not known.actors or known.sentence < above.sentence or doc[known.position].dep_ == "poss"
    somebodys = any(c.dep_ == "poss" for c in doc[above.position].children)  # "his lawyer said he"
    return below and passing and not somebodys


def _is_agent(discourse: Discourse, seen: Seen) -> bool:
    """Whether it stands after a passive's "by"."""
    return discourse.doc[seen.position].head.dep_ == "agent"


def _is_of_unknown(discourse: Discourse, seen: Seen, gender: Gender) -> bool:
    """Whether it is "his lawyer", and whose that is the text has not said: he may be it, or the lawyer."""
    owners = (c for c in discourse.doc[seen.position].children if c.dep_ == "poss")
    return any(c.i in discourse.unknown and _SINGULAR.get(c.lower_) == gender for c in owners)


def _is_source(discourse: Discourse, token: Token, found: Seen) -> bool:
    """Whether ``found`` is somebody unnamed who was quoted in passing: "An Indian official said so. She left" tells of another."""
    noun = discourse.doc[found.position]
    named = found.kind == "Person" or not any(c.lower_ in {"a", "an", "one", "another"} for c in noun.children)
    said = discourse.doc[found.verb].lemma_ in words.REPORTING
    return not named and said and discourse.doc[verb_of(token)].lemma_ not in words.REPORTING


def _is_new_beside(discourse: Discourse, token: Token, found: Seen, fits: Callable[[Seen], bool]) -> bool:
    """Whether ``found`` was named for the first time in the sentence before, not as what it is about, beside one known from before."""
    here = discourse.sentence[token.i]
    if found.sentence != here - 1 or not found.actors or not all(discourse.first_told(a) for a in found.actors):
        return False
    others = (s for s in discourse.back(token.i, 1) if s.sentence == here - 1 and s.actors and s.actors != found.actors and fits(s))
    told = [s for s in others if all(discourse.counted(a) > _WELL_KNOWN for a in s.actors)]
    return bool(told) and (not is_main(discourse, found) or (token.dep_ == "poss" and any(s.subject for s in told)))


def _whose_client(discourse: Discourse, token: Token, fits: Callable[[Seen], bool]) -> Seen | None:
    """The lawyer above "his client"."""
    if token.dep_ != "poss" or token.head.lemma_ != "client":
        return None
    return subject_above(discourse, token, lambda s: fits(s) and _is_lawyer(discourse, s))


def _is_lawyer(discourse: Discourse, seen: Seen) -> bool:
    known = {phrase.rpartition(" ")[2] for a in seen.actors for phrase, _ in discourse.cast.members[a].offices}
    return bool(_LAWYERS & {*known, seen.phrase.rpartition(" ")[2]})


def _introduced(discourse: Discourse, seen: Seen) -> bool:
    """Whether its sentence names it for the first time and says who it is: "hired the barrister Malcolm Pryce. He"."""
    token = discourse.doc[seen.position]
    noun = token.head if token.dep_ == "appos" else token
    beside = discourse.mentions.get(noun.i)
    described = beside is not None and beside.form == "nominal" and beside.actors == seen.actors
    return described and any(discourse.first_told(a) for a in seen.actors)


def _of_the_other(discourse: Discourse, token: Token, gender: Gender) -> bool:
    """Whether the rest of the sentence has a pronoun of the other gender, for which nobody else is known: "Oden says he broke her jaw"."""
    other = next(g for g in ("m", "f") if g != gender)
    after = any(_SINGULAR.get(t.lower_) == other for t in discourse.doc[token.i + 1 : token.sent.end])
    return after and not any(discourse.gender(s) == other for s in discourse.back(token.i, REACH))


def is_somebody(noun: str) -> bool:
    """Whether a common noun is for one man or woman: "lawyer", "wife"; not "army"."""
    return (is_person(noun) or noun in words.KIN or noun in words.OFFICES) and noun not in _MANY


def _is_dealt_with(discourse: Discourse, seen: Seen) -> bool:
    """Whether it is the object of a verb, and not in a phrase beside it."""
    return discourse.doc[seen.position].dep_ in {"dobj", "dative"}


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
