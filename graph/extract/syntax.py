"""The parse read as who does what: subjects, objects and prepositional arguments of a verb, with conjunction, control and relatives.
Pure functions over tokens; what an argument stands for is mentions.py's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.actor_nouns import class_of, is_person
from graph.extract.verbforms import counted, crowd_participle, is_passive, joined_to
from graph.extract.words import CARRYING_NOUNS, LIGHT_VERBS, MASSES, OFFICES, SPEAKER_REPORTING, TRANSPARENT_NOUNS

if TYPE_CHECKING:
    from graph.extract.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
ARGUMENTS = SUBJECTS | {"dobj", "pobj"}
"""Relations of the nouns that a clause is about."""
MODIFIERS = frozenset({"amod", "compound", "nmod"})
"""Relations of the words that stand before a noun and say which or whose."""
_ATTRIBUTING = frozenset({"according", "due", "owing", "thanks", "contrary", "prior", "compared"})
"""Heads of complex prepositions, whose "to" is no argument of the verb."""
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
# Verbs whose object, not subject, does what the infinitive under them says.
_OBJECT_CONTROL = frozenset(
    """
    urge ask tell order persuade convince force allow permit help invite encourage want expect require request press instruct authorize
    authorise enable lead cause get let make have see send appoint name accuse warn advise call push oblige compel beg implore appeal
    nominate choose select assign task recruit hire train petition lobby plead command direct instruct warn forbid motivate
    """.split()
)
_CALLING = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "prevail": ("on", "upon"), "shout": ("to", "at")}
"""Verbs that ask somebody behind a preposition."""
_ASKING = frozenset("petition lobby urge ask press push beg implore order instruct appoint choose select nominate recruit assign".split())
"""Of these whose infinitive the parser may take for a purpose: "petitioned the court to release", "will appoint a deputy to replace"."""
_OF_DOER = frozenset("deployment dispatch use training appointment readiness ability refusal failure decision plan".split())
"""Nouns whose "of" phrase does what the infinitive under them says: "the deployment of troops to guard"."""
_WRITINGS = frozenset(
    """
    petition letter statement lawsuit suit motion resolution appeal complaint article note message report speech communique declaration
    affidavit memo email tweet post bill
    """.split()
)
"""What is written or said: what it does its author does."""
_AIMS = frozenset("aim purpose goal objective aspect part task mission job role priority highlight focus intention point duty".split())
_PEOPLED = frozenset(
    """
    community village town city region province district country camp neighbourhood neighborhood area state island valley suburb school
    university hospital factory company firm church parish party union
    """.split()
)
_BODIES = frozenset({"body", "business", "collective", "ambiguous"})
_NO_PERSONS = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
_NAMING = frozenset({"name", "appoint", "elect", "nominate"})
_ADVERBIAL_PARTICLES = frozenset({"aside", "apart", "together"})
_NEAR = 4
"""Words between joined verbs within which they share an object."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A token that fills a place beside a verb or noun. ``link`` says which: ``subject``, ``object``, ``dative``, or a preposition."""

    token: Token
    link: str


def coordinated(token: Token) -> Iterator[Token]:
    """``token`` and what is joined to it by "and", "or" or commas, left to right."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i and not _excluded(child):
            yield from coordinated(child)


def _excluded(conjunct: Token) -> bool:
    """Whether a joined word is set apart: "Norway, but not Denmark"."""
    before = conjunct.doc[conjunct.left_edge.i - 1] if conjunct.left_edge.i else conjunct
    return before.lower_ in {"not", "never"} or any(
        c.dep_ == "neg" for c in conjunct.children if c.i < conjunct.i and conjunct.pos_ in {"NOUN", "PROPN"}
    )


def is_infinitive(verb: Token) -> bool:
    """Whether ``verb`` stands with "to": "to meet", "to have met"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def first_conjunct(token: Token) -> Token:
    """The leftmost of the tokens joined with ``token``, on which the parser hangs the others."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def subjects(verb: Token) -> list[Token]:
    """The tokens that are the grammatical subject of ``verb``, its own or one it shares by conjunction, control or a relative."""
    return _subjects(verb, 0)


def _subjects(verb: Token, depth: int) -> list[Token]:
    if depth > 8:
        return []
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        found = []
        for token in own:
            if token.tag_ in RELATIVE_TAGS or (token.lower_ == "that" and token.dep_ == "nsubj"):
                antecedent = _antecedent(verb)
                found += [antecedent] if antecedent is not None else []
            elif token.dep_ in {"nsubj", "nsubjpass"}:
                found += _whose_aim(token, verb) or [token]
        return [c for token in found for c in coordinated(token)]
    head = verb.head
    if head == verb:
        return []
    match verb.dep_:
        case "conj" if head.pos_ in {"VERB", "AUX"}:
            return _subjects(joined_to(verb), depth + 1)
        case "xcomp" | "ccomp" | "advcl" | "pcomp" | "prep" | "acl" | "relcl" | "dep" | "oprd" | "acomp":
            return _controller(verb, head, depth)
        case _:
            return []


def _whose_aim(noun: Token, verb: Token) -> list[Token]:
    """Who does what the aim or part of something is: "the purpose of Lavr's visit was delivering a letter"."""
    if noun.lemma_.lower() not in _AIMS or not (
        verb.lemma_ == "be" or (verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in verb.children))
    ):
        return []
    of = [p for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    return [c for n in (noun, *of) for c in n.children if c.dep_ == "poss"]


def _controller(verb: Token, head: Token, depth: int) -> list[Token]:
    bare = verb.tag_ in {"VB", "VBG", "VBN"}
    infinitive = verb.tag_ == "VB" and is_infinitive(verb)
    if verb.dep_ == "relcl" and not infinitive:
        return []
    if verb.dep_ in {"acl", "relcl"}:
        if verb.tag_ == "VBG" and head.lemma_.lower() in _WRITINGS and head.dep_ == "dobj" and not is_passive(head.head):
            return _subjects(head.head, depth + 1)  # "filed a petition asking the court": who wrote it asks
        if verb.tag_ in {"VBG", "VBN"} or (verb.tag_ == "VBD" and verb.dep_ == "acl"):
            return list(coordinated(head))
        of = [
            c
            for child in head.children
            if child.dep_ == "prep" and child.lower_ == "of"
            for p in child.children
            if p.dep_ == "pobj"
            for c in coordinated(p)
        ]
        if of and head.lemma_ in _OF_DOER:
            return of
        # "his decision to meet", "a plan to visit": the deciding one, as possessor or as the verb's subject.
        owners = [c for child in head.children if child.dep_ == "poss" for c in coordinated(child)]
        governor = governing_verb(head)
        return owners or (_subjects(governor, depth + 1) if governor is not None and not is_passive(governor) else [])
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and head.lemma_ in SPEAKER_REPORTING and (told := _told_before(head, verb)) is not None:
        return _subjects(told, depth + 1)
    if head.pos_ in {"VERB", "AUX"} and bare:
        if infinitive and (called := _called_on(head, verb)):
            return called
        objects = [c for child in head.children if child.dep_ in {"dobj", "dative"} for c in coordinated(child)]
        controls = verb.dep_ in {"xcomp", "ccomp"} or (verb.dep_ == "advcl" and head.lemma_ in _ASKING)
        if controls and head.lemma_ in _OBJECT_CONTROL and objects and verb.tag_ == "VB":
            return objects
        return _subjects(head, depth + 1)
    if head.dep_ == "prep" or head.pos_ == "ADP":
        governor = governing_verb(head)
        if governor is None:
            return [c for child in head.head.children if child.dep_ == "poss" for c in coordinated(child)]
        objects = [c for child in governor.children if child.dep_ == "dobj" for c in coordinated(child)]
        if head.lower_ in {"of", "for", "from", "into"} and objects and governor.lemma_ not in LIGHT_VERBS:
            return objects if not is_passive(governor) else _subjects(governor, depth + 1)
        return _subjects(governor, depth + 1)
    if head.pos_ == "ADJ" or head.dep_ in {"acomp", "attr"}:
        governor = governing_verb(head)
        return _subjects(governor, depth + 1) if governor is not None else []
    return []


def _told_before(saying: Token, verb: Token) -> Token | None:
    """What a saying in the midst is of: "rebels entered the town, residents said, forcing soldiers out"."""
    before = [c for c in saying.children if c.dep_ == "ccomp" and c.i < saying.i]
    after = verb.i > saying.i and verb.doc[verb.left_edge.i - 1].text == "," and verb.left_edge.i - saying.i < _NEAR
    return before[0] if before and after else None


def _called_on(head: Token, verb: Token) -> list[Token]:
    """Who is to do it by "called on Norway to withdraw", "appealed to them to leave"."""
    link = _CALLING.get(head.lemma_, ())
    found = [p for c in head.children if c.lower_ in link and c.i < verb.i for p in c.children if p.dep_ == "pobj"]
    return [c for token in found for c in coordinated(token)]


def _antecedent(verb: Token) -> Token | None:
    """What the relative clause of ``verb`` is about."""
    token = verb
    while token.dep_ in {"conj", "xcomp", "ccomp"} and token.head != token:
        token = token.head
    return _of_whom(verb, token.head) if token.dep_ in {"relcl", "acl"} else None


def _of_whom(verb: Token, noun: Token) -> Token:
    """Of "the nurses from the village who fled" the nurses: "who" is no body or place that only says where they are from."""
    if noun.ent_type_ == "PERSON" and any(c.lower_ == "which" and c.dep_ in SUBJECTS for c in verb.children):
        of = [p for c in noun.children if c.dep_ == "prep" and c.i < verb.i for p in c.children if p.dep_ == "pobj"]
        return of[-1] if of else noun  # "General Lund of the coast guard, which"
    above = noun.head.head
    personal = any(c.lower_ in {"who", "whom"} for c in verb.children)
    kind = class_of(noun.lemma_.lower())
    if personal and noun.dep_ == "pobj" and noun.pos_ == "NOUN" and (kind in _BODIES or noun.lemma_.lower() in MASSES | {"guard"}):
        if noun.head.lower_ == "of" and above.tag_ == "NN" and (is_person(above.lemma_.lower()) or above.lemma_.lower() in OFFICES):
            return above  # "an officer of the coast guard, whom"
        driven = noun.head.lower_ == "by" and above.dep_ == "acl" and above.head.tag_ == "NNS" and is_person(above.head.lemma_.lower())
        if driven:
            return above.head  # "fighters driven from Darfur by the army, who"
    body = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.ent_type_ in _NO_PERSONS
    if body and any(c.lower_ == "who" for c in verb.children):
        if is_person(above.lemma_.lower()):
            return above.head if above.dep_ == "appos" else above  # "Dahl, the owner of Velda, who", "the bishops of Velda, who"
        if above.lemma_.lower() in OFFICES and above.tag_ == "NNS":
            return above
    where = noun.dep_ == "pobj" and noun.head.lower_ in {"from", "in", "at"} and above.pos_ == "NOUN"
    if where and noun.lemma_.lower() in _PEOPLED and any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in verb.children):
        return above if is_person(above.lemma_.lower()) or above.tag_ == "NNS" else noun
    return noun


def governing_verb(token: Token) -> Token | None:
    """The nearest verb or auxiliary above ``token``."""
    seen = token
    while seen.head != seen:
        seen = seen.head
        if seen.pos_ in {"VERB", "AUX"}:
            return seen
    return None


def agents(verb: Token) -> list[Token]:
    """Who does what a passive verb says: its "by" phrase."""
    return [
        token
        for child in verb.children
        if (child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"))
        and child.nbor(-1).dep_ != "neg"  # "elected by the members, not by Lavr"
        for pobj in child.children
        if pobj.dep_ == "pobj"
        for token in coordinated(pobj)
    ]


def objects(verb: Token) -> list[Argument]:
    """Direct objects and datives of ``verb``, and the antecedent of an object relative ("the deal Lavr signed")."""
    found = [
        Argument(token, "dative" if child.dep_ == "dative" else "object")
        for child in verb.children
        if (child.dep_ in {"dobj", "dative"} and child.pos_ != "ADP")
        or (child.dep_ == "oprd" and child.pos_ == "PROPN" and verb.lemma_ in _NAMING)
        for token in coordinated(counted(child))
        if token.tag_ not in RELATIVE_TAGS
    ]
    found += [
        Argument(token, child.lower_)
        for child in verb.children
        if child.dep_ == "dative" and child.pos_ == "ADP"
        for pobj in child.children
        if pobj.dep_ == "pobj"
        for token in coordinated(pobj)
    ]
    found += [
        # "allowed the candidate to stand": the parser makes the one allowed the subject of the infinitive.
        Argument(token, "object")
        for child in verb.children
        if child.dep_ == "ccomp" and child.tag_ == "VB" and is_infinitive(child)
        for subject in child.children
        if subject.dep_ == "nsubj" and verb.i < subject.i < child.i
        for token in coordinated(subject)
    ]
    if verb.dep_ == "relcl" and not is_passive(verb):
        joined = [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB" and not any(g.dep_ in SUBJECTS for g in c.children)]
        within = [*verb.children, *(g for c in joined for g in c.children)]  # "under which Norway would train and pay guards"
        has_object = any((c.dep_ == "dobj" or (c.dep_ == "oprd" and c.pos_ == "PROPN")) and c.tag_ not in RELATIVE_TAGS for c in within)
        subject_is_relative = any(c.dep_ in SUBJECTS and (c.tag_ in RELATIVE_TAGS or c.lower_ == "that") for c in verb.children)
        preposition = any(c.dep_ == "prep" and any(g.tag_ in RELATIVE_TAGS for g in c.subtree) for c in within)
        adverb = any(c.tag_ == "WRB" for c in verb.children)
        adverb |= any(g.tag_ == "WP$" for c in verb.children if c.dep_ in SUBJECTS for g in c.subtree)  # "whose commander Lavr replaced"
        if not has_object and not subject_is_relative and not preposition and not adverb and any(c.dep_ in SUBJECTS for c in verb.children):
            found.append(Argument(_of_whom(verb, verb.head), "object"))
    return found


def _named(token: Token) -> bool:
    """Whether a name that the parser takes for a predicate is who is named: "has named Ane Dahl as its candidate"."""
    return token.dep_ == "oprd" and token.pos_ == "PROPN" and token.head.lemma_ in _NAMING


def shared_objects(verb: Token) -> list[Argument]:
    """The object of the last of joined verbs, which the earlier share: "attacked and killed the rebels"."""
    own = objects(verb)
    if own or any(c.dep_ in {"prep", "xcomp", "ccomp", "agent", "prt"} for c in verb.children):
        return own
    for child in verb.children:
        near = child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= _NEAR and child.tag_ == verb.tag_
        if near and not any(c.dep_ in SUBJECTS for c in child.children):
            return shared_objects(child)
    return own


def prepositional(head: Token) -> list[Argument]:
    """The objects of the prepositions on ``head``, with "between" split up and joined phrases spread out."""
    found: list[Argument] = []
    for child in head.children:
        if child.lower_ in _ATTRIBUTING:
            continue
        if child.dep_ in {"prep", "prt", "advmod"} and child.pos_ in {"ADP", "SCONJ", "ADV", "PART", "VERB"}:
            found += _objects_of(child, child.lower_)
    return found


def _objects_of(preposition: Token, name: str) -> list[Argument]:
    found: list[Argument] = []
    for child in preposition.children:
        if child.dep_ == "pobj" and child.tag_ not in RELATIVE_TAGS:
            found += [Argument(token, name) for token in coordinated(child)]
        elif child.dep_ == "pobj":
            antecedent = _antecedent(preposition.head)
            if antecedent is not None:
                found.append(Argument(antecedent, name))
        elif child.dep_ == "pcomp" and (crowd := crowd_participle(child)) is not None:
            found += [Argument(token, name) for token in coordinated(crowd)]
        elif child.dep_ in {"prep", "conj"} and child.pos_ in {"ADP", "SCONJ"}:
            found += _objects_of(child, child.lower_)
    return found


def adverbial_particle(token: Token) -> bool:
    """Whether an adverb right behind its verb is a particle by the ontology's words: "brushed aside the complaint"."""
    return token.dep_ == "advmod" and token.i == token.head.i + 1 and token.lower_ in _ADVERBIAL_PARTICLES


def particles(verb: Token) -> list[str]:
    """Particles and prepositions on ``verb``, as written."""
    found = [
        c.lower_
        for c in verb.children
        if (c.dep_ in {"prt", "prep", "agent", "dative"} and c.pos_ in {"ADP", "PART", "SCONJ", "ADV", "VERB"}) or adverbial_particle(c)
    ]
    return [*found, "over"] if handed_over(verb) else found


def handed_over(verb: Token) -> bool:
    """Whether the parser counts the particle of "handed over 12 hostages" to the number."""
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    return verb.lemma_ in {"hand", "turn"} and after.lower_ == "over" and after.dep_ == "quantmod"


def modifiers(noun: Token) -> list[Token]:
    """Compounds and adjectives before ``noun``."""
    return [c for c in noun.children if c.dep_ in MODIFIERS and c.i < noun.i]


def transparent(noun: Token) -> Token:
    """The noun meant by "a series of attacks": the one after "of"."""
    if noun.lemma_.lower() in TRANSPARENT_NOUNS:
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for pobj in child.children:
                    if pobj.dep_ == "pobj":
                        return pobj
    return noun


def event_words(noun: Token) -> tuple[str, ...]:
    """The words an event noun is looked up by: as written, its lemma, and what an empty head is compounded with ("mediation effort")."""
    found = [noun.lower_, noun.lemma_.lower()]
    if noun.i > 1 and noun.nbor(-1).text == "-" and not noun.nbor(-1).whitespace_ and not noun.nbor(-2).whitespace_:
        found.insert(0, f"{noun.nbor(-2).lower_}-{found[-1]}")  # "sit-in", in three tokens
    if noun.lemma_.lower() in CARRYING_NOUNS:
        found += [word for c in noun.children if c.dep_ == "compound" for word in (c.lower_, c.lemma_.lower())]
    return tuple(dict.fromkeys(found))


def is_question(sentence_root: Token) -> bool:
    """Whether the sentence asks: a question mark ends it."""
    sent = sentence_root.sent
    return any(token.text == "?" for token in sent.doc[max(sent.start, sent.end - 3) : sent.end])


def set_off(token: Token) -> bool:
    """Whether a phrase stands after a comma: not the name of "the weekly Omega"."""
    first = token.left_edge.i
    return first > 0 and token.doc[first - 1].text == ","
