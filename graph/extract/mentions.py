"""The mentions of a document: names, then the common nouns that no name covers, each widened to its whole phrase.
Which mentions are one actor is coreference.py's; pronouns are found there too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.common_nouns import all_countries, common_noun, counted_group
from graph.extract.mention import Mention
from graph.extract.names import names
from graph.extract.namesakes import join_surnames, place_in_wholes, read_as_places
from graph.extract.syntax import coordinated

if TYPE_CHECKING:
    from graph.extract.tokens import Doc


def find_mentions(doc: Doc) -> dict[int, Mention]:
    """All mentions but pronouns, by the position of their head token."""
    named = join_surnames(doc, names(doc))
    read_as_places(doc, named)
    by_head = {m.head: m for m in named}
    covered = {i for m in named for i in range(m.start, m.end)}
    bodies = frozenset(m.name.split()[-1].lower() for m in named if m.kind == "Organization" and _ends_in_noun(m.name))
    for token in doc:
        if token.i not in by_head and token.i not in covered and (m := counted_group(token, by_head, covered)) is not None:
            by_head[m.head] = m
        elif token.pos_ in {"NOUN", "PROPN"} and token.i not in covered and (m := common_noun(token, by_head, covered, bodies)) is not None:
            if m.plural:
                m.countries = all_countries(token, by_head)
            by_head[m.head] = m
    place_in_wholes(doc, by_head)
    for mention in list(by_head.values()):
        mention.core = mention.start
        _widen(doc, mention, by_head)
    return by_head


def _ends_in_noun(name: str) -> bool:
    """Whether a body's name of several words ends in the noun for it: not so "Court of Arbitration for Sport"."""
    return len(name.split()) > 1 and not {"of", "for", "on", "against"} & set(name.split())


def _widen(doc: Doc, mention: Mention, by_head: dict[int, Mention]) -> None:
    """A name's mention takes its titles in; a common noun's its whole phrase up to an "of" that says who is meant."""
    head = doc[mention.head]
    if mention.form == "name" and mention.kind in {"Person"}:
        start = mention.start
        while (
            start > 0
            and doc[start - 1].dep_ in {"compound", "amod", "nmod", "poss", "case"}
            and doc[start - 1].sent.start == head.sent.start
            and (
                doc[start - 1].head.i == mention.head
                or mention.start <= doc[start - 1].head.i < mention.end
                or start <= doc[start - 1].head.i < mention.end
            )
        ):
            start -= 1
        mention.start = start
        mention.titles = frozenset(t.lower_.rstrip(".") for t in doc[start : mention.core]) & words.TITLES
    elif mention.form == "nominal":
        lefts = [t.i for t in head.lefts if t.dep_ in {"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet"}]
        if lefts:
            mention.start = min(mention.start, doc[min(lefts)].left_edge.i)
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in {"of", "from", "for"}:
                for pobj in child.children:
                    if (
                        pobj.dep_ == "pobj"
                        and (pobj.pos_ == "PROPN" or mention.kind == "Group" or pobj.i in by_head)
                        and pobj.right_edge.i - mention.start < 14
                    ):
                        last = list(coordinated(pobj))[-1] if len(mention.countries) > 1 else pobj
                        mention.end = max(mention.end, last.i + 1)
