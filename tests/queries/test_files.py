"""A query file that does not keep to its form is refused when it is loaded, with file and line; a good one becomes a record."""

from __future__ import annotations

import pytest

from graph.errors import QueryError
from graph.queries import find_query, load_queries, written
from graph.queries.files import listed_types, read_query, returned, with_types

GOOD = """\
// name: friends
// question: Who are the friends of X?
// parameter: actor (name, e.g. Ada Brandt): any spelling
//   of the actor
// parameter: limit (integer, optional, default 5): how many
// column: friend: the friend
// column: since: the year
// cost: one look-up by name
:param actor => 'ada brandt';
:param limit => 5;

// A comment with $nothing and CREATE in it.
MATCH (:Alias {id: $actor})-[:OF]->(a)-[r:MET]-(b)
WHERE b.name <> 'SET $else; DELETE'
RETURN b.name AS friend, coalesce(r.since, 0) AS since
ORDER BY friend, b.id
LIMIT toInteger($limit);
"""


@pytest.fixture
def write(tmp_path):
    def _write(text, name="friends", topic="people"):
        path = tmp_path / topic / f"{name}.cypher"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return _write


def test_a_good_file_becomes_a_record_of_its_header_and_its_statement(write):
    query = read_query(write(GOOD))
    assert (query.name, query.topic, query.question, query.cost) == (
        "friends", "people", "Who are the friends of X?", "one look-up by name",
    )  # fmt: skip
    actor, limit = query.parameters
    assert (actor.type, actor.optional, actor.example, actor.text) == ("name", False, "Ada Brandt", "any spelling of the actor")
    assert (limit.type, limit.optional, limit.default) == ("integer", True, "5")
    assert [column.name for column in query.columns] == ["friend", "since"]
    assert query.text.startswith("// A comment")
    assert query.text.endswith("LIMIT toInteger($limit)")


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("// name: friends", "// name: fiends", 1, "let them agree"),
        ("// name: friends", "// called: friends", 1, "a header line is"),
        ("// question: Who are the friends of X?\n", "", 1, "// question"),
        ("(name, e.g. Ada Brandt)", "(name)", 3, "needs an example"),
        ("(name, e.g. Ada Brandt)", "(nome, e.g. Ada Brandt)", 3, "unknown parameter type 'nome'; there are: name,"),
        ("integer, optional, default 5", "integer, default 5, e.g. 5", 5, "so it is `optional`"),
        ("integer, optional, default 5", "integer, maybe", 5, "found 'maybe'"),
        ("// column: friend: the friend", "// column: since: the friend", 7, "the column since is declared twice"),
        ("// column: since: the year\n", "", 14, "declares the columns friend; RETURN gives friend, since"),
        (":param limit => 5;", ":param limit 5", 10, "`:param name => value;` is expected"),
        (":param limit => 5;\n", "", 5, "has no line `:param limit => ...;`"),
        (":param limit => 5;", ":param limit => 5;\n:param most => 5;", 11, ":param most is set"),
        ("{id: $actor}", "{id: $person}", 13, "$person is used"),
        ("LIMIT toInteger($limit)", "LIMIT 5", 5, "limit is declared, but not used"),
        ("WHERE b.name <>", "SET b.seen = true WITH a, b, r WHERE b.name <>", 14, "writes nothing, found SET"),
        ("ORDER BY friend, b.id\n", "", 15, "ORDER BY"),
        ("LIMIT toInteger($limit);", "LIMIT toInteger($limit)", 17, "ends with a semicolon"),
        ("LIMIT toInteger($limit);", "LIMIT toInteger($limit); RETURN 1 AS x ORDER BY x;", 17, "one statement"),
        ("coalesce(r.since, 0)", "apoc.convert.toInteger(r.since)", 15, "no APOC"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_file_and_line(write, old, new, line, said):
    assert old in GOOD
    path = write(GOOD.replace(old, new, 1))
    with pytest.raises(QueryError) as caught:
        read_query(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert said in str(caught.value)


def test_two_files_of_one_name_are_an_error_that_names_both(write, tmp_path):
    one, two = write(GOOD, topic="a"), write(GOOD, topic="b")
    with pytest.raises(QueryError) as caught:
        load_queries(tmp_path)
    assert str(one) in str(caught.value)
    assert str(two) in str(caught.value)


def test_a_folder_without_queries_is_an_error(tmp_path):
    with pytest.raises(QueryError, match="no query files"):
        load_queries(tmp_path)


def test_a_miss_names_the_closest_and_lists_what_there_is():
    with pytest.raises(QueryError, match=r"did you mean who-met .*there are: agreed, article,.* who-was-at"):
        find_query(load_queries(), "whomet")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("MATCH (a) RETURN a", None),
        ("MATCH (a:Set)-[:CREATE]->(b) WHERE a.delete = 1 RETURN b.merge AS merge_, $set AS x", None),
        ("RETURN 'CREATE (a)' AS `DELETE` // SET", None),
        ("match (a) set a.x = 1", "SET"),
        ("MATCH (a) DETACH\nDELETE a", "DETACH"),
        ("LOAD  CSV FROM 'x' AS row RETURN row", "LOAD  CSV"),
        ("MATCH (a) FOREACH (x IN [1] | CREATE (:B))", "FOREACH"),
    ],
)
def test_writing_keywords_are_told_from_names_strings_and_comments(text, word):
    assert written(text) == word


def test_returned_columns_are_those_of_the_last_return():
    assert returned("CALL { RETURN 1 AS x } WITH x RETURN DISTINCT x, [a IN [1, 2] | a] AS list, f(x, {k: 'AS y, z'}) AS b ORDER BY x") == [
        "x", "list", "b",
    ]  # fmt: skip


def test_the_configurations_types_take_the_place_of_the_list_in_the_file():
    text = "MATCH p = allShortestPaths((a)-[:MET|\n   VISITED*..4]-(b)) RETURN p"
    assert listed_types(text) == ("MET", "VISITED")
    assert with_types(text, ("HELPED", "MET")) == "MATCH p = allShortestPaths((a)-[:HELPED|MET*..4]-(b)) RETURN p"
