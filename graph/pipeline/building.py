"""From articles to a graph in a store: what is unchanged is left alone before it is parsed, the rest extracted, loaded and projected.
Transactions, resolution and projection are the store's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from contextlib import ExitStack
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from graph.config import Config, load_config
from graph.model import Article, Extraction, Skipped
from graph.pipeline.again import begin, refuse_mixture, refuse_textless, stored_articles
from graph.pipeline.extraction import extract_all, spool
from graph.pipeline.fingerprint import fingerprint, model_meta
from graph.pipeline.inputs import Inputs, articles_of
from graph.pipeline.pruning import Pruning
from graph.pipeline.report import BuildReport

if TYPE_CHECKING:
    from spacy.language import Language

    from graph.articles import Unchanged
    from graph.articles.seen import Seen
    from graph.articles.unchanged import Known
    from graph.store.engine import Store

_Given = TypeVar("_Given")
_LOOKED_UP = 200
"""Articles whose hashes are asked of the graph at a time; their texts are held meanwhile."""


def build(
    articles: Inputs,
    store: Store,
    config: Config | None = None,
    *,
    root: str | None = None,
    published: str | None = None,
    strict: bool = False,
    reextract: bool = False,
    prune: bool = False,
    spooled: bool = False,
    nlp: Language | None = None,
    on_skip: Callable[[Skipped], None] | None = None,
    on_article: Callable[[Article], None] | None = None,
    progress: Callable[[str, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> BuildReport:
    """Bring the graph in ``store`` up to the articles: what they say now stands in it, once.

    ``articles`` are ``Article`` records, or paths to read (options as in ``graph.articles.read_articles``). An article that the graph has
    with the same content, extracted the same way, is passed over. ``on_article`` is called with each article that is done;
    ``progress`` with the store's stages. A build that is cut off leaves whole articles; the next one goes on from there.
    Raises StoreError where the graph has an article's id with another content under another root; SchemaError where the graph was made
    with another model or other settings, unless ``reextract`` is given: then everything in the graph is extracted again, from the
    articles named and, for the rest, from the texts that the graph stores. With ``prune`` the articles that the graph has from the roots
    of the folders named and that are no longer there are taken out at the end. With ``spooled`` everything is extracted, onto disk, before
    the first article is loaded: what is written is then written in a short time. Once ``stop`` says so no more articles are read; those
    that were are loaded and settled, and nothing is pruned.
    """
    from graph.articles.seen import Seen
    from graph.store.known import standing
    from graph.store.loader import load
    from graph.store.masking import masker_of, refuse_erasures, without_masked

    config = config if config is not None else load_config()
    report = BuildReport()
    pruning = Pruning(articles, root) if prune else None

    def skip(skipped: Skipped) -> None:
        report.skip(skipped)
        if pruning is not None:
            pruning.skipped(skipped)
        if on_skip is not None:
            on_skip(skipped)

    # Not from the loaded model: where nothing is new it is not needed, and loading it is most of what one would wait for.
    report.fingerprint = fingerprint(config, nlp.meta if nlp is not None else model_meta(config.model.name))
    known = partial(standing, store, config=config, fingerprint=report.fingerprint)
    found = articles_of(articles, partial(_read, config=config, known=known, root=root, published=published, strict=strict, on_skip=skip))
    if (masker := masker_of(store)) is not None:
        found = (masker.article(one) if isinstance(one, Article) else one for one in found)
    _make_ready(store, articles, report.fingerprint, reextract)
    if stop is not None:
        found = _until(stop, found, report)

    def told(extractions: Iterable[Extraction]) -> Iterator[Extraction]:
        for extraction in map(without_masked, extractions) if masker is not None else extractions:
            report.negative += sum(statement.polarity == "negative" for statement in extraction.statements)
            if not extraction.statements:
                report.silent(extraction.article.id)
            if on_article is not None:
                on_article(extraction.article)
            yield extraction

    with Seen() as done, ExitStack() as opened:
        changed = _changed(found, store, config, report, on_article, done if reextract or prune else None)
        if reextract:
            changed = chain(changed, _stored(store, report, done))
        if stop is not None:
            changed = _until(stop, changed, report)
        extractions = told(extract_all(changed, config, nlp, None if strict else skip))
        if spooled:
            extractions = opened.enter_context(spool(extractions))
        # A name that was erased since the articles were read would come back with them.
        loaded = load(
            store, extractions, config, fingerprint=report.fingerprint, progress=progress, guard=partial(refuse_erasures, store, masker)
        )
        if reextract and not report.stopped:
            refuse_mixture(store, report.fingerprint)
        if pruning is not None and not report.stopped:
            pruning.prune(store, done, config, report)
    report.take(loaded)
    return report


def _read(paths: Sequence[str | Path], config: Config, known: Known, **options: Any) -> Iterator[Article | Unchanged]:
    from graph.articles import read_changed

    return read_changed(paths, config, known, **options)


def _make_ready(store: Store, articles: Inputs, fingerprint: str, reextract: bool) -> None:
    """Refuse a graph of another fingerprint, or with ``reextract`` begin to give it this one."""
    from graph.store.schema import check, graph_state

    state = graph_state(store)
    check(state, None if reextract else fingerprint)
    if state is not None and not reextract:
        refuse_mixture(store, fingerprint)
    elif state is not None and state.fingerprint != fingerprint:
        if not _named(articles):
            refuse_textless(store, fingerprint)
        begin(store)


def _named(articles: Inputs) -> bool:
    """Whether the caller names any articles; an iterator counts as some."""
    return not isinstance(articles, Sized) or len(articles) > 0


def _until(stop: Callable[[], bool], articles: Iterator[_Given], report: BuildReport) -> Iterator[_Given]:
    for article in articles:
        if stop():
            report.stopped = True
            return
        yield article


def _stored(store: Store, report: BuildReport, done: Seen) -> Iterator[Article]:
    for article in stored_articles(store, report.fingerprint, done):
        report.read += 1
        yield article


def _changed(
    articles: Iterator[Article | Unchanged],
    store: Store,
    config: Config,
    report: BuildReport,
    on_article: Callable[[Article], None] | None,
    done: Seen | None,
) -> Iterator[Article]:
    """The articles that the graph does not have just so, some looked up together; each is met in ``done``."""
    from graph.store.known import pass_over

    while some := list(islice(articles, _LOOKED_UP)):
        read = [one for one in some if isinstance(one, Article)]
        known = pass_over(store, read, config, fingerprint=report.fingerprint) if read else set()
        for one in some:
            article = one if isinstance(one, Article) else one.article
            report.read += 1
            if done is not None:
                done.meet(article)
            if one is not article or article.id in known:
                report.unchanged += 1
                if on_article is not None:
                    on_article(article)
            else:
                yield article
