#!/bin/sh
# The second half of `make demo`: builds the example graph and asks it one question.
set -eu
cd "$(dirname "$0")/.."
newsgraph=.venv/bin/newsgraph
# The demo needs no server, whatever address the shell is set up for.
unset NEWSGRAPH_URI

echo
echo "\$ newsgraph build examples/articles"
"$newsgraph" build examples/articles
echo
echo "\$ newsgraph query who-met-whom"
"$newsgraph" query who-met-whom
cat <<'END'

The graph is in ./newsgraph.db. What to try next (`. .venv/bin/activate` puts newsgraph on your PATH):

  newsgraph query                                every prepared question
  newsgraph query who-met-whom --describe        one of them: parameters, columns, cost
  newsgraph build PATH... --db mine.db           a graph of your own articles: .txt .md .html .json .jsonl .csv, also .gz
  newsgraph serve                                open the graph to Neo4j clients
  newsgraph export --format graphml out.graphml  a file for Gephi and other programs
  newsgraph --help
END
