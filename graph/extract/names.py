"""Mentions by name: the model's entities, mended by what a title, a gazetteer or the rest of the article says, and the names it missed.
Common nouns are common_nouns.py's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from graph.extract import geography as geo
from graph.extract import name_kinds, words
from graph.extract.actor_nouns import is_person
from graph.extract.coreference_words import ADDRESSING
from graph.extract.mention import PEOPLE, Mention
from graph.extract.movements import movement
from graph.extract.name_edges import GENERIC, before_amount, capital, first_name, given, widened
from graph.extract.nationality import country_of_people, country_of_region
from graph.extract.syntax import MODIFIERS
from graph.ids import fold

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Span, Token

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT"})
_UNSURE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT"})
_STANDING = frozenset("governing ruling opposition rival former outlawed banned exiled conservative liberal centrist state-owned".split())
"""Words before a body's name that are no part of it."""
_SURNAMES = frozenset("shah king bishop prince pope marshal judge sultan major page noble knight".split())
"""Offices that are surnames where a given name stands before them."""


def names(doc: Doc) -> list[Mention]:
    """Every name of the document, one kind a name."""
    named = _repair(doc, list(_named(doc)))
    name_kinds.retype(doc, named)
    named = name_kinds.of_things(doc, named)
    covered = {i for m in named for i in range(m.start, m.end)}
    named += name_kinds.beside_nouns(doc, covered)
    covered |= {i for m in named for i in range(m.start, m.end)}
    return [*named, *_missed(doc, named, covered)]


def _named(doc: Doc) -> Iterator[Mention]:
    reached = 0
    for entity in doc.ents:
        if entity.label_ in _NAMED:
            for span in _split(entity):
                if span.start < reached:
                    continue  # "Gorazd", a person, and "Kmetec", a people, are one name
                reached = span.end
                if (
                    entity.label_ == "ORG"
                    and is_person(span[0].lower_)
                    and name_kinds.like_a_person(rest := doc[span.start + 1 : span.end].text)
                ):
                    yield Mention(span.start + 1, span.end, span.root.i, "Person", "name", rest)  # "Paramedic Ane Dahl"
                elif (mention := _of_entity(span, entity.label_)) is not None:
                    yield mention


def _split(entity: Span) -> Iterator[Span]:
    """An entity without article, possessive and titles; "Lavr-Oden" compounds and lists in two."""
    start, end = entity.start, entity.end
    doc = entity.doc
    while start < end and (doc[start].pos_ in {"DET", "PUNCT", "SPACE"} or doc[start].lower_ in {"the", "'s"} or doc[start].tag_ == "POS"):
        start += 1
    while end > start and (
        doc[end - 1].tag_ in {"POS", "HYPH"}
        or doc[end - 1].pos_ in {"PUNCT", "SPACE", "DET"}
        or doc[end - 1].lower_ == "'s"
        or (doc[end - 1].pos_ in {"ADP", "CCONJ", "AUX"} and end - start > 1 and doc[end - 1].is_lower)
    ):
        end -= 1
    if entity.label_ == "PERSON":
        if start < end - 1 and doc[start].is_sent_start and doc[start].pos_ in {"ADV", "SCONJ", "CCONJ", "ADP", "AUX"}:
            start += 1  # "Perhaps Ane Dahl", "Unless Ane Dahl"
        while start < end - 1 and doc[start].lower_.rstrip(".") in words.TITLES:
            start += 1
    if (
        entity.label_ in {"ORG", "LOC", "FAC", "PERSON", "PRODUCT"}
        and end - start > 1
        and doc[start].lower_ in words.DESCRIPTORS
        and (doc[start].is_lower or doc[start].is_sent_start)
    ):
        start += 1  # "Carmaker Velda", "bank Nordkredit"
    if entity.label_ == "ORG" and end - start > 1 and doc[start].lower_ in _STANDING and doc[start].is_lower:
        start += 1  # "the governing Homeland Party"
    while start < end and doc[start].text in {"&", "-", "–", "—", ","}:
        start += 1
    if start >= end:
        return
    if (
        entity.label_ == "ORG"
        and end - start > 2
        and doc[start].lemma_.lower().removesuffix("s") in words.PERSONS
        and doc[start].lower_.endswith("s")
    ):
        after = start + 2 if doc[start + 1].lower_ in {"of", "from"} else start
        start = after + 1 if after > start and doc[after].lower_ == "the" and after + 1 < end else after  # "Rebels of the Kesra Army"
    end = before_amount(doc, start, end)
    start, end = widened(doc, entity.label_, start, end)
    hyphens = [i for i in range(start + 1, end - 1) if doc[i].text in {"-", "–", "—"}]
    if len(hyphens) == 1 and entity.label_ != "PERSON" and _known(doc[start : hyphens[0]].text) and _known(doc[hyphens[0] + 1 : end].text):
        yield doc[start : hyphens[0]]
        yield doc[hyphens[0] + 1 : end]
    else:
        yield doc[start:end]


def _known(text: str) -> bool:
    return geo.country(text) is not None or geo.country_of_capital(text) is not None or geo.country_of_adjective(text) is not None


def _of_entity(span: Span, label: str) -> Mention | None:
    doc, text = span.doc, span.text.strip()
    if not any(c.isalpha() for c in text):
        return None
    head = span.root
    last = span[-1]
    country = geo.country(text)
    if country is not None and not (country.ambiguous and label == "PERSON"):
        return Mention(span.start, span.end, head.i, "Country", "name", country.name, country.code, gazetted=True)
    if (adjective := geo.country_of_adjective(text)) is not None and label in {"NORP", "GPE", "LOC", "ORG", "PERSON"}:
        if last.dep_ in MODIFIERS or (last.pos_ == "ADJ" and last.head.pos_ in {"NOUN", "PROPN"} and last.head.i > last.i):
            return None
        return Mention(span.start, span.end, head.i, "Group", "nominal", PEOPLE, adjective.code, plural=True, gazetted=True)
    if (seat := geo.country_of_seat(text)) is not None and geo.country_of_capital(text) is None:
        return Mention(span.start, span.end, head.i, "Country", "name", text, seat.code, gazetted=True)
    if (body := geo.body(text)) is not None:
        return Mention(span.start, span.end, head.i, "Organization", "name", body[0], body[1], gazetted=True)
    if (known := movement(text)) is not None:
        return Mention(span.start, span.end, head.i, "Organization", "name", known[0], known[1], gazetted=True)
    singular = last.lemma_.lower() if last.pos_ == "NOUN" else last.lower_.removesuffix("s")
    if (
        (label in {"PERSON", "ORG", "NORP"} or (label == "GPE" and last.pos_ == "NOUN"))
        and _names_role(last, singular, label)
        and (len(span) > 1 or span[0].is_sent_start or span[0].is_lower)
    ):
        return _body_before(span)  # "Supreme Leader", "Deputy Prime Minister": a role, read as a common noun
    if label in {"ORG", "LOC", "FAC", "GPE"} and all(
        t.lower_ in GENERIC or t.lemma_.lower() in words.ORGANIZATIONS or geo.country_of_adjective(t.text) for t in span
    ):
        return None  # "Foreign Ministry", "Supreme Court": a common noun that may have a country
    if label == "PERSON" and any(t.lower_ == "of" for t in span):
        return Mention(span.start, span.end, head.i, "Organization", "name", text)
    if label == "PERSON":
        return Mention(span.start, span.end, head.i, "Person", "name", text)
    if label in {"GPE", "LOC", "FAC"}:
        return Mention(span.start, span.end, head.i, "Place", "name", text)
    if label == "NORP":
        if last.dep_ in MODIFIERS and last.head.i >= span.end:
            return None  # "Islamic fundamentalists": part of another's name
        return Mention(span.start, span.end, head.i, "Group", "name", text, country_of_people(text), plural=True)
    if label in _UNSURE:
        return (
            Mention(span.start, span.end, head.i, "Organization", "name", text) if span[0].pos_ == "PROPN" and label == "PRODUCT" else None
        )
    for end in range(span.end - 1, span.start, -1):
        if (whole := geo.body(doc[span.start : end].text)) is not None:
            return Mention(span.start, span.end, head.i, "Organization", "name", text, whole[1])  # "United Nations Mission in Mali"
    inner = next(
        (c for t in span if (c := geo.country(t.text) or geo.country_of_adjective(t.text)) is not None and t.i < span.end - 1), None
    )
    code = inner.code if inner else next((of for t in span if (of := country_of_region(t)) is not None), None)
    return Mention(span.start, span.end, head.i, "Organization", "name", text, code)


def _body_before(role: Span) -> Mention | None:
    """The body that a role's own words name first: "United Nations Emergency Relief Coordinator"."""
    for end in range(role.end - 1, role.start, -1):
        part = role.doc[role.start : end]
        if (found := geo.body(part.text)) is not None:
            return Mention(part.start, part.end, part.root.i, "Organization", "name", found[0], found[1], gazetted=True)
    return None


def _names_role(last: Token, singular: str, label: str) -> bool:
    """Whether an entity's last word makes it a role: "Supreme Leader", "Shiite rebels"; not "Bergen Traders" or "Ane Potter"."""
    if singular in words.ORGANIZATIONS:
        return False
    if singular in _SURNAMES and label == "PERSON" and last.i and given(last.nbor(-1), last):
        return False  # "Bilal Shah"
    if singular in words.OFFICES:
        return label != "PERSON" or singular not in words.NAMES_TOO
    return singular in words.GROUPS and (last.is_lower or last.is_sent_start is True or label not in {"ORG", "PERSON"})


def _repair(doc: Doc, found: list[Mention]) -> list[Mention]:
    """One kind a name: what is a person once, by its own full name, a title or an office beside it, is a person everywhere."""
    persons: set[str] = set()
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for m in found:
        if m.form != "name":
            continue
        votes[fold(m.name)][m.kind] += 1
        titled = _title_before(doc, m.start)
        if (m.kind == "Person" and (m.end - m.start > 1 or titled)) or (titled and not m.gazetted and m.kind != "Place"):
            parts = fold(m.name).split()
            persons.update({parts[-1], parts[0], " ".join(parts), fold(m.name.split()[-1])} if parts else ())
            if titled:
                votes[fold(m.name)]["Person"] += 5
    repaired = []
    for m in _part_hyphens(doc, found, persons):
        key = fold(m.name)
        if (
            m.form == "name"
            and not m.gazetted
            and m.kind in {"Person", "Place"}
            and m.start
            and doc[m.start - 1].lower_ in words.DESCRIPTORS
        ):
            m.kind = "Organization"
        elif m.form == "name" and m.kind == "Person" and key not in persons and (country := geo.country(m.name)) is not None:
            m.kind, m.name, m.country, m.gazetted = "Country", country.name, country.code, True  # "Chad", "Jordan", of no person here
        elif m.form == "name" and m.kind in {"Person", "Organization"} and not m.gazetted and _is_capital(doc, m) and key not in persons:
            m.kind, m.country = "Place", None  # "Copenhagen" that is called on
        elif m.form == "name" and not m.gazetted and m.kind != "Person" and key:
            single = len(m.name.split()) == 1
            if (single and key in persons) or votes[key]["Person"] > sum(n for k, n in votes[key].items() if k != "Person"):
                m.kind, m.country = "Person", None
        elif m.form == "name" and m.kind == "Person" and votes[key]["Organization"] > 2 * votes[key]["Person"] and key not in persons:
            m.kind = "Organization"
        elif (
            m.form == "name"
            and m.kind == "Person"
            and m.end - m.start == 1
            and votes[key]["Place"] >= votes[key]["Person"]
            and key not in persons
        ):
            m.kind = "Place"
        repaired.append(m)
    return repaired


def _is_capital(doc: Doc, mention: Mention) -> bool:
    """Whether a name is a capital's that acts or is addressed, where the model took it for somebody's."""
    head = doc[mention.head]
    acts = head.dep_ in {"nsubj", "pobj", "conj"} or (head.dep_ == "dobj" and head.head.lemma_ in ADDRESSING)
    return acts and mention.end - mention.start == 1 and geo.country_of_capital(mention.name) is not None


def _part_hyphens(doc: Doc, found: list[Mention], persons: set[str]) -> Iterator[Mention]:
    """ "The Lavr-Oden meeting": two persons known from elsewhere in the article."""
    for m in found:
        hyphens = [i for i in range(m.start + 1, m.end - 1) if doc[i].text in {"-", "–", "—"}]
        if m.form == "name" and len(hyphens) == 1:
            left, right = doc[m.start : hyphens[0]], doc[hyphens[0] + 1 : m.end]
            if fold(left.text) in persons and fold(right.text) in persons:
                yield Mention(left.start, left.end, left.root.i, "Person", "name", left.text)
                yield Mention(right.start, right.end, right.root.i, "Person", "name", right.text)
                continue
        yield m


def _title_before(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_.rstrip(".") in words.TITLES and doc[start - 1].sent == doc[start].sent


def _hyphened(token: Token, covered: set[int]) -> bool:
    """Whether the word is joined with a name: the second of "the Lavr-Oden meeting"."""
    doc = token.doc
    left = token.i > 1 and doc[token.i - 1].text in {"-", "–"} and token.i - 2 in covered
    right = token.i + 2 < len(doc) and doc[token.i + 1].text in {"-", "–"} and token.i + 2 in covered
    return left or right


def _missed(doc: Doc, named: Iterable[Mention], covered: set[int]) -> Iterator[Mention]:
    """Names the model missed: capitalised words after a title, and words known from a name elsewhere in the article."""
    known = {part for m in named if m.kind == "Person" for part in fold(m.name).split()[-1:]}
    parts = {part for m in named if m.kind == "Person" for part in fold(m.name).split() if len(part) > 1}
    organizations = {fold(m.name): m for m in named if m.kind == "Organization"}
    taken: set[int] = set()
    for token in doc:
        if token.i in covered or token.i in taken or token.pos_ in {"PUNCT", "SPACE"}:
            continue
        if token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.text[:1].isupper():
            run = [token.i]
            while run[-1] + 1 < len(doc) and run[-1] + 1 not in covered and capital(doc[run[-1] + 1]):
                run.append(run[-1] + 1)
            whole = doc[run[0] : run[-1] + 1]
            country = geo.country(whole.text) or (geo.country(token.text) if len(run) > 1 else None)
            if country is not None and (geo.country(whole.text) or token.dep_ not in {"compound", "amod"}):
                end = run[-1] + 1 if geo.country(whole.text) else token.i + 1
                taken.update(range(token.i, end))
                yield Mention(token.i, end, doc[token.i : end].root.i, "Country", "name", country.name, country.code, gazetted=True)
                continue
            if (seat := geo.country_of_seat(whole.text)) is not None:
                taken.update(run)
                kind: Literal["Country", "Place"] = "Country" if geo.country_of_capital(whole.text) is None else "Place"
                yield Mention(run[0], run[-1] + 1, whole.root.i, kind, "name", whole.text, seat.code, gazetted=True)
                continue
            if (body := geo.body(whole.text)) is not None and (len(run) > 1 or token.text.isupper()):
                taken.update(run)
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Organization", "name", body[0], body[1], gazetted=True)
                continue
            if (known_movement := movement(whole.text)) is not None:
                taken.update(run)
                name, code = known_movement
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Organization", "name", name, code, gazetted=True)
                continue
            before = doc[token.i - 1].lower_ if token.i else ""
            if before in words.DESCRIPTORS and token.pos_ == "PROPN" and doc[token.i - 1].is_lower:
                taken.update(run)
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Organization", "name", whole.text)
            elif (
                (_title_before(doc, token.i) or (before in words.PERSONS and len(run) > 1))
                and token.lower_.rstrip(".") not in words.TITLES
                and not all(t.lower_ in GENERIC or t.lower_.rstrip(".") in words.TITLES for t in whole)  # "Deputy Prime Minister"
                and token.pos_ == "PROPN"
            ):
                taken.update(run)
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Person", "name", whole.text)
            elif token.pos_ in {"PROPN", "NOUN"} and (
                fold(token.text) in known or (fold(token.text) in parts and _hyphened(token, covered))
            ):
                taken.add(token.i)
                first = token.i if token.pos_ == "NOUN" else first_name(token)
                yield Mention(first, token.i + 1, token.i, "Person", "name", doc[first : token.i + 1].text)
            elif (known_as := organizations.get(fold(whole.text))) is not None:
                taken.update(run)
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Organization", "name", known_as.name, known_as.country)
            elif (
                (adjective := geo.country_of_adjective(token.text)) is not None
                and token.pos_ in {"PROPN", "NOUN"}
                and token.dep_ not in MODIFIERS
            ):
                taken.add(token.i)
                yield Mention(token.i, token.i + 1, token.i, "Group", "nominal", PEOPLE, adjective.code, plural=True, gazetted=True)
