"""The ontology's triggers as look-up tables: which relation type a verb or noun in its surroundings expresses.
How the surroundings are read off the parse is syntax.py's; how config.yaml writes triggers is graph/triggers.py's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.config import DEFAULT_TYPE, Config, RelationType
from graph.triggers import PREPOSITIONS, THING, Trigger


@dataclass(frozen=True, slots=True)
class Verbs:
    """Verb triggers by what must stand about the verb. Keys are lemmas, prepositions and particles as written."""

    alone: dict[str, str] = field(default_factory=dict)
    """Lemma -> type."""
    particles: dict[tuple[str, str], str] = field(default_factory=dict)
    """Lemma and preposition or particle, or both ("down on") -> type."""
    objects: dict[tuple[str, str], str] = field(default_factory=dict)
    """Lemma and object noun -> type."""
    phrases: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """Lemma, preposition or particle, and the noun behind it -> type."""

    @classmethod
    def of(cls, triggers: dict[Trigger, str]) -> Verbs:
        """The tables of ``triggers``."""
        made = cls()
        for trigger, type_ in triggers.items():
            match trigger:
                case (lemma, "", ""):
                    made.alone[lemma] = type_
                case (lemma, beside, ""):
                    made.particles[lemma, beside] = type_
                case (lemma, "", noun):
                    made.objects[lemma, noun] = type_
                case (lemma, beside, noun):
                    made.phrases[lemma, beside, noun] = type_
        return made

    def with_noun(self, lemma: str, nouns: Iterable[str], beside: Iterable[str] = (), *, object_: bool = True) -> str | None:
        """The type of a verb with a noun: behind one of the words ``beside`` first, then, where it is the ``object_``, by itself."""
        nouns = tuple(nouns)
        for word in beside:
            for noun in nouns:
                if found := self.phrases.get((lemma, word, noun)):
                    return found
        for noun in nouns if object_ else ():
            if found := self.objects.get((lemma, noun)):
                return found
        return None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The triggers of an ontology."""

    relations: dict[str, RelationType]
    acting: Verbs
    """Verbs whose subject does what they say."""
    undergoing: Verbs
    """Verbs whose subject undergoes it: "receive aid"."""
    nouns: dict[str, str]
    """Noun -> type."""
    noun_compounds: dict[tuple[str, str], str]
    """Modifier and noun -> type."""

    @classmethod
    def of(cls, config: Config) -> Lexicon:
        """The tables of the configured ontology."""
        triggers = config.triggers
        return cls(
            dict(config.ontology),
            Verbs.of(triggers.verbs),
            Verbs.of(triggers.inverse_verbs),
            {trigger.lemma: type_ for trigger, type_ in triggers.nouns.items() if not trigger.noun},
            {(trigger.noun, trigger.lemma): type_ for trigger, type_ in triggers.nouns.items() if trigger.noun},
        )

    @property
    def verbs(self) -> dict[str, str]:
        """Types of verbs that need nothing beside them."""
        return self.acting.alone

    @property
    def verb_particles(self) -> dict[tuple[str, str], str]:
        """Types of verbs with a preposition or particle."""
        return self.acting.particles

    def relation(self, type_: str) -> RelationType:
        """The ontology's entry; an empty one for ``ACTED_ON`` where the configuration has none."""
        return self.relations.get(type_) or RelationType.model_construct(label="acted on", category=None)

    def verb(self, lemma: str, particles: tuple[str, ...] = (), nouns: tuple[str, ...] = ()) -> str | None:
        """The type of a verb with what stands about it: object nouns first, then its prepositions and particles."""
        for noun in nouns:
            if found := self.acting.objects.get((lemma, noun)):
                return found
        for particle in particles:
            if found := self.acting.particles.get((lemma, particle)):
                return found
        return None

    def of_object(self, lemma: str, noun: str) -> str | None:
        """The type of a verb with the actor it acts on, which may depend on the noun for that actor: "expelled the diplomats"."""
        alone = self.acting.alone.get(lemma)
        return alone and (self.acting.objects.get((lemma, noun)) or alone)

    def of_thing(self, lemma: str) -> str | None:
        """The type of a verb whose object is none that its other type takes: "seized the computers"."""
        return self.acting.objects.get((lemma, THING))

    def noun(self, lemma: str, modifiers: tuple[str, ...] = ()) -> str | None:
        """The type of an event noun."""
        for modifier in modifiers:
            if found := self.noun_compounds.get((modifier, lemma)):
                return found
        return self.nouns.get(lemma)


__all__ = ["DEFAULT_TYPE", "PREPOSITIONS", "Lexicon", "Verbs"]
