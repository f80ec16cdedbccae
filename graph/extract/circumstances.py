"""When and where: the time expression and the place that belong to a trigger, its own first, then its verb's.
What a time expression means is time.py's, where a place lies geography.py's."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from graph.extract import geography
from graph.extract.candidates import Candidate, Context
from graph.extract.syntax import SUBJECTS
from graph.extract.words import LOCATIVES
from graph.ids import place_id
from graph.model import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_FACILITIES = frozenset(
    """
    airport cosmodrome spaceport airbase base palace port hotel embassy headquarters barracks stadium square prison camp border
    university hospital plant factory refinery reactor bridge dam castle villa residence shipyard island peninsula strait province
    region district valley mountain river lake sea gulf bay coast capital summit forum conference
    """.split()
)
"""Common nouns that, with a name before them, are somewhere."""
_ABOUT = frozenset({"during", "in", "at"})
_ABSTRACT = frozenset({"summit", "forum", "conference"})


def carriers(candidate: Candidate) -> list[Token]:
    """The trigger's tokens and the verbs whose circumstances are its own: the chain of control and conjunction above it."""
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
        if (
            token.dep_ in {"xcomp", "pcomp"}
            or bare
            or (token.dep_ == "conj" and head.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in token.children))
        ):
            while head.pos_ == "ADP" and head.head != head:
                head = head.head
            chain.append(head)
            token = head
            continue
        break
    return chain


def ascent(token: Token, nouns: Container[str] = ()) -> list[Token]:
    """From a circumstance upwards: the words it may belong to, up to its verb; an event noun (of ``nouns``) keeps it for itself."""
    chain: list[Token] = []
    while token.head != token:
        joined = token
        token = token.head
        if token.pos_ in {"ADP", "SCONJ", "PART"}:
            continue
        chain.append(token)
        if token.pos_ in {"VERB", "AUX"} or (token.lemma_.lower() in nouns and joined.lower_ not in _ABOUT):
            break
        if token.dep_ in {"relcl", "ccomp", "advcl", "parataxis"}:
            break
    return chain


def belonging(candidate: Candidate, chain: list[Token]) -> tuple[int, int] | None:
    """How near a circumstance with this ``ascent`` stands to a candidate: the lower the nearer; None where it is another's."""
    for rank, carrier in enumerate(carriers(candidate)):
        if carrier in chain:
            return rank, chain.index(carrier)
    return None


class Places:
    """The places of a document that a locative phrase names, each with the words it may belong to."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._found: list[tuple[str, list[Token]]] = []
        for token in context.doc:
            preposition = token.head
            while token.dep_ in {"conj", "appos"} and preposition.dep_ != "prep":
                preposition = preposition.head
                if preposition.head == preposition:
                    break
            if (
                token.dep_ in {"pobj", "conj", "appos"}
                and preposition.dep_ == "prep"
                and preposition.lower_ in LOCATIVES
                and (named := _named(context, token))
                # One is "on" an island or a river; "blamed it on Chad" says nothing of where.
                and not (preposition.lower_ == "on" and named not in context.cast.places)
            ):
                self._found.append((named, ascent(preposition, context.lexicon.nouns)))

    def of(self, candidate: Candidate) -> str | None:
        """Id of the place, or of the country, where it happened: the nearest, of equals the more precise."""
        precise = self.context.cast.places
        ranked = [
            (near[0], near[1], named not in precise, order, named)
            for order, (named, chain) in enumerate(self._found)
            if named != candidate.object.place and (near := belonging(candidate, chain)) is not None
        ]
        best = min(ranked, default=None)
        if best is not None:
            same_rank = [r for r in ranked if r[0] == best[0]]
            return min(same_rank, key=lambda r: (r[2], r[1], r[3]))[4]
        return self._destination(candidate) or candidate.object.place

    def _destination(self, candidate: Candidate) -> str | None:
        """Where the actor had gone: "visited Bergen for talks with"."""
        for verb in carriers(candidate):
            if verb.pos_ == "VERB" and verb not in candidate.trigger and self.context.lexicon.verbs.get(verb.lemma_.lower()) == "VISITED":
                for child in verb.children:
                    mention = self.context.mentions.get(child.i)
                    if child.dep_ == "dobj" and mention is not None and mention.place is not None:
                        return mention.place
        return None


def _named(context: Context, token: Token) -> str | None:
    mention = context.mentions.get(token.i)
    if mention is not None and mention.place is not None:
        return mention.place
    if mention is not None and mention.kind == "Country" and mention.country and mention.form == "nominal" and mention.actors:
        return mention.country if token.lemma_ in {"country", "nation"} else None
    lemma = token.lemma_.lower()
    if lemma in _FACILITIES and lemma not in _ABSTRACT:
        for child in token.children:
            inner = context.mentions.get(child.i)
            if child.dep_ in {"compound", "amod", "appos"} and inner is not None and inner.place is not None and inner.kind == "Place":
                return _facility(context, token, child, inner.place)
            # The model takes the name of a site for a company or a product.
            named = inner is None or (inner.kind == "Organization" and inner.form == "name" and not inner.gazetted)
            if child.dep_ == "compound" and child.pos_ == "PROPN" and child.text[:1].isupper() and named:
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


def _facility(context: Context, head: Token, name: Token, within: str | None) -> str:
    """A site by its own name: of a gazetteer, else where the place lies that its name begins with."""
    text = context.doc[name.left_edge.i : head.i + 1].text
    base = geography.known(text) or (context.cast.places.get(within) if within else None)
    country = base.country if base else None
    made = place_id(text, country)
    place = Place(made, text, country, base.latitude if base else None, base.longitude if base else None, (text,))
    context.cast.places.setdefault(made, place)
    return made
