"""Which words share their scene with a trigger: its own, the verbs that carry it by control and conjunction, clauses of the same moment.
Which place is told of them is places.py's; which words share their time is time/attachment.py's."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate
from graph.extract.syntax import SUBJECTS, is_infinitive
from graph.extract.words import CAUSES, OTHER_TIME

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_SETTING = frozenset("as while when where".split())
_GATHERED = frozenset("meet gather speak talk assemble address attend".split())


def carriers(candidate: Candidate, speaking: Container[str] = ()) -> list[Token]:
    """The trigger's tokens and the verbs whose scene is its own: the chain of control and conjunction above it.

    What is agreed, promised, asked or blamed somewhere (by the verbs ``speaking``) does not happen there.
    """
    chain = [*candidate.trigger]
    token = candidate.light or candidate.head
    if token not in chain:
        chain.append(token)
    chain += [
        c for t in candidate.trigger if t.pos_ in {"NOUN", "PROPN"} for c in t.children if c.dep_ == "acl" and c.tag_ in {"VBN", "VBG"}
    ]
    for _ in range(6):
        head = token.head
        if head == token:
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            if token.dep_ in {"dobj", "nsubjpass", "nsubj"} and head.pos_ in {"VERB", "AUX"}:
                chain.append(head)
                token = head
                continue
            if (
                token.dep_ == "pobj"
                and head.dep_ == "prep"
                and head.lower_ in {"for", "on", "in", "during", "at", "with", "to"}
                and head.head.pos_ in {"VERB", "AUX"}
                and token.lemma_.lower() not in CAUSES
            ):
                chain.append(head.head)
                token = head.head
                continue
            break
        bare = (
            token.dep_ == "advcl"
            and token.tag_ in {"VBG", "VBN"}
            and not any(c.dep_ in {"mark", "advmod"} and c.i < token.i for c in token.children)
        )
        if token.dep_ in {"xcomp", "pcomp", "csubj", "nsubj"} or bare or (token.dep_ == "conj" and head.pos_ == "VERB" and _at_once(token)):
            while head.pos_ == "ADP" and head.head != head:
                head = head.head
            if token.dep_ in {"xcomp", "pcomp"} and head.lemma_.lower() in speaking and head not in candidate.trigger:
                break
            chain.append(head)
            token = head
            continue
        break
    return chain


def _at_once(verb: Token) -> bool:
    """Whether what a joined verb tells was where the first was: not "never told", nor the last of "sued, won and gave"."""
    head = verb.head
    if any(c.dep_ in SUBJECTS or c.lower_ in OTHER_TIME for c in verb.children):
        return False
    between = any(c.dep_ == "conj" and c.pos_ == "VERB" and c.i < verb.i for c in head.children)
    return not between and not (head.dep_ == "conj" and head.head.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in head.children))


def joined(candidate: Candidate, own: list[Token]) -> frozenset[int]:
    """Those of the ``carriers`` with which the trigger is only joined: where they are told to be, not where what they act on is."""
    token, over, found = candidate.light or candidate.head, False, set()
    while token.head != token:
        over = over or (token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"})
        token = token.head
        if over and token in own:
            found.add(token.i)
    return frozenset(found)


def beside(verb: Token, own: list[Token], *, bodily: bool) -> Iterator[tuple[Token, bool]]:
    """Verbs of other clauses that tell of the same scene as ``verb``, each with whether one is there by going there."""
    for child in verb.children:
        purpose = bodily and child.dep_ in {"advcl", "xcomp"} and is_infinitive(child)  # "used tear gas to disperse a crowd in"
        if child not in own and (purpose or (child.dep_ == "advcl" and _same_scene(child))):
            yield child, False
        for meeting in child.children if child.dep_ == "nsubj" else ():
            if _gathered(meeting):
                yield meeting, False  # "the leaders, meeting in Algiers, signed"
    if verb.dep_ == "advcl" and verb.head not in own:
        if _same_scene(verb):
            yield verb.head, False
        elif verb.tag_ == "VB" and is_infinitive(verb):
            yield verb.head, True  # "flew to Oslo to ask"


def _gathered(token: Token) -> bool:
    """Whether a participle says where its noun had come together; the parser may take "meeting" for a noun."""
    return (token.dep_ == "acl" and token.tag_ == "VBG" and token.lemma_ in _GATHERED) or (
        token.dep_ == "appos" and token.lower_ == "meeting"
    )


def _same_scene(clause: Token) -> bool:
    """Whether a clause tells what happened at once: "as troops fired", "killing two", "speaking in Oslo"; not "after" and "because".

    "While" with somebody else for its subject sets one thing against another.
    """
    marks = [c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"} and c.i < clause.i]
    if "while" in marks and any(c.dep_ in SUBJECTS and c.pos_ != "PRON" for c in clause.children):
        return False
    return any(m in _SETTING for m in marks) or (not marks and clause.tag_ == "VBG" and not any(c.dep_ == "aux" for c in clause.children))
