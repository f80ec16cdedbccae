"""Senses of a verb that its complements tell apart and no word beside it: "named him minister" and "named him", "left her homeless".
What a particle, preposition or object noun says of the sense is config.yaml's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.syntax import Argument, is_infinitive
from graph.extract.verbforms import tense

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.extract.frame import Frame
    from graph.extract.tokens import Token
    from graph.model import Kind

_COMPLEMENTS = frozenset({"oprd", "acomp", "ccomp", "xcomp"})
_STATES = frozenset("alone behind unharmed untouched stranded homeless dead out off".split())
_MANNERS = frozenset("respect contempt dignity kindness suspicion caution care disdain courtesy cruelty indifference".split())
_RIGHTS = frozenset("immunity citizenship nationality title medal honour honor licence license right privilege protection vote".split())
_TONES = frozenset("tone note balance pose chord attitude posture".split())
_CROWDS = frozenset("crowd mob protester protestor demonstrator marcher striker picket rioter".split())
_CLUBS = frozenset("baton truncheon club stick horse bayonet shield whip sabre".split())
_HARMS = frozenset("fist rod whip belt cane death unconscious badly severely repeatedly savagely brutally bloody".split())
"""What says that a beating was one."""
_RIVALS = frozenset("competitor rival opponent challenger incumbent contender competition".split())
_SUMS = frozenset("fee price rate rent toll interest premium sum money levy euro dollar pound cent".split())
_TRYING = frozenset("court tribunal judge jury panel magistrate authority state prosecutor".split())
_REFLEXIVE = frozenset("himself herself itself themselves myself ourselves yourself".split())
_OFFICES = frozenset("ministry department government party command agency bureau secretariat federation union presidency".split())
"""What is taken over by who comes to lead it."""
_WHITHER = frozenset("onto into through across towards toward out away up down".split())
_EXAMPLES = frozenset("lead example suit advice rule order model path footstep guideline instruction tradition pattern practice".split())
"""What is followed of whom one does not watch."""
_AS = frozenset({"as", "to", "in"})


def another(frame: Frame, argument: Argument) -> bool:
    """Whether a verb with its object has another sense than that the ontology knows: "refused to name him", "left her homeless"."""
    match frame.lemma:
        case "name":
            told = any(c.dep_ in _COMPLEMENTS or (c.dep_ == "prep" and c.lower_ in _AS) for c in frame.verb.children)
            return not told and argument.token.dep_ not in {"oprd"} and frame.verb.dep_ in {"xcomp", "ROOT", "conj", "ccomp", "relcl"}
        case "leave":
            if any(a.link == "object" and a.token != argument.token for a in frame.direct):
                return True  # "left her no choice"
            return any(c.i > argument.token.i and (c.dep_ in {"oprd", "acomp"} or c.lower_ in _STATES) for c in frame.verb.children)
        case "treat":
            ways = {t.lemma_.lower() for c in frame.verb.children if c.lower_ == "with" for t in c.children}
            return bool({"as", "like"} & set(frame.particles) or ways & _MANNERS)
        case "strip":
            phrases = (*frame.verb.children, *argument.token.children)
            return any(t.lemma_.lower() in _RIGHTS for c in phrases if c.lower_ == "of" for t in c.children)
        case "strike":  # "struck a hard tone"
            return argument.token.lemma_.lower() in _TONES
        case "tell":  # "tells it differently"
            return argument.token.lower_ == "it"
        case "inform":  # "was informed on by her manager"
            return frame.passive and bool({"on", "against"} & set(frame.particles))
        case "charge":  # "charged its customers a fee"
            return any(a.link in {"object", "dative"} and a.token != argument.token and _sum(a.token) for a in frame.direct)
        case "try":  # courts try people, others a dish or their luck
            return not any(t.lemma_.lower() in _TRYING for t in frame.doers)
        case "lead":  # "led 300 people onto the roof"
            return argument.token.tag_ == "NNS" and bool(_WHITHER & set(frame.particles))
        case "offer" | "promise":  # "guards were offered by Velda": what is offered
            return frame.passive and not any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in frame.verb.children)
        case "sell":  # what is sold is not to whom
            return argument.token.pos_ == "NOUN" and "to" in frame.particles and not frame.passive
        case "follow":  # "followed Norway's lead"
            return argument.token.lemma_.lower() in _EXAMPLES
        case "recommend":  # "recommended her for a medal"
            return "for" in frame.particles
        case "replace":  # who is brought in succeeds, not who brings in
            return "with" in frame.particles and not frame.passive
        case _:
            return False


def of_expulsion(frame: Frame, type_: str | None, subjects: Iterable[Kind]) -> str | None:
    """The type; of a country that "threw out an attaché", that of sending him away."""
    return "EXPELLED" if type_ == "DISMISSED" and frame.lemma == "throw" and "Country" in set(subjects) else type_


def _sum(noun: Token) -> bool:
    return noun.lemma_.lower() in _SUMS or noun.tag_ == "CD" or any(c.tag_ == "$" for c in noun.children)


def of_victory(frame: Frame, argument: Argument, type_: str | None, *, named: bool) -> str | None:
    """The type; of one named party who "beat another", in a vote or a match, that of defeating him: crowds and guards beat people up."""
    if type_ != "ATTACKED" or frame.lemma != "beat" or argument.link != "object" or frame.particles[:1] == ("up",):
        return type_
    around = [t for c in frame.verb.children for t in (c, *c.children)]
    bodily = any(t.lemma_.lower() in _CLUBS | _HARMS for t in around)
    return "DEFEATED" if (named or argument.token.lemma_.lower() in _RIVALS) and not bodily else type_


def of_contest(frame: Frame, argument: Argument, type_: str | None) -> str | None:
    """The type; of who means to "challenge him for the presidency", that of competing with him."""
    contested = frame.lemma == "challenge" and argument.link == "object" and "for" in frame.particles
    return "COMPETED_WITH" if type_ == "REJECTED" and contested else type_


def of_sight(frame: Frame, argument: Argument, type_: str | None) -> str | None:
    """The type; of who comes "to see the minister", that of meeting him."""
    purpose = frame.lemma == "see" and argument.link == "object" and frame.verb.dep_ in {"advcl", "xcomp"} and is_infinitive(frame.verb)
    return "MET" if type_ == "MONITORED" and purpose else type_


def of_takeover(frame: Frame, argument: Argument, type_: str | None) -> str | None:
    """The type; of a person who "took over the ministry", that of leading it."""
    if type_ != "ACQUIRED" or frame.lemma != "take" or not _OFFICES & {t.lemma_.lower() for t in (argument.token, *argument.token.lefts)}:
        return type_
    return "LEADS"


def of_charge(frame: Frame, argument: Argument, type_: str | None) -> str | None:
    """The type; of police who "charged the crowd", or "with batons", that of driving people off."""
    if type_ != "ACCUSED" or frame.lemma != "charge":
        return type_
    means = {t.lemma_.lower() for c in frame.verb.children if c.lower_ == "with" for t in c.children}
    bodily = means & _CLUBS or (not means and argument.token.lemma_.lower() in _CROWDS and not frame.passive)
    return "REPRESSED" if bodily else type_


def gives_up(frame: Frame) -> bool:
    """Whether who does it gives himself up: "turned himself in to the police"."""
    handed = frame.lemma in {"turn", "give"} and (frame.has_particle("in") or frame.has_particle("up") or frame.has_particle("over"))
    return handed and any(a.token.lower_ in _REFLEXIVE for a in frame.direct)


def of_warning(frame: Frame, argument: Argument, type_: str | None) -> str | None:
    """The type; of "warned him that the wall was weak", "warned him about the wall", where nobody is threatened, that of telling."""
    if type_ != "THREATENED" or frame.lemma != "warn" or argument.link != "object":
        return type_
    over = [t for c in frame.verb.children if c.dep_ == "ccomp" and (t := tense(c)) is not None]
    past = any(tag == "VBD" or lemma == "have" for tag, lemma in over)
    own = any(c.tag_ == "PRP$" for c in argument.token.children)  # "warned its citizens against travel"
    links = {*frame.particles, *(c.lower_ for c in argument.token.children if c.dep_ == "prep" and c.lower_ == "of" and tells(frame, c))}
    return "TOLD" if past or own or {"about", "of"} & links else type_


def tells(frame: Frame, preposition: Token) -> bool:
    """Whether an "of" that the parser hung on who is warned says of what: "warned the gang of a raid", not "of Oslo"."""
    return any(p.dep_ == "pobj" and p.pos_ == "NOUN" for p in preposition.children) and frame.lemma == "warn"


__all__ = ["another", "gives_up", "of_charge", "of_contest", "of_expulsion", "of_sight", "of_takeover", "of_victory", "of_warning"]
