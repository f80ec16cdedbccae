"""Which words share their time: from an event upwards to the verbs that carry it, and from a date upwards to what it dates.
What the dates are and which of several wins is dates.py's."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.syntax import SUBJECTS, is_infinitive
from graph.extract.time.misplaced import by_order, lately
from graph.extract.verbforms import is_passive, joined_to, tense

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_OCCURRING = frozenset("take happen occur begin start open resume proceed end conclude continue finish close last be come run fall".split())
_HARMING = frozenset("kill injure wound destroy damage hit strike leave displace".split())
"""Verbs whose subject may be the event that does it: "the attack killed ten people on Monday"."""
_TAKING_PART = frozenset("attend join address wrap visit witness see broker mediate chair mark spend lead".split())
_RAISING = frozenset("be have use need fail prove turn".split())
_COMING = frozenset("meet gather travel arrive fly head join come go sit host receive visit return stop".split())
_COMING_TYPES = frozenset({"VISITED", "MET", "HOSTED", "SPOKE_WITH"})
_TOLD_AHEAD = frozenset({"announce", "seek", "offer"})
_TERMS = frozenset({"power", "office", "charge", "post"})
"""Of "in power from 2009": the time of a role, not of the verb."""
_DURING = frozenset({"in", "at", "during", "with", "on"})
_PART_NOUNS = words.TRANSPARENT_NOUNS | frozenset({"part", "sideline", "margin", "course", "occasion", "end", "start", "beginning", "eve"})
_MEANS = frozenset({"by", "in", "while", "when", "with"})
_WHEN = frozenset({"when", "where", "while", "as", "whereupon"})
_ISSUING = frozenset(
    """
    publish release issue distribute broadcast air post circulate record hold carry launch mount convene organise organize deliver
    stage sign read
    """.split()
)
"""Participles that tell when that was in which something is said or done: "in a message distributed on Saturday"."""
_WITHIN = frozenset({"during", "in", "at", "on"})
_SETTLING = frozenset("settle live move emigrate reside retire stay grow".split())
"""Verbs that say where somebody was for long: "settled in Wales, where she taught"."""
_NEW_DATE = frozenset({"for", "until", "till", "to"})
_SETTING = words.PLANNING | words.LIGHT_VERBS | words.POSTPONING
_TRANSPARENT = words.ACHIEVING | words.SEEMING
_AHEAD = words.PLANNING | words.REQUESTING | words.POSTPONING
_SPEAKING_AHEAD = words.POSTPONING | words.PREVENTING | words.REQUESTING | _TOLD_AHEAD
_AT_IT = words.LIGHT_VERBS | words.ACHIEVING | _TAKING_PART | _OCCURRING


@dataclass(frozen=True, slots=True)
class Carrier:
    """A word whose time is the event's."""

    token: Token
    ahead: bool = False
    """Only dates that lie ahead of it, for it speaks of what is to come."""
    joined: bool = False
    """What is joined with it: dates of a year or more in it are its own."""
    point: bool = False
    """Of a period that opens or closes with the event, the day itself: "since June, when she met"."""


def carriers(trigger: tuple[Token, ...], head: Token, light: Token | None, types: Mapping[str, str]) -> list[Carrier]:
    """The trigger's own words, then what carries it, upwards. ``types``: the relation type of verbs."""
    found = [Carrier(t) for t in trigger]
    token = light or head
    if token not in trigger:
        found.append(Carrier(token))
    for noun in trigger:
        if noun.pos_ in {"NOUN", "PROPN"}:
            found += [Carrier(c) for c in noun.children if (c.dep_ == "acl" and c.tag_ in {"VBN", "VBG"}) or _tells_when(c)]
    ahead = point = joined = False
    found += _set_in(token)
    for _ in range(8):
        step = governor(token, types)
        if step is None:
            return found
        token, ahead, point = step.token, ahead or step.ahead, point or step.point
        joined = joined or step.joined
        found.append(Carrier(token, ahead, joined, point))
        found += _set_in(token) if not ahead else []
    return found


def _set_in(verb: Token) -> list[Carrier]:
    """Participles before a verb that tell its time: "speaking on Sunday, she accused", "in a message distributed on Saturday, he said"."""
    found = []
    for child in verb.children if verb.pos_ == "VERB" else ():
        if child.i > verb.i:
            break
        if child.dep_ == "advcl" and child.tag_ == "VBG" and not any(c.dep_ in {"mark", "aux"} for c in child.children):
            found.append(Carrier(child, joined=True))
        elif child.dep_ == "prep" and child.lower_ in _DURING:
            acts = [c for p in child.children if p.dep_ == "pobj" for c in p.children if c.dep_ == "acl" and c.tag_ == "VBN"]
            found += [Carrier(c, joined=True) for c in acts if c.lemma_ in _ISSUING]
    return found


def _tells_when(verb: Token) -> bool:
    """Whether a relative clause says when its antecedent takes place: "which is planned for May", "that took place on Monday"."""
    if verb.dep_ != "relcl" or not any(c.dep_ in SUBJECTS and c.tag_ in {"WDT", "WP"} for c in verb.children):
        return False
    lemma = verb.lemma_.lower()
    return lemma in _SETTING if is_passive(verb) else lemma in _OCCURRING


def governor(token: Token, types: Mapping[str, str]) -> Carrier | None:
    """The next word above ``token`` that shares its time; None where the word above has a time of its own."""
    head = token.head
    if head == token:
        return None
    if token.pos_ in {"NOUN", "PROPN"}:
        return _of_noun(token, head, types)
    match token.dep_:
        case "xcomp" | "oprd":
            return _of_complement(token, head)
        case "pcomp" if head.lower_ in _MEANS:
            return Carrier(head.head) if head.head != head else None
        case "advcl":
            own = [c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"} and c.i < token.i]
            due = next((c for c in head.children if c.dep_ == "acomp" and c.lower_ in words.PLANNING_ADJECTIVES), None)
            if due is not None and not own:
                return Carrier(due)  # "was due on Friday to meet"
            purpose = token.tag_ == "VB" and not own and (head.lemma_ in _COMING or types.get(head.lemma_.lower()) in _COMING_TYPES)
            bare = token.tag_ in {"VBG", "VBN"} and not own
            when = bool(set(own) & _WHEN)
            return Carrier(head, point=when) if bare or purpose or when else None
        case "relcl":
            return Carrier(head, point=True) if _relative_time(token) else None
        case "conj" if head.pos_ in {"VERB", "AUX"} and not any(c.dep_ in SUBJECTS for c in token.children):
            over = joined_to(token)
            return Carrier(over, joined=True) if _together(token, over) else None
        case _:
            return None


def _together(verb: Token, over: Token) -> bool:
    """Whether joined verbs share a time: not those of two tenses, nor one that says of itself that it was before or after."""
    own = _finite(verb)
    if any(c.dep_ in {"advmod", "neg"} and c.lower_ in words.OTHER_TIME for c in verb.children):
        return False
    return own is None or own == _finite(over)


def _finite(verb: Token) -> tuple[str, str] | None:
    """Its tense; that of a passive is its auxiliary's: "toured" and "was jeered" are told of one time."""
    found = tense(verb)
    return (found[0], "") if found is not None and found[1] == "be" and is_passive(verb) else found


def _of_complement(token: Token, head: Token) -> Carrier | None:
    lemma = head.lemma_.lower()
    if head.pos_ == "ADJ" or lemma in _TRANSPARENT:
        return Carrier(head)
    if lemma in words.PLANNING:
        return Carrier(head, ahead=not is_passive(head))
    if lemma in words.REPORTING:
        return None
    return Carrier(head, ahead=is_infinitive(token) and head.lemma_ not in _RAISING)


def _of_noun(noun: Token, head: Token, types: Mapping[str, str]) -> Carrier | None:
    if head.pos_ in {"NOUN", "PROPN"} and noun.dep_ in {"pobj", "appos", "conj"}:
        return Carrier(head) if noun.dep_ != "pobj" else None
    if head.pos_ in {"VERB", "AUX"}:
        return _of_argument(noun.dep_, head)
    if noun.dep_ != "pobj" or head.pos_ not in {"ADP", "SCONJ"}:
        return None
    above = head.head
    link = head.lower_
    if above.pos_ in {"NOUN", "PROPN"}:
        return Carrier(above) if above.lemma_.lower() in _PART_NOUNS and link == "of" else None
    if above.pos_ not in {"VERB", "AUX"}:
        return None
    lemma = above.lemma_.lower()
    if link == "for" and (lemma in _COMING or types.get(lemma) in _COMING_TYPES):
        return Carrier(above)
    if link in {"for", "on", "to"} and lemma in _AHEAD:
        return Carrier(above, ahead=True)
    return Carrier(above) if link in _DURING and noun.lemma_.lower() not in words.CAUSES else None


def _of_argument(relation: str, verb: Token) -> Carrier | None:
    lemma = verb.lemma_.lower()
    if relation == "nsubj":
        return Carrier(verb) if lemma in _OCCURRING | _HARMING else None
    if relation not in {"dobj", "nsubjpass", "attr"}:
        return None
    if lemma in words.PLANNING:
        return Carrier(verb, ahead=not (is_passive(verb) and lemma != "agree"))
    if lemma in _SPEAKING_AHEAD:
        return Carrier(verb, ahead=True)
    return Carrier(verb) if lemma in _AT_IT else None


def _relative_time(verb: Token) -> bool:
    """Whether a relative clause tells what was at the time of its antecedent: "where", "when", "during which"."""
    for child in verb.children:
        if child.lower_ in _WHEN and child.tag_ == "WRB":
            return child.lower_ != "where" or verb.head.dep_ != "pobj" or verb.head.head.head.lemma_ not in _SETTLING
        if child.dep_ == "prep" and child.lower_ in _WITHIN and any(c.tag_ in {"WDT", "WP"} for c in child.children):
            return True
    return False


def new_date(root: Token) -> bool:
    """Whether the date is one that something is set for: "planned for Friday", "put off until May"."""
    return root.dep_ == "pobj" and root.head.lower_ in _NEW_DATE


def ascent(root: Token, nouns: Container[str], types: Mapping[str, str]) -> list[Token]:
    """From a date upwards: the words it may belong to, up to its verb.

    An event noun (of ``nouns``) keeps the date for itself unless it shares its time with what is above.
    """
    chain: list[Token] = []
    token = lately(root)
    while token.head != token:
        token = token.head
        if token.lower_ == "according":
            break
        if token.pos_ in {"ADP", "SCONJ", "PART"}:
            continue
        if token.pos_ in {"VERB", "AUX"} and (other := by_order(root, token, nouns)) is not None:
            return [*chain, other]
        chain.append(token)
        if token.lemma_ in _TERMS and token.dep_ == "pobj":
            break
        if token.pos_ in {"VERB", "AUX"} or token.dep_ in {"relcl", "ccomp", "advcl", "parataxis"}:
            break
        lemma = token.lemma_.lower()
        if lemma in nouns:
            above = governor(token, types)
            if above is None or above.ahead:
                break
    return chain


def is_role(found: list[Token]) -> bool:
    """Whether of the words above a date one is an office in apposition or after a copula."""
    return any(t.dep_ in {"appos", "attr"} and t.lemma_.lower() in words.OFFICES for t in found)
