"""What a check finds, the list of all invariants, and the queries that the checks read a graph with.
What each invariant means for a graph is its check's."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Any

INVARIANTS = {
    "schema": "the constraints and indexes of the schema are there",
    "version": "the graph has one node of its own, of this schema version",
    "settled": "the last build came to its end",
    "fingerprint": "all articles were extracted the way the graph says",
    "id": "every node has an id that no other of its label has",
    "from": "a statement comes from exactly one article",
    "ends": "a statement has one subject, an actor, and one object, an actor or a place; at most one speaker and one place",
    "mentioned-end": "every end of a statement is mentioned in its article, under the same local name",
    "key": "the key of a statement is the hash of its ends and type",
    "type": "the type of a statement is in the ontology",
    "vocabulary": "category, modality, polarity and role status are of the model's words",
    "span": "the spans of sentence, trigger and mentions hold what the statement says they hold",
    "date": "dates are EDTF, first and last days ISO, and the first is not after the last",
    "confidence": "a confidence is between 0 and 1",
    "text": "the hashes of an article are those of its text",
    "duplicates": "near-duplicate articles share a group, others have none",
    "mention": "a mention says under which name its actor stands alone, and is of its actor's kind",
    "kind": "an actor is of exactly one kind",
    "unmentioned": "every actor and place is mentioned, or is the country of a place that is",
    "country": "countries are codes of ISO 3166 alpha-3, IGO or NGO",
    "within": "a place lies in its country",
    "name": "name, country and coordinates of actors and places are those that the mentions say most often",
    "alias": "every spelling and id of an actor or place leads to it, and no other does",
    "who": "names stand for the actors that the resolution decides on, with what the articles say of them",
    "projection": "the drawn relationships are those that the statements give, with their numbers",
}  # fmt: skip
"""By name, what holds of every graph that was built."""

REPAIRED = frozenset(
    {
        "schema", "settled", "key", "mentioned-end", "text", "duplicates", "unmentioned", "within", "name", "alias", "who", "projection",
    }
)  # fmt: skip
"""Invariants that ``newsgraph repair`` restores, since what they speak of follows from statements and mentions."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of an invariant."""

    invariant: str
    ids: tuple[str, ...]
    """Of the nodes that it concerns, the chief one first; of a relationship its key and ends."""
    text: str
    """What is, and what should be."""
    repairable: bool = False

    def as_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {**asdict(self), "ids": list(self.ids)}


def found(invariant: str, text: str, *ids: str | None, repairable: bool | None = None) -> Finding:
    """A finding; whether it can be repaired is the invariant's unless said."""
    mendable = invariant in REPAIRED if repairable is None else repairable
    return Finding(invariant, tuple(id_ if id_ is not None else "(no id)" for id_ in ids), text, mendable)


@cache
def query(name: str) -> str:
    """The text of ``cypher/<name>.cypher`` of this room."""
    return (files("graph.verify") / "cypher" / f"{name}.cypher").read_text(encoding="utf-8")
