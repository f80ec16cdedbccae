"""The mentions of a sentence and how each was resolved: by its own name, a gazetteer, the words about it, or coreference to which words.
Who is who is decided in extract/."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.explain.records import MentionShown
from graph.extract.candidates import Context
from graph.extract.mention import Mention
from graph.extract.pronouns import THIRD_PERSON
from graph.extract.trace import Trace

if TYPE_CHECKING:
    from graph.extract.tokens import Span


def mentions(context: Context, trace: Trace, sentence: Span) -> Iterator[MentionShown]:
    """Those of the sentence in the order of the text; pronouns that stand for nobody known are among them."""
    inside = range(sentence.start, sentence.end)
    known = {m.head: (m, m.actors) for m in context.mentions.values() if m.head in inside}
    # Adjectives and compounds that a candidate read as an actor are no mentions of their own.
    for candidate in trace.candidates:
        for one in (candidate.subject, candidate.object):
            if one.mention.head in inside and one.mention.head not in known:
                known[one.mention.head] = (one.mention, one.actors)
    for token in sentence:
        if token.i in known:
            yield _shown(context, *known[token.i])
        elif token.pos_ == "PRON" and token.lower_ in THIRD_PERSON and token.dep_ != "expl":
            yield MentionShown(token.text, token.idx, token.idx + len(token), "", "pronoun", (), "nobody before it fits, or several do")


def text_of(context: Context, mention: Mention) -> str:
    """The words of a mention."""
    return context.doc[mention.start : mention.end].text


def _shown(context: Context, mention: Mention, actors: tuple[str, ...]) -> MentionShown:
    words = context.doc[mention.start : mention.end]
    place = context.cast.places.get(mention.place) if mention.place else None
    names = tuple(context.cast.members[actor].name for actor in actors) or ((place.name,) if place is not None else ())
    return MentionShown(
        words.text, words.start_char, words.end_char, mention.kind, mention.form, names, _how(context, mention, actors, names)
    )


def _how(context: Context, mention: Mention, actors: tuple[str, ...], names: tuple[str, ...]) -> str:
    if not names:
        return "nobody in the article fits, or several do" if mention.form == "nominal" else "stands for no actor"
    if mention.coreferent:
        return f"coreference to {_antecedents(context, mention)}"
    if mention.form == "nominal":
        named = [m for m in context.mentions.values() if m.form == "name" and m.actors == actors]
        if named:
            nearest = min(named, key=lambda m: (abs(m.head - mention.head), m.head))
            return f"set beside the name “{text_of(context, nearest)}”"
        if all(context.cast.members[actor].scoped for actor in actors):
            return "by its words, inside this article only"
        return "by its words and the country or body they belong to"
    code = f" ({mention.country})" if mention.country else ""
    place = context.cast.places.get(mention.place) if mention.place else None
    if place is not None:
        return f"gazetteer of places{code}" if place.latitude is not None else f"a place by its name{code}"
    if mention.gazetted or mention.kind == "Country":
        return f"gazetteer{code}"
    return "by its name" if mention.name in names else f"by its name, a spelling of {names[0]}"


def _antecedents(context: Context, mention: Mention) -> str:
    """Of each actor the words that stand for it before the mention, a name if there is one, the nearest first; else those after it."""
    found: list[str] = []
    for actor in mention.actors:
        same = [m for m in context.mentions.values() if actor in m.actors and m.head != mention.head]
        before = [m for m in same if m.head < mention.head]
        best = max(before, key=lambda m: (m.form == "name", m.head), default=None)
        after = min(same, key=lambda m: (m.form != "name", m.head), default=None)
        if best is not None:
            found.append(f"“{text_of(context, best)}”")
        else:
            found.append(f"“{text_of(context, after)}” further on" if after is not None else context.cast.members[actor].name)
    return " and ".join(dict.fromkeys(found))
