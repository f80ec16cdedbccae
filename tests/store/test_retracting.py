"""Which articles a name means, and that taking them out leaves the graph of the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import article, extraction, person, statement
from graph_dump import difference, dump
from test_loader import CONFIG, STORIES

from graph.errors import UsageError
from graph.store.loader import load
from graph.store.named import articles_named, articles_of_root
from graph.store.retracting import retract

ANE, OLAF = person("Ane Dahl"), person("Olaf Brandt")


def story(id_, root, path, url=None):
    told = article(id_, url=url)
    told = replace(told, root=root, path=path, name=path.rsplit("/", 1)[-1])
    return extraction(told, statement(ANE, "MET", OLAF, verb="meet"), actors=[ANE, OLAF])


SHELF = [
    story("daily/news/a.txt", "daily", "news/a.txt"),
    story("weekly/a.txt", "weekly", "a.txt"),
    story("https://wire.example/story?n=1", "feed", "wire.jsonl", "https://wire.example/story?n=1&utm_source=x"),
    story("w-7", "feed", "wire.jsonl"),
    story("a.txt", "odd", "b.txt"),
]


MEANT = {
    "w-7": ["w-7"],
    "a.txt": ["a.txt"],  # an id comes before the names of other articles
    "news/a.txt": ["daily/news/a.txt"],
    "daily/news/a.txt": ["daily/news/a.txt"],
    "/srv/archive/weekly/a.txt": ["weekly/a.txt"],
    "./b.txt": ["a.txt"],
    "https://wire.example/story?n=1&utm_source=x": ["https://wire.example/story?n=1"],
    "https://WIRE.example/story?n=1&utm_medium=y#top": ["https://wire.example/story?n=1"],
}


def test_an_article_is_found_by_id_url_path_or_file_name(store):
    load(store, SHELF, CONFIG, fingerprint="f")
    assert {name: articles_named(store, [name]) for name in MEANT} == MEANT


def test_a_name_of_several_articles_lists_them_and_one_of_none_says_so(store):
    load(store, SHELF, CONFIG, fingerprint="f")
    with pytest.raises(UsageError, match=r"fits 2 articles.*--all\n  https://wire\.example/story\?n=1\n  w-7"):
        articles_named(store, ["w-7", "wire.jsonl"])
    assert articles_named(store, ["wire.jsonl"], every=True) == ["https://wire.example/story?n=1", "w-7"]
    assert articles_of_root(store, "feed") == ["https://wire.example/story?n=1", "w-7"]
    for attempt in (lambda: articles_named(store, ["ire.jsonl"]), lambda: articles_of_root(store, "nosuch")):
        with pytest.raises(UsageError, match="no article of the graph"):
            attempt()


def test_what_other_articles_support_stays_with_its_numbers_and_the_rest_goes(store, empty):
    load(store, [*STORIES[1:], *SHELF], CONFIG, fingerprint="f")
    expected = dump(store)
    empty(store)
    lone = extraction(
        article("lone", source="Hourly"),
        statement(ANE, "MET", OLAF, verb="meet", date_from="2020-01-01"),
        statement(person("Solo Lind"), "MET", ANE, verb="meet"),
        actors=[ANE, OLAF, person("Solo Lind", "S. Lind")],
    )
    load(store, [*STORIES, *SHELF, lone], CONFIG, fingerprint="f")
    assert retract(store, articles_named(store, ["lone", "s1.txt"]), CONFIG) == 2
    assert difference(expected, dump(store)) == {}
    assert store.read("MATCH (n:Alias|Actor|Name) WHERE n.id CONTAINS 'lind' RETURN n.id AS id") == []
