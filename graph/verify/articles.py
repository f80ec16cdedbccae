"""Checks that go article by article: its texts and hashes, its mentions, and the statements that come from it with their ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.config import Config
from graph.judgements.actors import judged_names
from graph.model import LocalActor
from graph.resolve.copies import groups
from graph.resolve.gazetteer import NOBODY, Gazetteer
from graph.resolve.given import Given, is_office
from graph.resolve.profile import HELD, LocalRow, own_id
from graph.store.engine import Store
from graph.store.judgements import judgements
from graph.store.names import chunks
from graph.store.rows import Row, likes, text_hash
from graph.store.schema import graph_state
from graph.store.texts import text
from graph.verify.finding import Finding, found, query
from graph.verify.statements import check_statement

TOGETHER = 50
"""Articles that are read at a time, texts and statements with them."""


def check_articles(store: Store, config: Config, gazetteer: Gazetteer | None) -> Iterator[Finding]:
    """All of them; who held offices only where the gazetteer that says so is there."""
    state = graph_state(store)
    given = Given(judged_names(judgements(store)), gazetteer if gazetteer is not None else NOBODY)
    for ids in chunks((row["id"] for row in store.stream(query("article_ids")) if row["id"] is not None), TOGETHER):
        texts: dict[str, str | None] = {}
        for row in store.read(query("articles"), {"ids": ids}):
            texts[row["id"]] = row["props"].get("text")
            yield from _article(row["id"], row["props"], state.fingerprint if state else None)
        mentions: dict[str, dict[tuple[str, str], Row]] = defaultdict(dict)
        for row in store.read(query("mentions"), {"ids": ids}):
            mentions[row["article"]][str(row["props"].get("local")), str(row["id"])] = row
            yield from _mention(row, given, settled=gazetteer is not None)
        ends: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in store.read(query("ends"), {"ids": ids}):
            ends[row["article"], row["statement"]].append(row)
        for row in store.read(query("statements"), {"ids": ids}):
            article = row["article"]
            yield from check_statement(row, ends[article, row["id"]], mentions[article], texts.get(article), config)
    for row in store.stream(query("astray")):
        yield found("from", f"the statement comes from {row['n']} articles", row["id"])
    yield from _groups(store)


def _article(id_: str, props: Row, fingerprint: str | None) -> Iterator[Finding]:
    if props.get("fingerprint") != fingerprint:
        yield found("fingerprint", f"the article was extracted with {props.get('fingerprint')}, the graph says {fingerprint}", id_)
    if props.get("text") is not None and props.get("text_hash") != text_hash(props["text"]):
        yield found("text", "the text has another hash than text_hash", id_)
    if any(props.get(name) != value for name, value in likes(props.get("minhash")).items()):
        yield found("text", "the bands are not those of minhash", id_)


def _mention(row: Row, given: Given, *, settled: bool) -> Iterator[Finding]:
    props, labels = row["props"], set(row["labels"])
    kind, article = props.get("kind"), row["article"]
    held = HELD in str(props.get("own"))
    if kind not in labels and not held and props.get("own") not in given.judged.tied:
        yield found("mention", f"{row['id']} is mentioned as a {kind} in {article}, and is {' '.join(sorted(labels))}", row["id"], article)
    elif kind == "Place":
        if not props.get("own") == props.get("local") == row["id"]:
            yield found("mention", f"the place {row['id']} is mentioned in {article} under another id", row["id"], article)
    else:
        actor = LocalActor(str(props.get("local")), kind, str(props.get("name")), (), props.get("country"), bool(props.get("scoped")))
        own = own_id(LocalRow(article, actor))
        own = own if actor.scoped else given.own_of(article, own, row["published"])
        if not settled and is_office(own):
            own = str(props.get("own"))
        if props.get("own") != own:
            yield found(
                "mention", f"{row['id']} is mentioned in {article} under {props.get('own')}; its name gives {own}", row["id"], article
            )
        elif actor.scoped and own != row["id"]:
            yield found("mention", f"{own}, whom only {article} knows, stands for {row['id']}", row["id"], article)


def _groups(store: Store) -> Iterator[Finding]:
    known = {row["id"]: row for row in store.stream(text("all_copies"))}
    wanted = groups({id_: row["minhash"] for id_, row in known.items() if row["minhash"] is not None})
    for id_, row in sorted(known.items()):
        if row["duplicate_group"] != wanted.get(id_):
            yield found("duplicates", f"the group of duplicates is {row['duplicate_group']}; the texts give {wanted.get(id_)}", id_)
