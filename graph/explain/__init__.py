"""Why extraction says what it says of a text, and why it says no more: `explain` gives mentions, parse, statements and refusals.
What is extracted is decided in extract/; this room only asks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.config import Config
from graph.explain.records import Explanation, MentionShown, Part, RefusalShown, SentenceShown, StatementShown, Word
from graph.model import Article

if TYPE_CHECKING:
    from spacy.language import Language

    from graph.extract.tokens import Span
    from graph.extract.trace import Trace
    from graph.model import Extraction

__all__ = ["Explanation", "MentionShown", "Part", "RefusalShown", "SentenceShown", "StatementShown", "Word", "explain"]


def explain(articles: Iterable[Article], config: Config, nlp: Language | None = None) -> Iterator[Explanation]:
    """Each article explained, sentence by sentence. Plug-ins have no say in it: it is the rules that are explained."""
    from graph.extract import Extractor
    from graph.extract.trace import Trace
    from graph.nlp import load_model, parse

    extractor = Extractor(config)
    model = nlp if nlp is not None else load_model(config.model.name)
    for article, doc in parse(articles, model, batch_size=config.model.batch_size):
        trace = Trace()
        yield _explanation(article, extractor(article, doc, trace), trace)


def _explanation(article: Article, extraction: Extraction, trace: Trace) -> Explanation:
    assert trace.context is not None
    sentences = tuple(_sentence(article, extraction, trace, sent) for sent in trace.context.doc.sents if sent.text.strip())
    passed = tuple((span, article.text[span[0] : span[1]]) for span in article.boilerplate)
    return Explanation(article.name, article.published, sentences, passed)


def _sentence(article: Article, extraction: Extraction, trace: Trace, sentence: Span) -> SentenceShown:
    from graph.explain.refusals import refusals
    from graph.explain.statements import statements
    from graph.explain.who import mentions

    assert trace.context is not None
    context = trace.context
    tokens = [token for token in sentence if not token.is_space]
    order = {token.i: number for number, token in enumerate(tokens)}
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    return SentenceShown(
        text=article.text[start:end],
        start_char=start,
        end_char=end,
        words=tuple(Word(t.text, t.lemma_, t.tag_, t.pos_, t.dep_, order.get(t.head.i, order[t.i])) for t in tokens),
        mentions=tuple(mentions(context, trace, sentence)),
        statements=tuple(statements(context, trace, extraction.statements, sentence, article.published)),
        refusals=tuple(refusals(context, trace, sentence)),
    )
