"""Roles by common noun, predicated of or set beside their holder: "Ane Dahl, the president of Norway", "was appointed head of".
Titles before a name are titled.py's."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import words
from graph.extract.candidates import Candidate, Context, Reading, reading, same
from graph.extract.roles.bodies import bodies
from graph.extract.roles.holders import Holding, holdings
from graph.extract.roles.nouns import PARENTS, PARTS, Role, is_role, joined, role, type_of

_PEOPLE = frozenset({"Person"})
_BODIES = frozenset({"Organization"})
_MEMBERS = frozenset({"Person", "Organization", "Country"})
_OF_BODIES = PARTS | PARENTS
_CHAMBERS = frozenset("parliament senate congress assembly legislature".split())
_OF_GOVERNMENT = frozenset("minister premier president ambassador judge chancellor governor".split())
"""Offices to which a chamber elects or confirms that are not its own."""


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of every role noun that has a holder."""
    for token in context.doc:
        if is_role(token) and token.dep_ not in {"compound", "nmod", "amod", "poss"} and (found := role(token)) is not None:
            for holding in holdings(context, found, _kinds(found)):
                yield from _candidates(context, found, holding)


def _kinds(found: Role) -> frozenset[str]:
    if found.lemma in _OF_BODIES:
        return _BODIES
    if found.lemma in {"member", "ally", "owner", "founder", "shareholder"}:
        return _MEMBERS
    return _PEOPLE


def _candidates(context: Context, found: Role, holding: Holding) -> Iterator[Candidate]:
    targets = list(bodies(context, found)) or [r for other in _joined(found) for r in bodies(context, other)]
    if not targets and holding.employer is not None and (employer := reading(context, holding.employer)) is not None:
        chamber = found.lemma in _OF_GOVERNMENT and context.doc[employer.mention.head].lemma_.lower() in _CHAMBERS
        targets = [r for r in [employer] if r.mention.kind in {"Organization", "Country"} and not chamber]
    for target in targets:
        if same(holding.holder, target):
            continue
        if (one := candidate(context, found, holding.holder, target, holding)) is not None:
            yield one
            return


def _joined(found: Role) -> Iterator[Role]:
    """The offices joined with one that names no body, in the same body: "chairman and chief executive of Halden"."""
    for token in joined(found.head):
        other = role(token)
        if other is not None and ({found.lemma, other.lemma} <= words.LEADING | words.FOUNDING | words.OWNING or found.lemma in words.KIN):
            yield other


def candidate(context: Context, found: Role, holder: Reading, target: Reading, holding: Holding | None = None) -> Candidate | None:
    """The statement that ``holder`` has the role ``found`` in ``target``, where their kinds allow one."""
    member = context.cast.members.get(target.actors[0]) if target.actors else None
    if member is None:
        return None
    if found.lemma in PARENTS:
        if member.kind != "Organization":
            return None
        holder, target, type_ = target, holder, "PART_OF"
    else:
        made = type_of(found, member.kind)
        if made is None:
            return None
        type_ = made
        if type_ == "CITIZEN_OF" and any(context.cast.members[a].kind == "Organization" for a in holder.actors):
            return None  # "the Czech contractor Velda"
    status = found.status
    if holding is not None and holding.status is not None and status in {"current", "acting"}:
        status = holding.status
    verb = holding.verb if holding is not None else None
    office = found.office
    if found.lemma == "counterpart":
        office = _shared_office(context, found) if type_ == "HOLDS_OFFICE_IN" else None
    return Candidate(found.pieces, found.pieces[-1], verb, found.lemma, type_, holder, target, "role", office, status)


def _shared_office(context: Context, found: Role) -> str | None:
    """The office of whoever the counterpart is one of, where the text gives just one."""
    for child in found.head.children:
        if child.dep_ == "poss" and (owner := reading(context, child)) is not None and len(owner.actors) == 1:
            offices = sorted({phrase for phrase, _ in context.cast.members[owner.actors[0]].offices})
            return offices[0] if len(offices) == 1 else None
    return None
