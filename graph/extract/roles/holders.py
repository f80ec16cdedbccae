"""Who holds a role noun: the name beside it, the subject of its copula, whoever is appointed to it or steps down from it.
What the role is held in is bodies.py's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.candidates import Context, Reading, reading
from graph.extract.modality import scope_of
from graph.extract.roles.nouns import Role, is_role, joined
from graph.extract.syntax import agents, coordinated, first_conjunct, subjects
from graph.extract.verbforms import is_passive

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_BEING = frozenset({"be", "become", "remain", "stay"})
_SERVING = frozenset("serve work act continue start begin run return".split())
_REMOVING = words.REMOVING | {"replace"}
_POSTS = frozenset("post role position job capacity tenure career work".split())
_APPOINTING_FOR_OTHERS = frozenset({"court", "tribunal", "judge", "magistrate", "voter", "shareholder"})
"""Who appoints to an office that is not theirs: "the court appointed him administrator"."""
_ENTRIES = frozenset("appointment election selection inauguration".split())
_EXITS = frozenset("resignation dismissal removal departure retirement ouster".split())
_CHOOSING = words.APPOINTING | words.NOMINATING
_OFFICES = _POSTS | _ENTRIES | _EXITS
_ENDING = words.RESIGNING | _REMOVING


@dataclass(frozen=True, slots=True)
class Holding:
    """One who holds a role, as one verb or apposition tells it."""

    holder: Reading
    verb: Token | None = None
    """The verb whose scope says how it holds."""
    status: str | None = None
    """What the verb says of it, where that is not "current"."""
    employer: Token | None = None
    """Who appoints, or is joined: the body, where the role names none."""


def holdings(context: Context, found: Role, kinds: frozenset[str]) -> Iterator[Holding]:
    """All who hold ``found``, of these kinds of actor."""
    head = found.head
    yield from (Holding(r) for r in _beside(context, found, kinds))
    for anchor in _anchors(head):
        governor = anchor.head
        match anchor.dep_:
            case "attr" | "oprd" | "dobj" | "ccomp" if governor.pos_ in {"VERB", "AUX"}:
                yield from _predicated(context, found, governor, anchor, kinds)
            case "nsubj" if governor.lemma_ == "be":  # "the leader of the party is Ane Dahl"
                named = [c for c in governor.children if c.dep_ == "attr"]
                yield from (Holding(r, governor, _of_copula(governor)) for t in named for r in _named(context, t, kinds, found.plural))
            case "pobj" if governor.lower_ == "as":
                yield from _as(context, governor, kinds)
            case _:
                continue
        return


def _anchors(head: Token) -> Iterator[Token]:
    """The role noun, then the one it is joined to: "chairman and chief executive"."""
    yield head
    while head.dep_ == "conj":
        first = head.head
        if first.dep_ == "pobj" and is_role(first.head.head) and any(c.dep_ == "det" for c in head.children):
            first = first.head.head  # "a professor at the university and the daughter of": the parser joins what stands nearest
        if not is_role(first):
            return
        head = first
        yield head


def _one(context: Context, token: Token, kinds: frozenset[str]) -> Reading | None:
    if token.dep_ == "appos" and token.i not in context.mentions and is_role(token):
        token = token.head  # the "national" of "Ane Dahl, a Norwegian national who is"
    found = reading(context, token)
    if found is None or len(found.actors) != 1:
        return None
    member = context.cast.members.get(found.actors[0])
    return found if member is not None and member.kind in kinds else None


def _named(context: Context, token: Token, kinds: frozenset[str], plural: bool) -> Iterator[Reading]:
    for one in coordinated(token) if plural else (token,):
        mention = context.mentions.get(one.i)
        if mention is not None and mention.form == "name" and (r := _one(context, one, kinds)) is not None:
            yield r


def _beside(context: Context, found: Role, kinds: frozenset[str]) -> Iterator[Reading]:
    """Names in apposition to the role, or to which it stands in apposition."""
    head = found.head
    names = [c for piece in found.pieces for c in piece.children if c.dep_ == "appos" and not _of_next(piece, c)]
    names += [g for c in names if is_role(c) for g in c.children if g.dep_ == "appos"]  # "his wife, the lawyer Ane Dahl"
    names += [c for other in joined(head) for c in other.children if c.dep_ == "appos" and c not in names and not is_role(c)]
    for preposition in (c for c in head.children if c.dep_ == "prep"):
        for inner in (p for p in preposition.children if p.dep_ == "pobj"):
            mention = context.mentions.get(inner.i)
            if (mention is None or mention.kind in {"Country", "Place", "Organization"}) and not is_role(inner):
                # The parser hangs the Ali of "the president of Chad, Ali" on Chad.
                deeper = [p for c in inner.children if c.dep_ == "prep" and found.of for p in c.children if p.dep_ == "pobj"]
                names += [c for place in (inner, *deeper) for c in place.children if c.dep_ == "appos"]
    edge, doc = head.left_edge.i, head.doc
    if found.plural and edge > 1 and doc[edge].lower_ in {"both", "all"} and doc[edge - 1].text == ",":
        names.append(first_conjunct(doc[edge - 2]))  # "Norway and Kenya, both allies of": wherever the parser hangs them
    yielded = False
    for name in names:
        for one in _named(context, name, kinds, found.plural):
            yielded = True
            yield one
    if yielded:
        return
    for anchor in _anchors(head):
        if anchor.dep_ == "appos":
            first = first_conjunct(anchor.head) if found.plural else anchor.head
            row = [t for t in coordinated(first) if t.i < anchor.i]
            for token in row if found.plural else row[-1:]:
                yield from _named(context, token, kinds, plural=False)
            return


def _of_next(noun: Token, name: Token) -> bool:
    """Whether a name hung on ``noun`` is that of the office after it: "the chairman, Ane Dahl, and the envoy, Boris Lund"."""
    named = [c.i for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i < name.i]
    return bool(named) and any(c.dep_ == "conj" and c.pos_ == "NOUN" and min(named) < c.i < name.i for c in noun.children)


def _predicated(context: Context, found: Role, verb: Token, anchor: Token, kinds: frozenset[str]) -> Iterator[Holding]:
    lemma = verb.lemma_.lower()
    founding = lemma == "found" and verb.tag_ == "VBG" and found.lemma == "member"  # "are founding members": no verb, but parsed as one
    if (lemma in _BEING and anchor.dep_ == "attr") or founding:
        holders = [r for t in subjects(verb) if (r := _one(context, t, kinds)) is not None]
        if found.plural or len(holders) == 1:
            where = verb.head if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children) else None
            yield from (Holding(r, verb, _of_copula(verb), where) for r in holders)
    elif lemma in _CHOOSING:
        status = "designated" if lemma in words.NOMINATING else None
        if is_passive(verb):
            if anchor.dep_ in {"oprd", "attr", "dobj"}:
                employer = next(iter(agents(verb)), None)
                yield from (Holding(r, verb, status, employer) for t in subjects(verb) if (r := _one(context, t, kinds)) is not None)
            return
        employer = next(iter(subjects(verb)), None)
        named = [c for c in verb.children if c.dep_ == "dobj" and c != anchor]
        named += [c for c in found.head.children if c.dep_ in {"compound", "nsubj"} and anchor.dep_ in {"dobj", "ccomp"}]
        for token in named:
            yield from (Holding(r, verb, status, employer) for r in _named(context, token, kinds, plural=False))


def _as(context: Context, preposition: Token, kinds: frozenset[str]) -> Iterator[Holding]:
    """Whoever serves, is appointed or steps down "as"."""
    governor = preposition.head
    if governor.pos_ in {"NOUN", "PROPN"}:
        yield from _as_of_noun(context, governor, kinds)
        return
    if governor.pos_ not in {"VERB", "AUX"}:
        return
    lemma = governor.lemma_.lower()
    direct = [c for c in governor.children if c.dep_ == "dobj"]
    acting = [r for t in subjects(governor) if (r := _one(context, t, kinds)) is not None]
    passive = is_passive(governor)
    if lemma in _REMOVING and (passive or lemma != "replace"):
        removed = acting if passive else [r for t in direct if (r := _one(context, t, kinds)) is not None]
        yield from (_ended(r, governor) for r in removed)
    elif lemma in words.RESIGNING:
        yield from (_ended(r, governor) for r in acting)
    elif lemma in _CHOOSING:
        status = "designated" if lemma in words.NOMINATING else None
        employers = agents(governor) if passive else subjects(governor)
        chosen = acting if passive else [r for t in direct if (r := _one(context, t, kinds)) is not None]
        employer = next((t for t in employers if t.lemma_.lower() not in _APPOINTING_FOR_OTHERS), None)
        yield from (Holding(r, governor, status, employer) for r in chosen)
    elif lemma in _SERVING and not passive:
        yield from (Holding(r, governor, _of_copula(governor)) for r in acting)
    elif lemma in words.TAKING_OVER and not passive and (lemma != "take" or any(c.lower_ == "over" for c in governor.children)):
        employer = direct[0] if lemma in {"join", "rejoin"} and direct else None
        yield from (Holding(r, governor, None, employer) for r in acting)


def _as_of_noun(context: Context, noun: Token, kinds: frozenset[str]) -> Iterator[Holding]:
    """ "Ane Dahl, as president of", "his post as chairman of"."""
    mention = context.mentions.get(noun.i)
    if mention is not None and mention.form == "name":
        one = _one(context, noun, kinds)
        if one is not None:
            yield Holding(one)
        return
    lemma = noun.lemma_.lower()
    if lemma not in _OFFICES:
        return
    verb = noun.head if noun.dep_ == "dobj" else None
    leaving = verb is not None and verb.lemma_ in {"leave", "lose", "quit", "resign", "relinquish", "vacate"}
    if noun.dep_ == "pobj" and noun.head.lower_ == "from" and noun.head.head.lemma_ in _ENDING:
        verb, leaving = noun.head.head, True
    for child in noun.children:
        if child.dep_ == "poss" and (r := _one(context, child, kinds)) is not None:
            if leaving and verb is not None:
                yield _ended(r, verb)
            else:
                yield Holding(r, None, "former" if lemma in _EXITS else None)


def _ended(holder: Reading, verb: Token) -> Holding:
    """A role that ``verb`` ends; where it only may or will, the role still stands."""
    scope = scope_of(verb)
    if scope.polarity == "positive" and scope.modality in {"asserted", "reported"}:
        return Holding(holder, verb, "former")
    return Holding(holder)


def _of_copula(verb: Token) -> str | None:
    """ "Former" of a copula in the past, unless that tense is only that of the report above it."""
    if verb.lemma_ in {"become", "start", "begin"}:
        return None
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    governor = verb.head
    reported = verb.dep_ == "ccomp" and governor.pos_ == "VERB"
    if verb.dep_ == "xcomp" and governor.lemma_ == "use":
        return "former"
    if "had" in auxiliaries:
        return "former"
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBG" and "was" in auxiliaries)
    return "former" if past and not reported else None
