"""A verb with what fills its places, read once for all constructions that a verb may have.
Which of them make a statement is decided in verbs.py, light.py, mutual.py and clauses.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.candidates import Context, Reading, actor_before, adjective_reading, reading
from graph.extract.syntax import Argument, adverbial_particle, agents, handed_over, particles, prepositional, shared_objects, subjects
from graph.extract.verbforms import is_passive

if TYPE_CHECKING:
    from graph.extract.tokens import Token


_VOICES = frozenset("report statement resolution ruling verdict communique declaration letter source".split())


_ARMS = frozenset(
    """
    gunfire fire shell missile rocket bomb bullet artillery mortar drone warplane jet helicopter gunship sniper mine landmine plane aircraft
    gunboat bomber
    """.split()
)
"""Arms that, as those of somebody, stand for who uses them."""
_ARMING = frozenset("plant lay fire launch throw hurl detonate explode drop set lob shoot leave".split())
"""What those do with arms who do harm by them: "a mine laid by rebels killed", "fired a shell that killed"."""
GIVING = frozenset("give hand grant award assign".split())
"""Verbs of which the one object that they have is what is given."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb and its arguments."""

    verb: Token
    lemma: str
    passive: bool
    doers: tuple[Token, ...]
    """Who does it: the subject, of a passive its "by" phrase."""
    doing: tuple[Reading, ...]
    """The actors that the doers stand for."""
    direct: tuple[Argument, ...]
    """Objects and datives; of a passive its subject."""
    oblique: tuple[Argument, ...]
    """Arguments behind a preposition."""
    particles: tuple[str, ...]
    """Particles and prepositions, as written."""

    @classmethod
    def of(cls, context: Context, verb: Token) -> Frame:
        """The frame of ``verb``, its arguments shared by conjunction, control and relatives included."""
        found = context.frames.get(verb.i)
        if found is None:
            found = context.frames[verb.i] = cls._read(context, verb)
        return found

    @classmethod
    def _read(cls, context: Context, verb: Token) -> Frame:
        passive = is_passive(verb)
        grammatical = subjects(verb)
        doers = agents(verb) if passive else grammatical
        if passive:
            direct = [Argument(token, "object") for token in grammatical] + [a for a in shared_objects(verb) if a.link == "object"]
        else:
            direct = shared_objects(verb)
        return cls(
            verb,
            lemma_of(verb),
            passive,
            tuple(doers),
            tuple(r for t in doers if (r := reading(context, t) or _voice(context, t) or _by_arms(context, t, lemma_of(verb))) is not None),
            tuple(direct),
            tuple(a for a in prepositional(verb) if not (passive and a.link == "by")) + _misplaced(context, verb, direct),
            tuple(particles(verb)),
        )

    def has_particle(self, name: str) -> bool:
        """Whether ``name`` stands on the verb as a particle, not as a preposition with an object of its own."""
        if name == "over" and handed_over(self.verb):
            return True
        return any(c.lower_ == name and (c.dep_ == "prt" or adverbial_particle(c)) for c in self.verb.children)

    def other_verb(self, context: Context) -> bool:
        """Whether a particle makes another verb of one that the ontology knows: the "picked up" of "picked"."""
        return self.lemma in context.lexicon.verbs and any(c.dep_ == "prt" for c in self.verb.children)

    def type_of(self, context: Context, argument: Argument) -> str | None:
        """The relation type that the verb expresses of one of its direct arguments."""
        lexicon = context.lexicon
        for name in self.particles if argument.link == "object" else ():
            type_ = lexicon.acting.phrases.get((self.lemma, name, argument.token.lemma_.lower()))
            if type_ is not None and self.has_particle(name):
                return type_  # "handed over the hostages"
        with_particle = lexicon.verb(self.lemma, tuple(n for n in self.particles if self.has_particle(n)))
        if with_particle is not None:
            return with_particle
        expelled = argument.link == "object" and any(lexicon.verb_particles.get((self.lemma, w)) == "EXPELLED" for w in self.whence())
        if expelled:
            return "EXPELLED"
        asked = lexicon.verb_particles.get((self.lemma, "to")) if argument.link == "object" else None
        if asked is not None and lexicon.relation(asked).category == "REQUEST" and self.infinitive_after(argument.token):
            return asked  # "pushed Norway to sign": another than who pushed somebody
        if self.other_verb(context) or self._gives_nothing(argument):
            return None
        if argument.link in {"object", "dative"}:
            return lexicon.of_object(self.lemma, argument.token.lemma_.lower())
        return lexicon.verb_particles.get((self.lemma, argument.link))

    def whence(self) -> tuple[str, ...]:
        """How the verb says from where: "from", "out of"."""
        links = {a.link for a in self.oblique}
        return (*(("from",) if "from" in links else ()), *(("out of",) if "of" in links and "out" in self.particles else ()))

    def infinitive_after(self, argument: Token) -> bool:
        """Whether the verb or its argument has an infinitive with "to" behind the argument: "called on Norway to withdraw"."""
        for token in argument.doc[argument.i + 1 : self.verb.right_edge.i + 1]:
            if token.tag_ == "TO" and token.dep_ == "aux":
                return token.head.head in (self.verb, argument)
        return False

    def _gives_nothing(self, argument: Argument) -> bool:
        """Whether who is given is what is given, or is given time: "handed the suspect over", "gave them until Friday"."""
        alone = argument.link == "object" and not any(a.token != argument.token for a in self.direct if a.link == "object")
        return self.lemma in GIVING and alone


def _voice(context: Context, noun: Token) -> Reading | None:
    """Whose report or ruling it is that speaks: "a UN report blamed", "the ministry's statement warned"."""
    if noun.lemma_.lower() not in _VOICES:
        return None
    for child in noun.children:
        if child.dep_ == "poss" and (r := reading(context, child)) is not None:
            return r
        if child.dep_ in {"compound", "amod"} and child.i < noun.i and (r := adjective_reading(context, child)) is not None:
            return r
        if child.dep_ == "prep" and child.lower_ in {"of", "by", "from"}:
            for pobj in child.children:
                if pobj.dep_ == "pobj" and (r := reading(context, pobj)) is not None:
                    return r
    return None


def _by_arms(context: Context, noun: Token, lemma: str) -> Reading | None:
    """Whose arms or attack it is that harms: "Israeli air strikes killed", "was wounded by Ethiopian gunfire"."""
    lexicon = context.lexicon
    type_ = lexicon.verbs.get(lemma)
    if type_ is None or (lexicon.relation(type_).category != "ASSAULT" and type_ != "DAMAGED"):
        return None
    event = lexicon.noun(noun.lemma_.lower())
    attack = event is not None and lexicon.relation(event).category == "ASSAULT" and not lexicon.relation(event).symmetric
    if not attack and noun.lemma_.lower() not in _ARMS:
        return None
    for child in noun.children:
        if child.dep_ == "poss" and (r := reading(context, child)) is not None:
            return r
        if child.dep_ == "prep" and child.lower_ == "by":
            return next((r for p in child.children if p.dep_ == "pobj" and (r := reading(context, p)) is not None), None)
        if child.dep_ == "acl" and child.lemma_.lower() in _ARMING:
            return next((r for token in agents(child) if (r := reading(context, token)) is not None), None)
        if child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i and (r := actor_before(context, child)) is not None:
            return r
    above = noun.head
    if noun.dep_ == "dobj" and above.lemma_.lower() in _ARMING and not attack:
        return next((r for token in subjects(above) if (r := reading(context, token)) is not None), None)
    return None


def _misplaced(context: Context, verb: Token, direct: list[Argument]) -> tuple[Argument, ...]:
    """Arguments of the verb that the parser hung on its object: the "on Kenya" of "blamed the raid on Kenya"."""
    lemma = lemma_of(verb)
    return tuple(
        a
        for one in direct
        if one.link == "object" and one.token.i not in context.mentions
        for a in prepositional(one.token)
        if (lemma, a.link) in context.lexicon.verb_particles
    )


def lemma_of(verb: Token) -> str:
    """The lemma of ``verb``; the model leaves the ending of a third person that it takes for a plural: "Norway further aligns"."""
    lemma = verb.lemma_.lower()
    return lemma.removesuffix("s") if verb.tag_ == "VBP" and lemma == verb.lower_ and not lemma.endswith("ss") else lemma


def ordered(*tokens: Token) -> tuple[Token, ...]:
    """Tokens in the order of the text."""
    return tuple(sorted(tokens, key=lambda t: t.i))
