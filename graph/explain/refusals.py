"""Why verbs and event nouns of a sentence gave no statement: what the trace of the extraction says, else what their ends lack.
The rules themselves are extract/'s; nothing here changes what is extracted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.explain.records import RefusalShown
from graph.extract.candidates import Candidate, Context, Reading, reading, same
from graph.extract.syntax import agents, is_question, modifiers, objects, prepositional, subjects
from graph.extract.trace import Trace
from graph.extract.verbforms import is_passive

if TYPE_CHECKING:
    from graph.extract.tokens import Span, Token

REASONS = {
    "question": "the sentence asks; it does not tell",
    "duplicate": "the same words already join the same two",
    "same actor": "both ends are one actor",
    "unknown verb": "the ontology has no such verb, or none with these words, and it tells nothing of two actors by itself",
    "object is no actor": "what it is done to is no actor",
    "object of another kind": "it is not done to actors of that kind",
    "says nothing": "an unknown verb says something only of what took place",
    "subject is no actor": "what does it is no actor",
    "no subject": "nobody is said to do it",
    "one end": "it has one end only",
    "no such construction": "no rule joins its ends",
}
"""Why a trigger gives nothing; beside it boilerplate, which is not read at all."""
_MEASURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_BOTH_ENDS = frozenset({"unknown verb", "no such construction"})


def refusals(context: Context, trace: Trace, sentence: Span) -> Iterator[RefusalShown]:
    """Every trigger of the sentence that made no statement, in the order of the text, each with one reason."""
    used = {token.i for made in trace.made for token in (*made.candidate.trigger, made.candidate.head)} | context.used
    # What reports or plans a statement has had its say there.
    used |= {word.i for made in trace.made for word in made.scope.found.values() if word is not None}
    told = {id(made.candidate) for made in trace.made}
    for token in sentence:
        refused = [one for one in trace.refused if one.trigger.i == token.i]
        candidates = [one for one in trace.candidates if one.head.i == token.i]
        for one in refused:
            if one.candidate is not None:
                yield _shown(token, one.reason, _joined(context, one.candidate))
        told_of = told | {id(one.candidate) for one in refused}
        for candidate in candidates:
            if id(candidate) not in told_of:
                yield _shown(token, "same actor", _joined(context, candidate))
        if token.i in used or candidates or not _is_trigger(context, token):
            continue
        if is_question(token):
            yield _shown(token, "question", "")
            continue
        found = _lacking(context, token)
        # Where both ends are there, the rules know better than a look from outside.
        known = next((one for one in refused if one.end is not None), None) if found.reason in _BOTH_ENDS else None
        yield found if known is None else _shown(token, known.reason, _phrase(known.end) if known.end is not None else "")


def _is_trigger(context: Context, token: Token) -> bool:
    """Whether a rule looks at the word: a verb in its own right, or a noun that the ontology knows."""
    if token.i in context.mentions or token.ent_type_ in _MEASURES | {"PERSON", "ORG"}:
        return False
    if token.pos_ == "VERB":
        return token.dep_ not in {"aux", "auxpass", "amod", "compound"}
    if token.dep_ in {"compound", "nmod"} and token.head.i > token.i:
        return False
    return (
        token.pos_ in {"NOUN", "PROPN"}
        and context.lexicon.noun(token.lemma_.lower(), tuple(m.lower_ for m in modifiers(token))) is not None
    )


def _lacking(context: Context, token: Token) -> RefusalShown:
    """What a trigger lacks that made no candidate at all."""
    if token.pos_ != "VERB":
        return _noun_lacking(context, token)
    passive = is_passive(token)
    grammatical = subjects(token)
    doers = agents(token) if passive else grammatical
    if not doers:
        return _shown(token, "no subject", "a passive without “by”" if passive else "")
    doing = _doers(context, token)
    if not doing:
        return _shown(token, "subject is no actor", ", ".join(map(_phrase, doers)))
    direct = grammatical if passive else [one.token for one in objects(token)]
    near = [one.token for word in (token, *direct) for one in prepositional(word) if one.token not in doers]
    others = [word for word in (*direct, *near) if word.ent_type_ not in _MEASURES]
    if not others:
        return _shown(token, "one end", _name(context, doing[0]))
    targets = [one for word in others if (one := _read(context, word)) is not None]
    if not targets:
        return _shown(token, "object is no actor", ", ".join(map(_phrase, others)))
    if all(same(one, other) for one in doing for other in targets):
        return _shown(token, "same actor", _name(context, doing[0]))
    names = ", ".join(_name(context, one) for one in targets)
    known = context.lexicon.verbs.get(token.lemma_.lower())
    return _shown(token, "no such construction" if known else "unknown verb", f"{_name(context, doing[0])} with {names}")


def _noun_lacking(context: Context, noun: Token) -> RefusalShown:
    words = [c for c in noun.children if c.dep_ in {"poss", "compound", "amod", "nmod"}] + [one.token for one in prepositional(noun)]
    ends = [one for word in words if (one := _read(context, word)) is not None]
    if not ends:
        return _shown(noun, "one end", "it names no actor")
    reason = "one end" if len(ends) == 1 else "no such construction"
    return _shown(noun, reason, ", ".join(_name(context, one) for one in ends))


def _doers(context: Context, token: Token) -> list[Reading]:
    words = agents(token) if is_passive(token) else subjects(token)
    return [one for word in words if (one := reading(context, word)) is not None]


def _read(context: Context, token: Token) -> Reading | None:
    """As any end, movement's goal included."""
    return reading(context, token) or reading(context, token, type_="VISITED", as_object=True)


def _name(context: Context, one: Reading) -> str:
    if one.place is not None:
        place = context.cast.places.get(one.place)
        return place.name if place is not None else one.mention.name
    return " and ".join(context.cast.members[actor].name for actor in one.actors)


def _joined(context: Context, candidate: Candidate) -> str:
    return f"{_name(context, candidate.subject)} | {candidate.type} | {_name(context, candidate.object)} ({candidate.construction})"


def _phrase(token: Token) -> str:
    """The noun phrase of a word, without what follows it."""
    return token.doc[token.left_edge.i : token.i + 1].text


def _shown(word: Token, reason: str, detail: str) -> RefusalShown:
    return RefusalShown(word.text, word.idx, word.idx + len(word), reason, detail)
