"""The ontology's triggers as look-up tables: which relation type a verb or noun in its surroundings expresses.
How the surroundings are read off the parse is syntax.py's."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.config import DEFAULT_TYPE, Config, RelationType

PREPOSITIONS = frozenset(
    """with to against from on at for of in into over upon towards toward by between among about along across behind out up
    down off away back after as through under around""".split()
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Trigger tables. Keys are lemmas; where two types claim one trigger the one first in the ontology has it."""

    relations: dict[str, RelationType]
    verbs: dict[str, str] = field(default_factory=dict)
    """Lemma -> type."""
    verb_particles: dict[tuple[str, str], str] = field(default_factory=dict)
    """Lemma and preposition or particle -> type."""
    verb_objects: dict[tuple[str, str], str] = field(default_factory=dict)
    """Lemma and object noun -> type."""
    nouns: dict[str, str] = field(default_factory=dict)
    """Noun -> type."""
    noun_compounds: dict[tuple[str, str], str] = field(default_factory=dict)
    """Modifier and noun -> type."""

    @classmethod
    def of(cls, config: Config) -> Lexicon:
        """The tables of the configured ontology."""
        lexicon = cls(relations=dict(config.ontology))
        for name, relation in config.ontology.items():
            for trigger in relation.verbs:
                lemma, *rest = trigger.lower().split()
                if not rest:
                    lexicon.verbs.setdefault(lemma, name)
                elif rest[-1] in PREPOSITIONS and len(rest) == 1:
                    lexicon.verb_particles.setdefault((lemma, rest[0]), name)
                elif rest[0] in PREPOSITIONS:
                    lexicon.verb_particles.setdefault((lemma, " ".join(rest)), name)
                else:
                    for form in _forms(rest[-1]):
                        lexicon.verb_objects.setdefault((lemma, form), name)
            for trigger in relation.nouns:
                *modifiers, noun = trigger.lower().split()
                if noun in PREPOSITIONS and modifiers:
                    noun = modifiers.pop()
                if modifiers:
                    lexicon.noun_compounds.setdefault((modifiers[-1], noun), name)
                else:
                    lexicon.nouns.setdefault(noun, name)
        return lexicon

    def relation(self, type_: str) -> RelationType:
        """The ontology's entry; an empty one for ``ACTED_ON`` where the configuration has none."""
        return self.relations.get(type_) or RelationType.model_construct(label="acted on", category=None)

    def verb(self, lemma: str, particles: tuple[str, ...] = (), nouns: tuple[str, ...] = ()) -> str | None:
        """The type of a verb with what stands about it: object nouns first, then its prepositions and particles."""
        for noun in nouns:
            if found := self.verb_objects.get((lemma, noun)):
                return found
        for particle in particles:
            if found := self.verb_particles.get((lemma, particle)):
                return found
        return None

    def noun(self, lemma: str, modifiers: tuple[str, ...] = ()) -> str | None:
        """The type of an event noun."""
        for modifier in modifiers:
            if found := self.noun_compounds.get((modifier, lemma)):
                return found
        return self.nouns.get(lemma)


def _forms(noun: str) -> tuple[str, ...]:
    """A trigger's noun as given and its singular, which lemmas are."""
    return (noun, noun[:-1]) if noun.endswith("s") and not noun.endswith("ss") else (noun,)


__all__ = ["DEFAULT_TYPE", "PREPOSITIONS", "Lexicon"]
