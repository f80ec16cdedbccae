"""Triggers of the ontology as config.yaml writes them, read into what is looked up: "lift SANCTIONS" into a verb and each of its nouns.
Where they are looked for in a sentence is extract's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

PREPOSITIONS = frozenset(
    """
    with to against from on at for of in into over upon towards toward by between among about along across behind out up down off away
    back after as through under around before outside near alongside together aside apart
    """.split()
)
"""Prepositions and particles that a verb of the ontology may take."""

THING = "THING"
"""As an object noun: whatever the verb's other type does not take."""

Kind = Literal["verb", "inverse verb", "noun"]


class Trigger(NamedTuple):
    """A verb or noun with what must stand about it."""

    lemma: str
    beside: str = ""
    """A preposition or particle, or a particle and a preposition: the "down on" of "crack down on"."""
    noun: str = ""
    """The verb's object noun, or the noun behind ``beside``; of a noun trigger the modifier before it."""


@dataclass(frozen=True, slots=True)
class Triggers:
    """The relation type of every trigger of an ontology."""

    verbs: dict[Trigger, str] = field(default_factory=dict)
    inverse_verbs: dict[Trigger, str] = field(default_factory=dict)
    """Of verbs whose subject undergoes what they say."""
    nouns: dict[Trigger, str] = field(default_factory=dict)

    @classmethod
    def of(cls, written: Mapping[str, Mapping[Kind, Sequence[str]]], classes: Mapping[str, Sequence[str]]) -> Triggers:
        """Read each type's triggers. One that is written out goes before one that a noun class brings.

        Raises ``ValueError``, which lists what cannot be read, stands twice or stands under two types.
        """
        problems = [f"{name!r} is no name of a noun class: capitals are wanted" for name in classes if not name.isupper()]
        entries: list[tuple[bool, Kind, Trigger, str, str]] = []
        for type_, kinds in written.items():
            for kind, texts in kinds.items():
                for text in texts:
                    try:
                        triggers = [noun_trigger(text)] if kind == "noun" else list(verb_triggers(text, classes))
                    except ValueError as error:
                        problems.append(f"{type_}: {error}")
                        continue
                    by_class = text.split()[-1] in classes
                    entries += [(by_class, kind, trigger, type_, text) for trigger in triggers]
        found = cls()
        tables: dict[Kind, dict[Trigger, str]] = {"verb": found.verbs, "inverse verb": found.inverse_verbs, "noun": found.nouns}
        owners: dict[tuple[bool, Trigger], tuple[bool, str, str]] = {}
        for by_class, kind, trigger, type_, text in sorted(entries, key=lambda entry: entry[0]):
            owned_by_class, owner, first = owners.setdefault((kind == "noun", trigger), (by_class, type_, text))
            if (owner, first) == (type_, text) and trigger not in tables[kind]:
                tables[kind][trigger] = type_
            elif by_class and (not owned_by_class or owner == type_):
                continue
            elif owner == type_:
                problems.append(f"{kind} {text!r} stands twice under {type_}" + (f", also as {first!r}" if first != text else ""))
            else:
                problems.append(f"{kind} {text!r} of {type_} stands under {owner} too, as {first!r}: a trigger has one type")
        if problems:
            raise ValueError("; ".join(dict.fromkeys(problems)))
        return found


def verb_triggers(written: str, classes: Mapping[str, Sequence[str]]) -> Iterator[Trigger]:
    """The triggers that ``written`` stands for: one, or one for each noun of the class that it names."""
    lemma, *rest = written.split()
    beside: list[str] = []
    while rest and rest[0] in PREPOSITIONS:
        beside.append(rest.pop(0))
    if len(rest) > 1 or len(beside) > 2:
        raise ValueError(f"{written!r} is no verb trigger: a verb, its particle and preposition, and one noun are wanted at most")
    noun = rest[0] if rest else ""
    if not noun.isupper() or noun == THING:
        yield Trigger(lemma, " ".join(beside), singular(noun))
    elif noun in classes:
        yield from (Trigger(lemma, " ".join(beside), one) for one in dict.fromkeys(classes[noun]))
    else:
        raise ValueError(f"{written!r} names no noun class; there are {', '.join(sorted(classes)) or 'none'}")


def noun_trigger(written: str) -> Trigger:
    """The trigger that a noun, or a noun with the modifier before it, stands for."""
    *modifiers, lemma = written.split()
    if len(modifiers) > 1 or lemma in PREPOSITIONS:
        raise ValueError(f"{written!r} is no noun trigger: a noun, with one modifier before it at most, is wanted")
    return Trigger(lemma, noun="".join(modifiers))


def singular(noun: str) -> str:
    """A plural as its lemma: "talks" as "talk"."""
    return noun[:-1] if len(noun) > 3 and noun.endswith("s") and not noun.endswith(("ss", "us", "is", "gas")) else noun


__all__ = ["PREPOSITIONS", "THING", "Kind", "Trigger", "Triggers", "noun_trigger", "singular", "verb_triggers"]
