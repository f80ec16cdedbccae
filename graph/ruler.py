"""spaCy's attribute ruler from memory: what it gives a word follows from the word's tag, dependency and, of a few, the form.
The model's own ruler is asked about each such combination once, and about texts in which a pattern of several words may match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from spacy.language import Language
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from spacy.tokens.morphanalysis import MorphAnalysis

_FACTORY = "newsgraph_ruler"
_COLUMNS = {"TAG": 0, "DEP": 1, "LOWER": 2, "IS_SPACE": 3}
_OTHER = -1
"""Stands for every form or dependency that no pattern tells from the others."""
_Key = tuple[int, int, int, int]


class QuickRuler:
    """Sets what ``ruler`` would set: parts of speech and morphology by tag, and the lemmas of exceptions."""

    def __init__(self) -> None:
        self.ruler: AttributeRuler | None = None

    def ask(self, ruler: AttributeRuler, strings: StringStore) -> None:
        """Take the place of ``ruler``, whose patterns must be ``foreseeable``."""
        self.ruler = ruler
        self._strings = strings
        self._dependencies, self._forms, self._regexes = set[int](), set[int](), list[re.Pattern[str]]()
        self._several: list[list[tuple[int, frozenset[int]]]] = []
        self._form: dict[int, int] = {}
        self._known: dict[_Key, tuple[int, MorphAnalysis | None, int, int, int]] = {}
        for pattern in _patterns(ruler):
            if len(pattern) > 1:
                self._several.append([item for spec in pattern for item in self._wanted(spec)])
                continue
            for attribute, value in pattern[0].items():
                if isinstance(value, Mapping) and "REGEX" in value:
                    self._regexes.append(re.compile(value["REGEX"]))
                elif attribute in {"DEP", "LOWER"}:
                    (self._dependencies if attribute == "DEP" else self._forms).update(_named(value, strings))

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of the words of ``doc``."""
        assert self.ruler is not None
        columns = doc.to_array([*_COLUMNS]).T.tolist()
        if self._several_may_match([set(column) for column in columns]):
            return self.ruler(doc)
        tags, dependencies, lowers, spaces = columns
        by_name, known = self._dependencies, self._known
        forms = [self._form[lower] if lower in self._form else self._form_of(lower) for lower in lowers]
        keys = list(zip(tags, [d if d in by_name else _OTHER for d in dependencies], forms, spaces, strict=True))
        if not known.keys() >= set(keys):
            self.ruler(doc)
            for key, token in zip(keys, doc, strict=True):
                known[key] = (token.pos, token.morph if token.has_morph() else None, token.lemma, token.tag, token.dep)
            return doc
        for token, key in zip(doc, keys, strict=True):
            pos, morph, lemma, tag, dependency = known[key]
            token.pos = pos
            if morph is not None:
                token.morph = morph
            if lemma:
                token.lemma = lemma
            if key[3]:
                token.tag, token.dep = tag, dependency
        return doc

    def _form_of(self, lower: int) -> int:
        named = lower in self._forms or any(regex.search(self._strings[lower]) for regex in self._regexes)
        found = self._form[lower] = lower if named else _OTHER
        return found

    def _several_may_match(self, columns: list[set[int]]) -> bool:
        return any(all(not columns[column].isdisjoint(values) for column, values in wanted) for wanted in self._several)

    def _wanted(self, spec: Mapping[str, Any]) -> Iterator[tuple[int, frozenset[int]]]:
        """What of a word's attributes a pattern wants by name."""
        for attribute, value in spec.items():
            if attribute != "IS_SPACE" and (not isinstance(value, Mapping) or set(value) == {"IN"}):
                yield _COLUMNS[attribute], frozenset(_named(value, self._strings))


Language.factory(_FACTORY, func=lambda nlp, name: QuickRuler())  # noqa: ARG005  spaCy passes them by name


def quicken(nlp: Language) -> None:
    """Let the attribute ruler of ``nlp`` work from memory, where its patterns can be foreseen."""
    if nlp.has_pipe("attribute_ruler"):
        ruler = nlp.get_pipe("attribute_ruler")
        if isinstance(ruler, AttributeRuler) and foreseeable(ruler):
            quick: Any = nlp.replace_pipe("attribute_ruler", _FACTORY)
            quick.ask(ruler, nlp.vocab.strings)


def foreseeable(ruler: AttributeRuler) -> bool:
    """Whether tag, dependency and form decide each pattern, and only words of white space get another tag or dependency."""
    relabels = [pattern for rule in _rules(ruler) if {"TAG", "DEP"} & {*rule["attrs"]} for pattern in rule["patterns"]]
    return all(len(pattern) == 1 and pattern[0].get("IS_SPACE") is True for pattern in relabels) and all(
        attribute in _COLUMNS and (not isinstance(value, Mapping) or set(value) <= {"IN", "NOT_IN"} or _is_regex(attribute, value))
        for pattern in _patterns(ruler)
        for spec in pattern
        for attribute, value in spec.items()
    )


def _rules(ruler: AttributeRuler) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", ruler.patterns)


def _patterns(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    for rule in _rules(ruler):
        yield from rule["patterns"]


def _is_regex(attribute: str, value: Mapping[str, Any]) -> bool:
    return attribute == "LOWER" and set(value) == {"REGEX"}


def _named(value: Any, strings: StringStore) -> Iterator[int]:
    """The numbers of the values that an attribute is compared with."""
    values = [text for texts in value.values() for text in texts] if isinstance(value, Mapping) else [value]
    yield from (strings.add(text) if text else 0 for text in values)
