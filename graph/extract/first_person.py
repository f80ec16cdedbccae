"""Direct quotations and who speaks them; "I" and "my" in one are the speaker, "we" and "our" the country or body the speaker stands for.
Who answers for what a quotation states is quotation.py's, indirect speech attribution.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.article_country import is_states_officer
from graph.extract.mention import Mention
from graph.extract.quotation import CLOSING, EITHER, OPENING
from graph.extract.syntax import SUBJECTS

if TYPE_CHECKING:
    from graph.extract.discourse import Discourse
    from graph.extract.tokens import Doc, Token

_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
_JOINT = frozenset("discuss agree meet talk speak share know see live have need hear understand".split())
"""Verbs whose "we" is as often the speaker and somebody else."""
_LONGEST = 150
_NEAR = 20
"""Tokens between a quotation and the verb that says whose it is."""


def speakers(doc: Doc) -> dict[int, Token]:
    """For each token in a direct quotation the head of the noun phrase that speaks it, where the text beside it says so."""
    spans = _quotations(doc)
    inside = {i for start, end in spans for i in range(start, end)}
    found: dict[int, Token] = {}
    for start, end in spans:
        speaker = _speaker(doc, range(end + 1, min(end + 1 + _NEAR, len(doc))), inside, end, after=True)
        speaker = speaker or _speaker(doc, range(start - 2, max(start - 2 - _NEAR, -1), -1), inside, start, after=False)
        if speaker is not None:
            found.update(dict.fromkeys(range(start, end), speaker))
    return found


def _quotations(doc: Doc) -> list[tuple[int, int]]:
    """Spans between quotation marks, the marks not included, each within one paragraph."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for token in doc:
        if token.is_space and "\n\n" in token.text:
            opened = None
        elif token.text in OPENING or (token.text in EITHER and opened is None):
            opened = token.i + 1
        elif (token.text in CLOSING or token.text in EITHER) and opened is not None:
            if opened < token.i <= opened + _LONGEST:
                found.append((opened, token.i))
            opened = None
    return found


def _speaker(doc: Doc, where: range, inside: set[int], edge: int, *, after: bool) -> Token | None:
    """The subject of the nearest verb of saying among ``where``, in the sentence that the quotation's ``edge`` stands in or touches."""
    for i in where:
        token = doc[i]
        if i in inside or (token.is_space and "\n\n" in token.text):
            return None
        if token.pos_ == "VERB" and token.lemma_ in words.SPEAKER_REPORTING:
            own = next((c for c in token.children if c.dep_ in SUBJECTS and c.i not in inside and c.pos_ != "PRON"), None)
            return own or next((c for c in token.children if c.dep_ in SUBJECTS and c.i not in inside), None)
        if token.is_sent_start and after and i > edge + 1:
            return None  # the sentence after: somebody else's
    return None


def first_person(discourse: Discourse, token: Token) -> Mention | None:
    """Whom a pronoun of the first person in a quotation means; None where the speaker, or for whom it speaks, is not known."""
    word = token.lower_
    speaker = discourse.speakers.get(token.i) if word in _SINGULAR or word in _PLURAL else None
    mention = discourse.mentions.get(speaker.i) if speaker is not None else None
    if mention is None or len(mention.actors) != 1:
        return None
    member = discourse.cast.members[mention.actors[0]]
    if word in _SINGULAR:
        actor = member.local if member.kind in {"Person", "Office"} else None
    elif token.dep_ == "nsubj" and token.head.lemma_ in _JOINT:
        actor = None
    elif member.kind == "Person" and member.body is None and member.country is None:
        actor = member.local if _speech_act(token) else None  # "we ask the president": the speaker does
    elif member.kind in {"Person", "Office"}:
        actor = member.body
        if actor is None and member.country is not None and (is_states_officer(member) or member.kind == "Office"):
            actor = discourse.cast.country(member.country) if member.country not in {"IGO", "NGO"} else None
    else:
        actor = member.local
    if actor is None:
        return None
    who = discourse.cast.members[actor]
    return Mention(token.i, token.i + 1, token.i, who.kind, "pronoun", token.text, who.country, actors=(actor,), coreferent=True)


def _speech_act(token: Token) -> bool:
    verb = token.head
    return token.dep_ == "nsubj" and verb.tag_ == "VBP" and verb.lemma_ in words.SPEECH_ACTS | words.REQUESTING


__all__ = ["first_person", "speakers"]
