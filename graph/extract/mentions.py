"""Mentions: the words of a document that may stand for an actor or a place, named or by a common noun, with kind and country.
Which mentions are one actor is coreference.py's; pronouns are found there too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from graph.extract import geography as geo
from graph.extract import words
from graph.extract.syntax import coordinated
from graph.ids import fold
from graph.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Form = Literal["name", "nominal", "pronoun"]
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT"})
_UNSURE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT"})
_GENERIC = frozenset(
    "foreign defence defense interior finance justice health home supreme high constitutional national central federal state house senate "
    "security council general public affairs trade economy energy transport agriculture education labour labor environment information "
    "culture prime deputy vice senior chief armed forces air force naval border coast guard the of and for criminal appeals appeal "
    "district"
    "county city local provincial regional royal people's".split()
)
PEOPLE = "people"
"""The phrase of a country's people: "the Norwegians"."""


@dataclass(slots=True)
class Mention:
    """Words that stand for one or more actors, or for a place. Token positions; ``end`` is exclusive."""

    start: int
    end: int
    head: int
    kind: Kind | Literal["Place"]
    form: Form
    name: str
    """A name's text, or the folded lemma phrase of a common noun ("foreign minister")."""
    country: str | None = None
    plural: bool = False
    owner: int | None = None
    """Head position of the possessor or organisation it belongs to ("the company's spokesman")."""
    actors: tuple[str, ...] = ()
    """Local ids, filled by coreference; several for "the two leaders"."""
    place: str | None = None
    """Id of the place it names, where it names one."""
    coreferent: bool = False
    """Whether coreference, not its own words, says who it is."""
    countries: tuple[str, ...] = ()
    """All of them, where the words name several: "Norwegian and Swedish officials", "the leaders of Norway and Sweden"."""
    gazetted: bool = field(default=False)
    """Whether a gazetteer vouches for kind and name."""


def find_mentions(doc: Doc) -> dict[int, Mention]:
    """All mentions but pronouns, by the position of their head token."""
    named = _repair(doc, list(_named(doc)))
    covered = {i for m in named for i in range(m.start, m.end)}
    named += list(_missed_names(doc, named, covered))
    by_head = {m.head: m for m in named}
    covered = {i for m in named for i in range(m.start, m.end)}
    for token in doc:
        if token.i not in covered and (m := _nominal(token, by_head, covered)) is not None:
            if m.plural:
                m.countries = _all_countries(token, by_head)
            by_head[m.head] = m
    for mention in list(by_head.values()):
        _widen(doc, mention)
    return by_head


# -- named -------------------------------------------------------------------------------------------------------------------------------


def _named(doc: Doc) -> Iterator[Mention]:
    for entity in doc.ents:
        if entity.label_ in _NAMED:
            for span in _split(entity):
                if (mention := _of_entity(span, entity.label_)) is not None:
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
        while start < end - 1 and doc[start].lower_.rstrip(".") in words.TITLES:
            start += 1
    if (
        entity.label_ in {"ORG", "LOC", "FAC", "PERSON", "PRODUCT"}
        and end - start > 1
        and doc[start].lower_ in words.DESCRIPTORS
        and (doc[start].is_lower or doc[start].is_sent_start)
    ):
        start += 1  # "Carmaker Velda", "bank Nordkredit"
    if start >= end:
        return
    hyphens = [i for i in range(start + 1, end - 1) if doc[i].text in {"-", "–", "—"}]
    if len(hyphens) == 1 and entity.label_ != "PERSON" and _known(doc[start : hyphens[0]].text) and _known(doc[hyphens[0] + 1 : end].text):
        yield doc[start : hyphens[0]]
        yield doc[hyphens[0] + 1 : end]
    else:
        yield doc[start:end]


def _known(text: str) -> bool:
    return geo.country(text) is not None or geo.country_of_capital(text) is not None or geo.country_of_adjective(text) is not None


def _of_entity(span: Span, label: str) -> Mention | None:
    text = span.text.strip()
    if not any(c.isalpha() for c in text):
        return None
    head = span.root
    last = span[-1]
    country = geo.country(text)
    if country is not None and not (country.ambiguous and label == "PERSON"):
        return Mention(span.start, span.end, head.i, "Country", "name", country.name, country.code, gazetted=True)
    if (adjective := geo.country_of_adjective(text)) is not None and label in {"NORP", "GPE", "LOC", "ORG", "PERSON"}:
        if last.dep_ in {"amod", "compound", "nmod"} or (
            last.pos_ == "ADJ" and last.head.pos_ in {"NOUN", "PROPN"} and last.head.i > last.i
        ):
            return None
        return Mention(span.start, span.end, head.i, "Group", "nominal", PEOPLE, adjective.code, plural=True, gazetted=True)
    if (seat := geo.country_of_seat(text)) is not None and geo.country_of_capital(text) is None:
        return Mention(span.start, span.end, head.i, "Country", "name", text, seat.code, gazetted=True)
    if (body := geo.body(text)) is not None:
        return Mention(span.start, span.end, head.i, "Organization", "name", body[0], body[1], gazetted=True)
    singular = last.lower_.removesuffix("s")
    if (
        label in {"PERSON", "ORG", "NORP"}
        and singular in words.OFFICES | words.GROUPS
        and singular not in words.ORGANIZATIONS
        and (len(span) > 1 or span[0].is_sent_start or span[0].is_lower)
    ):
        return None  # "Supreme Leader", "Deputy Prime Minister": a role, read as a common noun
    if label in {"ORG", "LOC", "FAC", "GPE"} and all(
        t.lower_ in _GENERIC or t.lemma_.lower() in words.ORGANIZATIONS or geo.country_of_adjective(t.text) for t in span
    ):
        return None  # "Foreign Ministry", "Supreme Court": a common noun that may have a country
    if label == "PERSON":
        return Mention(span.start, span.end, head.i, "Person", "name", text)
    if label in {"GPE", "LOC", "FAC"}:
        return Mention(span.start, span.end, head.i, "Place", "name", text)
    if label == "NORP":
        return Mention(span.start, span.end, head.i, "Group", "name", text, plural=True)
    if label in _UNSURE:
        return (
            Mention(span.start, span.end, head.i, "Organization", "name", text) if span[0].pos_ == "PROPN" and label == "PRODUCT" else None
        )
    inner = next(
        (c for t in span if (c := geo.country(t.text) or geo.country_of_adjective(t.text)) is not None and t.i < span.end - 1), None
    )
    return Mention(span.start, span.end, head.i, "Organization", "name", text, inner.code if inner else None)


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
            persons.update({parts[-1], parts[0], " ".join(parts)} if parts else ())
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
        elif m.form == "name" and not m.gazetted and m.kind != "Person" and key:
            single = len(key.split()) == 1
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


def _missed_names(doc: Doc, named: Iterable[Mention], covered: set[int]) -> Iterator[Mention]:
    """Names the model missed: capitalised words after a title, and words known from a name elsewhere in the article."""
    known = {part for m in named if m.kind == "Person" for part in fold(m.name).split()[-1:]}
    organizations = {fold(m.name): m for m in named if m.kind == "Organization"}
    taken: set[int] = set()
    for token in doc:
        if token.i in covered or token.i in taken or token.pos_ in {"PUNCT", "SPACE"}:
            continue
        if token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.text[:1].isupper():
            run = [token.i]
            while run[-1] + 1 < len(doc) and run[-1] + 1 not in covered and _capital(doc[run[-1] + 1]):
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
            before = doc[token.i - 1].lower_ if token.i else ""
            if before in words.DESCRIPTORS and token.pos_ == "PROPN" and doc[token.i - 1].is_lower:
                taken.update(run)
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Organization", "name", whole.text)
            elif _title_before(doc, token.i) and token.lower_.rstrip(".") not in words.TITLES and token.pos_ == "PROPN":
                taken.update(run)
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Person", "name", whole.text)
            elif fold(token.text) in known and token.pos_ in {"PROPN", "NOUN"}:
                taken.add(token.i)
                yield Mention(token.i, token.i + 1, token.i, "Person", "name", token.text)
            elif (known_as := organizations.get(fold(whole.text))) is not None:
                taken.update(run)
                yield Mention(run[0], run[-1] + 1, whole.root.i, "Organization", "name", known_as.name, known_as.country)
            elif (
                (adjective := geo.country_of_adjective(token.text)) is not None
                and token.pos_ in {"PROPN", "NOUN"}
                and token.dep_ not in {"amod", "compound", "nmod"}
            ):
                taken.add(token.i)
                yield Mention(token.i, token.i + 1, token.i, "Group", "nominal", PEOPLE, adjective.code, plural=True, gazetted=True)


def _capital(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()


# -- common nouns ------------------------------------------------------------------------------------------------------------------------


def _nominal(token: Token, by_head: dict[int, Mention], covered: set[int]) -> Mention | None:
    if token.pos_ not in {"NOUN", "PROPN"} or (token.dep_ in {"compound", "nmod"} and token.head.i > token.i and token.head.i in covered):
        return None
    lemma = token.lemma_.lower()
    plural = token.tag_ in {"NNS", "NNPS"} or lemma in {"police", "people", "personnel", "staff", "military", "crew"}
    if token.dep_ in {"compound", "nmod", "amod"} and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i:
        return None
    country, owner = _belonging(token, by_head)
    phrase = _phrase(token)
    form: Form = "nominal"
    if lemma in words.KIN:
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, None, plural, owner)
    if lemma in words.GOVERNMENTS and country is not None and lemma not in {"cabinet", "team"}:
        return Mention(token.i, token.i + 1, token.i, "Country", form, phrase, country, False, owner)
    if (lemma in words.GROUPS and plural) or lemma in {"police", "military"} or (plural and lemma in words.OFFICES):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, True, owner)
    if lemma in words.OFFICES and not plural:
        return Mention(token.i, token.i + 1, token.i, "Office", form, phrase, country, False, owner)
    if lemma in words.ORGANIZATIONS:
        return Mention(token.i, token.i + 1, token.i, "Group" if plural else "Organization", form, phrase, country, plural, owner)
    if plural and lemma in words.PLURAL_ROLES and _dual(token):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, True, owner)
    if lemma in words.GOVERNMENTS and _definite(token):
        return Mention(token.i, token.i + 1, token.i, "Country", form, phrase, None, plural, owner)
    if lemma in words.GROUPS and country is not None:
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, False, owner)
    if lemma in words.PARTITIVES and country is None:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for pobj in child.children:
                    inner = pobj.lemma_.lower()
                    if pobj.dep_ == "pobj" and (inner in words.GROUPS or (pobj.tag_ == "NNS" and inner in words.OFFICES)):
                        code, inner_owner = _belonging(pobj, by_head)
                        return Mention(token.i, token.i + 1, token.i, "Group", form, _phrase(pobj), code, True, inner_owner)
    return None


def _dual(token: Token) -> bool:
    return any(c.lower_ in {"two", "both"} for c in token.children)


def _definite(token: Token) -> bool:
    return any(c.lower_ in {"the", "this", "that", "its", "his", "her", "their"} for c in token.children)


def _all_countries(token: Token, by_head: dict[int, Mention]) -> tuple[str, ...]:
    """Countries of joined adjectives before a plural noun, or of joined names after its "of"."""
    found: list[str] = []
    for child in token.children:
        if child.dep_ in {"amod", "compound", "nmod"} and child.i < token.i:
            for part in coordinated(child):
                code = _country_of_modifier(part)
                found += [code] if code and code not in found else []
        elif child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            for pobj in child.children:
                for part in coordinated(pobj) if pobj.dep_ == "pobj" else ():
                    mention = by_head.get(part.i)
                    code = (mention.country if mention.kind == "Country" else _capital_country(mention)) if mention is not None else None
                    found += [code] if code and code not in found else []
        elif child.dep_ == "poss":
            for part in coordinated(child):
                mention = by_head.get(part.i)
                if mention is not None and mention.kind == "Country" and mention.country and mention.country not in found:
                    found.append(mention.country)
    return tuple(found)


def _belonging(token: Token, by_head: dict[int, Mention]) -> tuple[str | None, int | None]:
    """Country and owner of a common noun: adjective, possessor, compound, or the "of", "from" or "in" phrase after it."""
    country: str | None = None
    owner: int | None = None
    for child in token.children:
        if child.dep_ in {"amod", "compound", "nmod"} and child.i < token.i:
            code = _country_of_modifier(child)
            country = country or code
            if code is None and child.i in by_head:
                owner = child.i
                country = country or by_head[child.i].country
            else:
                for grandchild in child.children:
                    if grandchild.dep_ in {"amod", "compound", "nmod"}:
                        country = country or _country_of_modifier(grandchild)
        elif child.dep_ == "poss":
            owner = child.i
            mention = by_head.get(child.i)
            if mention is not None and mention.kind in {"Country", "Place", "Organization"}:
                country = country or mention.country or _capital_country(mention)
        elif child.dep_ == "prep" and child.lower_ in {"of", "from", "for"} and child.i > token.i:
            for pobj in child.children:
                if pobj.dep_ == "pobj":
                    mention = by_head.get(pobj.i)
                    if mention is not None:
                        owner = owner if owner is not None else pobj.i
                        if mention.kind in {"Country", "Place"}:
                            country = country or mention.country or _capital_country(mention)
    return (country if country not in {"IGO", "NGO"} else None), owner


def modifying_country(token: Token) -> tuple[geo.Country, int] | None:
    """The country that an adjective or a name before a noun names, and where its words begin: "Norwegian", "North Korean", "US"."""
    if token.i > 0 and not token.doc[token.i - 1].is_space and token.doc[token.i - 1].text[:1].isupper():
        pair = f"{token.doc[token.i - 1].text} {token.text}"
        both = geo.country_of_adjective(pair) or geo.country(pair)
        if both is not None:
            return both, token.i - 1
    if token.i + 1 < len(token.doc) and geo.country_of_adjective(f"{token.text} {token.doc[token.i + 1].text}") is not None:
        return None  # the "North" of "North Korean"
    found = geo.country_of_adjective(token.text) or (geo.country(token.text) if token.pos_ == "PROPN" else None)
    return (found, token.i) if found is not None else None


def _country_of_modifier(token: Token) -> str | None:
    found = modifying_country(token)
    return found[0].code if found else None


def acting_country(name: str) -> geo.Country | None:
    """The country that a capital or seat of government stands for when it acts: "Oslo said", "the Kremlin"."""
    return geo.country_of_capital(name) or geo.country_of_seat(name)


def _capital_country(mention: Mention) -> str | None:
    found = acting_country(mention.name)
    return found.code if found else None


def _phrase(token: Token) -> str:
    """The lemma phrase that names a common-noun actor: "deputy foreign minister", without countries, articles and numbers."""
    parts = [
        child.lower_
        for child in token.lefts
        if child.dep_ in {"compound", "amod", "nmod"} and child.pos_ in {"NOUN", "ADJ", "PROPN"} and child.ent_type_ not in {"GPE", "PERSON", "DATE", "CARDINAL"}
        and _country_of_modifier(child) is None and child.lower_ not in {"former", "then", "new", "late", "incoming", "outgoing", "senior", "top", "first", "last"}
    ]  # fmt: skip
    phrase = fold(" ".join([*parts, token.lemma_.lower()]))
    if token.lemma_.lower() in {"minister", "secretary", "ministry", "head"}:
        for child in token.rights:
            if child.dep_ == "prep" and child.lower_ in {"of", "for"}:
                for pobj in child.children:
                    if pobj.dep_ == "pobj" and pobj.ent_type_ not in {"GPE", "PERSON", "ORG"} and pobj.pos_ != "PRON":
                        phrase = (
                            f"{phrase} of {fold(' '.join(t.lower_ for t in pobj.subtree if t.pos_ in {'NOUN', 'ADJ', 'PROPN', 'CCONJ'}))}"
                        )
    return words.ROLE_SYNONYMS.get(phrase, phrase)


def _widen(doc: Doc, mention: Mention) -> None:
    """A name's mention takes its titles in; a common noun's its whole phrase up to an "of" that says who is meant."""
    head = doc[mention.head]
    if mention.form == "name" and mention.kind in {"Person"}:
        start = mention.start
        while (
            start > 0
            and doc[start - 1].dep_ in {"compound", "amod", "nmod", "poss", "case"}
            and doc[start - 1].sent.start == head.sent.start
            and (
                doc[start - 1].head.i == mention.head
                or mention.start <= doc[start - 1].head.i < mention.end
                or start <= doc[start - 1].head.i < mention.end
            )
        ):
            start -= 1
        mention.start = start
    elif mention.form == "nominal":
        lefts = [t.i for t in head.lefts if t.dep_ in {"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet"}]
        if lefts:
            mention.start = min(mention.start, doc[min(lefts)].left_edge.i)
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in {"of", "from", "for"}:
                for pobj in child.children:
                    if pobj.dep_ == "pobj" and (pobj.pos_ == "PROPN" or mention.kind == "Group") and pobj.right_edge.i - mention.start < 14:
                        mention.end = max(mention.end, pobj.i + 1)
