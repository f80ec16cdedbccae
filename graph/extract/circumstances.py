"""When and where: the time expression and the place that belong to a trigger, its own first, then its verb's.
What a time expression means is time.py's, where a place lies geography.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.candidates import Candidate, Context
from graph.extract.syntax import SUBJECTS
from graph.extract.words import LOCATIVES

if TYPE_CHECKING:
    from spacy.tokens import Token

_FACILITIES = frozenset(
    "airport cosmodrome base palace port hotel embassy headquarters barracks stadium square prison camp border university hospital "
    "plant factory"
    "refinery reactor bridge dam castle villa residence shipyard island peninsula strait province region district valley mountain "
    "river lake sea gulf bay"
    "coast capital summit forum conference".split()
)
"""Common nouns that, with a name before them, are somewhere."""
_ABSTRACT = frozenset({"summit", "forum", "conference"})


def carriers(candidate: Candidate) -> list[Token]:
    """The trigger's tokens and the verbs whose circumstances are its own: the chain of control and conjunction above it."""
    chain = [*candidate.trigger]
    token = candidate.light or candidate.head
    if token not in chain:
        chain.append(token)
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
            ):
                chain.append(head.head)
                token = head.head
                continue
            break
        if token.dep_ in {"xcomp", "pcomp"} or (
            token.dep_ == "conj" and head.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in token.children)
        ):
            while head.pos_ == "ADP" and head.head != head:
                head = head.head
            chain.append(head)
            token = head
            continue
        break
    return chain


def place(context: Context, candidate: Candidate) -> str | None:
    """Id of the place, or of the country, where it happened."""
    ends = {candidate.object.place}
    for token in carriers(candidate):
        found = [p for child in token.children if (p := _location(context, child, set())) is not None and p not in ends]
        if found:
            return next((p for p in found if p in context.cast.places), found[0])
        if token.pos_ in {"VERB"} and token not in candidate.trigger and context.lexicon.verbs.get(token.lemma_.lower()) == "VISITED":
            for child in token.children:
                mention = context.mentions.get(child.i)
                if child.dep_ == "dobj" and mention is not None and mention.place is not None:
                    return mention.place
    return candidate.object.place


def _location(context: Context, child: Token, seen: set[int]) -> str | None:
    """The place that a prepositional phrase or "there" names; the more precise of "in Russia, at the Vorsk base"."""
    if child.dep_ not in {"prep", "advmod", "npadvmod"} or child.i in seen:
        return None
    seen.add(child.i)
    if child.lower_ not in LOCATIVES | {"from", "to"} or (
        child.lower_ in {"from", "to", "on", "across", "around"} and child.lower_ not in {"on", "across"}
    ):
        return None
    best: str | None = None
    for pobj in child.children:
        if pobj.dep_ != "pobj":
            continue
        best = _named(context, pobj) or best
        for inner in pobj.children:
            if inner.dep_ == "prep":
                deeper = _location(context, inner, seen)
                if best is None or (deeper is not None and deeper in context.cast.places and best not in context.cast.places):
                    best = deeper or best
            elif inner.dep_ == "appos":
                best = best or _named(context, inner)
    for inner in child.children:
        if inner.dep_ == "prep":
            best = best or _location(context, inner, seen)
    return best


def _named(context: Context, token: Token) -> str | None:
    mention = context.mentions.get(token.i)
    if mention is not None and mention.place is not None:
        return mention.place
    if mention is not None and mention.kind == "Country" and mention.country and mention.form == "nominal" and mention.actors:
        return mention.country if token.lemma_ in {"country", "nation"} else None
    lemma = token.lemma_.lower()
    if lemma in _FACILITIES and lemma not in _ABSTRACT:
        for child in token.children:
            if (
                child.dep_ in {"compound", "amod", "appos"}
                and (inner := context.mentions.get(child.i)) is not None
                and inner.place is not None
                and inner.kind == "Place"
            ):
                return _facility(context, token, child, inner.place)
            if child.dep_ == "compound" and child.pos_ == "PROPN" and child.text[:1].isupper() and context.mentions.get(child.i) is None:
                return _facility(context, token, child, None)
        for child in token.children:
            if child.dep_ == "poss" and (inner := context.mentions.get(child.i)) is not None and inner.place is not None:
                return inner.place
            if child.dep_ == "prep" and child.lower_ in {"of", "in"}:
                for pobj in child.children:
                    if (inner := context.mentions.get(pobj.i)) is not None and inner.place is not None:
                        return inner.place
    elif token.pos_ == "NOUN" and lemma in {"city", "town", "village", "resort", "state"}:
        for child in token.children:
            if child.dep_ in {"appos", "compound"} and (inner := context.mentions.get(child.i)) is not None and inner.place is not None:
                return inner.place
            if child.dep_ == "prep" and child.lower_ == "of":
                for pobj in child.children:
                    if (inner := context.mentions.get(pobj.i)) is not None and inner.place is not None:
                        return inner.place
    return None


def _facility(context: Context, head: Token, name: Token, known: str | None) -> str | None:
    from graph.extract import geography as geo
    from graph.ids import place_id
    from graph.model import Place

    del geo
    text = context.doc[name.left_edge.i : head.i + 1].text
    base = context.cast.places.get(known) if known else None
    country = base.country if base else None
    made = place_id(text, country)
    context.cast.places.setdefault(
        made, Place(made, text, country, base.latitude if base else None, base.longitude if base else None, (text,))
    )
    return made
