"""Which place a noun names: by its own name, as a site or settlement with a name ("the town of Mosul", "Herat airport"), as part of one.
Whether something happened there is places.py's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract import geography
from graph.extract.cities import region
from graph.extract.mention import Mention
from graph.extract.nationality import country_of_region, modifying_country
from graph.extract.syntax import coordinated
from graph.ids import place_id
from graph.model import Place

if TYPE_CHECKING:
    from graph.extract.candidates import Context
    from graph.extract.tokens import Token


SETTLEMENTS = frozenset(
    """
    city town village capital resort settlement hamlet suburb enclave stronghold municipality township state county neighborhood
    neighbourhood
    """.split()
)
"""Nouns that a place's name follows: "the town of Mosul", "the capital Dili"."""
TERRITORIES = SETTLEMENTS | frozenset("port province region district island".split())
"""And those that may also have it before them: "the port of Bergen", "the Bergen port"."""
UNIQUE = frozenset(
    """
    airport cosmodrome spaceport airbase base palace port square prison border bridge dam castle reactor crossing checkpoint barracks
    stadium peninsula strait province region district valley mountain river lake sea gulf bay coast canal desert island refinery plant
    shipyard governorate prefecture oblast delta basin plateau pass archipelago heights junction terminal harbor harbour monastery
    university field park oilfield gasfield goldfield airfield airstrip reserve cemetery reservoir dockyard racecourse strip
    """.split()
)
"""Sites that have the name before them for their own: "the Bergen airport" is that one."""
GENERIC = frozenset(
    """
    camp hotel embassy headquarters residence villa hospital factory court courthouse parliament church mosque temple
    cathedral school office jail station market street road highway house home building compound facility theater theatre restaurant cafe
    museum warehouse mine shrine synagogue ground area zone sector territory soil waters water airspace side outskirt center centre part
    north south east west northeast northwest southeast southwest hill jungle forest jungles town heart vicinity shore corridor
    consulate mission depot garrison outpost site complex club bazaar quarter slum place corner edge interior gymnasium guesthouse hall
    lobby clinic arena quay pier wharf dock jetty farm ranch plantation tunnel beach pub bar supermarket store shop mall academy college
    institute auditorium pitch playground studio bunker shelter dormitory hostel garage silo apartment flat cell ward morgue kindergarten
    orphanage tarmac runway yard roadblock barricade post archive library laboratory workshop mansion ballroom chancellery
    """.split()
)
"""Sites known by what they lie in: "a Baghdad hotel", "the streets of Cairo"."""
SITES = SETTLEMENTS | UNIQUE | GENERIC
_ABROAD = frozenset("embassy consulate mission base outpost residence".split())
"""Of a country, and not in it."""
_BETWEEN = frozenset("border frontier boundary".split())
_COMPASS = frozenset(
    """
    northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern north-western
    south-eastern south-western north south east west upper lower
    """.split()
)
_NOT_NAMES = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY LANGUAGE EVENT LAW".split())


def place_of(context: Context, token: Token) -> str | None:
    """Id of the place, or code of the country, that the phrase headed by ``token`` names; None where it names none."""
    mention = context.mentions.get(token.i)
    if mention is not None and mention.place is not None:
        return _part(context, mention) or _site_in(context, token, mention) or _whole(context, mention)
    if mention is not None and mention.kind == "Country" and mention.country and mention.form == "nominal" and mention.actors:
        return mention.country if token.lemma_ in {"country", "nation"} else None
    lemma = token.lemma_.lower()
    if (lemma in SITES or lemma in _BETWEEN) and not (mention is not None and mention.form == "name"):
        return _site(context, token, lemma)
    return _misread(context, token, mention)


def _whole(context: Context, mention: Mention) -> str | None:
    """A name's place: of names that stand for a government, the region or city: "the West Bank", "Tel Aviv"."""
    text = context.doc[mention.start : mention.end].text
    if mention.kind == "Country" and mention.form == "name":
        own = region(text) if geography.country(text) is not None else geography.known(text, context.cast.near)
        if own is not None and own.country == mention.country:
            return _keep(context, own)
        if (seat := _seat(text, mention.country)) is not None:
            return _keep(context, seat)
    return mention.place


def _seat(text: str, code: str | None) -> Place | None:
    """The building or street of a government that is named for it: "at the Kremlin", "in Downing Street"; in the capital."""
    if geography.country(text) is not None or geography.country_of_capital(text) is not None or geography.country_of_seat(text) is None:
        return None
    country = geography.by_code(code or "")
    town = geography.known(country.capital, (country.code,)) if country is not None and country.capital is not None else None
    name = text.removeprefix("the ").removeprefix("The ")
    return Place(place_id(name, code), name, code, *((town.latitude, town.longitude) if town else (None, None)), (name,))


def _site_in(context: Context, token: Token, mention: Mention) -> str | None:
    """Of a site that no gazetteer knows the city it is said to be in: "the National Palace in Lima"."""
    own = context.cast.places.get(mention.place or "")
    if own is None or own.country is not None:
        return None
    places = context.cast.places
    return next((found for found in _inside(context, token, mention.end) if found in places and places[found].latitude is not None), None)


def _part(context: Context, mention: Mention) -> str | None:
    """ "Southern Gaza", "northern Iraq": by that name."""
    within = context.cast.places.get(mention.place or "")
    return _compass(context, mention.start, mention.end, within.country if within else mention.country, within)


def _compass(context: Context, start: int, end: int, code: str | None, within: Place | None) -> str | None:
    doc = context.doc
    before = start - 1
    if before < 0 or doc[before].lower_ not in _COMPASS or doc[before].dep_ not in {"amod", "compound", "nmod", "advmod"}:
        return None
    first = before
    while first > 1 and doc[first - 1].text == "-" and doc[first - 2].head in {doc[before], doc[before].head}:
        first -= 2  # "north-eastern", in three tokens
    text = doc[first:end].text
    text = text[:1].lower() + text[1:] if doc[first].is_sent_start else text
    made = Place(place_id(text, code), text, code, *((within.latitude, within.longitude) if within else (None, None)), (text,))
    return _keep(context, made)


def _keep(context: Context, place: Place) -> str:
    context.cast.places.setdefault(place.id, place)
    return place.id


def _misread(context: Context, token: Token, mention: Mention | None) -> str | None:
    """A name that the model takes for a person or a body, or for nothing, where a gazetteer has a place of that name."""
    if token.pos_ != "PROPN" or token.ent_type_ in _NOT_NAMES or not token.text[:1].isupper():
        return None
    if mention is not None and mention.form == "name":
        if mention.gazetted or mention.kind not in {"Person", "Organization", "Group"}:
            return None
        if any(sum(context.cast.members[local].spellings.values()) > 1 for local in mention.actors):
            return None
        start = mention.start
    else:
        start = min([token.i, *(c.i for c in token.lefts if c.dep_ in {"compound", "nmod"} and c.text[:1].isupper())])
        if mention is not None and start == token.i:
            return None  # a title or office; but "Port-au-Prince" is none
    end = mention.end if mention is not None and mention.form == "name" else token.i + 1
    text = context.doc[start:end].text
    found = geography.known(text, context.cast.near)
    if found is None and token.dep_ == "pobj" and token.head.lower_ == "near" and mention is not None and mention.end - mention.start == 1:
        found = Place(place_id(text, None), text, None)  # one is near places, and seldom near people and firms
    if found is None:
        return None
    return _compass(context, start, end, found.country, found) or _keep(context, replace(found, name=text, names=(text,)))


def _site(context: Context, token: Token, lemma: str) -> str | None:
    if lemma in _BETWEEN:
        return _border(context, token)
    if lemma == "capital" and (seat := _capital(context, token)) is not None:
        return seat
    inner = next(_inside(context, token), None)
    for child in sorted(token.lefts, key=lambda c: (c.dep_ == "poss", c.i)):
        if child.dep_ not in {"compound", "amod", "nmod", "poss"}:
            continue
        mention = context.mentions.get(child.i) if geography.country_of_adjective(child.text) is None else None
        if mention is not None and mention.place is not None and (child.dep_ != "amod" or mention.kind == "Place"):
            if child.dep_ == "poss" or lemma not in UNIQUE or _indefinite(token) or mention.kind == "Country":
                return inner or _part(context, mention) or _whole(context, mention)
            return _facility(context, token, child, mention.place)
        # The model takes the name of a site for a company or a product.
        named = mention is None or (mention.kind in {"Organization", "Person"} and mention.form == "name" and not mention.gazetted)
        if child.dep_ == "compound" and child.pos_ == "PROPN" and named and modifying_country(child) is None and not _indefinite(token):
            if lemma in UNIQUE or lemma in {"hotel", "camp", "palace", "villa", "prison", "jail", "hospital"}:
                return _facility(context, token, child, None)
            if lemma in SETTLEMENTS and (found := _misread(context, child, mention)) is not None:
                return found
    if inner is not None:
        return inner
    if lemma in _ABROAD:
        return None
    return next((context.cast.country(code) for code in _countries(token)), None)


def _countries(token: Token) -> Iterator[str]:
    """Countries before a noun: "Burundi's", "a Turkish"."""
    for child in token.lefts:
        if child.dep_ in {"amod", "compound", "poss"} and (found := modifying_country(child)) is not None:
            yield found[0].code


def _inside(context: Context, token: Token, start: int = 0) -> Iterator[str]:
    """Places after a site's noun: "the town of", "the capital", then the name, "a prison in"."""
    for child in token.rights:
        if child.dep_ == "appos":
            heads = [child]
        elif child.dep_ == "prep" and child.lower_ in {"of", "in", "at", "near", "on"}:
            heads = [p for p in child.children if p.dep_ == "pobj"]
        elif child.dep_ == "acl" and child.lemma_ in {"call", "name", "know"}:
            heads = [c for c in child.children if c.dep_ in {"oprd", "dobj", "attr"}]
        else:
            continue
        for head in heads:
            if head.i < start:
                continue  # the "Aden" of "Gulf of Aden"
            if (found := place_of(context, head)) is not None:
                yield found
            elif token.lemma_.lower() in SETTLEMENTS and head.pos_ == "PROPN" and child.lower_ not in {"in", "at", "near", "on"}:
                yield _unlisted(context, token, head)


def _unlisted(context: Context, noun: Token, name: Token) -> str:
    """A settlement too small for the gazetteer: "the village of Karsk"."""
    mention = context.mentions.get(name.i)
    start = mention.start if mention is not None else min([name.i, *(c.i for c in name.lefts if c.dep_ in {"compound", "nmod"})])
    text = context.doc[start : name.i + 1].text
    code = next(_countries(noun), None)
    return _keep(context, Place(place_id(text, code), text, code, None, None, (text,)))


def _indefinite(token: Token) -> bool:
    return token.tag_ in {"NNS"} or any(c.lower_ in {"a", "an", "several", "some", "two", "three"} for c in token.children)


def _capital(context: Context, token: Token) -> str | None:
    """ "The Swedish capital", "Norway's capital", "the capital of Norway", where no name stands beside it."""
    if any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.children):
        return None
    code: str | None = None
    for child in token.children:
        mention = context.mentions.get(child.i)
        if child.dep_ in {"amod", "compound"} and (found := modifying_country(child)) is not None:
            code = found[0].code
        elif child.dep_ == "poss" and mention is not None and mention.kind == "Country":
            code = mention.country
        elif child.dep_ == "prep" and child.lower_ == "of":
            inner = [m for p in child.children if (m := context.mentions.get(p.i)) is not None and m.kind == "Country"]
            code = inner[0].country if inner else None
    country = geography.by_code(code) if code else None
    if country is None or country.capital is None or country.former:
        return None
    place = geography.city(country.capital, (country.code,))
    return _keep(context, place) if place.country == country.code else None


def _border(context: Context, token: Token) -> str | None:
    """A border by its words: "the Norwegian border", "the border with Norway"; in the country that it names alone."""
    codes: list[str] = []
    start, end = token.i, token.i + 1
    for child in token.children:
        if child.dep_ in {"amod", "compound", "nmod", "poss"} and child.i < token.i:
            if pair := geography.compound_countries(context.doc[child.left_edge.i : child.i + 1].text):
                codes += pair
            elif (found := modifying_country(child)) is not None:
                codes.append(found[0].code)
            elif (code := country_of_region(child)) is not None:
                codes.append(code)
            elif (mention := context.mentions.get(child.i)) is not None and mention.form == "name" and mention.place is not None:
                codes += [mention.country] if mention.country else []
            else:
                continue
            start = min(start, child.left_edge.i)
        elif child.dep_ == "prep" and child.lower_ in {"with", "between", "of", "to"}:
            for pobj in (c for p in child.children if p.dep_ == "pobj" for c in coordinated(p)):
                if (mention := context.mentions.get(pobj.i)) is not None and mention.kind in {"Country", "Place"} and mention.country:
                    codes.append(mention.country)
                    end = max(end, mention.end)
    if not codes:
        return None
    while context.doc[start].pos_ in {"DET", "PRON"} or context.doc[start].is_punct:
        start += 1
    if end > token.i + 1:
        start = token.i
    text = context.doc[start:end].text
    code = codes[0] if len(set(codes)) == 1 else None
    return _keep(context, Place(place_id(text, code), text, code, None, None, (text,)))


def _facility(context: Context, head: Token, name: Token, within: str | None) -> str:
    """A site by its own name: of a gazetteer, else where the place lies that its name begins with."""
    start = name.left_edge.i
    while start < name.i and context.doc[start].pos_ in {"DET", "PRON", "PUNCT"}:
        start += 1
    text = context.doc[start : head.i + 1].text
    own = geography.known(text, context.cast.near)
    base = own or (context.cast.places.get(within) if within else None)
    if head.lemma_.lower() in {"river", "sea", "lake", "gulf", "strait", "mountain", "ocean"}:
        base = None  # none of one city's
    country = base.country if base else next(_countries(head), None)
    made = Place(place_id(text, country), text, country, base.latitude if base else None, base.longitude if base else None, (text,))
    return _keep(context, made)
