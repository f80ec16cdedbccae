"""Parses made by hand, a line a word, for tests of what is read off a parse: no model is needed."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc, Token

_VOCAB = English().vocab
_POS = {"NNP": "PROPN", "NNPS": "PROPN", "NN": "NOUN", "NNS": "NOUN", "IN": "ADP", "TO": "PART", "MD": "AUX", "DT": "DET", "CC": "CCONJ"}
_POS |= {"VB": "VERB", "VBD": "VERB", "VBZ": "VERB", "VBP": "VERB", "VBN": "VERB", "VBG": "VERB", "JJ": "ADJ", "RB": "ADV", "RP": "ADP"}
_POS |= {"PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "POS": "PART", ".": "PUNCT", ",": "PUNCT"}


def parse(text: str) -> Doc:
    """A document of lines ``word tag dep head [lemma [pos]]``; ``head`` is the word it hangs on, or its number where words repeat."""
    rows = [line.split() for line in text.strip().splitlines()]
    words = [row[0] for row in rows]
    heads = [int(row[3]) if row[3].isdigit() else words.index(row[3]) for row in rows]
    return Doc(
        _VOCAB,
        words=words,
        tags=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=heads,
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
        pos=[row[5] if len(row) > 5 else _POS[row[1]] for row in rows],
    )


def token(doc: Doc, word: str) -> Token:
    """The first token that reads ``word``."""
    return next(t for t in doc if t.text == word)
