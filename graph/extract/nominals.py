"""Event nouns that join two actors: "Lavr's visit to Oden", "talks between", "the letter from .. to", "Franco-German ties".
Where a light verb has already taken the noun into its trigger, light.py has made the candidate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import geography as geo
from graph.extract import nominal_ends, words
from graph.extract.candidates import OF_AGENT, Candidate, Context, Reading, actor_before, among, reading, same
from graph.extract.depth import concerned
from graph.extract.mention import Mention
from graph.extract.syntax import (
    Argument,
    agents,
    coordinated,
    event_words,
    first_conjunct,
    governing_verb,
    objects,
    prepositional,
    subjects,
)
from graph.extract.verbforms import is_passive

if TYPE_CHECKING:
    from graph.extract.tokens import Token

_TOWARDS = frozenset({"to", "with", "against", "on", "toward", "towards", "upon", "at", "for", "alongside", "into", "over", "in"})
_AWAY = frozenset({"WITHDREW_FROM", "RESIGNED_FROM", "LEFT", "BOUGHT_FROM", "SEIZED_FROM"})
"""Types of whose nouns "from" names whom or what is left, not who acts."""
_FROM_ONLY = frozenset({"BOUGHT_FROM", "RESIGNED_FROM"})
"""Of these whom only "from" names: "her resignation to the king" leaves nobody."""
_BETWEEN = frozenset({"between", "among"})
_READY = frozenset({"ready", "willing", "prepared", "open"})
_SENT = frozenset({"SENT_LETTER_TO"})
_BROKERING = frozenset("broker mediate sponsor facilitate back host".split())
"""What those do to talks or a deal who are no party to it."""
_OWNING_UP = frozenset("claim accept admit assume acknowledge take".split())
_NEAR = 5
_INVITING = frozenset({"INVITED", "ASKED", "ADVISED"})
"""Types of what is done "at the invitation of", "at the request of" or "on the advice of" somebody."""
_FOR_WHAT = frozenset({"PROMISED", "BOUGHT_FROM"})
"""Types of whose nouns "for" names what is wanted or who gets it: "an offer for Velda", "the import of fuel for the army"."""
_CARRYING = (
    words.LIGHT_VERBS
    | words.PLANNING
    | words.PREVENTING
    | words.POSTPONING
    | words.ACHIEVING
    | words.REQUESTING
    | frozenset({"seek", "deny"})
)
_EMPTY = words.TRANSPARENT_NOUNS | frozenset("part sideline course occasion end margin".split())
_DURING = frozenset({"in", "during"})
_ADVERBIAL = frozenset("for in as during after before following at on by to with from of through".split())
_REACHING = _TOWARDS | {"of"}


def find(context: Context) -> Iterator[Candidate]:
    """Candidates of every event noun of the document."""
    for token in context.doc:
        gerund = token.tag_ == "VBG" and token.dep_ in {"csubj", "nsubj"} and bool(_between(token))  # "fighting between .. erupted"
        if (
            (token.pos_ not in {"NOUN", "PROPN"} and not gerund)
            or token.i in context.used
            or token.ent_type_ in {"PERSON", "ORG"}
            or _inside_name(token)
        ):
            continue
        modifiers = tuple(c.lower_ for c in token.children if c.dep_ in {"compound", "amod"})
        type_ = context.lexicon.noun(token.lower_ if gerund else token.lemma_.lower(), modifiers) or _compounded(context, token)
        if type_ is None or nominal_ends.means_otherwise(token, type_):
            continue
        mention = context.mentions.get(token.i)
        # "The association between Norway and Kenya" is no body.
        if mention is None or (mention.form == "nominal" and any(a.link == "between" for a in prepositional(token))):
            yield from _of_noun(context, token, type_)


def _compounded(context: Context, noun: Token) -> str | None:
    """The type of what an empty head is compounded with: "mediation effort"."""
    return next((found for word in event_words(noun) if (found := context.lexicon.nouns.get(word))), None)


def _inside_name(token: Token) -> bool:
    """Whether the noun only modifies another: the "trade" of "trade minister"."""
    return token.dep_ in {"compound", "nmod"} and token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}


def _among(context: Context, noun: Token, type_: str, doing: list[Reading], between: list[Argument]) -> Iterator[Candidate]:
    """What an event "between" parties is to them: of all of them, or done to each."""
    relation = context.lexicon.relation(type_)
    parties = [r for a in between if (r := _party(context, a.token)) is not None]
    if relation.symmetric:
        yield from _all_pairs(noun, type_, parties)
        return
    carried, carrier = _carried(context, noun, consulting=relation.category == "CONSULT")
    for subject in [*doing, *carried]:
        for target in parties:
            if not same(subject, target):
                yield Candidate(_trigger(noun, carrier), noun, carrier, noun.lemma_.lower(), type_, subject, target, "nominal")


def _of_noun(context: Context, noun: Token, type_: str) -> Iterator[Candidate]:
    relation = context.lexicon.relation(type_)
    own = prepositional(noun)
    if not any(a.link == "of" for a in own):  # "the release by Norway of two hostages": the parser's "Norway of two hostages"
        own += [b for a in own if a.link == "by" and a.token.pos_ == "PROPN" for b in prepositional(a.token) if b.link == "of"]
    doing = _possessors(context, noun)
    between = _between(noun)
    if between:
        yield from _among(context, noun, type_, doing, between)
        return
    modifying = _modifying(context, noun)
    doing += [
        r for a in own if (a.link == "by" or (a.link == "from" and type_ not in _AWAY)) and (r := reading(context, a.token)) is not None
    ]
    of = [
        r
        for a in own
        if a.link == "of"
        and (r := reading(context, a.token, type_=type_, as_object=not relation.symmetric and type_ not in OF_AGENT)) is not None
    ]
    if relation.symmetric and len(of) > 1:
        yield from _all_pairs(noun, type_, of)
        return
    if type_ in _INVITING and (invited := _invited(context, noun)):
        for host in [*doing, *of]:
            yield from (
                Candidate((noun,), noun, None, noun.lemma_.lower(), type_, host, guest, "nominal")
                for guest in invited
                if not same(host, guest)
            )
        return
    involved = [
        r
        for c in noun.children
        if c.dep_ == "acl" and c.lemma_ == "involve"
        for a in objects(c)
        if (r := reading(context, a.token)) is not None
    ]
    if relation.symmetric and len(involved) > 1:
        yield from _all_pairs(noun, type_, involved)
        return
    if any(a.link == "to" for a in own):
        own = [a for a in own if a.link != "in"]  # "a visit to the museum in Bergen": where, not another goal
    suffering = [
        (a, r)
        for a in own
        if ((a.link in _TOWARDS and type_ not in _FROM_ONLY) or (a.link == "from" and type_ in _AWAY))
        and (r := _target(context, a, type_)) is not None
    ]
    if relation.category == "REQUEST":
        suffering += nominal_ends.asked(context, noun)
    if relation.category == "ASSAULT" and not relation.symmetric and not suffering and not of and (doing or modifying):
        suffering = nominal_ends.befallen(context, noun)
    if not suffering and not of and relation.category is not None and not relation.symmetric:
        suffering = _concerning(context, own, type_)
    if relation.symmetric or type_ in OF_AGENT:
        doing += of if relation.symmetric or not doing else []  # "Brazil's offer of troops"
    elif of:
        suffering += [(Argument(context.doc[r.mention.head], "of"), r) for r in of]
    if not doing:
        doing += modifying[:1] if not (relation.symmetric and len(modifying) > 1) else []
    if relation.symmetric and len(modifying) > 1:
        yield from _all_pairs(noun, type_, modifying)
        return
    light: Token | None = None
    if not doing or (not suffering and relation.symmetric):
        consulting = relation.category == "CONSULT" or (relation.symmetric and relation.category != "ASSAULT")
        above = governing_verb(noun)
        if not consulting and above is not None and above.lemma_ in words.REQUESTING:
            return  # "demanded the release of": of others
        carried, light = _carried(context, noun, consulting=consulting)
        doing += [r for r in carried if not any(same(r, d) for d in doing) and not any(same(r, s) for _, s in suffering)]
    if relation.symmetric and not suffering:
        yield from _all_pairs(noun, type_, doing, light=light)
        return
    if relation.symmetric and not doing:
        doing = _whose(context, [a.token for a, _ in suffering])
    if type_ in _SENT and doing and not suffering:
        suffering = nominal_ends.brought_to(context, noun)
    for subject in doing:
        for _, target in suffering:
            if not same(subject, target):
                yield Candidate(_trigger(noun, light), noun, light, noun.lemma_.lower(), type_, subject, target, "nominal")


def _between(noun: Token) -> list[Argument]:
    """Between whom it is: "talks between", "clashes broke out between"."""
    heads = (noun, noun.head) if noun.dep_ in {"nsubj", "nsubjpass"} else (noun,)
    found = ([a for a in prepositional(head) if a.link in _BETWEEN] for head in heads)
    return next((arguments for arguments in found if arguments), [])


def _concerning(context: Context, arguments: list[Argument], type_: str) -> list[tuple[Argument, Reading]]:
    """Through the thing the event befalls to whose it is: "a suspension of air links with"."""
    category = context.lexicon.relation(type_).category
    for argument in arguments:
        if (type_ in _FROM_ONLY and argument.link != "from") or (type_ in _FOR_WHAT and argument.link == "for"):
            continue
        if category == "REQUEST" and argument.link == "for" and context.lexicon.noun(argument.token.lemma_.lower()) is not None:
            continue  # "calls for sanctions against": asked of others
        stirred = argument.link == "at" and category in {"PROTEST", "ACCUSE"}
        if (
            argument.link in _REACHING
            and (stirred or argument.link not in {"at", "in"})
            and (found := concerned(context, argument.token, type_))
        ):
            return [(argument, r) for r in found]
    return []


def _trigger(noun: Token, light: Token | None) -> tuple[Token, ...]:
    """The noun, with the verb that carries it or the noun that says how it changes where that stands near: "a strengthening of ties"."""
    if light is not None and 0 < noun.i - light.i < _NEAR:
        return (light, noun)
    above = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lemma_.lower() in words.CHANGES and 0 < noun.i - above.i < _NEAR:
        return (above, noun)
    return (noun,)


def _whose(context: Context, tokens: list[Token]) -> list[Reading]:
    """Who talks are with whose counterpart: the Lavr of "talks with his counterpart"."""
    owners = [c for token in tokens for c in token.children if c.dep_ == "poss" and c.pos_ == "PRON"]
    return _read(context, owners)


def _invited(context: Context, noun: Token) -> list[Reading]:
    """Who acts "at the invitation of" or "on the advice of" somebody."""
    head = noun.head
    if noun.dep_ != "pobj" or head.lower_ not in {"at", "on"}:
        return []
    verb = head.head if head.head.pos_ in {"VERB", "AUX"} else governing_verb(head)
    return _read(context, subjects(verb)) if verb is not None else []


def _all_pairs(noun: Token, type_: str, parties: list[Reading], *, light: Token | None = None) -> Iterator[Candidate]:
    return among(_trigger(noun, light), noun, light, noun.lemma_.lower(), type_, parties, "nominal")


def _party(context: Context, token: Token) -> Reading | None:
    return reading(context, token) or reading(context, token, as_object=True)


def _target(context: Context, argument: Argument, type_: str) -> Reading | None:
    if argument.link == "for" and type_ in _FOR_WHAT:
        return None
    if argument.link in {"at", "over", "into"} and type_ not in {"VISITED", "ATTACKED"}:
        return None
    if argument.link == "in":
        mention = context.mentions.get(argument.token.i)
        if type_ in {"VISITED", "DEPLOYED_TO"} or (type_ in {"FOUGHT", "ATTACKED"} and mention is not None and mention.kind == "Country"):
            return reading(context, argument.token, type_=type_ if type_ in {"VISITED", "DEPLOYED_TO"} else None, as_object=True)
        return None
    return reading(context, argument.token, type_=type_, as_object=True)


def _possessors(context: Context, noun: Token) -> list[Reading]:
    return [r for c in noun.children if c.dep_ == "poss" for token in coordinated(c) if (r := reading(context, token)) is not None]


def _modifying(context: Context, noun: Token) -> list[Reading]:
    """Actors among the words before the noun: "US attack", "Lavr-Oden meeting", "Franco-German talks"."""
    found: list[Reading] = []
    for token in context.doc[noun.left_edge.i : noun.i]:
        if token.dep_ not in {"compound", "amod", "nmod", "poss", "nsubj", "dep", "advmod", "npadvmod"} or token.dep_ == "poss":
            continue
        if token.head.i != noun.i and token.head.dep_ not in {"compound", "amod", "nmod"}:
            continue
        codes = tuple(geo.compound_countries(token.text) or ()) or _split_compound(token)
        if codes:
            made = Mention(token.i, token.i + 1, token.i, "Country", "name", token.text)
            found += [Reading(made, (context.cast.country(code),)) for code in codes]
            continue
        if token.i + 2 < noun.i and context.doc[token.i + 1].text == "-" and context.doc[token.i + 2].lemma_.lower() in _BROKERING:
            continue  # "a UN-brokered deal"
        if token.i + 2 < noun.i and context.doc[token.i + 1].text == "-" and context.doc[token.i + 2].lower_ in {"style", "type", "era"}:
            continue  # "a Bosnia-style war"
        one = actor_before(context, token)
        if one is not None and not any(same(one, other) for other in found):
            found.append(one)
    return found


def _split_compound(token: Token) -> tuple[str, ...]:
    """ "Franco" of "Franco - German", where the tokeniser parted it."""
    doc = token.doc
    if token.i >= 2 and doc[token.i - 1].text in {"-", "–"} and not doc[token.i - 1].whitespace_:
        return tuple(geo.compound_countries(f"{doc[token.i - 2].text}-{token.text}") or ())
    return ()


def _carried(context: Context, noun: Token, *, consulting: bool) -> tuple[list[Reading], Token | None]:
    """Who acts according to the verb that carries the noun: "plans a visit to", "arrived for talks with", "talks were held by".

    Of acts that are not ``consulting`` nobody does who only speaks or moves about them: "urged an end to the violence in".
    """
    token = first_conjunct(noun)
    while token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in _EMPTY:
        token = first_conjunct(token.head.head)  # "a round of talks", "as part of a visit", "on the sidelines of talks"
    head = token.head
    if token.dep_ == "dobj" and head.pos_ == "VERB" and head.lemma_.lower() in _CARRYING:
        doers = agents(head) if is_passive(head) else subjects(head)
        return _read(context, doers), head if head.lemma_.lower() in words.LIGHT_VERBS else None
    if token.dep_ == "nsubjpass" and head.pos_ == "VERB":
        return _read(context, agents(head)), None
    if token.dep_ == "attr" and head.lemma_ == "be":
        return [], None
    if token.dep_ == "pobj" and head.lower_ == "for" and head.head.lemma_.lower() == "responsibility":
        claim = head.head.head  # "claimed responsibility for the killing of"
        return (_read(context, subjects(claim)) if claim.lemma_.lower() in _OWNING_UP and not is_passive(claim) else []), None
    if token.dep_ == "pobj" and head.dep_ in {"prep", "advcl"} and head.lower_ in (_ADVERBIAL if consulting else _DURING):
        verb = head.head
        event = context.lexicon.noun(noun.lemma_.lower())
        if head.lower_ == "as" and event is not None and context.lexicon.relation(event).category == "AGREE":
            return [], None  # "will return as part of a deal with": whose deal it is, is not said
        if verb.pos_ == "NOUN" and verb.dep_ == "dobj" and verb.i not in context.mentions:  # "asked the parties to the conflict"
            verb = verb.head
            if verb.lemma_.lower() in words.DENYING:
                return [], None  # "denied involvement in the bombing of"
        if verb.pos_ == "ADJ" and verb.lemma_.lower() in _READY and verb.head.pos_ in {"VERB", "AUX"}:
            verb = verb.head  # "said it was ready for talks with"
        if verb.pos_ in {"VERB", "AUX"}:
            doers = subjects(verb)
            if verb.lemma_ == "accompany":
                doers = [*doers, *[a.token for a in objects(verb)]]
            return _read(context, doers), None
    return [], None


def _read(context: Context, tokens: list[Token]) -> list[Reading]:
    return [r for token in tokens if (r := reading(context, token)) is not None]
