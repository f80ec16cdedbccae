"""Mentions by common noun: "the Norwegian foreign minister", "Kenyan soldiers", "both sides", with country, owner and phrase.
Names are names.py's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import words
from graph.extract.actor_nouns import is_person
from graph.extract.coreference_words import BLOCS, NAMED_BODIES, PARTIES
from graph.extract.mention import Form, Mention
from graph.extract.nationality import acting_country, country_of_modifier, country_of_region
from graph.extract.syntax import ARGUMENTS, MODIFIERS, coordinated
from graph.ids import fold

if TYPE_CHECKING:
    from graph.extract.tokens import Token
_NO_PART = frozenset("former then new late incoming outgoing senior top first last own".split())
"""Words before a role that are no part of its name."""
_NAMED = NAMED_BODIES | BLOCS | PARTIES
_ACTORS = (
    words.KIN | words.GOVERNMENTS | words.COLLECTIVES | words.GROUPS | words.OFFICES | words.ORGANIZATIONS | words.PLURAL_ROLES
    | words.PERSONS | words.PARTITIVES | words.AMBIGUOUS | _NAMED
)  # fmt: skip
"""All nouns that may stand for an actor: for others nobody asks what belongs to them."""
_PERSONAL = frozenset({"his", "her", "my", "your"})
_OBSERVING = frozenset("observer observation monitoring monitor verification peacekeeping stabilisation stabilization advisory".split())
"""What makes a mission a body of people."""
_NOBODY = frozenset("none neither few little nothing nobody".split())
_UNTIED = words.PARTITIVES | words.PARTED | frozenset("victim opponent enemy rival target hostage prisoner friend ally critic".split())
"""Those who need not be of the country of whose they are: "victims of Kenyan soldiers"."""
_OF_A_COUNTRY = NAMED_BODIES | PARTIES | {"unit", "clan", "tribe"}


_FEELINGS = frozenset({"opposition", "trust"})
"""Bodies, and what somebody feels: "dropped its opposition", "sold the trust of the public"."""
_FEELING = frozenset(
    """
    drop withdraw voice express maintain reiterate soften overcome declare signal lift sell betray win lose gain earn restore abuse build
    rebuild regain enjoy place break shake
    """.split()
)


def common_noun(token: Token, by_head: dict[int, Mention], covered: set[int], bodies: frozenset[str] = frozenset()) -> Mention | None:
    """The actor a common noun (in the tagger's sense, NOUN or PROPN) may stand for.

    ``covered`` are the tokens of names, ``by_head`` the mentions so far, ``bodies`` the last words of the article's named
    organisations: "the front" is the Tarvo Reform Front.
    """
    mention = _common_noun(token, by_head, covered, bodies)
    if mention is None or mention.country is not None or mention.kind not in {"Group", "Organization", "Country"}:
        return mention
    code = next((c for t in token.lefts if t.dep_ in {"amod", "compound"} and (c := country_of_region(t)) is not None), None)
    if code is not None:
        mention.country = code
        mention.kind = "Organization" if mention.kind == "Country" else mention.kind  # "the Catalan government" is not Spain
    return mention


def _common_noun(token: Token, by_head: dict[int, Mention], covered: set[int], bodies: frozenset[str]) -> Mention | None:
    if token.dep_ in {"compound", "nmod"} and token.head.i > token.i and token.head.i in covered:
        return None
    lemma = token.lemma_.lower()
    if lemma == "staff" and token.i > 1 and token.nbor(-1).lower_ == "of" and token.nbor(-2).lemma_.lower() == "chief":
        return None
    if lemma in {"head", "justice"} and any(c.dep_ == "poss" and c.lower_ in _PERSONAL for c in token.children) and not _has_of(token):
        return None  # shaken or promised
    if lemma == "bank" and any(c.lower_ in {"left", "right", "west", "east", "north", "south", "opposite"} for c in token.children):
        return None  # of a river
    if lemma in _FEELINGS and _felt(token):
        return None
    plural = token.tag_ in {"NNS", "NNPS"} or lemma in words.MASSES
    if token.is_sent_start and token.pos_ == "PROPN" and lemma == token.lower_ and (singular := _singular(lemma)) != lemma:
        lemma, plural = singular, True
    if token.dep_ in MODIFIERS and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i:
        return None
    if lemma not in _ACTORS and lemma not in bodies and lemma != "mission" and not is_person(lemma):
        return None
    country, owner = _belonging(token, by_head)
    phrase = _phrase(token, covered)
    form: Form = "nominal"
    if plural and lemma in words.PLURAL_THINGS and country is None:
        return None
    if lemma in words.KIN and (not plural or any(c.dep_ == "poss" for c in token.children)):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, None, plural, owner)
    if lemma == "authority" and not plural and phrase != lemma:  # "the Danish competition authority"
        return Mention(token.i, token.i + 1, token.i, "Organization", form, phrase, country, False, owner)
    if lemma in words.GOVERNMENTS and country is not None and _named_body(token):
        return Mention(token.i, token.i + 1, token.i, "Organization", form, phrase, country, False, owner)
    if lemma in words.GOVERNMENTS and country is not None and lemma not in {"cabinet", "team"}:
        return Mention(token.i, token.i + 1, token.i, "Country", form, phrase, country, False, owner)
    if lemma in words.COLLECTIVES and not plural:
        if (parted := _parted(token, by_head, covered)) is not None:
            return parted
        known = country is not None or owner is not None or any(c.dep_ in {"det", "poss"} for c in token.children)
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, True, owner) if known else None
    if plural and (lemma in words.GROUPS or is_person(lemma) or lemma in words.OFFICES or lemma in words.KIN or lemma == "military"):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, True, owner)
    if plural and country is not None and (lemma in _OF_A_COUNTRY):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, True, owner)
    if lemma in words.OFFICES and not plural:
        return Mention(token.i, token.i + 1, token.i, "Office", form, phrase, country, False, owner)
    if lemma in words.PARTED and (parted := _parted(token, by_head, covered)) is not None:
        return parted
    if (
        lemma in words.ORGANIZATIONS
        or (lemma in bodies and not plural and _definite(token))
        or (lemma == "group" and (plural or _determined(token)) and not _has_of(token))
    ):
        return Mention(token.i, token.i + 1, token.i, "Group" if plural else "Organization", form, phrase, country, plural, owner)
    if lemma in {"pair", "duo"} and _definite(token) and not any(c.dep_ in {"prep", "compound", "nmod"} for c in token.children):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, None, True, None)
    if plural and lemma in words.PLURAL_ROLES and _dual(token):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, True, owner)
    if lemma == "mission" and not plural and any(c.dep_ in MODIFIERS and c.lower_ in _OBSERVING for c in token.lefts):
        return Mention(token.i, token.i + 1, token.i, "Organization", form, phrase, country, False, owner)
    if lemma in _NAMED and not plural and _determined(token) and not _has_of(token):
        return Mention(token.i, token.i + 1, token.i, "Organization", form, phrase, country, False, owner)
    if lemma in words.GOVERNMENTS and _definite(token):
        return Mention(token.i, token.i + 1, token.i, "Country", form, phrase, None, plural, owner)
    if is_person(lemma) or (lemma in words.GROUPS and (country is not None or _definite(token))):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, False, owner)
    if lemma == "member" and not plural and owner is not None and by_head[owner].kind == "Organization":
        return Mention(token.i, token.i + 1, token.i, "Office", form, phrase, country, False, owner)
    if lemma in words.PARTITIVES and country is None and (parted := _parted(token, by_head, covered)) is not None:
        return parted
    if lemma == "member" and plural and (_of_body(token) or any(c.dep_ == "poss" for c in token.children)):
        return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, True, owner)
    if lemma in words.AMBIGUOUS and _modified_by_actor(token, by_head):
        if lemma not in words.DESCRIPTORS:
            return Mention(token.i, token.i + 1, token.i, "Group", form, phrase, country, plural, owner)
        if not plural and _definite(token):
            return Mention(token.i, token.i + 1, token.i, "Organization", form, phrase, country, False, owner)
    return None


def _felt(token: Token) -> bool:
    """Whether "opposition" or "trust" is no body: by its verb, or by whose it is and against or in what."""
    link = {"opposition": "to", "trust": "in"}[token.lemma_.lower()]
    whose = token.lemma_.lower() == "trust" and _has_of(token)
    return whose or (token.dep_ == "dobj" and token.head.lemma_.lower() in _FEELING) or any(c.lower_ == link for c in token.children)


def counted_group(token: Token, by_head: dict[int, Mention], covered: set[int]) -> Mention | None:
    """ "Four of the attackers", "many of them": a number or pronoun whose "of" phrase says who is meant."""
    if token.pos_ not in {"NUM", "PRON", "DET", "ADJ"} or token.lower_ in _NOBODY or token.dep_ not in ARGUMENTS:
        return None
    return _part_of_group(token, by_head, covered)


def _singular(word: str) -> str:
    """Of the "Policewomen" or "Herders" that open a sentence and are taken for a name, the person named; else the word itself."""
    one = f"{word[:-2]}an" if word.endswith("men") else word.removesuffix("s")
    return one if is_person(one) else word


def _named_body(token: Token) -> bool:
    """ "The Norwegian Maritime Safety Authority" is a body of Norway, not Norway."""
    if token.pos_ != "PROPN" or token.is_lower:
        return False
    return any(c.dep_ == "compound" and c.pos_ == "PROPN" and country_of_modifier(c) is None for c in token.children)


def _parted(token: Token, by_head: dict[int, Mention], covered: set[int]) -> Mention | None:
    """ "Dozens of Norwegian herders", "a crowd of strikers": the group after "of"."""
    return _part_of_group(token, by_head, covered) if token.lemma_.lower() in words.PARTITIVES else None


def _part_of_group(token: Token, by_head: dict[int, Mention], covered: set[int]) -> Mention | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for pobj in child.children:
                inner = pobj.lemma_.lower()
                known = by_head.get(pobj.i)
                if (
                    pobj.dep_ == "pobj"
                    and known is not None
                    and known.kind == "Group"
                    and known.plural
                    and (known.gazetted or known.form == "name")
                ):
                    return Mention(token.i, token.i + 1, token.i, "Group", "nominal", known.name, known.country, True)
                if pobj.dep_ == "pobj" and (inner in words.GROUPS or (pobj.tag_ == "NNS" and inner in words.OFFICES)):
                    code, owner = _belonging(pobj, by_head)
                    return Mention(token.i, token.i + 1, token.i, "Group", "nominal", _phrase(pobj, covered), code, True, owner)
    return None


def _modified_by_actor(token: Token, by_head: dict[int, Mention]) -> bool:
    """ "Norwegian stars", "Velda agents", "members of the Oden Party"."""
    for child in token.children:
        if child.dep_ in MODIFIERS and child.i < token.i:
            if country_of_modifier(child) or child.i in by_head:
                return True
        elif (
            child.dep_ == "prep"
            and child.lower_ == "of"
            and token.lemma_.lower() == "member"
            and token.dep_ not in {"attr", "oprd", "appos"}
        ):
            return any(c.dep_ == "pobj" and c.i in by_head and by_head[c.i].kind == "Organization" for c in child.children)
    return False


def _of_body(token: Token) -> bool:
    """ "Six members of a militant group": of an unnamed body."""
    of = [p for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    bodies = words.ORGANIZATIONS | words.PARTED | words.COLLECTIVES
    return any(p.lemma_.lower() in bodies for p in of) and token.dep_ not in {"attr", "oprd", "appos"}


def _determined(token: Token) -> bool:
    """Whether it has an article or possessor: in a headline "Greek ferry group" it has not, and may be anybody of the text."""
    return any(c.dep_ in {"det", "poss"} for c in token.children)


def _has_of(token: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)


def _dual(token: Token) -> bool:
    return any(c.lower_ in {"two", "both"} for c in token.children)


def _definite(token: Token) -> bool:
    return any(c.lower_ in {"the", "this", "that", "its", "his", "her", "their"} for c in token.children)


def all_countries(token: Token, by_head: dict[int, Mention]) -> tuple[str, ...]:
    """Countries of joined adjectives before a plural noun, or of joined names after its "of"."""
    found: list[str] = []
    before: Token | None = None
    for child in token.children:
        if child.dep_ in MODIFIERS and child.i < token.i:
            if found and before is not None and child.i == before.i + 1:
                continue  # "Bosnian Serb gunners" are of one country
            before = child
            inner = [c for c in child.children if c.dep_ in MODIFIERS and c.i < child.i]  # "Indian and Kenyan fisheries officials"
            for part in [*coordinated(child), *(c for one in inner for c in coordinated(one))]:
                code = country_of_modifier(part)
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


def _antecedent(whose: Token) -> int:
    """Position of the noun that "whose" stands for: the one that its clause describes."""
    token = whose
    for _ in range(8):
        if token.dep_ == "relcl":
            return token.head.i
        token = token.head
    return whose.i


def _belonging(token: Token, by_head: dict[int, Mention]) -> tuple[str | None, int | None]:
    """Country and owner of a common noun: adjective, possessor, compound, or the "of", "from" or "in" phrase after it."""
    country: str | None = None
    owner: int | None = None
    for child in token.children:
        if child.dep_ in MODIFIERS and child.i < token.i:
            code = country_of_modifier(child)
            country = country or code
            if code is None and child.i in by_head and any(c.dep_ == "conj" for c in child.children):
                continue  # "met Dahl and union leaders": they are not hers
            if code is None and child.i in by_head:
                owner = child.i
                country = country or by_head[child.i].country
            else:
                for grandchild in child.children:
                    if grandchild.dep_ in MODIFIERS:
                        country = country or country_of_modifier(grandchild)
        elif child.dep_ == "poss":
            owner = _antecedent(child) if child.tag_ == "WP$" else child.i
            mention = by_head.get(owner)
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
                    elif child.lower_ == "of" and token.lemma_.lower() not in _UNTIED and pobj.lemma_.lower() in _ACTORS:
                        codes = (country_of_modifier(c) for c in pobj.children if c.dep_ in MODIFIERS and c.i < pobj.i)
                        country = country or next((code for code in codes if code), None)  # "families of Kenyan soldiers"
    return (country if country not in {"IGO", "NGO"} else None), owner


def _capital_country(mention: Mention) -> str | None:
    found = acting_country(mention.name)
    return found.code if found else None


def _second(adjective: Token) -> bool:
    """Whether an adjective of a people stands after that of its country: the "Serb" of "Bosnian Serb"."""
    return adjective.i > 0 and adjective.nbor(-1).head == adjective.head and country_of_modifier(adjective.nbor(-1)) is not None


def _modifiers(token: Token) -> Iterator[Token]:
    """What stands before a noun, and of a body in capitals what stands before that: "the Maritime Safety Authority"."""
    for child in token.lefts:
        if token.pos_ == child.pos_ == "PROPN" and child.dep_ == "compound":
            yield from (c for c in child.lefts if c.pos_ == "PROPN" and c.dep_ == "compound")
        yield child


def _phrase(token: Token, covered: set[int]) -> str:
    """The lemma phrase that names a common-noun actor: "deputy foreign minister", without names, articles and numbers."""
    lefts = [
        child.lower_
        for child in _modifiers(token)
        if child.dep_ in MODIFIERS
        and child.pos_ in {"NOUN", "ADJ", "PROPN"}
        and child.ent_type_ not in {"GPE", "PERSON", "DATE", "CARDINAL"}
        and (country_of_modifier(child) is None or _second(child))
        and not (child.dep_ == "nmod" and child.tag_ in {"NNS", "NNPS"} and any(c.dep_ == "conj" for c in child.children))
        and (child.i not in covered or child.ent_type_ == "NORP")
    ]
    named = words.ROLE_SYNONYMS.get(" ".join([*lefts, token.lemma_.lower()]))
    if named is not None:  # "top diplomat" is an office, and "top" no part of others
        return named
    parts = [part for part in lefts if part not in _NO_PART]
    phrase = fold(" ".join([*parts, token.lemma_.lower()]))
    if token.lemma_.lower() in {"minister", "secretary", "ministry", "head"}:
        for child in token.rights:
            if child.dep_ == "prep" and child.lower_ in {"of", "for"}:
                for pobj in child.children:
                    if pobj.dep_ == "pobj" and pobj.ent_type_ not in {"GPE", "PERSON", "ORG"} and pobj.pos_ != "PRON":
                        of = " ".join(t.lower_ for t in pobj.subtree if t.pos_ in {"NOUN", "ADJ", "PROPN", "CCONJ"} and t.i not in covered)
                        phrase = f"{phrase} of {fold(of)}"
    return words.ROLE_SYNONYMS.get(phrase, phrase)
