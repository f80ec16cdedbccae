"""The forms of verbs: passive or not, tense and auxiliaries, and from these the verb that a joined verb really goes with.
Who does what is syntax.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is a passive: auxiliary, or a bare participle after a noun ("the letter sent by")."""
    if verb.lemma_ == "engage" and any(c.dep_ == "prep" and c.lower_ == "in" for c in verb.children):
        return False  # "were engaged in talks": engaged in them
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "acl" and verb.head.dep_ == "conj" and verb.head.head.pos_ == "VERB":
        return False  # "... and Norway, which ..., called on": a clause of its own, of which the parser missed the verb
    if verb.dep_ == "acl" or (verb.dep_ == "advcl" and not any(c.dep_ in {"aux", "dobj"} for c in verb.children)):
        return True
    if verb.dep_ == "conj" and not any(c.dep_ in {"aux", "dobj"} for c in verb.children):
        return is_passive(verb.head) if verb.head != verb else False
    return False


def tense(verb: Token) -> tuple[str, str] | None:
    """Tag of the finite word, and lemma of the auxiliary that it is ("" where the verb itself is finite); None of a bare participle."""
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass"} and child.tag_ in _FINITE and child.i < verb.i:
            return child.tag_, child.lemma_.lower()
    return (verb.tag_, "") if verb.tag_ in _FINITE else None


def joined_to(verb: Token) -> Token:
    """The verb that ``verb``, which the parser joined to its head, goes with.

    The parser joins to the nearest verb; that is one further up where form or voice say so: "said that it had approached the ship and
    accused Norway", "rescued a man who was held by gunmen and arrested two", "asked Norway to sign and met the king".
    """
    head: Token = verb.head
    if head.pos_ not in {"VERB", "AUX"} or any(c.dep_ in _SUBJECTS for c in verb.children):
        return head
    own, near = tense(verb), tense(head)
    active = any(c.dep_ == "dobj" for c in verb.children) and not any(c.dep_ == "auxpass" for c in verb.children) and is_passive(head)
    unlike = own is not None and near is None and (head.tag_ == "VBG" or any(c.tag_ == "TO" and c.dep_ == "aux" for c in head.children))
    if not active and not unlike and (own is None or near is None or own == near):
        return head
    if (shared := _pronoun_object(verb)) is not None and shared == _pronoun_object(head):
        return head  # "wrote that the clerk had rung him and ordered him"
    over = head
    while over.head != over:
        over = over.head
        if over.pos_ != "VERB" or over.i > head.i or is_passive(over):
            continue
        far = tense(over)
        acting = verb.pos_ == "VERB" and far == own  # "and was ready" is told of the nearer subject
        if active or acting or (near is not None and far is not None and own is not None and far[0] == own[0] != near[0]):
            return over
    return head


def counted_participle(verb: Token) -> Token | None:
    """The noun that a participle between a number and it describes, where the parser took it for a clause: "treated 2,000 wounded men"."""
    if verb.tag_ not in {"VBD", "VBN"} or not verb.i or verb.dep_ not in {"advcl", "ccomp", "acl", "conj"}:
        return None
    number = verb.nbor(-1)
    if number.pos_ != "NUM" or number.dep_ not in {"dobj", "pobj"} or any(c.i < verb.i for c in verb.children):
        return None
    nouns = [c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "NNS"]
    return nouns[0] if nouns and nouns[0].left_edge.i == verb.i + 1 and not any(c.dep_ == "det" for c in nouns[0].children) else None


_CROWD = frozenset("strike protest demonstrate riot march flee retreat advance return celebrate chant mourn".split())


def crowd_participle(verb: Token) -> Token | None:
    """The plural that a participle behind a preposition describes: "fired tear gas at striking miners" struck nobody."""
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.lemma_.lower() not in _CROWD or any(c.i < verb.i for c in verb.children):
        return None
    nouns = [c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "NNS"]
    return nouns[0] if nouns and nouns[0].left_edge.i == verb.i + 1 and not any(c.dep_ == "det" for c in nouns[0].children) else None


def counted(number: Token) -> Token:
    """What is counted, where a participle that describes it keeps a number from its noun."""
    if number.pos_ != "NUM" or number.i + 1 >= len(number.doc):
        return number
    return counted_participle(number.nbor()) or number


def _pronoun_object(verb: Token) -> str | None:
    return next((c.lower_ for c in verb.children if c.dep_ == "dobj" and c.tag_ == "PRP"), None)
